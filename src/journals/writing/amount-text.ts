import { type AmountColumn, decimalOfUnits, isExact } from '../../money';

/**
 * An amount in plain digits with a point, without thousands separators.
 * @param decimals as many as the file wants, at most; the amount must not have more
 */
export function amountText(column: AmountColumn, row: number, decimals = column.scale): string {
  const units = column.units[row];
  if (!isExact(units)) return column.decimal(row).toFixed(Math.min(decimals, column.scale));
  return unitsText(units, column.scale, decimals);
}

/** The same without its sign. */
export function magnitudeText(column: AmountColumn, row: number, decimals = column.scale): string {
  const units = column.units[row];
  if (isExact(units)) return unitsText(Math.abs(units), column.scale, decimals);
  return decimalOfUnits(column.wideUnits(row).abs(), column.scale).toFixed(Math.min(decimals, column.scale));
}

function unitsText(units: number, scale: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point, point + decimals)}`;
}
