import type Decimal from 'decimal.js';
import type { AccountType } from './account-types';
import { findAccount } from './accounts';
import { amountsToPost, hasActualCost, hasExpectedCost, type Amounts } from './amounts';
import { mayBeExpected } from './candidates';
import { ZERO } from './cells';
import { ruleOf, type Rule } from './rules';
import type { Setup } from './setup';
import type { Line, Posting, PostingMethod, SkipReason, ValueEntry } from './types';

/** What becomes of a candidate: posted, skipped for a reason, or passed over silently. */
export type Verdict = Posting | SkipReason | 'silent';

interface Pair {
  types: readonly [AccountType, AccountType];
  amount: Decimal;
  amountACY: Decimal;
}

/** Makes every test of the batch in the order of posting.md, section 8.2. */
export function assess(entry: ValueEntry, setup: Setup, method: PostingMethod): Verdict {
  if (isSilent(entry, setup)) return 'silent';
  const fieldReason = testFields(entry, setup);
  if (fieldReason) return fieldReason;
  const amounts = amountsToPost(entry, setup);
  if (Object.values(amounts).every((amount: Decimal) => amount.isZero())) return 'nothing-to-post';
  const rule = ruleOf(entry);
  if (typeof rule === 'string') return rule;
  if (rule.nonInventory && !setup.includeNonInventoryCost) return 'non-inventory-cost-not-enabled';

  const pairs = pairsOf(entry, rule, amounts, setup);
  if (pairs.length === 0) return 'nothing-to-post';
  const lines: Line[] = [];
  for (const pair of pairs) {
    const made = linesOf(pair, entry, setup);
    if (typeof made === 'string') return made;
    lines.push(...made);
  }
  const documentReason = testDocument(entry, setup, method);
  if (documentReason) return documentReason;
  return {
    entry,
    lines,
    postsExpected: pairs.some((pair) => pair.types === rule.expected),
    postsActual: pairs.some((pair) => pair.types === rule.actual),
  };
}

function isSilent(entry: ValueEntry, setup: Setup): boolean {
  if (entry.itemLedgerEntryNo === 0) return false;
  return !entry.inventoriable || (!hasActualCost(entry, setup) && !hasExpectedCost(entry, setup));
}

function testFields(entry: ValueEntry, setup: Setup): SkipReason | undefined {
  if (entry.expectedCost && !setup.expectedCostPosting && entry.expectedCostPostedToGL.isZero()) {
    return 'expected-cost-posting-off';
  }
  if (!mayBeExpected(entry)) {
    if (entry.expectedCost) return 'expected-cost-must-be-false';
    if (hasExpectedCost(entry, setup)) return 'expected-amount-must-be-zero';
  }
  return undefined;
}

/** The interim pair, the actual pair and the write-off pair, as far as there is an amount. */
function pairsOf(entry: ValueEntry, rule: Rule, amounts: Amounts, setup: Setup): Pair[] {
  const { expected, expectedACY, actual, actualACY } = amounts;
  const pairs: Pair[] = [];
  if (rule.expected && !(expected.isZero() && expectedACY.isZero())) {
    pairs.push({ types: rule.expected, amount: expected, amountACY: expectedACY });
  }
  if (!(actual.isZero() && actualACY.isZero())) {
    pairs.push({ types: rule.actual, amount: actual, amountACY: actualACY });
    if (rule.writeOff && isWrittenOff(entry, setup)) {
      pairs.push({ types: rule.writeOff, amount: actual, amountACY: actualACY });
    }
  }
  return pairs;
}

/** The order was finished without output, so that its WIP must be emptied (posting.md, section 3.2). */
function isWrittenOff(entry: ValueEntry, setup: Setup): boolean {
  if (!setup.finishOrderWithoutOutput || entry.expectedCost) return false;
  return setup.linesWithoutOutput.has([entry.orderNo, entry.orderLineNo].join('|'));
}

function linesOf(pair: Pair, entry: ValueEntry, setup: Setup): [Line, Line] | SkipReason {
  const [accountType, balancingType] = pair.types;
  const account = findAccount(accountType, entry, setup);
  if (typeof account === 'string') return account;
  const balancing = findAccount(balancingType, entry, setup);
  if (typeof balancing === 'string') return balancing;
  return [
    { entry, accountType, balancingType, ...account, amount: pair.amount, amountACY: pair.amountACY },
    {
      entry,
      accountType: balancingType,
      balancingType: accountType,
      ...balancing,
      amount: ZERO.minus(pair.amount),
      amountACY: ZERO.minus(pair.amountACY),
    },
  ];
}

function testDocument(entry: ValueEntry, setup: Setup, method: PostingMethod): SkipReason | undefined {
  const { from, to } = setup.allowedDates;
  if (entry.postingDate === 0) return 'posting-date-missing';
  if (from !== 0 && entry.postingDate < from) return 'posting-date-not-allowed';
  if (to !== 0 && entry.postingDate > to) return 'posting-date-not-allowed';
  if (method === 'Per Entry' && entry.documentNo === '') return 'document-no-missing';
  return undefined;
}
