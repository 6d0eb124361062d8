import { type AmountColumn, AmountColumnBuilder } from './amount-column';
import { roundUnits, roundWideUnits } from './rounding';
import { isExact } from './units';

/**
 * Row by row `minuend − subtrahend`, rounded to a precision in units (1 = not rounded), halves away from zero.
 * Both columns must have the same scale and length.
 */
export function roundedDifference(minuend: AmountColumn, subtrahend: AmountColumn, precision: number): AmountColumn {
  if (minuend.scale !== subtrahend.scale) throw new RangeError('Amounts of different scales cannot be subtracted.');
  const result = new AmountColumnBuilder(minuend.length, minuend.scale);
  const { units } = result;
  const left = minuend.units;
  const right = subtrahend.units;
  for (let row = 0; row < units.length; row++) {
    const rounded = roundUnits(left[row] - right[row], precision);
    if (isExact(rounded)) units[row] = rounded;
    else result.set(row, roundWideUnits(minuend.wideUnits(row).minus(subtrahend.wideUnits(row)), precision));
  }
  return result.build();
}
