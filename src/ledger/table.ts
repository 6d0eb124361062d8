import { type AmountColumn } from '../money';
import { type Dictionary } from './dictionary';
import { type FieldDefinition, type FieldDefinitions, type FieldKind, type TableDefinition } from './fields';

/** A column of codes or texts: per row the number that its text has in the dictionary. */
export interface TextColumn {
  readonly dictionary: Dictionary;
  readonly numbers: Uint32Array;
}

interface ColumnByKind {
  integer: Int32Array;
  date: Int32Array;
  boolean: Uint8Array;
  option: Uint8Array;
  code: TextColumn;
  text: TextColumn;
  amount: AmountColumn;
  quantity: AmountColumn;
}

export type ColumnOfKind<K extends FieldKind> = ColumnByKind[K];
export type AnyColumn = ColumnByKind[FieldKind];

export type ColumnsOf<F extends FieldDefinitions> = {
  readonly [N in keyof F]: F[N] extends FieldDefinition<infer K> ? ColumnOfKind<K> : never;
};

/**
 * A ledger table as typed columns, all of `rowCount` rows. Every field of the definition has a column: one that the
 * input lacks holds the field's empty value, and `given` does not name it.
 */
export interface Table<F extends FieldDefinitions = FieldDefinitions> {
  readonly definition: TableDefinition<F>;
  readonly rowCount: number;
  readonly columns: ColumnsOf<F>;
  /** The fields that the input has. */
  readonly given: ReadonlySet<string>;
  /** False when the input has no such table at all (an empty table is present). */
  readonly present: boolean;
}

/** Any table, when only its kind of columns matters. */
export interface AnyTable {
  readonly definition: TableDefinition;
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, AnyColumn>>;
  readonly given: ReadonlySet<string>;
  readonly present: boolean;
}

export type TableOf<D> = D extends TableDefinition<infer F> ? Table<F> : never;

export function textAt(column: TextColumn, row: number): string {
  return column.dictionary.text(column.numbers[row]);
}
