import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  ENUM,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { CellTable, PlainCell } from '../plain/types';
import { ENTRY_COLUMNS, OPTION_CAPTIONS, type EntryColumn } from './columns';
import type { OracleOptions } from './source';
import { AMOUNT, fromText, list, name, text } from './sql';

/** SQL type of every field of `entry`, so that setup keys can be given the same type. */
export type EntryTypes = Readonly<Record<string, string>>;

/** Rows of one data chunk: DuckDB's vector size. */
const CHUNK = 2_048;
const MOST_ENUM_VALUES = 250;

interface AppendedColumn {
  readonly column: EntryColumn;
  readonly index: number;
  readonly type: DuckDBType;
  readonly sqlType: string;
  readonly value: (cell: PlainCell) => DuckDBValue;
}

/** `entry` over a CSV file: everything is read as text, then cast. */
export async function loadEntriesFromCsv(connection: DuckDBConnection, file: string): Promise<EntryTypes> {
  await connection.run(
    `CREATE TABLE entry_cells AS SELECT * FROM read_csv(${text(file)}, all_varchar = true, header = true)`,
  );
  const described = await connection.runAndReadAll('SELECT * FROM entry_cells LIMIT 0');
  const captions = new Set(described.columnNames());
  const fields = ENTRY_COLUMNS.map((column) => {
    const value = captions.has(column.caption) ? fromText(name(column.caption), column.kind) : column.missing;
    return `${column.kind === 'amount' ? `(${value})::${AMOUNT}` : value} AS ${column.name}`;
  });
  await connection.run(`CREATE TABLE entry AS SELECT ${fields.join(', ')} FROM entry_cells`);
  return Object.fromEntries(ENTRY_COLUMNS.map((column) => [column.name, 'VARCHAR']));
}

/**
 * `entry` over a matrix: the needed columns are appended as data chunks. Numbers go as DOUBLE, the only type a
 * JavaScript number can be copied as, and are cast to exact decimals before anything is calculated with them. Options
 * and columns with few codes go as ENUM, which is faster to append and to group by than text. Cells are taken as they
 * are: codes in upper case, options by their captions, as the generator of the benchmarks writes them.
 */
export async function loadEntriesFromMatrix(
  connection: DuckDBConnection,
  table: CellTable,
  moreCodes: ReadonlyMap<string, readonly string[]>,
  options: OracleOptions & { readonly acy: boolean },
): Promise<EntryTypes> {
  const needed = ENTRY_COLUMNS.filter(
    (column) => (options.acy || !column.acy) && (options.method === 'Per Entry' || !column.perEntry),
  );
  const appended: AppendedColumn[] = [];
  for (const column of needed) {
    const index = table.headers.indexOf(column.caption);
    if (index >= 0) appended.push(await appendedColumn(connection, column, index, table, moreCodes));
  }
  const columns = appended.map(({ column, sqlType }) => `${column.name} ${sqlType}`);
  await connection.run(`CREATE TABLE entry_cells (${columns.join(', ')})`);
  await append(connection, table, appended);
  await connection.run(`CREATE VIEW entry AS SELECT ${viewFields(appended).join(', ')} FROM entry_cells`);
  return Object.fromEntries(appended.map(({ column, sqlType }) => [column.name, sqlType]));
}

function viewFields(appended: readonly AppendedColumn[]): string[] {
  const present = new Set(appended.map(({ column }) => column.name));
  return ENTRY_COLUMNS.map((column) => {
    const value = present.has(column.name) ? column.name : column.missing;
    return `${column.kind === 'amount' ? `(${value})::${AMOUNT}` : value} AS ${column.name}`;
  });
}

async function appendedColumn(
  connection: DuckDBConnection,
  column: EntryColumn,
  index: number,
  table: CellTable,
  moreCodes: ReadonlyMap<string, readonly string[]>,
): Promise<AppendedColumn> {
  const made = { column, index };
  switch (column.kind) {
    case 'amount':
      return { ...made, type: DOUBLE, sqlType: 'DOUBLE', value: numberOf };
    case 'integer':
    case 'day':
      return { ...made, type: INTEGER, sqlType: 'INTEGER', value: numberOf };
    case 'boolean':
      return { ...made, type: BOOLEAN, sqlType: 'BOOLEAN', value: (cell) => cell === true };
    case 'option':
      return enumColumn(connection, column, index, OPTION_CAPTIONS[column.name]);
    case 'fewCodes':
    case 'code': {
      const codes = column.kind === 'fewCodes' ? fewValues(table, index, moreCodes.get(column.name) ?? []) : undefined;
      if (codes) return enumColumn(connection, column, index, codes);
      return { ...made, type: VARCHAR, sqlType: 'VARCHAR', value: textOf };
    }
  }
}

async function enumColumn(
  connection: DuckDBConnection,
  column: EntryColumn,
  index: number,
  values: readonly string[],
): Promise<AppendedColumn> {
  const sqlType = `${column.name}_values`;
  await connection.run(`CREATE TYPE ${sqlType} AS ENUM (${list(values)})`);
  return { column, index, sqlType, type: ENUM([...values]), value: textOf };
}

/** The distinct codes of a column, or undefined when there are too many for a small ENUM. */
function fewValues(table: CellTable, index: number, more: readonly string[]): string[] | undefined {
  const values = new Set(more);
  for (const row of table.rows) {
    values.add(textOf(row[index]));
    if (values.size > MOST_ENUM_VALUES) return undefined;
  }
  return [...values];
}

async function append(
  connection: DuckDBConnection,
  table: CellTable,
  columns: readonly AppendedColumn[],
): Promise<void> {
  const appender = await connection.createAppender('entry_cells');
  const types = columns.map((column) => column.type);
  const { rows } = table;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const count = Math.min(CHUNK, rows.length - start);
    const chunk = DuckDBDataChunk.create(types, count);
    columns.forEach(({ index, value }, position) => {
      const vector = chunk.getColumnVector(position);
      for (let offset = 0; offset < count; offset++) vector.setItem(offset, value(rows[start + offset][index]));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function numberOf(cell: PlainCell): number {
  return typeof cell === 'number' ? cell : Number(cell ?? 0);
}

function textOf(cell: PlainCell): string {
  return typeof cell === 'string' ? cell : String(cell ?? '');
}
