import { type CellValue } from '../../cell';
import { type CellProblems } from './cell-problems';
import { type DecimalMarks, type TextFormats } from './text-formats';

export type SheetRows = readonly (readonly CellValue[])[];

/**
 * Reads the cells of one column into the ledger. Each kind of field has its own reader with its own loop, so that the
 * loop meets one kind of data only; a million rows pass through `read` in pieces that fit the processor's cache.
 */
export interface ColumnReader {
  /** Reads `rows[from..to)[column]` into the table's rows from `firstRow` on. */
  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void;
  /** Settles what only the whole column could tell; rows from `rowCount` on are dropped. */
  finish(rowCount: number): void;
}

/** What the readers of one table share. */
export interface TableContext {
  readonly problems: CellProblems;
  readonly formats: TextFormats;
  /** Decimal marks seen in texts that leave no doubt. */
  readonly decimalMarks: DecimalMarks;
}
