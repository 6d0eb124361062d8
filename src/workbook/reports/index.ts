export {
  type AdjustmentSteps,
  adjustmentPreview,
  adjustmentReports,
  adjustmentSteps,
  adjustmentWrites,
  explanationChanges,
} from './adjustment-changes';
export {
  postingChanges,
  postingReports,
  postingSteps,
  previewChanges,
  snapshot,
  summaryAlone,
  summaryChanges,
  testChanges,
} from './posting-changes';
export { REGISTER_STATE, bookTables } from './books';
export type { RunSteps } from './run-steps';
export type { TestSheetOptions } from './posting-test';
export { traceChanges } from './trace';
export { type ComparisonNames, comparisonChanges } from './posting-comparison';
export { reconciliationChanges } from './reconciliation';
export { itemPlaces, sidePlaces } from './reconciliation-places';
export { readFormerItems } from './former-items';
export { closingChanges } from './period-closing';
export { journalChanges } from './journal-export';
