export { CAUSES, type Cause, type CauseKind, causeName, causeReason, causeText } from './causes';
export {
  type AccountScope,
  type ReconciliationFilters,
  type ReconciliationRequest,
  filtersText,
  reconciliationRequest,
} from './request';
export {
  type CauseAmount,
  type Compared,
  type EntryRow,
  type ReconciledAccount,
  type ReconciledRow,
  type Reconciliation,
  reconcile,
} from './reconcile';
export { type ItemLines, type ItemsOf, type ReconcilingItem, ReconcilingItems } from './reconciling-items';
export { type CarriedForward, CarriedItems, type FormerItem } from './carried-forward';
export { type BacklogMonth, type BacklogState, unpostedBacklog } from './unposted-backlog';
export { type ClosingAnswer, canBeClosed } from './closing/can-close';
export {
  CLOSING_REASONS,
  type ClosingReason,
  type ClosingReasonKind,
  closingWhat,
  closingWhere,
} from './closing/reasons';
export { type Period, parsePeriod, periodText } from './closing/period';
export { type UnadjustedCost, unadjustedCost } from './closing/unadjusted-cost';
