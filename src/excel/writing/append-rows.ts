import { type AppendedRows, type ReportTable, type TableAppend, numberFormat } from '../../workbook';
import { columnRuns } from '../reading/cells';
import { type HostSheet, type HostTable, type SheetArea } from '../sheet-host';
import { writeRows } from './rows';
import { type StepQueue } from './step-queue';
import { tableSteps } from './table-on-sheet';

/** What a writer must know of the workbook. */
export interface WriteContext {
  /** What stands where; writers of new things put them in. */
  readonly sheets: Map<string, HostSheet>;
  readonly date1904: boolean;
  readonly onRows: (sheet: string, rows: number, of: number) => void;
}

/**
 * Puts rows below a table that grows from run to run, or on a new sheet. In an Excel table with a totals row that row
 * is away while the rows are written. Filters stay: Excel may hide a new row that they do not let through.
 */
export async function appendRows(
  queue: StepQueue,
  { sheet, table, existing }: TableAppend,
  context: WriteContext,
): Promise<AppendedRows> {
  if (!existing) return appendToNewSheet(queue, sheet, table, context);
  const target = { sheet, firstRow: existing.nextRow, columns: existing.columns, date1904: context.date1904 };
  const excelTable = context.sheets.get(sheet)?.tables.find(({ range }) => isAbove(range, existing));
  const totals = excelTable?.hasTotalsRow === true;
  if (totals) await queue.add({ do: 'showTotals', table: excelTable.name, show: false });
  await formatColumns(queue, table, target);
  await writeRows(queue, table, target, { from: 0, to: table.rowCount }, (rows) =>
    context.onRows(sheet, rows, table.rowCount),
  );
  if (excelTable && table.rowCount > 0) {
    const end = existing.nextRow + table.rowCount;
    await queue.add({ do: 'resizeTable', table: excelTable.name, to: grown(sheet, excelTable, end) });
    noteGrowth(context, sheet, excelTable, end);
  }
  if (totals) await queue.add({ do: 'showTotals', table: excelTable.name, show: true });
  return { sheet, firstRow: existing.nextRow, columns: existing.columns };
}

async function appendToNewSheet(
  queue: StepQueue,
  sheet: string,
  table: ReportTable,
  context: WriteContext,
): Promise<AppendedRows> {
  await queue.add({ do: 'addSheet', sheet });
  await tableSteps(queue, sheet, table, context);
  return { sheet, firstRow: 1, columns: table.columns.map((_, column) => column) };
}

/** Before the values: what is written into a column of texts must stay text. */
export async function formatColumns(
  queue: StepQueue,
  table: Pick<ReportTable, 'columns' | 'scale' | 'rowCount'>,
  {
    sheet,
    firstRow,
    columns,
  }: { readonly sheet: string; readonly firstRow: number; readonly columns: readonly number[] },
): Promise<void> {
  if (table.rowCount === 0) return;
  const byFormat = new Map<string, number[]>();
  table.columns.forEach(({ format }, i) => {
    const code = numberFormat(format, table.scale);
    if (code !== undefined && columns[i] >= 0) byFormat.set(code, [...(byFormat.get(code) ?? []), columns[i]]);
  });
  for (const [code, ofFormat] of byFormat) {
    for (const { first, count } of columnRuns(ofFormat)) {
      const at: SheetArea = { sheet, row: firstRow, column: first, rows: table.rowCount, columns: count };
      await queue.add({ do: 'format', at, numberFormat: code });
    }
  }
}

function isAbove(
  range: HostTable['range'],
  { nextRow, columns }: { nextRow: number; columns: readonly number[] },
): boolean {
  const some = columns.find((column) => column >= 0) ?? -1;
  return (
    range.firstRow < nextRow && nextRow <= range.lastRow + 1 && some >= range.firstColumn && some <= range.lastColumn
  );
}

function grown(sheet: string, { range }: HostTable, end: number): SheetArea {
  return {
    sheet,
    row: range.firstRow,
    column: range.firstColumn,
    rows: end - range.firstRow,
    columns: range.lastColumn - range.firstColumn + 1,
  };
}

function noteGrowth({ sheets }: WriteContext, sheet: string, table: HostTable, end: number): void {
  const known = sheets.get(sheet)!;
  const lastRow = end - 1 + (table.hasTotalsRow ? 1 : 0);
  const tables = known.tables.map((each) => (each === table ? { ...table, range: { ...table.range, lastRow } } : each));
  sheets.set(sheet, { ...known, tables });
}
