import { AmountTotals, type Decimal } from '../money';
import { OUTCOME_CAPTIONS, Outcome, PASSED_OVER_REASONS, passedOverOfNumber } from './outcomes';
import { REASONS, type ReasonKind, reasonOfNumber } from './reasons';
import { type PostingRun } from './run';

/** Value entries with one outcome, or one reason of it: how many, and what they amount to. */
export interface OutcomeTotal {
  readonly outcome: Outcome;
  /** Posted, Skipped, Passed over or Filtered out. */
  readonly caption: string;
  /** Why, for skipped entries and entries passed over. */
  readonly reasonKind: ReasonKind | keyof typeof PASSED_OVER_REASONS | undefined;
  readonly reason: string;
  readonly count: number;
  readonly costAmountActual: Decimal;
  readonly costAmountExpected: Decimal;
  /** What is still to be posted of these entries (of posted ones: what this run posts). */
  readonly actualToPost: Decimal;
  readonly expectedToPost: Decimal;
}

const REASON_SLOTS = 256;

/**
 * Every value entry of the sheet in exactly one row: the counts add up to the rows of the sheet and the amounts to its
 * columns, so that nothing can get lost unnoticed.
 */
export function outcomeTotals(run: PostingRun): OutcomeTotal[] {
  const { context, assessment } = run;
  const { columns: c, rowCount } = context.ledger.valueEntries;
  const { scale } = context.ledger;
  const sums = {
    costAmountActual: { totals: new AmountTotals(scale), column: c.costAmountActual },
    costAmountExpected: { totals: new AmountTotals(scale), column: c.costAmountExpected },
    actualToPost: { totals: new AmountTotals(scale), column: context.amounts.actual },
    expectedToPost: { totals: new AmountTotals(scale), column: context.amounts.expected },
  };
  const parts = Object.values(sums);
  const counts: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const slot = assessment.outcome[row] * REASON_SLOTS + assessment.reason[row];
    counts[slot] = (counts[slot] ?? 0) + 1;
    for (const { totals, column } of parts) totals.add(slot, column, row);
  }
  return Object.entries(counts)
    .map(([slot, count]) => ({
      ...describeSlot(Number(slot)),
      count,
      costAmountActual: sums.costAmountActual.totals.decimal(Number(slot)),
      costAmountExpected: sums.costAmountExpected.totals.decimal(Number(slot)),
      actualToPost: sums.actualToPost.totals.decimal(Number(slot)),
      expectedToPost: sums.expectedToPost.totals.decimal(Number(slot)),
    }))
    .sort((a, b) => b.outcome - a.outcome || b.count - a.count);
}

/** How many value entries have an outcome. */
export function countOf(totals: readonly OutcomeTotal[], outcome: Outcome): number {
  return totals.filter((total) => total.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
}

function describeSlot(slot: number): Pick<OutcomeTotal, 'outcome' | 'caption' | 'reasonKind' | 'reason'> {
  const outcome = Math.floor(slot / REASON_SLOTS) as Outcome;
  const reason = slot % REASON_SLOTS;
  const caption = OUTCOME_CAPTIONS[outcome];
  if (outcome === Outcome.Skipped) {
    const reasonKind = reasonOfNumber(reason)!;
    return { outcome, caption, reasonKind, reason: REASONS[reasonKind].title };
  }
  const reasonKind = outcome === Outcome.PassedOver ? passedOverOfNumber(reason) : undefined;
  return { outcome, caption, reasonKind, reason: reasonKind ? PASSED_OVER_REASONS[reasonKind] : '' };
}
