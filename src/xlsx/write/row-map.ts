import { type CellRange } from '../../workbook';
import { formatRange, parseRange } from '../read/addresses';

/** Rows put into a sheet before row `at`. */
export interface Insertion {
  readonly at: number;
  readonly count: number;
}

/** Where the rows of a sheet stand after some were taken out and others put in, counted as they stood before. */
export class RowMap {
  constructor(
    /** Rising. */
    private readonly removed: Int32Array,
    readonly insertion?: Insertion,
  ) {}

  get isIdentity(): boolean {
    return this.removed.length === 0 && !this.insertion;
  }

  isRemoved(row: number): boolean {
    const index = this.removedBefore(row);
    return index < this.removed.length && this.removed[index] === row;
  }

  /** The new place of a row; of a removed row, the place of the next one that is left. */
  target(row: number): number {
    return row - this.removedBefore(row) + this.insertedUpTo(row);
  }

  /** Where the first of the rows that are put in stands. */
  get insertionTarget(): number {
    const { at } = this.insertion!;
    return at - this.removedBefore(at);
  }

  /** Ranges grow and shrink when rows are put into them or taken out, as in Excel. Undefined: nothing is left. */
  range(range: CellRange): CellRange | undefined {
    const firstRow = this.target(range.firstRow);
    const lastRow = range.lastRow - this.removedBefore(range.lastRow + 1) + this.insertedUpTo(range.lastRow);
    return lastRow < firstRow ? undefined : { ...range, firstRow, lastRow };
  }

  /** The same for a list of ranges, as formats and rules have it; what is not understood stays. */
  references(references: string): string {
    const moved = references.split(' ').flatMap((reference) => {
      const range = parseRange(reference);
      if (!range) return [reference];
      const target = this.range(range);
      return target ? [formatRange(target)] : [];
    });
    return moved.join(' ');
  }

  private insertedUpTo(row: number): number {
    return this.insertion && row >= this.insertion.at ? this.insertion.count : 0;
  }

  /** How many removed rows stand before a row. */
  private removedBefore(row: number): number {
    let low = 0;
    let high = this.removed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.removed[middle] < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
