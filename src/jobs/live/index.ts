export { type ArrivedEntries, AutomaticPosting } from './automatic-posting';
export {
  CannotFinish,
  CannotUndo,
  NoRoom,
  SheetsChanged,
  UNDO_REFUSALS,
  type UndoRefusal,
  UnfinishedRun,
} from './errors';
export { finishRun } from './finish';
export { type OpenedLedger, ensureUnchanged, openLedger } from './open-ledger';
export {
  writeAdjustmentPreview,
  writeClosing,
  writeComparison,
  writeExplanation,
  writeJournal,
  writePreview,
  writeReconciliation,
  writeSummary,
  writeTest,
  writeTrace,
} from './report-jobs';
export { type AdjustmentRecord, type LastRun, type PostingRecord, type RunRecord, type RunState } from './run-record';
export { type AdjustedRun, adjustSafely } from './safe-adjustment';
export { type PostedRun, type SafePostingOptions, postSafely } from './safe-posting';
export { rollBackRun, undoLastPosting, undoableRun, unfinishedRun } from './take-back';
