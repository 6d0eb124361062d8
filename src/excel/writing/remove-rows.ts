import { type RowRemoval } from '../../workbook';
import { type HostSheet, type HostTable } from '../sheet-host';
import { type StepQueue } from './step-queue';

/** Removes rows: within an Excel table only the table's part of them, elsewhere whole rows. From the last to the first. */
export async function removeRows(
  queue: StepQueue,
  removals: readonly RowRemoval[],
  sheets: ReadonlyMap<string, HostSheet>,
): Promise<void> {
  for (const { sheet, rows } of removals) {
    const known = sheets.get(sheet);
    for (const { first, count } of runsFromBelow(rows)) {
      const table = known?.tables.find(({ range }) => first > range.firstRow && first <= range.lastRow);
      if (table) await removeFromTable(queue, sheet, table, first, count, rows.length);
      else {
        const at = { sheet, row: first, column: 0, rows: count, columns: 1 };
        await queue.add({ do: 'deleteRows', at, whole: true });
      }
    }
  }
}

/** A table keeps one row, if only an empty one. */
async function removeFromTable(
  queue: StepQueue,
  sheet: string,
  { range, hasTotalsRow }: HostTable,
  first: number,
  count: number,
  all: number,
): Promise<void> {
  const columns = range.lastColumn - range.firstColumn + 1;
  const dataRows = range.lastRow - range.firstRow - (hasTotalsRow ? 1 : 0);
  const keepsOne = all >= dataRows && first === range.firstRow + 1;
  if (keepsOne) {
    await queue.add({ do: 'clear', at: { sheet, row: first, column: range.firstColumn, rows: 1, columns } });
  }
  const row = keepsOne ? first + 1 : first;
  const rows = keepsOne ? count - 1 : count;
  if (rows > 0) {
    await queue.add({ do: 'deleteRows', at: { sheet, row, column: range.firstColumn, rows, columns }, whole: false });
  }
}

function* runsFromBelow(rows: Int32Array): Generator<{ first: number; count: number }> {
  for (let last = rows.length - 1; last >= 0;) {
    let first = last;
    while (first > 0 && rows[first - 1] === rows[first] - 1) first--;
    yield { first: rows[first], count: last - first + 1 };
    last = first - 1;
  }
}
