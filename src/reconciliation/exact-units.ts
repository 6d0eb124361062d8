import { type AmountColumn, type Decimal, decimalOfUnits, isExact } from '../money';

/** A whole number of the ledger's smallest unit: a double while that is exact, otherwise a decimal.js integer. */
export type Units = number | Decimal;

export function unitsAt(column: AmountColumn, row: number): Units {
  const units = column.units[row];
  return units === units ? units : column.wideUnits(row);
}

export function plus(a: Units, b: Units): Units {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    return isExact(sum) ? sum : decimalOfUnits(a, 0).plus(b);
  }
  const sum = decimalOfUnits(a, 0).plus(b);
  // Back to a double as soon as one is exact, so that equal amounts are equal numbers.
  return isExact(sum.toNumber()) ? sum.toNumber() : sum;
}

export function minus(a: Units, b: Units): Units {
  return plus(a, negated(b));
}

export function times(units: Units, sign: 1 | -1): Units {
  return sign === 1 ? units : negated(units);
}

export function negated(units: Units): Units {
  // 0 − 0 instead of −0: nothing has no sign.
  return typeof units === 'number' ? 0 - units : units.negated();
}

/** True when the units, whatever their sign, are fewer than `limit`. */
export function isSmallerThan(units: Units, limit: Units): boolean {
  if (typeof units === 'number' && typeof limit === 'number') return Math.abs(units) < limit;
  return decimalOfUnits(units, 0).abs().lessThan(limit);
}

/** Negative, 0 or positive, as for sorting. */
export function compareUnits(a: Units, b: Units): number {
  const difference = minus(a, b);
  return typeof difference === 'number' ? difference : difference.comparedTo(0);
}

/** Exact units by number 0, 1, 2 …; 0 where nothing was added. */
export class UnitsList {
  private numbers: Float64Array;
  private readonly wide = new Map<number, Decimal>();

  constructor(capacity = 64) {
    this.numbers = new Float64Array(capacity);
  }

  get(index: number): Units {
    if (index >= this.numbers.length) return 0;
    const number = this.numbers[index];
    return number === number ? number : this.wide.get(index)!;
  }

  set(index: number, units: Units): void {
    if (index >= this.numbers.length) this.grow(index);
    if (typeof units === 'number') {
      this.numbers[index] = units;
    } else {
      this.numbers[index] = NaN;
      this.wide.set(index, units);
    }
  }

  add(index: number, units: Units): void {
    this.set(index, plus(this.get(index), units));
  }

  private grow(index: number): void {
    const numbers = new Float64Array(Math.max(index + 1, this.numbers.length * 2));
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}
