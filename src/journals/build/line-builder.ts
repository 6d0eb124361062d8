import { AmountColumn, Decimal, isExact } from '../../money';
import { type JournalLines } from '../journal';

const FIRST_CAPACITY = 1_024;

/** Lines and documents as they are made. */
export class LineBuilder {
  private row: Uint32Array;
  private entries: Uint32Array;
  private units: Float64Array;
  private document: Uint32Array;
  private readonly wide = new Map<number, Decimal>();
  private readonly firstLines: number[] = [];
  count = 0;

  /** @param capacity lines that will probably come */
  constructor(
    private readonly scale: number,
    capacity = FIRST_CAPACITY,
  ) {
    this.row = new Uint32Array(capacity);
    this.entries = new Uint32Array(capacity);
    this.units = new Float64Array(capacity);
    this.document = new Uint32Array(capacity);
  }

  get documentCount(): number {
    return this.firstLines.length;
  }

  beginDocument(): void {
    this.firstLines.push(this.count);
  }

  /** Adds a line to the document begun last. */
  add(row: number, entries: number, units: number | Decimal): void {
    if (this.count === this.row.length) this.grow();
    const narrow = typeof units === 'number' ? units : units.toNumber();
    this.row[this.count] = row;
    this.entries[this.count] = entries;
    this.document[this.count] = this.firstLines.length - 1;
    if (isExact(narrow)) {
      this.units[this.count] = narrow;
    } else {
      this.units[this.count] = NaN;
      this.wide.set(this.count, new Decimal(units));
    }
    this.count++;
  }

  build(): { readonly lines: JournalLines; readonly firstLine: Uint32Array } {
    const { count } = this;
    const amount = new AmountColumn(this.scale, this.units.subarray(0, count), this.wide);
    const lines = {
      count,
      row: this.row.subarray(0, count),
      entries: this.entries.subarray(0, count),
      amount,
      document: this.document.subarray(0, count),
    };
    return { lines, firstLine: Uint32Array.from([...this.firstLines, count]) };
  }

  private grow(): void {
    const capacity = Math.max(FIRST_CAPACITY, this.row.length * 2);
    const larger = <A extends Uint32Array | Float64Array>(data: A, make: new (length: number) => A): A => {
      const grown = new make(capacity);
      grown.set(data);
      return grown;
    };
    this.row = larger(this.row, Uint32Array);
    this.entries = larger(this.entries, Uint32Array);
    this.units = larger(this.units, Float64Array);
    this.document = larger(this.document, Uint32Array);
  }
}
