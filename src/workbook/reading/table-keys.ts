import { type AnyColumn, type FieldDefinition, type TableDefinition, type TextColumn } from '../../ledger';

/** Fields of a table's key that must not be blank: a posting setup may be for the blank location, an entry has a number. */
export function fieldsToFill({ key, fields }: TableDefinition): readonly string[] {
  if (key.length === 1) return key;
  return key.filter((name) => isNumber(fields[name]));
}

function isNumber({ kind }: FieldDefinition): boolean {
  return kind === 'integer' || kind === 'date';
}

/** A key column's numbers: equal numbers are equal values. */
export function keyNumbers(column: AnyColumn): Int32Array | Uint8Array | Uint32Array {
  return ArrayBuffer.isView(column) ? column : (column as TextColumn).numbers;
}
