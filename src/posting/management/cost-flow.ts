import { type Decimal, ZERO, totalOf } from '../../money';
import { OUTCOME_CAPTIONS, Outcome } from '../outcomes';
import { outcomeTotals } from '../outcome-totals';
import { type PostingRun } from '../run';

/** Part of the cost of all value entries of the sheet. LCY. */
export interface CostPart {
  readonly caption: string;
  readonly actual: Decimal;
  readonly expected: Decimal;
}

/**
 * Where the cost of all value entries stands: posted before, posted by the run, held back, or none of the general
 * ledger's. The parts add up to the cost amounts of the sheet.
 */
export function costFlow(run: PostingRun): CostPart[] {
  const c = run.context.ledger.valueEntries.columns;
  const cost = { actual: totalOf(c.costAmountActual), expected: totalOf(c.costAmountExpected) };
  const before = {
    caption: 'Posted before',
    actual: totalOf(c.costPostedToGL),
    expected: totalOf(c.expectedCostPostedToGL),
  };
  const parts = [before, ...[Outcome.Posted, Outcome.Skipped, Outcome.FilteredOut].map((each) => partOf(run, each))];
  const counted = parts.reduce((sum, { actual, expected }) => plus(sum, actual, expected), NOTHING);
  const rest = {
    caption: OUTCOME_CAPTIONS[Outcome.PassedOver],
    actual: cost.actual.minus(counted.actual),
    expected: cost.expected.minus(counted.expected),
  };
  return [...parts, rest];
}

const NOTHING = { actual: ZERO, expected: ZERO };

function partOf(run: PostingRun, outcome: Outcome): CostPart {
  const totals = outcomeTotals(run).filter((total) => total.outcome === outcome);
  const { actual, expected } = totals.reduce(
    (sum, total) => plus(sum, total.actualToPost, total.expectedToPost),
    NOTHING,
  );
  const isPreview = outcome === Outcome.Posted && !run.context.request.post;
  return { caption: isPreview ? 'Can be posted' : OUTCOME_CAPTIONS[outcome], actual, expected };
}

function plus(sum: typeof NOTHING, actual: Decimal, expected: Decimal): typeof NOTHING {
  return { actual: sum.actual.plus(actual), expected: sum.expected.plus(expected) };
}
