import { type OptionSet, type SmallIntegerColumnBuilder } from '../../../ledger';
import { type CellValue } from '../../cell';
import { type ColumnReader, type SheetRows, type TableContext } from './column-reader';
import { ordinalOf } from './option-names';

/** Options: by caption, by number, by the name that the web services use. */
export class OptionReader implements ColumnReader {
  private readonly known = new Map<CellValue | undefined, number>();

  constructor(
    private readonly builder: SmallIntegerColumnBuilder,
    private readonly field: string,
    private readonly options: OptionSet,
    private readonly context: TableContext,
  ) {
    this.known.set(undefined, options.blank);
    for (const ordinal of Object.keys(options.captions).map(Number)) this.known.set(ordinal, ordinal);
  }

  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void {
    this.builder.reserve(firstRow + to - from);
    const { data } = this.builder;
    let previous: CellValue = null;
    let previousValue: number = this.options.blank;
    for (let i = from, row = firstRow; i < to; i++, row++) {
      const cell = rows[i][column];
      if (cell !== previous) {
        const value: number | undefined = cell === null ? this.options.blank : this.known.get(cell);
        previousValue = value === undefined ? this.readSlowly(cell, row) : value;
        // A cell that could not be read is not remembered: each one is a problem of its own.
        previous = value === undefined ? null : cell;
        data[row] = previousValue;
        if (value === undefined) previousValue = this.options.blank;
      } else {
        data[row] = previousValue;
      }
    }
  }

  finish(): void {
    // Every cell was settled when it was read.
  }

  private readSlowly(cell: CellValue, row: number): number {
    const { problems } = this.context;
    if (typeof cell !== 'string') {
      problems.addWrongType('cell-not-an-option', row, this.field, cell);
      return this.options.blank;
    }
    const ordinal = ordinalOf(cell, this.options);
    if (ordinal === undefined) {
      problems.add('cell-not-an-option', row, this.field, cell);
      return this.options.blank;
    }
    this.known.set(cell, ordinal);
    return ordinal;
  }
}
