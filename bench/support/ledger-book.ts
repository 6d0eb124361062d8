import { type FieldDefinition, LEDGER_TABLES, type TableName } from '../../src/ledger';
import { Workbook, addTable, putValues } from '../../src/workbench/host';
import type { CellTable, PlainCell } from '../plain/types';
import { readCsvTable } from './csv';

const NUMBERS: ReadonlySet<FieldDefinition['kind']> = new Set(['integer', 'amount', 'quantity']);
const TABLE_OF = new Map((Object.keys(LEDGER_TABLES) as TableName[]).map((name) => [LEDGER_TABLES[name].name, name]));

/**
 * A ledger as an open workbook: a sheet a table, numbers as numbers.
 * @param files - table → CSV file
 * @param asTables - Excel tables, not plain ranges
 */
export function ledgerBook(files: Readonly<Record<string, string>>, asTables = true): Workbook {
  const sheets = Object.entries(files).map(([table, file]) => [table, sheetName(table), file] as const);
  const book = new Workbook(
    'Ledger.xlsx',
    sheets.map(([, name]) => name),
  );
  for (const [table, name, file] of sheets) {
    const { headers, rows } = withNumbers(table, readCsvTable(file));
    const sheet = book.findSheet(name)!;
    const area = { row: 0, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
    putValues(sheet, area, [headers, ...rows]);
    if (asTables) addTable(sheet, area, true, table.replace(/[^A-Za-z]/g, ''));
  }
  return book;
}

const sheetName = (table: string): string => table.replaceAll('/', '_');

function withNumbers(table: string, { headers, rows }: CellTable): CellTable {
  const fields = Object.values<FieldDefinition>(LEDGER_TABLES[TABLE_OF.get(table)!].fields);
  const numeric = headers.map((header) => {
    const field = fields.find(({ caption, names }) => caption === header || names.includes(header));
    return field !== undefined && NUMBERS.has(field.kind);
  });
  const cell = (text: PlainCell, column: number): PlainCell =>
    numeric[column] && typeof text === 'string' && text !== '' ? Number(text) : text;
  return { headers, rows: rows.map((row) => row.map(cell)) };
}
