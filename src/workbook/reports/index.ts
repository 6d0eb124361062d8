export { postingChanges, previewChanges, testChanges } from './posting-changes';
export { bookTables } from './books';
export type { TestSheetOptions } from './posting-test';
