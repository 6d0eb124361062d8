export { CellError, type CellValue, cellAddress, columnLetters, quotedSheetName } from './cell';
export type {
  CellFormat,
  ColumnUpdate,
  HeadingLine,
  ReportCell,
  ReportColumn,
  ReportFormula,
  ReportLink,
  ReportSheet,
  ReportTable,
  RowRemoval,
  TableAppend,
  WorkbookChanges,
} from './changes';
export type { CellBlock, CellRange, ReadRequest, SheetInfo, SheetTable, WorkbookPort } from './port';
export * from './reading';
export { type CellPlace, placeOf } from './places';
export * from './reports';
