import { type Chart, displayText } from '../../host';

/** What a chart shows: its first column names the groups, its first row the series. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
}

export function chartData({ sheet, source }: Chart): ChartData {
  const { row, column, rowCount, columnCount } = source;
  const text = (atRow: number, atColumn: number): string =>
    displayText(sheet.value(atRow, atColumn), sheet.style(atRow, atColumn).numberFormat);
  const rows = Array.from({ length: Math.max(0, rowCount - 1) }, (_, i) => row + 1 + i);
  return {
    categories: rows.map((each) => text(each, column)),
    series: Array.from({ length: Math.max(0, columnCount - 1) }, (_, i) => ({
      name: text(row, column + 1 + i),
      values: rows.map((each) => {
        const value = sheet.value(each, column + 1 + i);
        return typeof value === 'number' ? value : undefined;
      }),
    })),
  };
}
