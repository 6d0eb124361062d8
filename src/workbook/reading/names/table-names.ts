import { LEDGER_TABLES, type TableName } from '../../../ledger';
import { localizedForms } from './localized-forms';
import { normalizedName } from './normalize';

/** `tblItems`, `Table_Items`, `Items (2)`, `Items_1`: what Excel and people put around a table's name. */
const AROUND_A_NAME = /^(?:tbl|table)(?=.)|\d+$/g;

const namesByTable = new Map<TableName, ReadonlySet<string>>();

/** True when a sheet or an Excel table bears a ledger table's name: Business Central's, in any of the languages. */
export function bearsNameOf(table: TableName, sheetOrTableName: string): boolean {
  const name = normalizedName(sheetOrTableName);
  const names = tableNames(table);
  return names.has(name) || names.has(name.replace(AROUND_A_NAME, ''));
}

function tableNames(table: TableName): ReadonlySet<string> {
  let names = namesByTable.get(table);
  if (!names) namesByTable.set(table, (names = collectNames(table)));
  return names;
}

function collectNames(table: TableName): ReadonlySet<string> {
  const { name, caption } = LEDGER_TABLES[table];
  const english = [name, caption].map(normalizedName).flatMap((each) => [each, plural(each), singular(each)]);
  const localized = [name, caption].flatMap((each) => localizedForms(each).map((form) => form.name));
  return new Set([...english, ...localized]);
}

function plural(name: string): string {
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function singular(name: string): string {
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');
}
