export {
  type PostingSteps,
  postingChanges,
  postingReports,
  postingSteps,
  previewChanges,
  testChanges,
} from './posting-changes';
export { REGISTER_STATE, bookTables } from './books';
export type { TestSheetOptions } from './posting-test';
