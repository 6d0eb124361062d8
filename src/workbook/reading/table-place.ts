import { type TableName } from '../../ledger';
import { cellAddress } from '../cell';
import { type RowMap } from './row-map';

export type TablePlaces = Readonly<Partial<Record<TableName, TablePlace>>>;

/** Everything about a table's place that is known before its rows are read. */
export interface TableHeader {
  readonly table: TableName;
  readonly sheet: string;
  /** The name of the Excel table; undefined for a plain range. */
  readonly tableName?: string;
  readonly headerRow: number;
  /** For each field that was found: its sheet column. */
  readonly columns: ReadonlyMap<string, number>;
  /** The first column to the right of the table that has no header: where a new column can be put. */
  readonly nextFreeColumn: number;
  /** The totals row of an Excel table. */
  readonly totalsRow?: number;
}

/** Where a ledger table stands in the workbook. Rows and columns count from 0. */
export class TablePlace implements TableHeader {
  readonly table: TableName;
  readonly sheet: string;
  readonly tableName?: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly nextFreeColumn: number;
  /** The row with totals below the data, of an Excel table or found in a plain range. */
  readonly totalsRow?: number;

  constructor(
    header: TableHeader,
    /** The sheet row of each row of the table. */
    readonly rows: RowMap,
    totalsRow: number | undefined = header.totalsRow,
  ) {
    this.table = header.table;
    this.sheet = header.sheet;
    if (header.tableName !== undefined) this.tableName = header.tableName;
    this.headerRow = header.headerRow;
    this.columns = header.columns;
    this.nextFreeColumn = header.nextFreeColumn;
    if (totalsRow !== undefined) this.totalsRow = totalsRow;
  }

  /** The sheet row of a row of the table. */
  sheetRow(row: number): number {
    return this.rows.sheetRow(row);
  }

  /** The sheet row below the last row of data; below the totals in a plain range, which nothing may overwrite. */
  get nextFreeRow(): number {
    if (this.totalsRow !== undefined && this.tableName === undefined) return this.totalsRow + 1;
    return (this.rows.length === 0 ? this.headerRow : this.rows.sheetRow(this.rows.length - 1)) + 1;
  }

  /** `D17`: the cell of a field, or the first cell of the row when the sheet has no such column; row -1 is the header. */
  address(row: number, field?: string): string {
    const column = field === undefined ? undefined : this.columns.get(field);
    return cellAddress(row < 0 ? this.headerRow : this.sheetRow(row), column ?? this.firstColumn);
  }

  private get firstColumn(): number {
    return Math.min(...this.columns.values());
  }
}
