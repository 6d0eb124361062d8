import { Decimal } from './decimal';

/**
 * Money in the hot loops is a whole number of the ledger's smallest unit ("units"): 12.34 at scale 2 is 1234. A
 * double holds every whole number up to 2^53 exactly, so adding units is exact as long as the result stays below
 * {@link MAX_UNITS}. What does not fit is carried as NaN in the units and as a decimal.js integer beside them.
 */
export const MAX_UNITS = Number.MAX_SAFE_INTEGER;

/** Decimals that an amount may have: BC's amounts have two, unit amounts and some currencies up to five. */
export const MIN_SCALE = 2;
export const MAX_SCALE = 5;

/** The largest value an amount field of the ledger holds. */
export const LARGEST_AMOUNT = new Decimal('999999999999999.99999');

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000];

/** Units in one whole currency unit at a scale. */
export function unitsPerOne(scale: number): number {
  return POWERS[scale];
}

/** True when the units are exact, false for NaN (carried as a decimal) and for sums that left the exact range. */
export function isExact(units: number): boolean {
  return Math.abs(units) <= MAX_UNITS;
}

/**
 * The units of a double as Excel holds it, read as its shortest decimal.
 * @returns NaN when the number has more decimals than the scale or is too large to be exact.
 */
export function unitsOfNumber(value: number, scale: number): number {
  const power = POWERS[scale];
  const units = Math.round(value * power);
  // A double equals its shortest decimal; dividing back gives that same double only if no digit was lost.
  return units / power === value && Math.abs(units) <= MAX_UNITS ? units + 0 : NaN;
}

/** An amount in currency from units. */
export function decimalOfUnits(units: number | Decimal, scale: number): Decimal {
  return new Decimal(units).div(POWERS[scale]);
}

/** Units as a decimal.js integer from an amount in currency; the amount must be exact at the scale. */
export function wideUnits(amount: Decimal, scale: number): Decimal {
  return amount.mul(POWERS[scale]);
}
