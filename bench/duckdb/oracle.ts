import { DuckDBInstance, type DuckDBConnection, type Json } from '@duckdb/node-api';
import { loadEntriesFromCsv, loadEntriesFromMatrix, type EntryTypes } from './load-entries';
import { loadSetup } from './load-setup';
import { postingStatements, type PostingSettings } from './posting-sql';
import { ACCOUNT_TYPE_ENUM } from './rules';
import type { OracleOptions, OracleSource } from './source';
import { name, text } from './sql';

/** What the posting must come to. Amounts are plain decimals with five places. */
export interface OracleTotals {
  readonly posted: number;
  readonly silent: number;
  readonly skipped: ReadonlyMap<string, number>;
  /** Number of G/L entries of either method. */
  readonly glEntries: { readonly perEntry: number; readonly perPostingGroup: number };
  readonly byAccount: ReadonlyMap<string, string>;
  /** By `G/L account|location|inventory posting group|gen. bus.|gen. prod. posting group|dimension set`. */
  readonly byPostingGroup: ReadonlyMap<string, string>;
  readonly milliseconds: { readonly load: number; readonly query: number };
}

/**
 * The posting rules as SQL, written from the specification alone: an independent check of the engine's totals.
 *
 * @param source - CSV files or a matrix
 * @param options - posting method and settings
 */
export async function oracleTotals(source: OracleSource, options: OracleOptions): Promise<OracleTotals> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const start = performance.now();
    const { settings, types } = await load(connection, source, options);
    const loaded = performance.now();
    for (const statement of postingStatements(settings, types)) await connection.run(statement);
    const byAccount = await totals(connection, ['account_no']);
    const counts = await countsOf(connection);
    const posted = performance.now();
    return {
      ...counts,
      byAccount,
      byPostingGroup: await totals(connection, [
        'account_no',
        'location_code',
        'inventory_posting_group',
        'gen_bus_posting_group',
        'gen_prod_posting_group',
        'dimension_set_id',
      ]),
      milliseconds: { load: loaded - start, query: posted - loaded },
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(
  connection: DuckDBConnection,
  source: OracleSource,
  options: OracleOptions,
): Promise<{ settings: PostingSettings; types: EntryTypes }> {
  await connection.run('SET threads TO 1');
  await connection.run(ACCOUNT_TYPE_ENUM);
  await loadSetup(connection, source);
  const settings = await readSettings(connection, options);
  if (source.kind === 'csv') {
    return { settings, types: await loadEntriesFromCsv(connection, source.files['Value Entry']) };
  }
  const groups = await column(
    connection,
    'SELECT inventory_posting_group FROM item UNION SELECT key2 FROM inventory_posting_setup',
  );
  const codes = new Map([['inventory_posting_group', groups]]);
  const table = source.input.valueEntries;
  return { settings, types: await loadEntriesFromMatrix(connection, table, codes, { ...options, acy: settings.acy }) };
}

async function readSettings(connection: DuckDBConnection, options: OracleOptions): Promise<PostingSettings> {
  const user = text((options.userId ?? '').toUpperCase());
  const reader = await connection.runAndReadAll(`
    WITH dates AS (
      SELECT allow_posting_from, allow_posting_to FROM (
        SELECT 1 AS rank, allow_posting_from, allow_posting_to FROM user_setup
        WHERE user_id = ${user} AND (allow_posting_from <> 0 OR allow_posting_to <> 0)
        UNION ALL SELECT 2, allow_posting_from, allow_posting_to FROM general_ledger_setup)
      ORDER BY rank LIMIT 1)
    SELECT
      coalesce((SELECT bool_or(expected_cost_posting) FROM inventory_setup), false) AS expected,
      coalesce((SELECT bool_or(additional_reporting_currency <> '') FROM general_ledger_setup), false) AS acy,
      coalesce((SELECT max(amount_rounding_precision)::VARCHAR FROM general_ledger_setup), '0') AS rounding,
      coalesce((SELECT bool_or(include_non_inventory_cost) FROM manufacturing_setup), false) AS non_inventory,
      coalesce((SELECT bool_or(finish_order_without_output) FROM manufacturing_setup), false) AS without_output,
      coalesce((SELECT allow_posting_from FROM dates), 0)::INTEGER AS allowed_from,
      coalesce((SELECT allow_posting_to FROM dates), 0)::INTEGER AS allowed_to`);
  const [row] = reader.getRowObjectsJS();
  return {
    expectedCostPosting: options.expectedCostPosting ?? row.expected === true,
    acy: row.acy === true,
    roundingDigits: roundingDigits(Number(row.rounding)),
    includeNonInventoryCost: row.non_inventory === true,
    finishOrderWithoutOutput: row.without_output === true,
    allowedFrom: Number(row.allowed_from),
    allowedTo: Number(row.allowed_to),
    perEntry: options.method === 'Per Entry',
  };
}

function roundingDigits(precision: number): number {
  if (precision === 0) return 2;
  const digits = Math.round(-Math.log10(precision));
  if (Math.abs(10 ** -digits - precision) > 1e-9) {
    throw new Error(`The oracle rounds to powers of ten only, not to ${precision}`);
  }
  return digits;
}

async function totals(connection: DuckDBConnection, keys: readonly string[]): Promise<Map<string, string>> {
  const columns = keys.map((key) => `${name(key)}::VARCHAR`);
  const reader = await connection.runAndReadAll(
    `SELECT concat_ws('|', ${columns.join(', ')}) AS key, sum(amount)::VARCHAR AS total
     FROM gl_group GROUP BY ${keys.join(', ')} ORDER BY key`,
  );
  return new Map(reader.getRowsJson().map(([key, total]) => [textOf(key), textOf(total)]));
}

async function countsOf(
  connection: DuckDBConnection,
): Promise<Pick<OracleTotals, 'posted' | 'silent' | 'skipped' | 'glEntries'>> {
  const verdicts = await connection.runAndReadAll(
    'SELECT silent, reason, count(*)::INTEGER AS entries FROM verdict GROUP BY ALL',
  );
  let posted = 0;
  let silent = 0;
  const skipped = new Map<string, number>();
  for (const row of verdicts.getRowObjectsJS()) {
    const entries = Number(row.entries);
    if (row.silent === true) silent += entries;
    else if (typeof row.reason === 'string') skipped.set(row.reason, (skipped.get(row.reason) ?? 0) + entries);
    else posted += entries;
  }
  const entries = await connection.runAndReadAll(`
    SELECT coalesce(sum(lines), 0)::INTEGER AS per_entry,
      (count(*) FILTER (amount <> 0 OR amount_acy <> 0))::INTEGER AS per_group
    FROM gl_group`);
  const [row] = entries.getRowObjectsJS();
  return {
    posted,
    silent,
    skipped,
    glEntries: { perEntry: Number(row.per_entry), perPostingGroup: Number(row.per_group) },
  };
}

async function column(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowsJson().map(([value]) => textOf(value));
}

function textOf(value: Json): string {
  if (typeof value !== 'string') throw new Error(`DuckDB returned ${JSON.stringify(value)} instead of text`);
  return value;
}
