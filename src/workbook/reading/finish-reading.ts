import {
  type AnyTable,
  type Dictionaries,
  LEDGER_TABLES,
  type Ledger,
  type TableName,
  assembleLedger,
} from '../../ledger';
import { type ReadNote } from './api';
import { deriveColumns } from './derive/derive-columns';
import { duplicateKeys } from './duplicate-keys';
import { fingerprintOf } from './fingerprint';
import { type TableReading } from './ledger-table-reader';
import { type ReadProblem } from './problem-kinds';

/** The last steps, the same for every source: a ledger from the tables that were read. */
export interface FinishedReading {
  readonly ledger: Ledger;
  readonly problems: readonly ReadProblem[];
  readonly notes: readonly ReadNote[];
  readonly fingerprint: string;
}

/**
 * Puts tables together to a ledger: looks for keys that occur twice, fills the columns that the input lacks.
 *
 * @param readings - what {@link LedgerTableReader} made of each table
 * @param dictionaries - those that the tables were read with
 */
export function finishReading(
  readings: ReadonlyMap<TableName, TableReading>,
  dictionaries: Dictionaries,
): FinishedReading {
  const tables = new Map([...readings].map(([name, { table }]) => [name, table] as const));
  const problems = [...readings].flatMap(([name, reading]) => [...reading.problems, ...rowProblems(name, reading)]);
  const fingerprint = fingerprintOf(tables);
  const { ledger, derived } = deriveColumns(assembleLedger(tables, dictionaries));
  const notes = derived.map((each): ReadNote => ({ kind: 'derived-column', table: 'valueEntries', ...each }));
  return { ledger, problems, notes, fingerprint };
}

function rowProblems(name: TableName, { table, problems }: TableReading): ReadProblem[] {
  const { key } = table.definition;
  const unreadableKeys = problems
    .filter(({ field }) => field !== undefined && key.includes(field))
    .map(({ row }) => row);
  return [...duplicateKeys(name, table, new Set(unreadableKeys)), ...singleRow(name, table)];
}

function singleRow(name: TableName, { rowCount }: AnyTable): ReadProblem[] {
  if (!LEDGER_TABLES[name].single || rowCount === 1) return [];
  return [{ kind: 'not-one-row', table: name, row: -1, details: { rows: String(rowCount) } }];
}
