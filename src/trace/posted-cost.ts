import { type Ledger } from '../ledger';
import { type Decimal, ZERO } from '../money';
import { type Share } from './shares';

/** How often an amount can stand on one account: a written-off order posts its actual cost through WIP once more. */
const TIMES_ACTUAL = [0, 1, -1, 2, -2];
const TIMES_EXPECTED = [0, 1, -1];

/**
 * How far the G/L entries of a value entry are from its posted cost. On each account they must leave the posted actual
 * or expected cost, or both where one account serves for both. Several runs may have posted it in parts: what counts is
 * what they leave together. 0 when everything agrees.
 */
export function distanceFromPostedCost(ledger: Ledger, valueEntryRow: number, shares: readonly Share[]): Decimal {
  const { costPostedToGL, expectedCostPostedToGL } = ledger.valueEntries.columns;
  const actual = costPostedToGL.decimal(valueEntryRow);
  const expected = expectedCostPostedToGL.decimal(valueEntryRow);
  const possible = TIMES_ACTUAL.flatMap((a) => TIMES_EXPECTED.map((e) => actual.mul(a).plus(expected.mul(e))));
  const nets = [...netByAccount(ledger, shares).values()];
  if (nets.every((net) => net.isZero())) return shares.length > 0 ? ZERO : actual.abs().plus(expected.abs());
  return nets.reduce((total, net) => total.plus(nearest(net, possible)), ZERO);
}

function netByAccount({ glEntries }: Ledger, shares: readonly Share[]): Map<number, Decimal> {
  const nets = new Map<number, Decimal>();
  for (const { amount, glEntryRow } of shares) {
    const account = glEntries.columns.glAccountNo.numbers[glEntryRow];
    nets.set(account, (nets.get(account) ?? ZERO).plus(amount));
  }
  return nets;
}

function nearest(net: Decimal, possible: readonly Decimal[]): Decimal {
  return possible
    .map((amount) => net.minus(amount).abs())
    .reduce((best, distance) => (distance.lessThan(best) ? distance : best));
}
