import { MIN_SCALE } from '../money';
import { type Dictionaries } from './column-builders';
import { type FieldDefinitions } from './fields';
import { type AnyTable, type TableOf } from './table';
import { absentTable, scaleOfTable, tableAtScale } from './table-builder';
import { LEDGER_TABLES, type LedgerTables, type TableName } from './tables';

export type LedgerTableSet = { readonly [T in TableName]: TableOf<LedgerTables[T]> };

/** A company's inventory ledger, its setup and its books, as far as the input has them. */
export type Ledger = LedgerTableSet & {
  /** Decimals of the ledger's smallest unit: every amount column has this scale. */
  readonly scale: number;
  readonly dictionaries: Dictionaries;
};

/** Puts tables together to a ledger: absent ones become empty, and all amounts get one scale. */
export function assembleLedger(tables: ReadonlyMap<TableName, AnyTable>, dictionaries: Dictionaries): Ledger {
  const scale = Math.max(MIN_SCALE, ...[...tables.values()].map(scaleOfTable));
  const complete: Record<string, AnyTable> = {};
  for (const name of Object.keys(LEDGER_TABLES) as TableName[]) {
    const table = tables.get(name) ?? absentTable<FieldDefinitions>(LEDGER_TABLES[name], dictionaries);
    complete[name] = tableAtScale(table, scale);
  }
  return { ...(complete as unknown as LedgerTableSet), scale, dictionaries };
}
