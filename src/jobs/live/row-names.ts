import * as v from 'valibot';
import { type AnyColumn, type AnyTable, LEDGER_TABLES, type Ledger, type TableName } from '../../ledger';
import { AmountColumn } from '../../money';

const TABLE = v.picklist(Object.keys(LEDGER_TABLES) as TableName[]);

/**
 * Rows of a table as a record remembers them, wherever they stand later: by an integer field, packed, or by what their
 * key fields hold.
 */
export const ROW_NAMES = v.union([
  v.object({ table: TABLE, field: v.string(), numbers: v.array(v.number()) }),
  v.object({ table: TABLE, keys: v.array(v.string()) }),
]);

export type RowNames = v.InferOutput<typeof ROW_NAMES>;

/** Rows by the table's key. `order` tells which of `rows` each name stands for. */
export function namesOfRows(
  table: TableName,
  source: AnyTable,
  rows: ArrayLike<number>,
): { readonly names: RowNames; readonly order: Uint32Array } {
  const inOrder = Uint32Array.from({ length: rows.length }, (_, i) => i);
  const field = numberKey(source);
  if (field === undefined) return { names: { table, keys: Array.from(rows, keyOf(source)) }, order: inOrder };
  const numbers = source.columns[field] as Int32Array;
  const order = inOrder.sort((a, b) => numbers[rows[a]] - numbers[rows[b]]);
  return { names: { table, field, numbers: packNumbers(Int32Array.from(order, (i) => numbers[rows[i]])) }, order };
}

/** For each name the row that bears it now, or -1. */
export function rowsNamed(ledger: Ledger, names: RowNames): Int32Array {
  const source: AnyTable = ledger[names.table];
  if ('keys' in names) {
    const rowOf = rowsBy(source.rowCount, keyOf(source));
    return Int32Array.from(names.keys, (key) => rowOf.get(key) ?? -1);
  }
  const numbers = source.columns[names.field] as Int32Array;
  const rowOf = rowsBy(source.rowCount, (row) => numbers[row]);
  return unpackNumbers(names.numbers).map((number) => rowOf.get(number) ?? -1);
}

/** Every row that bears one of the names, rising. */
export function allRowsNamed(ledger: Ledger, names: RowNames): number[] {
  const source: AnyTable = ledger[names.table];
  const wanted = new Set<string | number>('keys' in names ? names.keys : unpackNumbers(names.numbers));
  const nameOf = 'keys' in names ? keyOf(source) : (row: number) => (source.columns[names.field] as Int32Array)[row];
  return Array.from({ length: source.rowCount }, (_, row) => row).filter((row) => wanted.has(nameOf(row)));
}

/** Rising numbers: how many are left out, how many follow, and so on. */
export function packNumbers(numbers: ArrayLike<number>): number[] {
  const packed: number[] = [];
  for (let i = 0, last = 0; i < numbers.length; last = numbers[i++]) {
    if (i > 0 && numbers[i] === last + 1) packed[packed.length - 1]++;
    else packed.push(numbers[i] - last - 1, 1);
  }
  return packed;
}

export function unpackNumbers(packed: readonly number[]): Int32Array {
  const numbers: number[] = [];
  for (let i = 0, last = 0; i < packed.length; i += 2) {
    last += packed[i];
    for (let n = 0; n < packed[i + 1]; n++) numbers.push(++last);
  }
  return Int32Array.from(numbers);
}

function numberKey({ columns, definition: { key } }: AnyTable): string | undefined {
  return key.length === 1 && columns[key[0]] instanceof Int32Array ? key[0] : undefined;
}

function keyOf({ columns, definition: { key } }: AnyTable): (row: number) => string {
  return (row) => key.map((field) => textOf(columns[field], row)).join('|');
}

function textOf(column: AnyColumn, row: number): string {
  if (column instanceof AmountColumn) return column.decimal(row).toFixed();
  return ArrayBuffer.isView(column) ? String(column[row]) : column.dictionary.text(column.numbers[row]);
}

function rowsBy<K>(rowCount: number, nameOf: (row: number) => K): Map<K, number> {
  const rowOf = new Map<K, number>();
  for (let row = 0; row < rowCount; row++) rowOf.set(nameOf(row), row);
  return rowOf;
}
