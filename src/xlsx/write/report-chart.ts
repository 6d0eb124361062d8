import { type PlacedChart, type ReportCell, drawnRows, numberFormat, quotedSheetName } from '../../workbook';
import { address } from './cell-xml';
import { type ChartContent, type ChartSeries } from './chart-part';

/** A chart of a report, whose series are columns of the table above it. */
export function chartOfReport(placed: PlacedChart, sheet: string): ChartContent {
  const { kind, seriesCount, title } = placed.chart;
  return { kind, title, series: Array.from({ length: seriesCount }, (_, index) => seriesOf(placed, sheet, index)) };
}

function seriesOf(placed: PlacedChart, sheet: string, index: number): ChartSeries {
  const { categories } = placed.chart;
  const column = categories + 1 + index;
  const { table } = placed.placed;
  const { caption, format } = table.columns[column];
  return {
    name: { cells: reference(placed, sheet, column, 'header'), text: caption },
    categories: { cells: reference(placed, sheet, categories, 'rows'), texts: textsOf(placed, categories, textOf) },
    values: {
      cells: reference(placed, sheet, column, 'rows'),
      format: numberFormat(format, table.scale) ?? 'General',
      texts: textsOf(placed, column, numberOf),
    },
  };
}

/** `'Unposted Backlog'!$A$6:$A$17`. */
function reference({ placed }: PlacedChart, sheet: string, column: number, what: 'header' | 'rows'): string {
  const { headerRow } = placed;
  const absolute = (row: number) => address(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const cells =
    what === 'header' ? absolute(headerRow) : `${absolute(headerRow + 1)}:${absolute(headerRow + drawnRows(placed))}`;
  return `${quotedSheetName(sheet)}!${cells}`;
}

function textsOf(
  { placed }: PlacedChart,
  column: number,
  valueOf: (cell: ReportCell) => string | undefined,
): (string | undefined)[] {
  const { fromRow, table } = placed;
  return Array.from({ length: drawnRows(placed) }, (_, row) => valueOf(table.cell(fromRow + row, column)));
}

function textOf(cell: ReportCell): string | undefined {
  const value = shownValue(cell);
  return value === null || value === '' ? undefined : String(value);
}

/** An amount of more than 15 digits stands as a text, which Excel draws as nothing, too. */
function numberOf(cell: ReportCell): string | undefined {
  const value = shownValue(cell);
  return typeof value === 'number' ? String(value) : undefined;
}

function shownValue(cell: ReportCell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}
