import Decimal from 'decimal.js';
import type { OracleTotals } from '../../bench/duckdb';
import { decidePlainly, postPlainly, type PlainInput, type PostingMethod } from '../../bench/plain';
import { requestOf } from '../../bench/support/plain';

/** What the posting comes to, in the form in which DuckDB tells it. */
export interface Totals {
  readonly posted: number;
  readonly skipped: ReadonlyMap<string, number>;
  readonly glEntries: number;
  readonly byAccount: ReadonlyMap<string, string>;
  readonly byPostingGroup: ReadonlyMap<string, string>;
}

/** One implementation of the posting. */
export type TotalsOf = (input: PlainInput, method: PostingMethod) => Totals;

/** Amounts as the oracle writes them. */
export const DECIMALS = 5;

export function totalsOfOracle(oracle: OracleTotals, method: PostingMethod): Totals {
  const { posted, skipped, byAccount, byPostingGroup, glEntries } = oracle;
  const entries = method === 'Per Entry' ? glEntries.perEntry : glEntries.perPostingGroup;
  return { posted, skipped, byAccount, byPostingGroup, glEntries: entries };
}

/** The plain version's totals: accounts from the G/L entries, posting groups from the lines that made them. */
export const plainTotals: TotalsOf = (input, method) => {
  const request = requestOf(method);
  const result = postPlainly(input, request);
  const { postings } = decidePlainly(input, request);
  const lines = postings.flatMap((posting) => posting.lines);
  return {
    posted: result.updates.length,
    skipped: counts(result.skipped.map((entry) => entry.reasonKind)),
    glEntries: result.glEntries.length,
    byAccount: sums(result.glEntries.map((entry) => [entry.glAccountNo, entry.amount])),
    byPostingGroup: sums(
      lines.map(({ accountNo, amount, entry, inventoryPostingGroup }) => {
        const { locationCode, genBusPostingGroup, genProdPostingGroup, dimensionSetID } = entry;
        const groups = [locationCode, inventoryPostingGroup, genBusPostingGroup, genProdPostingGroup];
        return [[accountNo, ...groups, dimensionSetID].join('|'), amount];
      }),
    ),
  };
};

function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

function sums(amounts: readonly (readonly [string, Decimal])[]): Map<string, string> {
  const found = new Map<string, Decimal>();
  for (const [key, amount] of amounts) found.set(key, (found.get(key) ?? new Decimal(0)).plus(amount));
  return new Map([...found].map(([key, total]) => [key, total.toFixed(DECIMALS)]));
}
