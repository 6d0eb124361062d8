import { Decimal as DecimalJs } from 'decimal.js';

/**
 * decimal.js with a precision no ledger total can exceed: the largest amount field (999,999,999,999,999.99) at five
 * decimals, a billion times over, needs 29 digits. Adding and subtracting therefore never round.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpPos: 60,
  toExpNeg: -60,
});
export type Decimal = DecimalJs;

export const ZERO: Decimal = new Decimal(0);
