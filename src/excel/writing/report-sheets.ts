import {
  CHART_ROWS,
  type ReportChart,
  type ReportSheet,
  SHEET_ROWS,
  type SheetLayout,
  drawnRows,
  layOut,
} from '../../workbook';
import { type WriteContext } from './append-rows';
import { type StepQueue } from './step-queue';
import { layoutSteps } from './table-on-sheet';

/**
 * Writes a report anew: a sheet of its name is emptied and filled where it stands, never deleted, for a deleted sheet
 * would break Excel's undo. What does not fit goes on to `Name (2)` …
 */
export async function writeReport(queue: StepQueue, report: ReportSheet, context: WriteContext): Promise<void> {
  const layouts = layOut(report, SHEET_ROWS);
  for (const [i, layout] of layouts.entries()) {
    const name = nameOf(report, i);
    const present = context.sheets.get(name);
    await queue.add(
      present
        ? { do: 'emptySheet', sheet: name, tables: present.tables.map((table) => table.name) }
        : { do: 'addSheet', sheet: name },
    );
    if (present) await removeCharts(queue, name, report);
    await layoutSteps(queue, name, layout, context);
    await chartSteps(queue, name, layout);
  }
  for (let i = layouts.length; context.sheets.has(nameOf(report, i)); i++) {
    const left = context.sheets.get(nameOf(report, i))!;
    await queue.add({ do: 'emptySheet', sheet: left.name, tables: left.tables.map((table) => table.name) });
  }
}

/** Charts stay when a sheet is emptied: those of the report before go by their names. */
async function removeCharts(queue: StepQueue, sheet: string, { charts = [] }: ReportSheet): Promise<void> {
  for (const chart of charts) await queue.add({ do: 'deleteChart', sheet, name: chartName(chart) });
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

function nameOf({ name }: ReportSheet, index: number): string {
  return index === 0 ? name : `${name} (${index + 1})`;
}
