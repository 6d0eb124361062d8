import { type ReportTable } from '../../workbook';
import { address, type CellXml, isLink, numberOf, valueInWorkbook } from './cell-xml';
import { ExactSum } from './exact-sum';
import { type StyleSheet } from './styles';

/** Cells of a table's rows, wherever its columns stand on the sheet. */
export class TableRows {
  private readonly plain: readonly number[];
  private readonly linked: readonly number[];
  private readonly sums: readonly (ExactSum | undefined)[];

  constructor(
    private readonly table: ReportTable,
    styles: StyleSheet,
    private readonly xml: CellXml,
    private readonly date1904: boolean,
  ) {
    const { scale, columns } = table;
    this.plain = columns.map(({ format }) => styles.cell({ format, scale }));
    this.linked = columns.map(({ format }) => styles.cell({ format, scale, font: 'link' }));
    this.sums = columns.map(({ total }) => (total === 'sum' ? new ExactSum(scale) : undefined));
  }

  /** The style of a column's plain cells. */
  style(column: number): number {
    return this.plain[column];
  }

  /** One cell of row `row` of the table; `style` overrides the column's own for cells that are no links. */
  cell(row: number, column: number, sheetRow: number, sheetColumn: number, style = 0): string {
    const value = valueInWorkbook(this.table.cell(row, column), this.table.columns[column].format, this.date1904);
    if (value === null) return '';
    const sum = this.sums[column];
    if (sum) sum.add(numberOf(value) ?? 0);
    const look = isLink(value) ? this.linked[column] : style || this.plain[column];
    return this.xml.cell(address(sheetRow, sheetColumn), look, value);
  }

  /** The total of the cells written so far. */
  sum(column: number): number {
    return this.sums[column]?.toNumber() ?? 0;
  }
}
