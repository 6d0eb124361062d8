import { Decimal } from './decimal';
import { isExact } from './units';

/**
 * Rounds units to a precision (also in units), halves away from zero, as journal amounts are rounded to
 * Amount Rounding Precision (posting.md, section 2.1).
 */
export function roundUnits(units: number, precision: number): number {
  if (precision <= 1) return units;
  const magnitude = Math.abs(units);
  const remainder = magnitude % precision;
  if (remainder === 0) return units;
  const rounded = remainder * 2 >= precision ? magnitude - remainder + precision : magnitude - remainder;
  if (!isExact(rounded)) return NaN;
  return units < 0 ? 0 - rounded : rounded;
}

/** The same for an integer too large for a double. */
export function roundWideUnits(units: Decimal, precision: number): Decimal {
  return precision <= 1 ? units : units.div(precision).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).mul(precision);
}
