import { type IntegerColumnBuilder } from '../../../ledger';
import { type CellValue } from '../../cell';
import { holdsNothing, isBlankText } from './blank';
import { type ColumnReader, type SheetRows, type TableContext } from './column-reader';
import { readIntegerText } from './text-numbers';

const LARGEST = 2_147_483_647;

/** Entry numbers and other whole numbers. */
export class IntegerReader implements ColumnReader {
  constructor(
    private readonly builder: IntegerColumnBuilder,
    private readonly field: string,
    private readonly context: TableContext,
  ) {}

  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void {
    if (this.builder.isUntouched && holdsNothing(rows, from, to, column, 0)) return;
    this.builder.reserve(firstRow + to - from);
    const { data } = this.builder;
    for (let i = from, row = firstRow; i < to; i++, row++) {
      const cell = rows[i][column];
      if (typeof cell === 'number') {
        // Bitwise or keeps exactly the whole numbers of 32 bits as they are.
        if ((cell | 0) === cell) {
          data[row] = cell;
          continue;
        }
      } else if (cell === null) {
        continue;
      }
      this.readSlowly(cell, row);
    }
  }

  finish(): void {
    // Every cell was settled when it was read.
  }

  private readSlowly(cell: CellValue | undefined, row: number): void {
    const { problems } = this.context;
    if (cell === undefined || cell === null || (typeof cell === 'string' && isBlankText(cell))) return;
    if (typeof cell !== 'string' && typeof cell !== 'number') {
      problems.addWrongType('cell-not-an-integer', row, this.field, cell);
      return;
    }
    const value = typeof cell === 'number' ? cell : readIntegerText(cell);
    if (value === undefined || !Number.isInteger(value)) problems.add('cell-not-an-integer', row, this.field, cell);
    else if (Math.abs(value) > LARGEST) problems.add('cell-integer-out-of-range', row, this.field, cell);
    else this.builder.data[row] = value;
  }
}
