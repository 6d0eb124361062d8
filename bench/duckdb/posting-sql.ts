import type { EntryTypes } from './load-entries';
import { GENERAL_ACCOUNTS, INVENTORY_ACCOUNTS, RULES } from './rules';
import { AMOUNT, name, text } from './sql';

export interface PostingSettings {
  readonly expectedCostPosting: boolean;
  readonly acy: boolean;
  readonly roundingDigits: number;
  readonly includeNonInventoryCost: boolean;
  readonly finishOrderWithoutOutput: boolean;
  readonly allowedFrom: number;
  readonly allowedTo: number;
  readonly perEntry: boolean;
}

/** The pairs of a rule: who may have it, and the columns of its accounts in `verdict`. */
const PAIRS = ['expected', 'actual', 'write-off'] as const;
type Pair = (typeof PAIRS)[number];
const SHORT: Readonly<Record<Pair, string>> = { expected: 'x', actual: 'a', 'write-off': 'w' };

/** Account and balancing account of every pair, in the order in which they are tested. */
const SIDES = PAIRS.flatMap((pair) => [`${SHORT[pair]}_account`, `${SHORT[pair]}_balancing`]);
/** What the accounts of a value entry depend on. */
const COMBINATION = [
  'rule_no',
  'location_code',
  'inventory_posting_group',
  'wip_group',
  'gen_bus_posting_group',
  'gen_prod_posting_group',
];

/** Everything from `entry` and the setup tables to `gl_group` and `verdict`, in order. */
export function postingStatements(settings: PostingSettings, types: EntryTypes): string[] {
  return [
    ruleTable(types),
    accountTable(types),
    orderWithoutOutput(types),
    amountsView(settings),
    ruledTable(settings, types),
    combinationTable(),
    verdictTable(settings),
    groupTable(settings),
  ];
}

/** The rules, one row per combination with the accounts of its pairs side by side. */
function ruleTable(types: EntryTypes): string {
  const pairs = PAIRS.flatMap((pair) => [
    `max(account_type) FILTER (amount = ${text(pair)}) AS ${SHORT[pair]}_account`,
    `max(balancing_type) FILTER (amount = ${text(pair)}) AS ${SHORT[pair]}_balancing`,
  ]);
  return `
    CREATE TABLE rule AS
    SELECT row_number() OVER () AS no, * FROM (SELECT
      item_ledger_entry_type::${types.item_ledger_entry_type} AS item_ledger_entry_type,
      entry_type::${types.entry_type} AS entry_type,
      variance_type::${types.variance_type} AS variance_type,
      assembly,
      bool_or(id IN ('O3', 'O6')) AS non_inventory,
      ${pairs.join(', ')}
    FROM (
      SELECT id, item_ledger_entry_type, entry_type, variance_type, assembly, amount,
        account_type::account_type AS account_type, balancing_type::account_type AS balancing_type
      FROM (VALUES ${RULES})
        AS t(id, item_ledger_entry_type, entry_type, variance_type, assembly, amount, account_type, balancing_type)
    )
    GROUP BY ALL)`;
}

/** Every account of both setups, with what is wrong about it. */
function accountTable(types: EntryTypes): string {
  const selected = (setup: string, blocked: string, accounts: typeof INVENTORY_ACCOUNTS): string[] =>
    accounts.map(
      ([type]) =>
        `SELECT ${text(type)}::account_type AS account_type, key1, key2, ${blocked} AS blocked, ` +
        `${name(type)} AS account_no FROM ${setup}`,
    );
  const rows = [
    ...selected('inventory_posting_setup', 'false', INVENTORY_ACCOUNTS),
    ...selected('general_posting_setup', 'blocked', GENERAL_ACCOUNTS),
  ];
  const keyTypes = (key1: string, key2: string, known: typeof INVENTORY_ACCOUNTS): string => `
    SELECT account_type, TRY_CAST(key1 AS ${types[key1]}) AS key1, TRY_CAST(key2 AS ${types[key2]}) AS key2,
      account_no, reason
    FROM account
    WHERE account_type IN (${known.map(([type]) => text(type)).join(', ')})`;
  return `
    CREATE TABLE account AS
    SELECT s.account_type, s.key1, s.key2, s.account_no,
      CASE
        WHEN s.blocked THEN 'general-posting-setup-blocked'
        WHEN s.account_no = '' THEN 'missing-account'
        WHEN a.no IS NULL THEN 'gl-account-not-found'
        WHEN a.blocked THEN 'gl-account-blocked'
        WHEN a.account_type NOT IN ('', 'Posting') THEN 'gl-account-type-not-posting'
      END AS reason
    FROM (${rows.join(' UNION ALL ')}) s
    LEFT JOIN gl_account a ON a.no = s.account_no;
    CREATE TABLE inventory_account AS
    ${keyTypes('location_code', 'inventory_posting_group', INVENTORY_ACCOUNTS)};
    CREATE TABLE general_account AS
    ${keyTypes('gen_bus_posting_group', 'gen_prod_posting_group', GENERAL_ACCOUNTS)}`;
}

function orderWithoutOutput(types: EntryTypes): string {
  return `
    CREATE TABLE order_without_output AS
    SELECT DISTINCT order_no, line_no FROM prod_order_line WHERE status = 'Finished' AND finished_quantity = 0;
    CREATE TABLE produced_item AS
    SELECT no, inventory_posting_group::${types.inventory_posting_group} AS inventory_posting_group FROM item`;
}

/** The amounts to post of every value entry, and the joins' keys. */
function amountsView({ acy, expectedCostPosting, roundingDigits }: PostingSettings): string {
  const difference = (kind: string): string => `(cost_${kind} - posted_${kind})`;
  const rounded = (kind: string): string => `round(${difference(kind)}, ${roundingDigits})::${AMOUNT}`;
  const nothing = `0::${AMOUNT}`;
  const someOf = (...columns: string[]): string => `(${columns.map((column) => `${column} <> 0`).join(' OR ')})`;
  const withACY = (kind: string): string[] => (acy ? [kind, `${kind}_acy`] : [kind]);
  return `
    CREATE VIEW amounts AS
    SELECT *,
      CASE WHEN entry_type = 'Variance' THEN variance_type::VARCHAR ELSE '' END AS rule_variance,
      item_ledger_entry_type = '' AND order_type = 'Assembly' AS rule_assembly,
      item_ledger_entry_no = 0 AS capacity,
      entry_type IN ('Direct Cost', 'Revaluation') AS may_be_expected,
      ${someOf(...withACY('cost_expected'))} AS has_expected,
      ${someOf(...withACY('cost_expected'), ...withACY('cost_actual'))} AS has_cost,
      ${someOf(...withACY('actual').map(difference))} AS open_actual,
      ${someOf(...withACY('expected').map(difference))} AS open_expected,
      ${rounded('actual')} AS actual,
      ${expectedCostPosting ? rounded('expected') : nothing} AS expected,
      ${acy ? difference('actual_acy') : nothing} AS actual_acy,
      ${acy && expectedCostPosting ? difference('expected_acy') : nothing} AS expected_acy
    FROM entry`;
}

/** Every candidate with its rule, the pairs it makes and the posting group of its WIP lines. */
function ruledTable({ expectedCostPosting, finishOrderWithoutOutput }: PostingSettings, types: EntryTypes): string {
  const writtenOff = finishOrderWithoutOutput ? 'o.order_no IS NOT NULL AND NOT c.expected_cost' : 'false';
  return `
    CREATE TABLE ruled AS
    SELECT c.* EXCLUDE (item_no, source_no, source_type, order_no, order_line_no, order_type, variance_type, rule_variance,
        rule_assembly, cost_actual, cost_expected, cost_actual_acy, cost_expected_acy, posted_actual,
        posted_actual_acy, posted_expected_acy, open_actual, open_expected),
      r.no AS rule_no, r.non_inventory,
      r.x_account IS NOT NULL AND (c.expected <> 0 OR c.expected_acy <> 0) AS x_made,
      r.a_account IS NOT NULL AND (c.actual <> 0 OR c.actual_acy <> 0) AS a_made,
      r.w_account IS NOT NULL AND a_made AND ${writtenOff} AS w_made,
      CASE WHEN c.source_type = 'Item' AND c.source_no <> c.item_no
        THEN coalesce(p.inventory_posting_group, c.inventory_posting_group)
        ELSE c.inventory_posting_group END AS wip_group
    FROM (
      SELECT * FROM amounts
      WHERE inventoriable AND (
        (open_actual AND (NOT expected_cost OR NOT may_be_expected))
        OR (open_expected AND (${String(expectedCostPosting)} OR expected_cost)))
    ) c
    LEFT JOIN rule r ON r.item_ledger_entry_type = c.item_ledger_entry_type AND r.entry_type = c.entry_type
      AND r.variance_type = c.rule_variance::${types.variance_type} AND r.assembly = c.rule_assembly
    LEFT JOIN produced_item p ON p.no = c.source_no
    LEFT JOIN order_without_output o ON o.order_no = c.order_no AND o.line_no = c.order_line_no`;
}

/** The accounts of every combination of rule and posting groups that occurs, with what is wrong about them. */
function combinationTable(): string {
  const joins = SIDES.map(
    (side) => `
      LEFT JOIN inventory_account i_${side} ON i_${side}.account_type = r.${side}
        AND i_${side}.key1 = c.location_code
        AND i_${side}.key2 = CASE r.${side} WHEN 'WIP Inventory' THEN c.wip_group ELSE c.inventory_posting_group END
      LEFT JOIN general_account g_${side} ON g_${side}.account_type = r.${side}
        AND g_${side}.key1 = c.gen_bus_posting_group AND g_${side}.key2 = c.gen_prod_posting_group`,
  );
  const accounts = SIDES.map(
    (side) => `
      r.${side}, coalesce(i_${side}.account_no, g_${side}.account_no) AS ${side}_no,
      CASE WHEN r.${side} IS NULL THEN NULL
        WHEN i_${side}.key1 IS NOT NULL THEN i_${side}.reason
        WHEN g_${side}.key1 IS NOT NULL THEN g_${side}.reason
        WHEN r.${side} IN (${INVENTORY_ACCOUNTS.map(([type]) => text(type)).join(', ')})
          THEN 'missing-inventory-posting-setup'
        ELSE 'missing-general-posting-setup' END AS ${side}_reason`,
  );
  return `
    CREATE TABLE combination AS
    SELECT ${COMBINATION.map((key) => `c.${key}`).join(', ')}, ${accounts.join(', ')}
    FROM (SELECT DISTINCT ${COMBINATION.join(', ')} FROM ruled) c
    JOIN rule r ON r.no = c.rule_no
    ${joins.join('')}`;
}

/** One row per candidate: its accounts and the first reason to skip it; silent ones are told apart by `silent`. */
function verdictTable(settings: PostingSettings): string {
  const { expectedCostPosting, includeNonInventoryCost } = settings;
  const accountReasons = SIDES.map((side) => `CASE WHEN c.${side[0]}_made THEN k.${side}_reason END`);
  return `
    CREATE TABLE verdict AS
    SELECT c.posting_day, c.location_code, c.inventory_posting_group, c.gen_bus_posting_group,
      c.gen_prod_posting_group, c.dimension_set_id, c.wip_group, c.actual, c.expected, c.actual_acy, c.expected_acy,
      c.x_made, c.a_made, c.w_made, ${SIDES.map((side) => `k.${side}, k.${side}_no`).join(', ')},
      NOT c.capacity AND NOT c.has_cost AS silent,
      CASE
        WHEN c.expected_cost AND NOT ${String(expectedCostPosting)} AND c.posted_expected = 0
          THEN 'expected-cost-posting-off'
        WHEN NOT c.may_be_expected AND c.expected_cost THEN 'expected-cost-must-be-false'
        WHEN NOT c.may_be_expected AND c.has_expected THEN 'expected-amount-must-be-zero'
        WHEN c.actual = 0 AND c.expected = 0 AND c.actual_acy = 0 AND c.expected_acy = 0 THEN 'nothing-to-post'
        WHEN c.rule_no IS NULL AND c.item_ledger_entry_type = 'Purchase' AND c.entry_type = 'Variance'
          THEN 'variance-type-not-purchase'
        WHEN c.rule_no IS NULL THEN 'invalid-combination'
        WHEN c.non_inventory AND NOT ${String(includeNonInventoryCost)} THEN 'non-inventory-cost-not-enabled'
        WHEN NOT (c.x_made OR c.a_made) THEN 'nothing-to-post'
        ELSE coalesce(${accountReasons.join(', ')}, ${documentReason(settings)})
      END AS reason
    FROM ruled c
    LEFT JOIN combination k ON ${COMBINATION.map((key) => `k.${key} = c.${key}`).join(' AND ')}`;
}

function documentReason({ allowedFrom, allowedTo, perEntry }: PostingSettings): string {
  const limits = [
    ...(allowedFrom === 0 ? [] : [`c.posting_day < ${allowedFrom}`]),
    ...(allowedTo === 0 ? [] : [`c.posting_day > ${allowedTo}`]),
  ];
  return `CASE
    WHEN c.posting_day = 0 THEN 'posting-date-missing'
    ${limits.length === 0 ? '' : `WHEN ${limits.join(' OR ')} THEN 'posting-date-not-allowed'`}
    ${perEntry ? `WHEN c.document_no = '' THEN 'document-no-missing'` : ''}
  END`;
}

/** The lines of all posted entries, summed by the nine parts of the key. */
function groupTable({ acy }: PostingSettings): string {
  const lines = PAIRS.flatMap((pair) => {
    const short = SHORT[pair];
    const amount = pair === 'expected' ? 'expected' : 'actual';
    return [
      line(short, 'account', 'balancing', '', amount, acy),
      line(short, 'balancing', 'account', '-', amount, acy),
    ];
  });
  return `
    CREATE TABLE gl_group AS
    SELECT posting_day, account_type, location_code, inventory_posting_group, gen_bus_posting_group,
      gen_prod_posting_group, dimension_set_id, negative, balancing_type, account_no,
      sum(amount) AS amount, ${acy ? 'sum(amount_acy)' : '0'} AS amount_acy, count(*) AS lines
    FROM (${lines.join(' UNION ALL ')})
    GROUP BY ALL`;
}

function line(pair: string, side: string, other: string, sign: string, amount: string, acy: boolean): string {
  const negative = acy ? `${sign}${amount} < 0 OR ${sign}${amount}_acy < 0` : `${sign}${amount} < 0`;
  return `
    SELECT posting_day, ${pair}_${side} AS account_type, location_code,
      CASE ${pair}_${side} WHEN 'WIP Inventory' THEN wip_group ELSE inventory_posting_group END
        AS inventory_posting_group,
      gen_bus_posting_group, gen_prod_posting_group, dimension_set_id, ${negative} AS negative,
      ${pair}_${other} AS balancing_type, ${pair}_${side}_no AS account_no,
      ${sign}${amount} AS amount, ${sign}${amount}_acy AS amount_acy
    FROM verdict WHERE ${pair}_made AND reason IS NULL AND NOT silent`;
}
