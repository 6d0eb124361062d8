export { CAUSES, type Cause, type CauseKind, causeName, causeText } from './causes';
export {
  type AccountScope,
  type ReconciliationFilters,
  type ReconciliationRequest,
  reconciliationRequest,
} from './request';
export {
  type CauseAmount,
  type Compared,
  type ReconciledAccount,
  type ReconciledRow,
  type Reconciliation,
  reconcile,
} from './reconcile';
