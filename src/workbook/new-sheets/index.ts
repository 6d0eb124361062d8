export { emptySheets } from './empty-sheets';
export { type SampleTables, sampleSheets } from './sample-sheets';
