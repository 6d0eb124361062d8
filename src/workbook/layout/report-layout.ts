import {
  type HeadingLine,
  type PageSetup,
  type ReportChart,
  type ReportColumn,
  type ReportSheet,
  type ReportTable,
} from '../changes';

/** A table, or the piece of a long one, on a sheet. */
export interface PlacedTable {
  readonly table: ReportTable;
  /** 1, and 2, 3 … for what did not fit on the sheets before. */
  readonly piece: number;
  /** Which rows of the table stand here. */
  readonly fromRow: number;
  readonly rowCount: number;
  /** Sheet rows. */
  readonly titleRow: number | undefined;
  readonly headerRow: number;
  /** Of an empty table, the blank row that Excel wants. */
  readonly lastDataRow: number;
  readonly totalsRow: number | undefined;
}

/** A chart below or above the tables of its sheet. */
export interface PlacedChart {
  readonly chart: ReportChart;
  readonly placed: PlacedTable;
  /** Sheet row at which it begins. */
  readonly row: number;
}

/** One sheet of a report. */
export interface SheetLayout {
  readonly heading: readonly HeadingLine[];
  readonly tables: readonly PlacedTable[];
  readonly charts?: readonly PlacedChart[];
  readonly print?: PageSetup;
  readonly lastRow: number;
}

/** Places a report's tables one below the other, going on to a further sheet when one is full. */
export function layOut(
  report: Pick<ReportSheet, 'heading' | 'tables' | 'charts' | 'chartsFirst' | 'print'>,
  maxRows: number,
): SheetLayout[] {
  const top = report.heading.length > 0 ? report.heading.length + 1 : 0;
  const sheets: PlacedTable[][] = [[]];
  let next = top + (report.chartsFirst ? chartRows(report) : 0);
  for (const table of report.tables) {
    let done = 0;
    for (let piece = 1; piece === 1 || done < table.rowCount; piece++) {
      const overhead = (table.title === undefined ? 0 : 1) + 1 + (hasTotals(table.columns) ? 1 : 0);
      if (next > top && next + overhead + 1 > maxRows) {
        sheets.push([]);
        next = top;
      }
      const room = Math.max(1, maxRows - next - overhead);
      const placed = place(table, piece, {
        fromRow: done,
        rowCount: Math.min(room, table.rowCount - done),
        firstRow: next,
      });
      sheets[sheets.length - 1].push(placed);
      done += placed.rowCount;
      next = endOf(placed) + 2;
    }
  }
  return sheets.map((tables) => {
    const lastRow = Math.max(0, report.heading.length - 1, ...tables.map(endOf));
    const firstChartRow = report.chartsFirst ? top : lastRow + 2;
    return {
      heading: report.heading,
      tables,
      ...(report.charts && { charts: placeCharts(report.charts, tables, firstChartRow) }),
      ...(report.print && { print: report.print }),
      lastRow,
    };
  });
}

/** How many rows of a table a chart of it draws: totals would dwarf them. */
export function drawnRows({ fromRow, rowCount, table }: PlacedTable): number {
  return table.endsWithTotals && fromRow + rowCount === table.rowCount ? rowCount - 1 : rowCount;
}

/** Rows of usual height that a chart takes. */
export const CHART_ROWS = 18;

/** Rows that the charts of a report take, with an empty one below each. */
function chartRows({ charts = [], tables }: Pick<ReportSheet, 'charts' | 'tables'>): number {
  const drawn = charts.filter((chart) => tables.some(({ name, rowCount }) => name === chart.table && rowCount > 0));
  return drawn.length * (CHART_ROWS + 1);
}

function placeCharts(charts: readonly ReportChart[], tables: readonly PlacedTable[], firstRow: number): PlacedChart[] {
  const onThisSheet = charts.flatMap((chart) => {
    const placed = tables.find(({ piece, table }) => table.name === chart.table && piece === 1);
    return placed && drawnRows(placed) > 0 ? [{ chart, placed }] : [];
  });
  return onThisSheet.map((each, index) => ({ ...each, row: firstRow + index * (CHART_ROWS + 1) }));
}

/** The last row that a placed table takes. */
export function endOf({ totalsRow, lastDataRow }: PlacedTable): number {
  return totalsRow ?? lastDataRow;
}

/** The Excel table of a piece of a table. */
export function pieceName(name: string, piece: number): string {
  return piece === 1 ? name : `${name}_${piece}`;
}

/**
 * True for the tables of a sheet that a report went on to. `Name (2)` may also be a copy that the user made: only a sheet
 * whose table bears the name that we give to further pieces is ours (Excel names the tables of copies otherwise).
 */
export function isContinuation({ tables }: Pick<ReportSheet, 'tables'>, tableNames: readonly string[]): boolean {
  return tables.some((table) => tableNames.some((name) => isPieceName(name.toLowerCase(), table.name.toLowerCase())));
}

function isPieceName(name: string, table: string): boolean {
  // The name itself: a whole table that had no room on the first sheet.
  return name === table || (name.startsWith(`${table}_`) && /^\d+$/.test(name.slice(table.length + 1)));
}

function place(
  table: ReportTable,
  piece: number,
  { fromRow, rowCount, firstRow }: { fromRow: number; rowCount: number; firstRow: number },
): PlacedTable {
  const titleRow = table.title === undefined ? undefined : firstRow;
  const headerRow = titleRow === undefined ? firstRow : firstRow + 1;
  const lastDataRow = headerRow + Math.max(1, rowCount);
  const totalsRow = hasTotals(table.columns) ? lastDataRow + 1 : undefined;
  return { table, piece, fromRow, rowCount, titleRow, headerRow, lastDataRow, totalsRow };
}

export function hasTotals(columns: readonly ReportColumn[]): boolean {
  return columns.some(({ total }) => total !== undefined);
}

/** Freezing more rows than this would leave a small screen nothing to scroll. */
const MAX_FROZEN_ROWS = 14;

/** Rows that stay in sight: down to the header of one table's sheet, the heading above several tables. */
export function frozenRows({ heading, tables }: SheetLayout): number {
  const rows = tables.length === 1 ? tables[0].headerRow + 1 : heading.length;
  return rows > MAX_FROZEN_ROWS ? 0 : rows;
}

const MAX_LABEL_WIDTH = 40;
const MIN_WIDTH = 4;
const MAX_WIDTH = 255;

/** The widths of a sheet's columns, in characters. */
export function columnWidths({ heading, tables }: SheetLayout): number[] {
  const count = Math.max(0, ...tables.map(({ table }) => table.columns.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...tables.map(({ table }) => table.columns[column]?.width ?? 0), MIN_WIDTH),
  );
  if (widths.length === 0) return [];
  // A heading's value in the next column would cut its text off.
  const labels = heading.filter(({ value }) => value !== undefined).map(({ text }) => text.length + 2);
  widths[0] = Math.max(widths[0], ...labels.map((length) => Math.min(length, MAX_LABEL_WIDTH)));
  return widths.map((width) => Math.min(width, MAX_WIDTH));
}
