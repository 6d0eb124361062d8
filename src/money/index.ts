export { Decimal, ZERO } from './decimal';
export {
  LARGEST_AMOUNT,
  MAX_SCALE,
  MAX_UNITS,
  MIN_SCALE,
  decimalOfUnits,
  isExact,
  unitsOfNumber,
  unitsPerOne,
  wideUnits,
} from './units';
export { roundUnits, roundWideUnits } from './rounding';
export { AmountColumn, AmountColumnBuilder } from './amount-column';
export { roundedDifference } from './difference';
export { AmountTotals, totalOf } from './totals';
