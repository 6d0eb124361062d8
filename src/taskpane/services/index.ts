export * from './pane-services';
export { PaneFailure, failureOf } from './failure';
export { EMPTY_ADJUSTMENT_FORM, EMPTY_FORM } from './form';
