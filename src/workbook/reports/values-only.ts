import { Decimal, ZERO } from '../../money';
import { type HeadingLine, type ReportCell, type ReportSheet, type ReportTable } from '../changes';
import { amountCell } from './amount-cell';

/**
 * A report as a snapshot for auditors: what its cells show, without formulas and links. Totals become the last row of
 * their table.
 */
export function valuesOnly(sheet: ReportSheet): ReportSheet {
  return { ...sheet, heading: sheet.heading.map(lineOfValues), tables: sheet.tables.map(tableOfValues) };
}

function lineOfValues({ value, ...line }: HeadingLine): HeadingLine {
  return value === undefined ? line : { ...line, value: shown(value) };
}

function tableOfValues(table: ReportTable): ReportTable {
  const { columns, rowCount } = table;
  const hasTotals = rowCount > 0 && columns.some(({ total }) => total !== undefined);
  return {
    ...table,
    columns: columns.map(({ caption, format, width }) => ({ caption, format, width })),
    rowCount: rowCount + (hasTotals ? 1 : 0),
    endsWithTotals: hasTotals,
    cell: (row, column) => (row < rowCount ? shown(table.cell(row, column)) : totalOf(table, column)),
  };
}

function shown(cell: ReportCell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function totalOf({ cell, columns, rowCount }: ReportTable, column: number): ReportCell {
  const { total } = columns[column];
  if (total !== 'sum') return total?.label ?? null;
  let sum = ZERO;
  for (let row = 0; row < rowCount; row++) {
    const value = shown(cell(row, column));
    // An amount of more digits than a cell's number holds stands as a text.
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) sum = sum.plus(new Decimal(value));
  }
  return amountCell(sum);
}
