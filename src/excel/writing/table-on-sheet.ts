import {
  type PlacedTable,
  type ReportTable,
  type SheetLayout,
  columnWidths,
  endOf,
  frozenRows,
  pieceName,
  totalFormula,
} from '../../workbook';
import { type HostTable, type SheetArea } from '../sheet-host';
import { type WriteContext, formatColumns } from './append-rows';
import { plainText, writtenCell } from './cells';
import { freeTableName } from './free-names';
import { writeRows } from './rows';
import { type StepQueue } from './step-queue';

const TITLE_SIZE = 14;

/** One table from A1 of an empty sheet, as an Excel table. */
export async function tableSteps(
  queue: StepQueue,
  sheet: string,
  table: ReportTable,
  context: WriteContext,
): Promise<void> {
  const placed: PlacedTable = {
    table,
    piece: 1,
    fromRow: 0,
    rowCount: table.rowCount,
    titleRow: undefined,
    headerRow: 0,
    lastDataRow: Math.max(1, table.rowCount),
    totalsRow: undefined,
  };
  await layoutSteps(queue, sheet, { heading: [], tables: [placed], lastRow: placed.lastDataRow }, context);
}

/** A report's heading and tables on an empty sheet. */
export async function layoutSteps(
  queue: StepQueue,
  sheet: string,
  layout: SheetLayout,
  context: WriteContext,
): Promise<void> {
  await headingSteps(queue, sheet, layout, context.date1904);
  const of = layout.tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  const tables: HostTable[] = [];
  context.sheets.set(sheet, { name: sheet, tables, used: undefined });
  for (const placed of layout.tables) {
    const table = tableOf(placed, freeTableName(pieceName(placed.table.name, placed.piece), context));
    const onRows = (_: string, rows: number): void => context.onRows(sheet, done + rows, of);
    await placedTableSteps(queue, table.name, sheet, placed, { ...context, onRows });
    done += placed.rowCount;
    tables.push(table);
  }
  await queue.add({ do: 'widths', sheet, characters: columnWidths(layout) });
  await queue.add({ do: 'freeze', sheet, rows: frozenRows(layout) });
  await queue.add({
    do: 'print',
    sheet,
    titleRow: layout.tables.length === 1 ? layout.tables[0].headerRow : undefined,
    page: layout.print,
  });
}

async function headingSteps(
  queue: StepQueue,
  sheet: string,
  { heading }: SheetLayout,
  date1904: boolean,
): Promise<void> {
  for (const [row, line] of heading.entries()) {
    const at = cellAt(sheet, row, 0);
    await queue.add({ do: 'values', at, values: [[plainText(line.text, 'general')]] });
    if (line.style === 'title') await queue.add({ do: 'bold', at, size: TITLE_SIZE });
    for (const [i, cell] of [line.value, line.further].entries()) {
      if (cell === undefined) continue;
      const { value, formula, isLink } = writtenCell(cell, 'general', date1904);
      const beside = cellAt(sheet, row, 1 + i);
      if (formula === undefined) await queue.add({ do: 'values', at: beside, values: [[value]] });
      else await queue.add({ do: 'formulas', at: beside, formulas: [[formula]] });
      if (isLink) await queue.add({ do: 'link', at: beside });
    }
  }
}

async function placedTableSteps(
  queue: StepQueue,
  name: string,
  sheet: string,
  placed: PlacedTable,
  context: WriteContext,
): Promise<void> {
  const { table, titleRow, headerRow, fromRow, rowCount, totalsRow } = placed;
  const columns = table.columns.map((_, column) => column);
  const target = { sheet, firstRow: headerRow + 1, columns, date1904: context.date1904 };
  if (titleRow !== undefined) {
    const at = cellAt(sheet, titleRow, 0);
    await queue.add({ do: 'values', at, values: [[plainText(table.title!, 'general')]] });
    await queue.add({ do: 'bold', at });
  }
  const header: SheetArea = { sheet, row: headerRow, column: 0, rows: 1, columns: columns.length };
  await queue.add({
    do: 'values',
    at: header,
    values: [table.columns.map(({ caption }) => plainText(caption, 'general'))],
  });
  await formatColumns(queue, { ...table, rowCount }, target);
  await writeRows(queue, table, target, { from: fromRow, to: fromRow + rowCount }, (rows) =>
    context.onRows(sheet, rows, rowCount),
  );
  const at = { ...header, rows: (totalsRow === undefined ? endOf(placed) : totalsRow - 1) - headerRow + 1 };
  await queue.add({ do: 'addTable', at, name });
  if (totalsRow === undefined) return;
  const cells = table.columns.map(({ caption, total, totalPlace }) =>
    total === 'sum' ? `=${totalFormula(name, caption, totalPlace)}` : total ? plainText(total.label, 'general') : null,
  );
  await queue.add({ do: 'showTotals', table: name, show: true });
  await queue.add({ do: 'totals', table: name, cells });
  const sums = table.columns.map(({ total }, column) => (total === 'sum' ? column : -1));
  await formatColumns(queue, { ...table, rowCount: 1 }, { sheet, firstRow: totalsRow, columns: sums });
  for (const [column, { total, totalPlace }] of table.columns.entries()) {
    if (total === 'sum' && totalPlace) await queue.add({ do: 'link', at: cellAt(sheet, totalsRow, column) });
  }
}

function cellAt(sheet: string, row: number, column: number): SheetArea {
  return { sheet, row, column, rows: 1, columns: 1 };
}

function tableOf(placed: PlacedTable, name: string): HostTable {
  const { table, headerRow, totalsRow } = placed;
  return {
    name,
    range: { firstRow: headerRow, lastRow: endOf(placed), firstColumn: 0, lastColumn: table.columns.length - 1 },
    hasHeaderRow: true,
    hasTotalsRow: totalsRow !== undefined,
  };
}
