import path from 'node:path';
import type { CellTable } from '../plain/types';
import { readCsvTable } from './csv';

/** The CRONUS setup as CSV files; see assets/cronus. */
export const CRONUS_FOLDER = path.resolve('assets/cronus/csv');

/** Table → file, of every table that the posting reads. */
export const SETUP_FILES: Readonly<Record<string, string>> = {
  Item: 'items.csv',
  'Inventory Setup': 'inventory-setup.csv',
  'General Ledger Setup': 'general-ledger-setup.csv',
  'Inventory Posting Setup': 'inventory-posting-setup.csv',
  'General Posting Setup': 'general-posting-setup.csv',
  'G/L Account': 'gl-accounts.csv',
  'Accounting Period': 'accounting-periods.csv',
  Dimension: 'dimensions.csv',
  'Dimension Value': 'dimension-values.csv',
};

/** The company's setup tables as cells. */
export function cronusSetup(): Record<string, CellTable> {
  const tables = Object.entries(SETUP_FILES).map(([name, file]) => [
    name,
    readCsvTable(path.join(CRONUS_FOLDER, file)),
  ]);
  return Object.fromEntries(tables) as Record<string, CellTable>;
}

/** The same table with one cell changed in its only row. */
export function withSetting(table: CellTable, caption: string, value: string | boolean): CellTable {
  const column = table.headers.indexOf(caption);
  if (column < 0) throw new Error(`${caption} is not a column of the table`);
  return { headers: table.headers, rows: table.rows.map((row) => row.with(column, value)) };
}

/** The same table with one more column. */
export function withColumn(table: CellTable, caption: string, value: string): CellTable {
  return { headers: [...table.headers, caption], rows: table.rows.map((row) => [...row, value]) };
}
