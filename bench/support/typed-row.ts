import { type FieldDefinition, LEDGER_TABLES, type TableName } from '../../src/ledger';

const NUMBERS: ReadonlySet<FieldDefinition['kind']> = new Set(['integer', 'amount', 'quantity']);
const TABLE_OF = new Map((Object.keys(LEDGER_TABLES) as TableName[]).map((name) => [LEDGER_TABLES[name].name, name]));
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A row of a CSV file as Excel holds it: numbers of the ledger as numbers, dates as serials, the rest as texts. */
export function typedRow(table: string, headers: readonly string[], cells: readonly string[]): (string | number)[] {
  const isNumber = numericColumns(table, headers);
  return cells.map((text, column) => {
    if (text === '') return '';
    if (isNumber[column]) return Number(text);
    return ISO_DATE.test(text) ? Date.parse(text) / 86_400_000 + 25_569 : text;
  });
}

const known = new Map<readonly string[], readonly boolean[]>();

function numericColumns(table: string, headers: readonly string[]): readonly boolean[] {
  let columns = known.get(headers);
  if (!columns) {
    const fields = Object.values<FieldDefinition>(LEDGER_TABLES[TABLE_OF.get(table)!].fields);
    columns = headers.map((header) => {
      const field = fields.find(({ caption, names }) => caption === header || names.includes(header));
      return field !== undefined && NUMBERS.has(field.kind);
    });
    known.set(headers, columns);
  }
  return columns;
}
