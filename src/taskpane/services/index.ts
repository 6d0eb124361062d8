export * from './desk-services';
export * from './journal-services';
export * from './pane-services';
export { PaneFailure, failureOf } from './failure';
export { EMPTY_ADJUSTMENT_FORM, EMPTY_FORM, EMPTY_JOURNAL_FORM, EMPTY_RECONCILIATION_FORM } from './form';
