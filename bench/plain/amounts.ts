import Decimal from 'decimal.js';
import { ZERO } from './cells';
import type { Setup } from './setup';
import type { ValueEntry } from './types';

/** What is still to be posted of a value entry (posting.md, section 2.1). */
export interface Amounts {
  actual: Decimal;
  actualACY: Decimal;
  expected: Decimal;
  expectedACY: Decimal;
}

/** The differences, rounded; expected cost counts only with Expected Cost Posting to G/L on. */
export function amountsToPost(entry: ValueEntry, setup: Setup): Amounts {
  const difference = differences(entry, setup);
  return {
    actual: rounded(difference.actual, setup),
    actualACY: difference.actualACY,
    expected: setup.expectedCostPosting ? rounded(difference.expected, setup) : ZERO,
    expectedACY: setup.expectedCostPosting ? difference.expectedACY : ZERO,
  };
}

/** Cost amounts less posted amounts, whatever the setup says about expected cost. */
export function differences(entry: ValueEntry, setup: Setup): Amounts {
  const withACY = setup.additionalReportingCurrency;
  return {
    actual: entry.costAmountActual.minus(entry.costPostedToGL),
    actualACY: withACY ? entry.costAmountActualACY.minus(entry.costPostedToGLACY) : ZERO,
    expected: entry.costAmountExpected.minus(entry.expectedCostPostedToGL),
    expectedACY: withACY ? entry.costAmountExpectedACY.minus(entry.expectedCostPostedToGLACY) : ZERO,
  };
}

export function hasActualCost(entry: ValueEntry, setup: Setup): boolean {
  if (!entry.costAmountActual.isZero()) return true;
  return setup.additionalReportingCurrency && !entry.costAmountActualACY.isZero();
}

export function hasExpectedCost(entry: ValueEntry, setup: Setup): boolean {
  if (!entry.costAmountExpected.isZero()) return true;
  return setup.additionalReportingCurrency && !entry.costAmountExpectedACY.isZero();
}

function rounded(amount: Decimal, setup: Setup): Decimal {
  return amount.isZero() ? amount : amount.toNearest(setup.roundingPrecision, Decimal.ROUND_HALF_UP);
}
