import { Decimal } from './decimal';
import { decimalOfUnits, isExact, unitsPerOne, wideUnits } from './units';

/** Excel keeps 15 significant digits. */
const LARGEST_EXACT_CELL = 1e15;

const NO_WIDE: ReadonlyMap<number, Decimal> = new Map();

/**
 * A column of exact amounts. `units[row]` is the amount in the smallest unit (debit positive); NaN says that the
 * amount does not fit a double and stands in `wide`, as an integer number of units.
 */
export class AmountColumn {
  constructor(
    readonly scale: number,
    readonly units: Float64Array,
    readonly wide: ReadonlyMap<number, Decimal> = NO_WIDE,
  ) {}

  static zero(length: number, scale: number): AmountColumn {
    return new AmountColumn(scale, new Float64Array(length));
  }

  get length(): number {
    return this.units.length;
  }

  /** The amount of a row in currency. */
  decimal(row: number): Decimal {
    return decimalOfUnits(this.wideUnits(row), this.scale);
  }

  /** The amount of a row as an integer number of units, whatever its size. */
  wideUnits(row: number): Decimal {
    const units = this.units[row];
    return isExact(units) ? new Decimal(units) : this.wideValue(row);
  }

  isZero(row: number): boolean {
    return this.units[row] === 0;
  }

  /** The amount as a cell holds it: a number, or its digits as text when no cell number is exact (over 15 digits). */
  cell(row: number): number | string {
    const units = this.units[row];
    return Math.abs(units) < LARGEST_EXACT_CELL ? units / unitsPerOne(this.scale) : this.decimal(row).toFixed();
  }

  /** -1, 0 or 1. */
  sign(row: number): number {
    const units = this.units[row];
    if (units > 0) return 1;
    if (units < 0) return -1;
    return units === 0 ? 0 : this.wideValue(row).comparedTo(0);
  }

  /** The same amounts at a larger scale. */
  atScale(scale: number): AmountColumn {
    if (scale === this.scale) return this;
    const factor = unitsPerOne(scale - this.scale);
    const units = new Float64Array(this.length);
    const wide = new Map<number, Decimal>();
    for (let row = 0; row < units.length; row++) {
      const scaled = this.units[row] * factor;
      if (isExact(scaled)) {
        units[row] = scaled;
      } else {
        units[row] = NaN;
        wide.set(row, this.wideUnits(row).mul(factor));
      }
    }
    return new AmountColumn(scale, units, wide);
  }

  private wideValue(row: number): Decimal {
    const value = this.wide.get(row);
    if (!value) throw new RangeError(`No amount in row ${row} of the column.`);
    return value;
  }
}

/** Collects amounts row by row; an amount that no double holds exactly is kept as a decimal. */
export class AmountColumnBuilder {
  readonly units: Float64Array;
  private wide: Map<number, Decimal> | undefined;

  constructor(
    length: number,
    readonly scale: number,
  ) {
    this.units = new Float64Array(length);
  }

  /** Stores an amount of any size, given in units. */
  set(row: number, units: number | Decimal): void {
    const narrow = typeof units === 'number' ? units : units.toNumber();
    if (isExact(narrow)) {
      this.units[row] = narrow;
      return;
    }
    if (typeof units === 'number') throw new RangeError('Units beyond the exact range must be given as a decimal.');
    this.units[row] = NaN;
    (this.wide ??= new Map()).set(row, units);
  }

  setAmount(row: number, amount: Decimal): void {
    this.set(row, wideUnits(amount, this.scale));
  }

  build(): AmountColumn {
    return new AmountColumn(this.scale, this.units, this.wide);
  }
}
