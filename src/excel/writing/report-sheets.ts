import {
  CHART_ROWS,
  type ReportChart,
  type ReportSheet,
  SHEET_ROWS,
  type SheetLayout,
  drawnRows,
  isContinuation,
  layOut,
} from '../../workbook';
import { type WriteContext } from './append-rows';
import { freeSheetName } from './free-names';
import { type StepQueue } from './step-queue';
import { layoutSteps } from './table-on-sheet';

/**
 * Writes a report anew: a sheet of its name is emptied and filled where it stands, never deleted, for a deleted sheet
 * would break Excel's undo. What does not fit goes on to `Name (2)` …
 */
export async function writeReport(queue: StepQueue, report: ReportSheet, context: WriteContext): Promise<void> {
  const { sheets } = context;
  const former = [report.name, ...continuations(report, context)].filter((name) => sheets.has(name));
  for (const name of former) await emptySheet(queue, name, report, context);
  for (const layout of layOut(report, SHEET_ROWS)) {
    const name = former.shift() ?? freeSheetName(report.name, context);
    if (!sheets.has(name)) await queue.add({ do: 'addSheet', sheet: name });
    await layoutSteps(queue, name, layout, context);
    await chartSteps(queue, name, layout);
  }
}

/** The sheets that the report went on to when it was written before. */
function continuations(report: ReportSheet, { sheets }: WriteContext): string[] {
  const own: string[] = [];
  for (let number = 2; ; number++) {
    const name = `${report.name} (${number})`;
    const known = sheets.get(name);
    if (!known) return own;
    const isEmpty = known.used === undefined && known.tables.length === 0;
    const tables = known.tables.map((table) => table.name);
    if (isEmpty || isContinuation(report, tables)) own.push(name);
  }
}

/** Charts stay when a sheet is emptied: those of the report before go by their names. */
async function emptySheet(
  queue: StepQueue,
  sheet: string,
  { charts = [] }: ReportSheet,
  { sheets }: WriteContext,
): Promise<void> {
  const known = sheets.get(sheet)!;
  await queue.add({ do: 'emptySheet', sheet, tables: known.tables.map((table) => table.name) });
  for (const chart of charts) await queue.add({ do: 'deleteChart', sheet, name: chartName(chart) });
  sheets.set(sheet, { ...known, tables: [], used: undefined });
}

async function chartSteps(queue: StepQueue, sheet: string, { charts = [] }: SheetLayout): Promise<void> {
  for (const { chart, placed, row } of charts) {
    const { categories, kind, seriesCount, title } = chart;
    const rows = drawnRows(placed) + 1;
    await queue.add({
      do: 'addChart',
      source: { sheet, row: placed.headerRow, column: categories, rows, columns: seriesCount + 1 },
      at: { sheet, row, column: 0, rows: CHART_ROWS, columns: 1 },
      name: chartName(chart),
      title,
      kind,
    });
  }
}

function chartName({ categories, table }: ReportChart): string {
  return `${table} chart ${categories}`;
}
