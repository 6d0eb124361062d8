export * from './pane-services';
export { PaneFailure, failureOf } from './failure';
export { EMPTY_FORM } from './form';
