import { oracleTotals, type OracleTotals } from '../duckdb';
import type { PlainInput, PostingMethod } from '../plain';
import type { RunTotals } from './engine';

/** Appends the matrix and runs the posting as SQL, on one thread. */
export function postWithDuckDB(input: PlainInput, method: PostingMethod): Promise<OracleTotals> {
  return oracleTotals({ kind: 'matrix', input }, { method });
}

export function totalsOfDuckDB(result: OracleTotals, method: PostingMethod): RunTotals {
  return {
    glEntries: method === 'Per Entry' ? result.glEntries.perEntry : result.glEntries.perPostingGroup,
    accountTotals: result.byAccount,
    skipped: [...result.skipped.values()].reduce((sum, entries) => sum + entries, 0),
  };
}
