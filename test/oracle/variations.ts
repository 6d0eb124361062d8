import type { CellTable, PlainCell, PlainInput } from '../../bench/plain';
import { withColumn, withSetting } from '../../bench/support/cronus';

type Change = (table: CellTable) => CellTable;

/** The same company with one table changed. */
export function withTable(input: PlainInput, name: string, change: Change): PlainInput {
  return { ...input, tables: { ...input.tables, [name]: change(input.tables[name]) } };
}

export function withExpectedCostPosting(input: PlainInput, on: boolean): PlainInput {
  return withTable(input, 'Inventory Setup', (table) => withSetting(table, 'Expected Cost Posting to G/L', on));
}

/** One fault of every kind that the setup can have. */
export function withFaultySetup(input: PlainInput): PlainInput {
  const changes: readonly (readonly [string, Change])[] = [
    ['G/L Account', (table) => withCell(table, ['No.', '7191'], 'Blocked', 'Yes')],
    ['G/L Account', (table) => withCell(table, ['No.', '7292'], 'Account Type', 'Heading')],
    ['G/L Account', (table) => without(table, ['No.', '2112'])],
    ['Inventory Posting Setup', (table) => without(table, ['Location Code', 'RED'])],
    ['Inventory Posting Setup', (table) => withCell(table, ['Location Code', 'GREEN'], 'WIP Account', '')],
    ['General Posting Setup', (table) => withColumn(table, 'Blocked', 'No')],
    ['General Posting Setup', (table) => withCell(table, ['Gen. Bus. Posting Group', 'EXPORT'], 'Blocked', 'Yes')],
    ['General Ledger Setup', (table) => withSetting(table, 'Allow Posting From', '2017-02-01')],
    ['General Ledger Setup', (table) => withSetting(table, 'Allow Posting To', '2018-11-30')],
  ];
  return changes.reduce((changed, [name, change]) => withTable(changed, name, change), input);
}

/** The same company with faults in every 20th value entry, and with entries that are passed over silently. */
export function withFaultyEntries(input: PlainInput): PlainInput {
  const { headers, rows } = input.valueEntries;
  const faults: readonly Readonly<Record<string, PlainCell>>[] = [
    { 'Document No.': '' },
    { 'Posting Date': null },
    { 'Expected Cost': true },
    { 'Cost Amount (Expected)': 5 },
    { 'Cost Amount (Actual)': 0, 'Cost Amount (Expected)': 0, 'Cost Posted to G/L': 3 },
    { 'Inventory Posting Group': 'NONE' },
    { 'Location Code': 'MARS' },
    { 'Order Type': 'Assembly' },
    { 'Expected Cost Posted to G/L': 1, 'Cost Posted to G/L': 1 },
    { 'Source Type': 'Item', 'Source No.': 'F10001' },
  ];
  return {
    ...input,
    valueEntries: {
      headers,
      rows: rows.map((row, index) => {
        if (index % 20 !== 0) return row;
        const changed = [...row];
        for (const [caption, cell] of Object.entries(faults[(index / 20) % faults.length])) {
          changed[headers.indexOf(caption)] = cell;
        }
        return changed;
      }),
    },
  };
}

/** The same entries in a company with an additional reporting currency; some of them hold amounts in it alone. */
export function withAdditionalCurrency(input: PlainInput): PlainInput {
  const { headers, rows } = input.valueEntries;
  const actual = headers.indexOf('Cost Amount (Actual)');
  const expected = headers.indexOf('Cost Amount (Expected)');
  const valueEntries: CellTable = {
    headers: [
      ...headers,
      'Cost Amount (Actual) (ACY)',
      'Cost Amount (Expected) (ACY)',
      'Cost Posted to G/L (ACY)',
      'Exp. Cost Posted to G/L (ACY)',
    ],
    rows: rows.map((row, index) => {
      const posted = index % 5 === 0 ? row[actual] : 0;
      return [...withPosted(row, headers, posted), double(row[actual]), double(row[expected]), 0, 0];
    }),
  };
  return withTable({ ...input, valueEntries }, 'General Ledger Setup', (table) =>
    withSetting(table, 'Additional Reporting Currency', 'EUR'),
  );
}

function withPosted(row: readonly PlainCell[], headers: readonly string[], posted: PlainCell): PlainCell[] {
  return row.with(headers.indexOf('Cost Posted to G/L'), posted);
}

function double(cell: PlainCell): number {
  return Math.round(Number(cell) * 200) / 100;
}

function withCell(table: CellTable, [key, value]: [string, string], caption: string, cell: PlainCell): CellTable {
  const keyColumn = table.headers.indexOf(key);
  const column = table.headers.indexOf(caption);
  if (keyColumn < 0 || column < 0) throw new Error(`${key} or ${caption} is not a column of the table`);
  return {
    headers: table.headers,
    rows: table.rows.map((row) => (row[keyColumn] === value ? row.with(column, cell) : row)),
  };
}

function without(table: CellTable, [key, value]: [string, string]): CellTable {
  const column = table.headers.indexOf(key);
  return { headers: table.headers, rows: table.rows.filter((row) => row[column] !== value) };
}
