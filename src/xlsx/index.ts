export { newWorkbookFile, openWorkbookFile } from './open';
export { type FileWorkbook, type SaveOptions } from './file-workbook';
export { type ColumnFormats } from './workbook-source';
export { WorkbookFileError } from './errors';
export { type FileLimits } from './limits';
export { type CsvOptions, writeCsv } from './csv/write-csv';
export { checkTarget } from './atomic-file';
export { writeTextFiles } from './text-file';
