import { type AmountColumn, decimalOfUnits, isExact } from '../../money';

/** An amount in plain digits with a point and the ledger's decimals, without thousands separators. */
export function amountText(column: AmountColumn, row: number): string {
  const { scale } = column;
  const units = column.units[row];
  if (!isExact(units)) return column.decimal(row).toFixed(scale);
  return unitsText(units, scale);
}

/** The same without its sign. */
export function magnitudeText(column: AmountColumn, row: number): string {
  const units = column.units[row];
  if (!isExact(units)) return decimalOfUnits(column.wideUnits(row).abs(), column.scale).toFixed(column.scale);
  return unitsText(Math.abs(units), column.scale);
}

function unitsText(units: number, scale: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${units < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}
