import { type CellFormat, type ReportColumn, type ReportTable, hasTotals } from '../../workbook';
import { address, type CellXml, isLink, numberOf, valueInWorkbook } from './cell-xml';
import { ExactSum } from './exact-sum';
import { type Look, type StyleSheet } from './styles';

/** Cells of a table's rows, wherever its columns stand on the sheet. */
export class TableRows {
  private readonly plain: readonly number[];
  private readonly linked: readonly number[];
  private readonly totals: readonly number[];
  private readonly ruled: readonly number[];
  private readonly sums: readonly (ExactSum | undefined)[];

  constructor(
    private readonly table: ReportTable,
    styles: StyleSheet,
    private readonly xml: CellXml,
    private readonly date1904: boolean,
  ) {
    const { scale, columns } = table;
    const lookOf = (look: Pick<Look, 'font' | 'line'>, { format }: ReportColumn, column: number) =>
      styles.cell({ format, scale, ...look, ...(touchesNumbers(columns, column) && { align: 'indent' as const }) });
    const looks = (look: Pick<Look, 'font' | 'line'>) => columns.map((column, index) => lookOf(look, column, index));
    this.plain = looks({});
    this.linked = looks({ font: 'link' });
    this.totals =
      hasTotals(columns) || table.endsWithTotals
        ? columns.map((column, index) =>
            lookOf({ font: column.totalPlace ? 'bold link' : 'bold', line: 'above' }, column, index),
          )
        : [];
    this.ruled = table.isRuled ? looks({ line: 'below' }) : [];
    this.sums = columns.map(({ total }) => (total === 'sum' ? new ExactSum(scale) : undefined));
  }

  /** The style of a column's total. */
  totalStyle(column: number): number {
    return this.totals[column];
  }

  /** One cell of row `row` of the table; `style` overrides the column's own for cells that are no links. */
  cell(row: number, column: number, sheetRow: number, sheetColumn: number, style = 0): string {
    const value = valueInWorkbook(this.table.cell(row, column), this.table.columns[column].format, this.date1904);
    const own = this.ownStyle(row, column);
    if (value === null || value === '')
      return own === undefined ? '' : this.xml.blank(address(sheetRow, sheetColumn), own);
    const sum = this.sums[column];
    if (sum) sum.add(numberOf(value) ?? 0);
    const look = own ?? (isLink(value) ? this.linked[column] : style || this.plain[column]);
    return this.xml.cell(address(sheetRow, sheetColumn), look, value);
  }

  /** The look of a row that is not like the others. */
  private ownStyle(row: number, column: number): number | undefined {
    const { endsWithTotals, isRuled, rowCount } = this.table;
    if (endsWithTotals && row === rowCount - 1) return this.totals[column];
    return isRuled ? this.ruled[column] : undefined;
  }

  /** The total of the cells written so far. */
  sum(column: number): number {
    return this.sums[column]?.toNumber() ?? 0;
  }
}

/** Formats of cells that stand at the right. */
const NUMBERS: ReadonlySet<CellFormat> = new Set<CellFormat>(['integer', 'amount', 'plain amount', 'quantity', 'date']);

export function isNumeric({ format }: ReportColumn): boolean {
  return NUMBERS.has(format);
}

/** True for a column of texts beside one of numbers: without an indent they would run into each other. */
export function touchesNumbers(columns: readonly ReportColumn[], column: number): boolean {
  return column > 0 && !isNumeric(columns[column]) && isNumeric(columns[column - 1]);
}
