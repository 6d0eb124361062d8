import { type CellValue } from './cell';
import { type WorkbookChanges } from './changes';

/** Rows and columns count from 0 everywhere in the code; only addresses that people see count from 1. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** An Excel table (ListObject) on a sheet. */
export interface SheetTable {
  readonly name: string;
  /** Header row, data rows and totals row. */
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly tables: readonly SheetTable[];
}

/** Some columns of consecutive rows: `rows[i][j]` is row `firstRow + i`, column `columns[j]` of the request. */
export interface CellBlock {
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface ReadRequest {
  readonly sheet: string;
  readonly firstRow: number;
  /** Inclusive; undefined reads to the last used row. */
  readonly lastRow?: number;
  readonly columns: readonly number[];
}

/** A workbook, wherever it lives: the file adapter and the Excel adapter implement this. */
export interface WorkbookPort {
  /** What people call the workbook: the file's name. */
  readonly name: string;
  readonly date1904: boolean;
  sheets(): Promise<readonly SheetInfo[]>;
  /** The first rows of a sheet with all their columns, for finding headers. A row may be shorter than the next. */
  readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]>;
  /** Reads columns in blocks of rows, top to bottom. Rows that do not exist in the file come as empty rows or not at all. */
  read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void>;
  /** Applies all changes, or none. */
  write(changes: WorkbookChanges): Promise<void>;
}
