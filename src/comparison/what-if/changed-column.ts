import { type AnyColumn, type FieldDefinition } from '../../ledger';
import { AmountColumn } from '../../money';

/** A copy of a column with another value in one row. Columns are never changed once they are built. */
export function columnWith(column: AnyColumn, row: number, value: string | number): AnyColumn {
  if (column instanceof AmountColumn) throw new TypeError('Amounts are not changed here.');
  if (ArrayBuffer.isView(column)) {
    const copy = column.slice();
    copy[row] = Number(value);
    return copy;
  }
  const numbers = column.numbers.slice();
  numbers[row] = column.dictionary.intern(value);
  return { dictionary: column.dictionary, numbers };
}

/** A copy of a column with one more row, which is blank. */
export function columnWithRow(column: AnyColumn, { options }: FieldDefinition): AnyColumn {
  if (column instanceof AmountColumn) {
    const units = new Float64Array(column.length + 1);
    units.set(column.units);
    return new AmountColumn(column.scale, units, column.wide);
  }
  if (column instanceof Int32Array) return Int32Array.of(...column, 0);
  if (column instanceof Uint8Array) return Uint8Array.of(...column, options?.blank ?? 0);
  return { dictionary: column.dictionary, numbers: Uint32Array.of(...column.numbers, 0) };
}
