import { type AmountColumn, AmountColumnBuilder } from './amount-column';
import { Decimal, ZERO } from './decimal';
import { decimalOfUnits, isExact } from './units';

/**
 * Exact running totals, numbered 0, 1, 2 … A total is a double of whole units until it would leave the exact range,
 * and a decimal.js integer from then on.
 */
export class AmountTotals {
  private units: Float64Array;
  private readonly wide = new Map<number, Decimal>();

  constructor(
    readonly scale: number,
    capacity = 16,
  ) {
    this.units = new Float64Array(capacity);
  }

  /** Adds row `row` of a column, times `sign` (+1 or −1), to a total. */
  add(total: number, column: AmountColumn, row: number, sign: 1 | -1 = 1): void {
    if (total >= this.units.length) this.grow(total);
    const sum = this.units[total] + sign * column.units[row];
    if (isExact(sum)) this.units[total] = sum;
    else this.addWide(total, column.wideUnits(row).mul(sign));
  }

  /** The total in currency. */
  decimal(total: number): Decimal {
    return decimalOfUnits(this.totalUnits(total), this.scale);
  }

  /** The total as an integer number of units. */
  totalUnits(total: number): Decimal {
    const units = total < this.units.length ? this.units[total] : 0;
    return this.wide.size > 0 && this.wide.has(total) ? this.wide.get(total)!.plus(units) : new Decimal(units);
  }

  isZero(total: number): boolean {
    return this.wide.size === 0 ? !(this.units[total] !== 0) : this.totalUnits(total).isZero();
  }

  /** Some of the totals, in the order given, as a column. */
  toColumn(totals: Int32Array): AmountColumn {
    const column = new AmountColumnBuilder(totals.length, this.scale);
    for (let row = 0; row < totals.length; row++) {
      if (this.wide.size === 0) column.units[row] = this.units[totals[row]];
      else column.set(row, this.totalUnits(totals[row]));
    }
    return column.build();
  }

  private addWide(total: number, value: Decimal): void {
    // The double part moves over whole, so that later small amounts may use it again.
    this.wide.set(total, (this.wide.get(total) ?? ZERO).plus(this.units[total]).plus(value));
    this.units[total] = 0;
  }

  private grow(total: number): void {
    const units = new Float64Array(Math.max(total + 1, this.units.length * 2));
    units.set(this.units);
    this.units = units;
  }
}

/** The exact total of a whole column, in currency. */
export function totalOf(column: AmountColumn): Decimal {
  const totals = new AmountTotals(column.scale, 1);
  for (let row = 0; row < column.length; row++) totals.add(0, column, row);
  return totals.decimal(0);
}
