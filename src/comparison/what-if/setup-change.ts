import { LEDGER_TABLES, type TableDefinition, type TableName } from '../../ledger';
import { SetupChangeError } from './setup-change-error';

/** A field of a setup row with another value, for a preview that tries it out. */
export interface SetupChange {
  /** As people wrote it. */
  readonly text: string;
  readonly table: TableName;
  /** The codes of the row, in the order of the table's key; empty for tables of one row. */
  readonly key: readonly string[];
  readonly field: string;
  readonly value: string;
}

/** Tables that decide where cost is posted to, and whether. */
export const CHANGEABLE_TABLES: readonly TableName[] = [
  'inventoryPostingSetup',
  'generalPostingSetup',
  'inventorySetup',
  'generalLedgerSetup',
  'manufacturingSetup',
  'userSetup',
  'glAccounts',
  'items',
];

/** `Table[codes].Field=value`: captions of fields hold points, those of these tables do not. */
const FORM = /^([^[\].=]+)(?:\[([^\]]*)\])?\.([^=]+)=(.*)$/s;

/**
 * Reads `Inventory Posting Setup[BLUE,RESALE].Inventory Account=2110`. A missing row is added. Codes that hold a comma
 * cannot be named.
 * @throws SetupChangeError when the text has another form or names something that does not exist
 */
export function parseSetupChange(text: string): SetupChange {
  const match = FORM.exec(text);
  if (!match) {
    throw new SetupChangeError(text, 'write it as "Inventory Posting Setup[BLUE,RESALE].Inventory Account=2110".');
  }
  const [, tableCaption, keyText, fieldCaption, value] = match;
  const table = tableNamed(text, tableCaption);
  return {
    text,
    table,
    key: keyOf(text, LEDGER_TABLES[table], keyText),
    field: fieldNamed(text, LEDGER_TABLES[table], fieldCaption),
    value: value.trim(),
  };
}

function tableNamed(text: string, caption: string): TableName {
  const table = CHANGEABLE_TABLES.find((each) => {
    const { caption: plural, name } = LEDGER_TABLES[each];
    return isSame(plural, caption) || isSame(name, caption);
  });
  if (table) return table;
  const captions = CHANGEABLE_TABLES.map((each) => LEDGER_TABLES[each].caption).join(', ');
  throw new SetupChangeError(text, `"${caption.trim()}" cannot be changed here. What can be: ${captions}.`);
}

function keyOf(text: string, { caption, fields, key }: TableDefinition, keyText: string | undefined): string[] {
  const codes = keyText === undefined ? [] : keyText.split(',').map((code) => code.trim());
  if (codes.length === key.length) return codes;
  const names = key.map((field) => fields[field].caption).join(',');
  const form = key.length === 0 ? 'no codes, for it has one row only' : `[${names}]`;
  throw new SetupChangeError(text, `after ${caption} goes ${form}.`);
}

function fieldNamed(text: string, { caption, fields, key }: TableDefinition, fieldCaption: string): string {
  const field = Object.entries(fields).find(([, definition]) =>
    [definition.caption, ...definition.names].some((name) => isSame(name, fieldCaption)),
  );
  if (!field) throw new SetupChangeError(text, `${caption} has no field "${fieldCaption.trim()}".`);
  if (key.includes(field[0]))
    throw new SetupChangeError(text, `${field[1].caption} names the row; change another field.`);
  return field[0];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.trim().toLowerCase();
}
