import {
  AdaptiveAmountBuilder,
  type AnyTable,
  type ColumnBuilder,
  Dictionaries,
  type FieldDefinition,
  type IntegerColumnBuilder,
  LEDGER_TABLES,
  type Ledger,
  type SmallIntegerColumnBuilder,
  TableBuilder,
  type TableDefinition,
  type TableName,
  TextColumnBuilder,
  assembleLedger,
  serialOfIso,
} from '../../src/ledger';
import { Decimal } from '../../src/money';

/** Amounts as numbers or, where digits count, as texts; dates as `2020-01-31`; options by their captions. */
export type RecordValue = string | number | boolean;
/** A row by captions. What is left out is empty. */
export type LedgerRecord = Readonly<Record<string, RecordValue>>;
/** Tables by their names in BC. */
export type LedgerRecords = Readonly<Record<string, readonly LedgerRecord[]>>;

const TABLES = new Map<string, TableName>(
  (Object.keys(LEDGER_TABLES) as TableName[]).map((name) => [LEDGER_TABLES[name].name, name]),
);

/** A ledger of exactly these rows, without anything that reading a workbook would derive. */
export function ledgerFromRecords(records: LedgerRecords): Ledger {
  const dictionaries = new Dictionaries();
  const tables = new Map<TableName, AnyTable>();
  for (const [caption, rows] of Object.entries(records)) {
    const name = TABLES.get(caption);
    if (!name) throw new Error(`There is no table "${caption}".`);
    tables.set(name, tableOf(LEDGER_TABLES[name], rows, dictionaries));
  }
  return assembleLedger(tables, dictionaries);
}

function tableOf(definition: TableDefinition, rows: readonly LedgerRecord[], dictionaries: Dictionaries): AnyTable {
  const builder = new TableBuilder(definition, dictionaries);
  builder.rowCount = rows.length;
  const fields = new Map(Object.entries(definition.fields).map(([name, field]) => [field.caption, { name, field }]));
  rows.forEach((record, row) => {
    for (const [caption, value] of Object.entries(record)) {
      const found = fields.get(caption);
      if (!found) throw new Error(`${definition.name} has no field "${caption}".`);
      put(builder.column(found.name), row, found.field, value);
    }
  });
  return builder.build();
}

function put(column: ColumnBuilder, row: number, field: FieldDefinition, value: RecordValue): void {
  if (column instanceof AdaptiveAmountBuilder) {
    const fault = column.setDecimal(row, new Decimal(value as string | number));
    if (fault) throw new Error(`${field.caption}: ${String(value)} is ${fault}.`);
  } else if (column instanceof TextColumnBuilder) {
    column.set(row, String(value));
  } else {
    putNumber(column, row, field, value);
  }
}

function putNumber(
  column: IntegerColumnBuilder | SmallIntegerColumnBuilder,
  row: number,
  field: FieldDefinition,
  value: RecordValue,
): void {
  if (field.kind === 'date') column.set(row, dateOf(field, String(value)));
  else if (field.kind === 'option') column.set(row, ordinalOf(field, value));
  else column.set(row, Number(value));
}

function dateOf(field: FieldDefinition, text: string): number {
  const serial = text === '' ? 0 : serialOfIso(text);
  if (serial === undefined) throw new Error(`${field.caption}: ${text} is no date.`);
  return serial;
}

function ordinalOf(field: FieldDefinition, value: RecordValue): number {
  const found = Object.entries(field.options!.captions).find(([, caption]) => caption === value);
  if (!found) throw new Error(`${field.caption} has no option "${String(value)}".`);
  return Number(found[0]);
}
