export { JOURNAL_FORMATS, JOURNAL_FORMAT_NAMES, type JournalFormatName, columnsOf, hasAmountChoice } from './formats';
export {
  type AmountForm,
  DATE_FORMS,
  type DateForm,
  JOURNAL_VALUES,
  type JournalColumn,
  type JournalFormat,
} from './formats/format';
export { JOURNAL_SETTINGS, type JournalSettings, type SettingName } from './formats/settings';
export { type JournalFilters, type JournalRequest, journalOptionsText, journalRequest } from './request';
export {
  type JournalAccountTotal,
  type JournalExport,
  type JournalFile,
  type JournalTotals,
  exportJournalOf,
} from './export';
export { type Journal, fileOfDocument } from './journal';
export { type LineColumn } from './writing/line-columns';
export { cellsAbove } from './writing/table-files';
export {
  JOURNAL_PROBLEMS,
  type JournalProblem,
  type JournalProblemKind,
  describeJournalFix,
  describeJournalProblem,
} from './problems';
export { JOURNAL_NOTES, type JournalNote, type JournalNoteKind, describeJournalNote } from './notes';
