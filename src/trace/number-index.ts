/** Finds the rows of a number in a column. Ledgers come in number order as a rule, and then nothing needs sorting. */
export class NumberIndex {
  private readonly order: Uint32Array | undefined;

  constructor(private readonly numbers: Int32Array) {
    const isRising = numbers.every((no, row) => row === 0 || numbers[row - 1] <= no);
    if (!isRising) {
      this.order = Uint32Array.from(numbers, (_, row) => row).sort((a, b) => numbers[a] - numbers[b] || a - b);
    }
  }

  /** In sheet order. */
  rows(no: number): number[] {
    const rows: number[] = [];
    for (let place = this.firstPlace(no); place < this.numbers.length; place++) {
      const row = this.rowAt(place);
      if (this.numbers[row] !== no) break;
      rows.push(row);
    }
    return rows;
  }

  private firstPlace(no: number): number {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.numbers[this.rowAt(middle)] < no) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private rowAt(place: number): number {
    return this.order ? this.order[place] : place;
  }
}
