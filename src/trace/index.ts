export { type TraceStart, startText } from './request';
export { SHARE_BASES, type Share, type ShareBasis } from './shares';
export {
  type Trace,
  type TracedDocument,
  type TracedGLEntry,
  type TracedItemLedgerEntry,
  type TracedValueEntry,
  countOfDifferences,
  traceFrom,
} from './trace';
