import type { DuckDBConnection } from '@duckdb/node-api';
import type { PlainCell } from '../plain/types';
import { GENERAL_ACCOUNTS, INVENTORY_ACCOUNTS } from './rules';
import type { OracleSource } from './source';
import { fromText, name, text } from './sql';

type SetupField = readonly [field: string, captions: readonly string[], kind: Parameters<typeof fromText>[1]];

interface SetupTable {
  readonly name: string;
  readonly table: string;
  readonly fields: readonly SetupField[];
}

const ALLOWED_DATES: readonly SetupField[] = [
  ['allow_posting_from', ['Allow Posting From'], 'day'],
  ['allow_posting_to', ['Allow Posting To'], 'day'],
];

const SETUP_TABLES: readonly SetupTable[] = [
  {
    name: 'item',
    table: 'Item',
    fields: [
      ['no', ['No.'], 'code'],
      ['inventory_posting_group', ['Inventory Posting Group'], 'code'],
    ],
  },
  {
    name: 'gl_account',
    table: 'G/L Account',
    fields: [
      ['no', ['No.'], 'code'],
      ['account_type', ['Account Type'], 'text'],
      ['blocked', ['Blocked'], 'boolean'],
    ],
  },
  {
    name: 'inventory_posting_setup',
    table: 'Inventory Posting Setup',
    fields: [
      ['key1', ['Location Code'], 'code'],
      ['key2', ['Invt. Posting Group Code'], 'code'],
      ...INVENTORY_ACCOUNTS.map(([type, captions]): SetupField => [type, captions, 'code']),
    ],
  },
  {
    name: 'general_posting_setup',
    table: 'General Posting Setup',
    fields: [
      ['key1', ['Gen. Bus. Posting Group'], 'code'],
      ['key2', ['Gen. Prod. Posting Group'], 'code'],
      ['blocked', ['Blocked'], 'boolean'],
      ...GENERAL_ACCOUNTS.map(([type, captions]): SetupField => [type, captions, 'code']),
    ],
  },
  {
    name: 'inventory_setup',
    table: 'Inventory Setup',
    fields: [['expected_cost_posting', ['Expected Cost Posting to G/L'], 'boolean']],
  },
  {
    name: 'general_ledger_setup',
    table: 'General Ledger Setup',
    fields: [
      ...ALLOWED_DATES,
      ['additional_reporting_currency', ['Additional Reporting Currency'], 'code'],
      ['amount_rounding_precision', ['Amount Rounding Precision'], 'amount'],
    ],
  },
  { name: 'user_setup', table: 'User Setup', fields: [['user_id', ['User ID'], 'code'], ...ALLOWED_DATES] },
  {
    name: 'manufacturing_setup',
    table: 'Manufacturing Setup',
    fields: [
      [
        'include_non_inventory_cost',
        ['Inc. Non. Inv. Cost To Prod', 'Include Non-Inventory Items to Produced Items'],
        'boolean',
      ],
      [
        'finish_order_without_output',
        ['Finish Order without Output', 'Allow Finishing Prod. Order with no Output'],
        'boolean',
      ],
    ],
  },
  {
    name: 'prod_order_line',
    table: 'Prod. Order Line',
    fields: [
      ['status', ['Status'], 'text'],
      ['order_no', ['Prod. Order No.'], 'code'],
      ['line_no', ['Line No.'], 'integer'],
      ['finished_quantity', ['Finished Qty. (Base)'], 'amount'],
    ],
  },
];

/** Creates the setup tables; a table that is not given is empty, a column that is not given blank. */
export async function loadSetup(connection: DuckDBConnection, source: OracleSource): Promise<void> {
  for (const setup of SETUP_TABLES) {
    const cells = `${setup.name}_cells`;
    const captions = await loadCells(connection, source, setup.table, cells);
    const fields = setup.fields.map(([field, known, kind]) => {
      const caption = known.find((candidate) => captions.includes(candidate));
      return `${fromText(caption === undefined ? 'NULL::VARCHAR' : name(caption), kind)} AS ${name(field)}`;
    });
    const from = captions.length === 0 ? '(SELECT 0) WHERE false' : cells;
    await connection.run(`CREATE TABLE ${setup.name} AS SELECT ${fields.join(', ')} FROM ${from}`);
  }
}

/** A table as text columns named after its captions. Returns the captions; none when there is no such table. */
async function loadCells(
  connection: DuckDBConnection,
  source: OracleSource,
  table: string,
  cells: string,
): Promise<readonly string[]> {
  if (source.kind === 'csv') {
    const file = source.files[table];
    if (file === undefined) return [];
    await connection.run(
      `CREATE TABLE ${cells} AS SELECT * FROM read_csv(${text(file)}, all_varchar = true, header = true)`,
    );
    return (await connection.runAndReadAll(`SELECT * FROM ${cells} LIMIT 0`)).columnNames();
  }
  const given = source.input.tables[table];
  if (given === undefined || given.headers.length === 0) return [];
  await connection.run(
    `CREATE TABLE ${cells} (${given.headers.map((header) => `${name(header)} VARCHAR`).join(', ')})`,
  );
  const appender = await connection.createAppender(cells);
  for (const row of given.rows) {
    for (let column = 0; column < given.headers.length; column++) appender.appendVarchar(textOf(row[column]));
    appender.endRow();
  }
  appender.closeSync();
  return given.headers;
}

function textOf(cell: PlainCell | undefined): string {
  return String(cell ?? '');
}
