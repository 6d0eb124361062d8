export { ACCOUNT_TYPES, AccountType, type PreviewColumn } from './account-types';
export { type AmountKind, POSTING_RULES, type PostingRule } from './posting-rules';
export {
  type PostingProblem,
  REASONS,
  type ReasonKind,
  describeFix,
  describeProblem,
  isOverridden,
  reasonNumber,
  reasonOfNumber,
} from './reasons';
export {
  POSTING_METHODS,
  PostingError,
  type PostingFilters,
  type PostingMethod,
  type PostingRequest,
  postingRequest,
} from './request';
export { OUTCOME_CAPTIONS, Outcome, PASSED_OVER_REASONS, type PassedOverReason, passedOverOfNumber } from './outcomes';
export { type PostingAssessment, type PostingRun, assessPosting, rowsWith, runPosting } from './run';
export { type PostingContext } from './posting-context';
export { type Determination, PAIR_NAMES } from './account-determination';
export { RowFilter } from './row-filter';
export { runAutomaticPosting } from './automatic-posting';
export { type TestLine, type TestReport, runPostingTest } from './test-report';
export { type FieldValue, type GLEntryField, glEntryFields } from './gl-entry-fields';
export { type GLEntries } from './gl-entries';
export { type OutcomeTotal, countOf, outcomeTotals } from './outcome-totals';
export {
  type AccountTotal,
  type PostingSummaryRow,
  postingSummary,
  postingTotals,
  summaryByAccount,
  summaryBySetupRow,
} from './posting-summary';
export { type CostPart, costFlow } from './management/cost-flow';
export {
  type GroupChange,
  type InventoryChange,
  type LocationChange,
  type MonthChange,
  changesByLocation,
  changesByMonth,
  changesByPostingGroup,
} from './management/inventory-changes';
export { type LargeEntry, largestEntries } from './management/largest-entries';
export { PREVIEW_COLUMNS, previewAmounts, previewRows, previewTotals } from './preview';
export { orphanedQueueRows, problemsOfSkipped, skippedRows } from './skipped-entries';
export { JOB_NAME, type Register, optionsText, registerOf } from './register';
export { entryPostings, outcomeText } from './entry-postings';
export { POSTED_FIELDS, type PostedAmounts, postedAmounts } from './posted-amounts';
export { valueEntriesAfter } from './apply-posting';
