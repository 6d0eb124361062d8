/** A table of numbers may be this much larger than its rows before a map takes less memory. */
const MOST_GAPS = 4;
const SMALL = 1_024;

/** Finds rows by their numbers. Entry numbers run on without large gaps, so that a plain array usually does. */
export class RowNumbers {
  private readonly dense: Int32Array | undefined;
  private readonly sparse = new Map<number, number>();

  constructor(numbers: Int32Array) {
    const largest = numbers.reduce((a, b) => Math.max(a, b), 0);
    const smallest = numbers.reduce((a, b) => Math.min(a, b), 0);
    if (smallest >= 0 && largest < numbers.length * MOST_GAPS + SMALL) {
      this.dense = new Int32Array(largest + 1);
      for (let row = 0; row < numbers.length; row++) this.dense[numbers[row]] = row + 1;
    } else {
      for (let row = 0; row < numbers.length; row++) this.sparse.set(numbers[row], row);
    }
  }

  /** The row with a number, or -1. */
  find(number: number): number {
    if (this.dense) return number >= 0 && number < this.dense.length ? this.dense[number] - 1 : -1;
    return this.sparse.get(number) ?? -1;
  }
}
