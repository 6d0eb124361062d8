/**
 * The sheet row of each row of a table. Rows mostly follow each other, so only the rows after a gap are kept: a
 * million rows without blank rows between them take two numbers.
 */
export class RowMap {
  private readonly firstRows: number[] = [];
  private readonly firstSheetRows: number[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** Appends `count` rows that stand one below the other. */
  append(sheetRow: number, count: number): void {
    if (count === 0) return;
    const last = this.firstRows.length - 1;
    const follows = last >= 0 && this.firstSheetRows[last] + (this.count - this.firstRows[last]) === sheetRow;
    if (!follows) {
      this.firstRows.push(this.count);
      this.firstSheetRows.push(sheetRow);
    }
    this.count += count;
  }

  /** Forgets the last row. */
  dropLast(): void {
    if (this.count === 0) return;
    this.count--;
    if (this.firstRows[this.firstRows.length - 1] === this.count) {
      this.firstRows.pop();
      this.firstSheetRows.pop();
    }
  }

  sheetRow(row: number): number {
    if (row < 0 || row >= this.count) throw new RangeError(`The table has no row ${row}.`);
    const run = this.runOf(row);
    return this.firstSheetRows[run] + (row - this.firstRows[run]);
  }

  /** The sheet rows of all rows, in order. */
  toArray(): Int32Array {
    const rows = new Int32Array(this.count);
    for (let run = 0; run < this.firstRows.length; run++) {
      const end = run + 1 < this.firstRows.length ? this.firstRows[run + 1] : this.count;
      for (let row = this.firstRows[run], sheetRow = this.firstSheetRows[run]; row < end; row++) rows[row] = sheetRow++;
    }
    return rows;
  }

  /** The last run that begins at or before the row. */
  private runOf(row: number): number {
    let low = 0;
    let high = this.firstRows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstRows[middle] <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
