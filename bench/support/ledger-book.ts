import fs from 'node:fs';
import Papa from 'papaparse';
import { Workbook, addTable, putValues } from '../../src/workbench/host';
import { typedRow } from './typed-row';

/**
 * A ledger as an open workbook: a sheet and an Excel table for each table.
 * @param files - table → CSV file
 */
export function ledgerBook(files: Readonly<Record<string, string>>): Workbook {
  const tables = Object.entries(files).map(([table, file]) => ({ table, file, sheet: table.replaceAll('/', '_') }));
  const book = new Workbook(
    'Ledger.xlsx',
    tables.map(({ sheet }) => sheet),
  );
  for (const { file, sheet: name, table } of tables) {
    const [headers, ...rows] = Papa.parse<string[]>(fs.readFileSync(file, 'utf8'), { skipEmptyLines: true }).data;
    const sheet = book.findSheet(name)!;
    const area = { row: 0, column: 0, rowCount: rows.length + 1, columnCount: headers.length };
    putValues(sheet, area, [headers, ...rows.map((row) => typedRow(table, headers, row))]);
    addTable(sheet, area, true, table.replace(/[^A-Za-z]/g, ''));
  }
  return book;
}
