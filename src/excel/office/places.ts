import { type CellRange } from '../../workbook';

/** What must be loaded of a range to know where it lies. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

export function cellRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    firstRow: rowIndex,
    lastRow: rowIndex + rowCount - 1,
    firstColumn: columnIndex,
    lastColumn: columnIndex + columnCount - 1,
  };
}
