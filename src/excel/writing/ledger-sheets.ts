import { type LedgerSheet, type ReportTable } from '../../workbook';
import { type SheetArea } from '../sheet-host';
import { type WriteContext } from './append-rows';
import { freeSheetName } from './free-names';
import { type StepQueue } from './step-queue';
import { tableSteps } from './table-on-sheet';

/** Lists are offered at least so far below the header. */
const ROWS_WITH_LISTS = 1_000;
/** Excel takes a list of at most so many characters. */
const LONGEST_LIST = 255;

/** A new sheet of the ledger: an Excel table with notes at its headers and lists in its columns. */
export async function writeLedgerSheet(queue: StepQueue, sheet: LedgerSheet, context: WriteContext): Promise<void> {
  const table: ReportTable = {
    name: sheet.tableName,
    scale: sheet.scale,
    columns: sheet.columns,
    rowCount: sheet.rows.length,
    cell: (row, column) => sheet.rows[row][column],
  };
  const name = freeSheetName(sheet.name, context);
  await queue.add({ do: 'addSheet', sheet: name });
  await tableSteps(queue, name, table, context);
  for (const [column, { note, list }] of sheet.columns.entries()) {
    const header: SheetArea = { sheet: name, row: 0, column, rows: 1, columns: 1 };
    if (note !== undefined) await queue.add({ do: 'note', at: header, text: note });
    if (list && list.join(',').length <= LONGEST_LIST) {
      const rows = Math.max(sheet.rows.length, ROWS_WITH_LISTS);
      await queue.add({ do: 'list', at: { ...header, row: 1, rows }, values: list });
    }
  }
}
