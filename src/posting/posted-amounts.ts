import { type AmountColumn } from '../money';
import { type PostingRun } from './run';

/** The fields of Value Entry that a posting writes back (posting.md, section 5.4). */
export const POSTED_FIELDS = [
  { field: 'costPostedToGL', from: 'costAmountActual', pair: 'actual', acy: false },
  { field: 'expectedCostPostedToGL', from: 'costAmountExpected', pair: 'expected', acy: false },
  { field: 'costPostedToGLACY', from: 'costAmountActualACY', pair: 'actual', acy: true },
  { field: 'expectedCostPostedToGLACY', from: 'costAmountExpectedACY', pair: 'expected', acy: true },
] as const;

/** New contents of one posted-amount field: for each row that changes, the cost amount that is now posted. */
export interface PostedAmounts {
  readonly field: (typeof POSTED_FIELDS)[number]['field'];
  /** Value entry rows, rising. */
  readonly rows: Int32Array;
  /** The column whose amount of the row is now posted: set equal to the cost, not increased. */
  readonly amounts: AmountColumn;
}

/** What a run writes back into the value entries. */
export function postedAmounts(run: PostingRun): PostedAmounts[] {
  const { context } = run;
  const c = context.ledger.valueEntries.columns;
  return POSTED_FIELDS.filter(({ acy }) => !acy || context.amounts.acy !== undefined).map(({ field, from, pair }) => ({
    field,
    rows: rowsPosting(run, pair),
    amounts: c[from],
  }));
}

function rowsPosting({ context, assessment }: PostingRun, pair: 'actual' | 'expected'): Int32Array {
  const posts = (row: number): boolean => {
    if (assessment.plan[row] < 0) return false;
    const plan = context.plans.get(assessment.plan[row]);
    return pair === 'actual' ? plan.postsActual : plan.postsExpected;
  };
  let count = 0;
  for (let row = 0; row < assessment.plan.length; row++) if (posts(row)) count++;
  const rows = new Int32Array(count);
  for (let row = 0, i = 0; row < assessment.plan.length; row++) if (posts(row)) rows[i++] = row;
  return rows;
}
