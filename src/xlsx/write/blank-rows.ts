import { type CellRange } from '../../workbook';
import { type WorkbookSource } from '../workbook-source';

/** How many of `count` rows from `firstRow` on are blank in a table, up to the first that is not. */
export type BlankRows = (sheet: string, firstRow: number, count: number, table: CellRange) => Promise<number>;

/** Counts blank rows by reading them. */
export function blankRowsOf(source: WorkbookSource): BlankRows {
  return async (sheet, firstRow, count, { firstColumn, lastColumn }) => {
    const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
    let firstUsed = firstRow + count;
    await source.read({ sheet, firstRow, lastRow: firstRow + count - 1, columns }, (block) => {
      block.rows.forEach((row, i) => {
        if (row.some((value) => value !== null)) firstUsed = Math.min(firstUsed, block.firstRow + i);
      });
    });
    return firstUsed - firstRow;
  };
}
