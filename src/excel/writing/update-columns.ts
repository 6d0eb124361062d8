import { type ColumnUpdate } from '../../workbook';
import { type CellInput } from '../sheet-host';
import { writtenCell } from './cells';
import { type StepQueue } from './step-queue';

/** An untouched cell between two new ones costs five bytes, a range of its own about as much as so many of them. */
const LONGEST_GAP = 60;
const ROWS_AT_A_TIME = 20_000;

/** Writes new values into some cells of columns; the cells between them are left alone. */
export async function updateColumns(
  queue: StepQueue,
  updates: readonly ColumnUpdate[],
  date1904: boolean,
  onRows: (sheet: string, rows: number, of: number) => void,
): Promise<void> {
  const of = updates.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { sheet, column, newHeader, rows, valueAt, format } of updates) {
    if (newHeader) {
      const at = { sheet, row: newHeader.row, column, rows: 1, columns: 1 };
      await queue.add({ do: 'values', at, values: [[newHeader.caption]] });
    }
    for (let first = 0; first < rows.length;) {
      const end = endOfPiece(rows, first);
      const at = { sheet, row: rows[first], column, rows: rows[end - 1] - rows[first] + 1, columns: 1 };
      const values: CellInput[][] = Array.from({ length: at.rows }, () => [null]);
      for (let i = first; i < end; i++) values[rows[i] - at.row][0] = writtenCell(valueAt(i), format, date1904).value;
      done += end - first;
      const written = done;
      await queue.add({ do: 'values', at, values }, () => onRows(sheet, written, of));
      first = end;
    }
  }
}

function endOfPiece(rows: Int32Array, first: number): number {
  let end = first + 1;
  while (end < rows.length && end - first < ROWS_AT_A_TIME && rows[end] - rows[end - 1] <= LONGEST_GAP) end++;
  return end;
}
