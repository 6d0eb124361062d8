import { Dictionaries, LEDGER_TABLES, type TableName } from '../../ledger';
import { type CellValue } from '../cell';
import { textFormats } from './cells';
import { mapHeaders } from './finding/map-headers';
import { LedgerTableReader, type TableReading } from './ledger-table-reader';
import { normalizedName } from './names/normalize';

/** How to read a table from a matrix of cells. */
export interface ReadTableOptions {
  readonly dictionaries?: Dictionaries;
  /** Locale of dates and amounts in texts, such as `de-DE`. */
  readonly locale?: string;
  readonly date1904?: boolean;
}

/**
 * Reads one table from cells in memory.
 *
 * @param table - which table the cells are
 * @param headers - the captions of the columns, in any order; columns that the ledger does not use are passed over
 * @param rows - the cells below them
 * @throws RangeError when a column that the table needs is missing
 */
export function readTable(
  table: TableName,
  headers: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
  options: ReadTableOptions = {},
): TableReading {
  const mapping = mapHeaders(
    table,
    headers.map((header) => (typeof header === 'string' ? normalizedName(header) : '')),
  );
  const { name, fields } = LEDGER_TABLES[table];
  for (const [field, { required, caption }] of Object.entries(fields)) {
    if (required && !mapping.columns.has(field)) throw new RangeError(`${name} needs the column ${caption}.`);
  }
  const columns = [...mapping.columns].map(([field, column]) => ({ field, column }));
  const reader = new LedgerTableReader(table, columns, {
    dictionaries: options.dictionaries ?? new Dictionaries(),
    formats: textFormats(options.locale, options.date1904 ?? false),
    expectedRows: rows.length,
  });
  reader.readBlock({ firstRow: 1, rows });
  return reader.finish();
}
