import { Dictionaries, LEDGER_TABLES, type TableName } from '../../ledger';
import { type CellValue } from '../cell';
import { PLAIN_FORMATS } from './cells';
import { type FinishedReading, finishReading } from './finish-reading';
import { LedgerTableReader, type TableReading } from './ledger-table-reader';
import { claimsOf } from './names/field-names';
import { normalizedName } from './names/normalize';
import { type ReadProblem } from './problem-kinds';
import { locatedInRecords } from './problem-places';

/** A row by captions. */
export type LedgerRecord = Readonly<Record<string, unknown>>;

/** Tables by their Business Central names, as conformance cases have them. */
export type RecordTables = Readonly<Record<string, readonly LedgerRecord[]>>;

/**
 * Reads a ledger from records. A field that a record leaves out has its type's empty value, and every field of a
 * table that is there counts as given; only dimension sets are made from the dimension fields where no record has a
 * Dimension Set ID. Amounts are numbers or plain decimals (`"-80.00"`), dates ISO texts.
 *
 * @returns what reading a workbook returns, without places
 */
export function readRecords(tables: RecordTables): FinishedReading {
  const dictionaries = new Dictionaries();
  const readings = new Map<TableName, TableReading>();
  for (const [name, records] of Object.entries(tables)) {
    const table = tableNamed(name);
    if (table === undefined) continue;
    if (records.length > 0 || !LEDGER_TABLES[table].single) {
      readings.set(table, readColumns(table, records, fieldsOf(table, records), dictionaries));
    }
  }
  const finished = finishReading(readings, dictionaries);
  const located = locatedInRecords(finished.problems, ({ table }) => LEDGER_TABLES[table].name);
  return { ...finished, problems: located };
}

const TABLE_NAMES: ReadonlyMap<string, TableName> = new Map(
  (Object.keys(LEDGER_TABLES) as TableName[]).map((table) => [normalizedName(LEDGER_TABLES[table].name), table]),
);

function tableNamed(name: string): TableName | undefined {
  return TABLE_NAMES.get(normalizedName(name));
}

/** The field that each caption means; Business Central has more fields than the ledger uses, and those are passed over. */
function fieldsOf(table: TableName, records: readonly LedgerRecord[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const caption of new Set(records.flatMap(Object.keys))) {
    const field = fieldNamed(table, caption);
    if (field !== undefined) fields.set(caption, field);
  }
  return fields;
}

/** Records are in English: a caption, or another name of the field. */
function fieldNamed(table: TableName, caption: string): string | undefined {
  const claims = claimsOf(table).get(normalizedName(caption)) ?? [];
  return claims.filter((claim) => claim.locale === undefined).sort((a, b) => a.rank - b.rank)[0]?.field;
}

function readColumns(
  table: TableName,
  records: readonly LedgerRecord[],
  fieldOf: ReadonlyMap<string, string>,
  dictionaries: Dictionaries,
): TableReading {
  const columns = [...new Set(fieldOf.values())].map((field, column) => ({ field, column }));
  const columnOf = new Map(columns.map(({ field, column }) => [field, column]));
  const wrong: ReadProblem[] = [];
  const rows = records.map((record, row) => {
    const cells = new Array<CellValue>(columns.length).fill(null);
    for (const [caption, value] of Object.entries(record)) {
      const field = fieldOf.get(caption);
      if (field === undefined) continue;
      if (isCell(value)) cells[columnOf.get(field)!] = value;
      else wrong.push({ kind: 'not-a-cell', table, row, field });
    }
    return cells;
  });
  const reader = new LedgerTableReader(table, columns, {
    dictionaries,
    formats: PLAIN_FORMATS,
    expectedRows: rows.length,
    fromRecords: true,
  });
  reader.readBlock({ firstRow: 0, rows });
  const reading = reader.finish();
  return { ...reading, problems: [...wrong, ...reading.problems] };
}

function isCell(value: unknown): value is CellValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
