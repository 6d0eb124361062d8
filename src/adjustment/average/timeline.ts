import { type CostBook } from '../book';
import { countUpTo } from '../calendar';

/** Quantity and cost (actual and expected) of a group of value entries. */
export interface Sums {
  readonly quantity: number;
  readonly lcy: number;
  readonly acy: number;
}

/**
 * The value entries of an average group by valuation date, with running totals that follow every change: a sum up to a
 * date costs a few additions, however many entries there are.
 */
export class Timeline {
  /** Value entries by valuation date, and by number within a date. */
  private readonly members: Int32Array;
  private readonly dates: Int32Array;
  /** Where each date's entries begin. */
  private readonly starts: Int32Array;
  private readonly quantities: Float64Array;
  private readonly lcy: RunningTotals;
  private readonly acy: RunningTotals;

  /** @param members value entries of the group, in any order */
  constructor(book: CostBook, members: readonly number[]) {
    const { c } = book.values;
    this.members = Int32Array.from(members).sort((a, b) => c.valuationDate[a] - c.valuationDate[b] || a - b);
    const starts: number[] = [];
    this.members.forEach((v, i) => {
      if (i === 0 || c.valuationDate[v] !== c.valuationDate[this.members[i - 1]]) starts.push(i);
    });
    this.starts = Int32Array.from([...starts, this.members.length]);
    this.dates = Int32Array.from(starts, (start) => c.valuationDate[this.members[start]]);
    this.quantities = new Float64Array(this.dates.length + 1);
    this.lcy = new RunningTotals(this.dates.length);
    this.acy = new RunningTotals(this.dates.length);
    for (let d = 0; d < this.dates.length; d++) {
      let quantity = 0;
      for (let i = this.starts[d]; i < this.starts[d + 1]; i++) {
        const v = this.members[i];
        quantity += c.entryQuantity[v];
        this.lcy.add(d, c.actual[v] + c.expected[v]);
        this.acy.add(d, c.actualACY[v] + c.expectedACY[v]);
      }
      this.quantities[d + 1] = this.quantities[d] + quantity;
    }
  }

  /** Everything valued on or before a day. */
  upTo(date: number): Sums {
    const count = countUpTo(this.dates, date);
    return { quantity: this.quantities[count], lcy: this.lcy.ofFirst(count), acy: this.acy.ofFirst(count) };
  }

  /** Takes account of a change of an entry's cost. */
  change(valuationDate: number, lcy: number, acy: number): void {
    const place = countUpTo(this.dates, valuationDate) - 1;
    if (place < 0) return;
    this.lcy.add(place, lcy);
    this.acy.add(place, acy);
  }

  /** The first value entry on or after a day. */
  firstFrom(date: number): number | undefined {
    const place = countUpTo(this.dates, date - 1);
    return place < this.dates.length ? this.members[this.starts[place]] : undefined;
  }

  /** The value entries from one day to another. */
  between(from: number, to: number): Int32Array {
    return this.members.subarray(this.starts[countUpTo(this.dates, from - 1)], this.starts[countUpTo(this.dates, to)]);
  }
}

/** Totals of the first n of a row of numbers that change (a binary indexed tree). */
class RunningTotals {
  private readonly tree: Float64Array;

  constructor(length: number) {
    this.tree = new Float64Array(length + 1);
  }

  add(place: number, amount: number): void {
    if (amount === 0) return;
    for (let i = place + 1; i < this.tree.length; i += i & -i) this.tree[i] += amount;
  }

  ofFirst(count: number): number {
    let total = 0;
    for (let i = count; i > 0; i -= i & -i) total += this.tree[i];
    return total;
  }
}
