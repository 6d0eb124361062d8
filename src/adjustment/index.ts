export { AdjustmentError, type AdjustmentRequest, type Marks, type RuleSet, adjustmentRequest } from './request';
export {
  ADJUSTMENT_PROBLEMS,
  type AdjustmentProblem,
  type AdjustmentProblemKind,
  describeAdjustmentFix,
  describeAdjustmentProblem,
  leavesItemAlone,
} from './problems';
export { type AdjustmentRun, runAdjustment } from './run';
export { REASONS as ADJUSTMENT_REASONS, type Reason as AdjustmentReason } from './costing/reasons';
export { newValueEntries, newValueEntryReasons } from './results/new-value-entries';
export { ADJUST_JOB, type ItemRegister, adjustmentOptionsText, itemRegisterOf } from './results/register';
export { ledgerAfter } from './results/ledger-after';
export { type FieldChange, type TableChange, adjustmentChanges } from './results/changes';
export {
  type AdjustedEntry,
  type AdjustedValueEntry,
  type UnitCostChange,
  adjustedEntries,
  adjustedValueEntries,
  unitCostChanges,
} from './results/adjusted-entries';
export { type ExplainedCost, RELATIONS, type Relation, explainCost, explainedEntryNo } from './explain';
