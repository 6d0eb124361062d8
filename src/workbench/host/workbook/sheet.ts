import { type CellValue } from '../../../workbook';
import { addressOf } from './addresses';
import { type Area, cellArea } from './area';
import { CellGrid } from './cell-grid';
import { type CellStyle } from './cell-style';
import { type Chart } from './chart';
import {
  type ConditionalFormat,
  type DataValidation,
  type Hyperlink,
  type PageLayout,
  PLAIN_PAGE,
} from './sheet-parts';
import { type Table } from './table';
import { type Workbook } from './workbook';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Excel's own column width and row height in points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** A worksheet: its cells and everything that belongs to it. Functions beside this file change it. */
export class Sheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  isProtected = false;
  password = '';
  frozenRows = 0;
  frozenColumns = 0;
  selection: Area = cellArea(0, 0);
  pageLayout: PageLayout = PLAIN_PAGE;
  /** The area of the sheet's own filter buttons. */
  filterArea: Area | undefined;
  readonly filters = new Map<number, object>();
  readonly cells = new CellGrid();
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  /** Rows that a filter does not let through. */
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** By address of the cell. */
  readonly hyperlinks = new Map<string, Hyperlink>();
  readonly customProperties = new Map<string, string>();
  /** The first one counts most. */
  conditionalFormats: readonly ConditionalFormat[] = [];
  validations: readonly DataValidation[] = [];
  tables: readonly Table[] = [];
  charts: readonly Chart[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  /** What stands in a cell; formulas are calculated before. */
  value(row: number, column: number): CellValue {
    this.workbook.calculation.settle();
    return this.cells.value(row, column);
  }

  /** The formula with its equals sign; undefined for a plain value. */
  formula(row: number, column: number): string | undefined {
    return this.cells.formula(row, column);
  }

  styleNumber(row: number, column: number): number {
    return this.cells.style(row, column) || (this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? 0);
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.styleOf(this.styleNumber(row, column));
  }

  hyperlink(row: number, column: number): Hyperlink | undefined {
    return this.hyperlinks.get(addressOf(cellArea(row, column)));
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? STANDARD_WIDTH);
  }

  /** Points from the sheet's left edge to a column's. */
  leftOf(column: number): number {
    return distance(column, STANDARD_WIDTH, this.columnWidths, this.hiddenColumns);
  }

  /** Points from the sheet's upper edge to a row's. */
  topOf(row: number): number {
    return distance(row, STANDARD_HEIGHT, this.rowHeights, new Set([...this.hiddenRows, ...this.filteredRows]));
  }

  rowHeight(row: number): number {
    return this.hiddenRows.has(row) || this.filteredRows.has(row) ? 0 : (this.rowHeights.get(row) ?? STANDARD_HEIGHT);
  }
}

/** Only lines of a size of their own are looked at: there are a million rows. */
function distance(
  lines: number,
  standard: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
): number {
  let sum = lines * standard;
  for (const [line, size] of sizes) if (line < lines && !hidden.has(line)) sum += size - standard;
  for (const line of hidden) if (line < lines) sum -= standard;
  return sum;
}
