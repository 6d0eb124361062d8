export { type PostingResult, type TestResult, postInventoryCost, testInventoryCost } from './posting-jobs';
export { UnreadableWorkbook } from './read-sound';
export * from './live';
