import { type SmallIntegerColumnBuilder } from '../../../ledger';
import { type CellValue } from '../../cell';
import { isBlankText } from './blank';
import { BOOLEAN_WORDS } from './boolean-words';
import { type ColumnReader, type SheetRows, type TableContext } from './column-reader';

/** Yes or No, in the languages of the exports; an empty cell is No. */
export class BooleanReader implements ColumnReader {
  private readonly known = new Map<CellValue, number>([
    [true, 1],
    [false, 0],
    [1, 1],
    [0, 0],
  ]);

  constructor(
    private readonly builder: SmallIntegerColumnBuilder,
    private readonly field: string,
    private readonly context: TableContext,
  ) {}

  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void {
    this.builder.reserve(firstRow + to - from);
    const { data } = this.builder;
    let previous: CellValue = null;
    let previousValue = 0;
    for (let i = from, row = firstRow; i < to; i++, row++) {
      const cell = rows[i][column];
      if (cell !== previous) {
        const value = this.known.get(cell);
        previousValue = value === undefined ? this.readSlowly(cell, row) : value;
        // A cell that could not be read is not remembered: each one is a problem of its own.
        previous = value === undefined ? null : cell;
      } else if (cell === null) {
        continue;
      }
      data[row] = previousValue;
    }
  }

  finish(): void {
    // Every cell was settled when it was read.
  }

  private readSlowly(cell: CellValue | undefined, row: number): number {
    if (cell === null || cell === undefined) return 0;
    if (typeof cell !== 'string') {
      this.context.problems.addWrongType('cell-not-a-boolean', row, this.field, cell);
      return 0;
    }
    const value = isBlankText(cell) ? 0 : BOOLEAN_WORDS.get(cell.trim().toLowerCase());
    if (value === undefined) {
      this.context.problems.add('cell-not-a-boolean', row, this.field, cell);
      return 0;
    }
    this.known.set(cell, value);
    return value;
  }
}
