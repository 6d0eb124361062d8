export {
  ADJUSTMENT_TABLES,
  AdjustmentRefused,
  type AdjustmentResult,
  type ExplainedEntry,
  UnknownEntry,
  adjustItemCosts,
  entryToExplain,
  explainItemCost,
  prepareAdjustment,
  previewAdjustment,
} from './adjustment-jobs';
export {
  type PostingResult,
  type TestResult,
  postInventoryCost,
  summarizeInventoryCost,
  testInventoryCost,
} from './posting-jobs';
export { type ComparedPreview, type ComparisonResult, comparePreviews } from './comparison-jobs';
export {
  JOURNAL_TABLES,
  type JournalResult,
  exportJournal,
  exportPreviewJournal,
  workOutJournal,
  workOutPreviewJournal,
} from './journal-jobs';
export {
  type ClosingRequest,
  type ClosingResult,
  type ReconciliationResult,
  canClosePeriod,
  workOutClosing,
  workOutReconciliation,
  reconcileInventory,
} from './reconciliation-jobs';
export { NothingToTrace, TRACED_TABLES, type TraceResult, traceAmounts, traceOf } from './trace-jobs';
export { UnreadableWorkbook } from './read-sound';
export * from './live';
