import {
  type FieldDefinition,
  type FieldKind,
  LEDGER_TABLES,
  type TableDefinition,
  type TableName,
} from '../../ledger';
import { type CellFormat, type LedgerSheet, type LedgerSheetColumn } from '../changes';

/** What a company needs to adjust item costs and post inventory cost, in the order in which people fill it in. */
const TABLES_TO_FILL: readonly TableName[] = [
  ...(['valueEntries', 'itemLedgerEntries', 'itemApplicationEntries', 'items'] as const),
  ...(['inventorySetup', 'generalLedgerSetup', 'inventoryPostingSetup', 'generalPostingSetup', 'glAccounts'] as const),
];

const FORMATS: Readonly<Record<FieldKind, CellFormat>> = {
  integer: 'integer',
  date: 'date',
  boolean: 'boolean',
  option: 'text',
  code: 'text',
  text: 'text',
  amount: 'amount',
  quantity: 'amount',
};

/** What belongs into a cell, by the kind of its field. */
const NOTES: Readonly<Record<FieldKind, string>> = {
  integer: 'A whole number.',
  date: 'A date.',
  boolean: 'Yes or No.',
  option: 'One of the list.',
  code: 'A code, as Business Central has it.',
  text: 'A text.',
  amount: 'An amount; credits are negative.',
  quantity: 'A quantity; decreases are negative.',
};

const YES_NO = ['Yes', 'No'];
const DECIMALS = 2;
const LONGEST_SHEET_NAME = 31;

/** The sheets of a ledger that is still to be filled: headers, what belongs below them, and lists to choose from. */
export function emptySheets(): LedgerSheet[] {
  return TABLES_TO_FILL.map((table) => newSheet(table, []));
}

/** The column formats of a table's sheet, for headers that are the captions of its fields. */
export function sheetColumns(table: TableName, captions: readonly string[]): LedgerSheetColumn[] {
  const fields = new Map(fieldsOf(table).map((field) => [field.caption, field]));
  return captions.map((caption) => columnOf(caption, fields.get(caption)));
}

/** The name of a table's sheet: BC's caption, in letters that a sheet's name may have. */
export function sheetNameOf(table: TableName): string {
  return LEDGER_TABLES[table].caption.replaceAll('/', '_').slice(0, LONGEST_SHEET_NAME);
}

function newSheet(table: TableName, rows: LedgerSheet['rows']): LedgerSheet {
  const captions = fieldsOf(table).map(({ caption }) => caption);
  return {
    name: sheetNameOf(table),
    tableName: LEDGER_TABLES[table].caption.replace(/[^A-Za-z]/g, ''),
    scale: DECIMALS,
    columns: sheetColumns(table, captions),
    rows,
  };
}

function fieldsOf(table: TableName): FieldDefinition[] {
  return Object.values((LEDGER_TABLES[table] as TableDefinition).fields);
}

function columnOf(caption: string, field: FieldDefinition | undefined): LedgerSheetColumn {
  const width = Math.max(12, caption.length + 4);
  if (!field) return { caption, format: 'text', width };
  const list =
    field.kind === 'boolean'
      ? YES_NO
      : field.options && Object.values(field.options.captions).filter((each) => each.trim() !== '');
  const note = `${field.required ? 'Required. ' : ''}${NOTES[field.kind]}`;
  return { caption, format: FORMATS[field.kind], width, note, ...(list && { list }) };
}
