export {
  type PostingResult,
  type TestResult,
  UnreadableWorkbook,
  postInventoryCost,
  testInventoryCost,
} from './posting-jobs';
