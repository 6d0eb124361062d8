import { type TextColumnBuilder } from '../../../ledger';
import { type CellValue } from '../../cell';
import { holdsNothing } from './blank';
import { type ColumnReader, type SheetRows, type TableContext } from './column-reader';

/** Excel keeps 15 significant digits: a longer number in a cell is no longer the code that was typed. */
const LARGEST_CODE = 1e15;

/** Codes and texts, each as its number in the dictionary. */
export class TextReader implements ColumnReader {
  constructor(
    private readonly builder: TextColumnBuilder,
    private readonly field: string,
    private readonly context: TableContext,
  ) {}

  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void {
    if (this.builder.isUntouched && holdsNothing(rows, from, to, column, null)) return;
    this.builder.reserve(firstRow + to - from);
    const { data, dictionary } = this.builder;
    let previous = '';
    let previousNumber = 0;
    for (let i = from, row = firstRow; i < to; i++, row++) {
      const cell = rows[i][column];
      if (typeof cell === 'string') {
        if (cell !== previous) {
          previous = cell;
          previousNumber = dictionary.intern(cell);
        }
        data[row] = previousNumber;
      } else if (cell !== null) {
        data[row] = this.readSlowly(cell, row);
      }
    }
  }

  finish(): void {
    // Every cell was settled when it was read.
  }

  private readSlowly(cell: CellValue | undefined, row: number): number {
    if (cell === undefined || cell === null) return 0;
    if (typeof cell === 'number' && Math.abs(cell) < LARGEST_CODE) return this.builder.dictionary.intern(cell);
    this.context.problems.addWrongType('cell-not-a-code', row, this.field, cell);
    return 0;
  }
}
