import {
  type AnyTable,
  type Dictionaries,
  LEDGER_TABLES,
  TableBuilder,
  type TableDefinition,
  type TableName,
} from '../../ledger';
import { type CellValue } from '../cell';
import { type CellBlock } from '../port';
import {
  CellProblems,
  type ColumnReader,
  DecimalMarks,
  type SheetRows,
  type TextFormats,
  isBlank,
  readerFor,
} from './cells';
import { type ReadProblem } from './problem-kinds';
import { RowMap } from './row-map';
import { fieldsToFill } from './table-keys';
import { type FieldColumn, isTotalsRow } from './totals-row';

/** So many rows are read column by column before the next ones: they stay in the processor's cache meanwhile. */
const ROWS_AT_A_TIME = 256;

const SET_ID = 'dimensionSetID';

/** How a table is read. */
export interface TableReaderOptions {
  readonly dictionaries: Dictionaries;
  readonly formats: TextFormats;
  /** Rows to make room for; more may come. */
  readonly expectedRows?: number;
  /**
   * The rows are records: what they leave out counts as given, with its empty value, and no row is blank. Only a
   * Dimension Set ID that no record has is missing.
   */
  readonly fromRecords?: boolean;
  /** A last row without a key may be a totals row. */
  readonly mayEndInTotals?: boolean;
}

/** A table as it was read. */
export interface TableReading {
  readonly table: AnyTable;
  /** The sheet row of each row. */
  readonly rows: RowMap;
  readonly problems: readonly ReadProblem[];
  /** The sheet row of a totals row that was left out. */
  readonly totalsRow?: number;
}

/**
 * Reads one table's cells into typed columns, block by block: the way from cells to the ledger that every source
 * takes. Call {@link readBlock} for each block from top to bottom, then {@link finish} once.
 *
 * Hot path: a million rows go through here. Column after column is read by a reader of its kind.
 */
export class LedgerTableReader {
  private readonly definition: TableDefinition;
  private readonly builder: TableBuilder<TableDefinition['fields']>;
  private readonly problems: CellProblems;
  private readonly readers: readonly ColumnReader[];
  /** Columns of key fields that every row fills. */
  private readonly keyColumns: readonly number[];
  /** A row with a cell in one of these is surely not blank. */
  private readonly usualColumns: readonly number[];
  private readonly rows = new RowMap();
  private readonly withoutKey: number[] = [];
  private lastRow: readonly CellValue[] | undefined;

  /** @param columns - for each field to read, its place in the rows of the blocks */
  constructor(
    table: TableName,
    private readonly columns: readonly FieldColumn[],
    private readonly options: TableReaderOptions,
  ) {
    this.definition = LEDGER_TABLES[table];
    this.builder = new TableBuilder(this.definition, options.dictionaries);
    this.problems = new CellProblems(table);
    const context = { problems: this.problems, formats: options.formats, decimalMarks: new DecimalMarks() };
    this.readers = columns.map(({ field }) => {
      return readerFor(field, this.definition.fields[field], this.builder.column(field), context);
    });
    if (options.expectedRows !== undefined) this.builder.expect(options.expectedRows);
    if (options.fromRecords) this.countAllAsGiven();
    this.keyColumns = this.columnsOf(fieldsToFill(this.definition));
    this.usualColumns = this.keyColumns.length > 0 ? this.keyColumns : this.columnsOf(this.definition.key);
  }

  /** Reads a block of rows. Blank rows are passed over. */
  readBlock({ firstRow, rows }: CellBlock): void {
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      const to = Math.min(from + ROWS_AT_A_TIME, rows.length);
      if (this.allFilled(rows, from, to)) {
        this.readRows(rows, from, to);
        this.rows.append(firstRow + from, to - from);
      } else {
        const kept = this.keepRows(rows, from, to, firstRow);
        this.readRows(kept, 0, kept.length);
      }
    }
  }

  /** Ends the table: settles what the whole column had to tell, leaves out a totals row. */
  finish(): TableReading {
    const totalsRow = this.options.mayEndInTotals ? this.dropTotalsRow() : undefined;
    const rowCount = this.rows.length;
    this.builder.rowCount = rowCount;
    for (const reader of this.readers) reader.finish(rowCount);
    for (const row of this.withoutKey) {
      if (row < rowCount) this.problems.add('row-without-key', row, this.definition.key[0], null);
    }
    const reading = { table: this.builder.build(), rows: this.rows, problems: this.problems.list(rowCount) };
    return totalsRow === undefined ? reading : { ...reading, totalsRow };
  }

  private readRows(rows: SheetRows, from: number, to: number): void {
    if (from === to) return;
    const { readers, columns } = this;
    const firstRow = this.builder.rowCount;
    for (let i = 0; i < readers.length; i++) readers[i].read(rows, from, to, columns[i].column, firstRow);
    this.builder.rowCount += to - from;
    this.lastRow = rows[to - 1];
  }

  /** True when no row can be blank or without its key. */
  private allFilled(rows: SheetRows, from: number, to: number): boolean {
    if (this.options.fromRecords) return true;
    if (this.usualColumns.length === 0) return false;
    for (const column of this.usualColumns) {
      for (let i = from; i < to; i++) {
        if (isBlank(rows[i][column])) return false;
      }
    }
    return true;
  }

  /** The rows that are not blank; notes where they stand and which of them lack their key. */
  private keepRows(rows: SheetRows, from: number, to: number, firstRow: number): SheetRows {
    const kept: (readonly CellValue[])[] = [];
    for (let i = from; i < to; i++) {
      const cells = rows[i];
      if (cells.length === 0 || this.columns.every(({ column }) => isBlank(cells[column]))) continue;
      if (this.keyColumns.some((column) => isBlank(cells[column]))) {
        this.withoutKey.push(this.rows.length);
      }
      this.rows.append(firstRow + i, 1);
      kept.push(cells);
    }
    return kept;
  }

  private countAllAsGiven(): void {
    for (const field of Object.keys(this.definition.fields)) {
      if (field !== SET_ID) this.builder.column(field);
    }
  }

  private dropTotalsRow(): number | undefined {
    if (!this.lastRow || !isTotalsRow(this.lastRow, this.definition, this.columns)) return undefined;
    const sheetRow = this.rows.sheetRow(this.rows.length - 1);
    this.rows.dropLast();
    return sheetRow;
  }

  private columnsOf(fields: readonly string[]): readonly number[] {
    return this.columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  }
}
