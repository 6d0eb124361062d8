export { CellError, type CellValue, SHEET_ROWS, cellAddress, columnLetters, quotedSheetName } from './cell';
export type {
  CellFormat,
  ChartKind,
  ColumnUpdate,
  HeadingLine,
  LedgerSheet,
  LedgerSheetColumn,
  PageSetup,
  Paper,
  ReportCell,
  ReportChart,
  ReportColumn,
  ReportFormula,
  ReportLink,
  ReportSheet,
  ReportTable,
  RowRemoval,
  TableAppend,
  WorkbookChanges,
} from './changes';
export type {
  AppendedRows,
  CellBlock,
  CellRange,
  ChangeWatch,
  Leftovers,
  LiveWorkbookPort,
  ReadRequest,
  SheetInfo,
  SheetTable,
  WorkbookPort,
  WriteOptions,
  WriteProgress,
} from './port';
export * from './reading';
export { type CellPlace, placeOf } from './places';
export * from './reports';
export * from './new-sheets';
export * from './layout';
