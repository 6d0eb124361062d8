import { Outcome, passedOverNumber } from './outcomes';
import { type PostingContext } from './posting-context';
import { type PostingQueue } from './queue';
import { reasonNumber } from './reasons';
import { type RowFilter } from './row-filter';
import { isAllowedDate } from './settings';
import {
  breaksExpectedCostRule,
  isExpectedCostGateClosed,
  needsOwnDocumentNo,
  skipProblems,
} from './value-entry-checks';

/**
 * What becomes of every value entry: its outcome, why it is skipped or passed over, and the lines it makes.
 *
 * A million entries go through here, so results are columns, and the reasons of a skipped entry are worked out only
 * when somebody reads them ({@link skipProblems}); `assess` merely has to find those entries that have none.
 */
export interface Assessment {
  readonly outcome: Uint8Array;
  /** Number of the first reason of skipped entries (reasons.ts) or of entries passed over (outcomes.ts). */
  readonly reason: Uint8Array;
  /** Number of the line plan of posted entries, otherwise -1. */
  readonly plan: Int32Array;
}

const NOT_INVENTORIABLE = passedOverNumber('not-inventoriable');
const NO_COST = passedOverNumber('no-cost');
const ALREADY_POSTED = passedOverNumber('already-posted');
const EXPECTED_COST_NOT_POSTED = passedOverNumber('expected-cost-not-posted');
const EXPECTED_ENTRY = passedOverNumber('actual-cost-of-expected-entry');
const NO_INTERIM_RULE = passedOverNumber('no-interim-rule');
const NOT_QUEUED = passedOverNumber('not-queued');

export function assess(context: PostingContext, filter: RowFilter, queue: PostingQueue | undefined): Assessment {
  const { rowCount } = context.ledger.valueEntries;
  const outcome = new Uint8Array(rowCount);
  const reason = new Uint8Array(rowCount);
  const plan = new Int32Array(rowCount).fill(-1);
  const posting = new PostableCheck(context);

  for (let row = 0; row < rowCount; row++) {
    if (!filter.admitsEverything && !filter.admits(row)) {
      outcome[row] = Outcome.FilteredOut;
      continue;
    }
    const passedOver = passedOverReason(context, queue, row);
    if (passedOver !== 0) {
      outcome[row] = Outcome.PassedOver;
      reason[row] = passedOver;
      continue;
    }
    const lines = posting.planNumber(row);
    if (lines < 0) {
      outcome[row] = Outcome.Skipped;
      reason[row] = reasonNumber(skipProblems(context, row)[0].kind);
    } else if (context.plans.get(lines).lines.length === 0) {
      outcome[row] = Outcome.PassedOver;
      reason[row] = NO_INTERIM_RULE;
    } else {
      outcome[row] = Outcome.Posted;
      plan[row] = lines;
    }
  }
  return { outcome, reason, plan };
}

/** Why an entry is not even a candidate, or is passed over silently; 0 if neither. */
function passedOverReason(context: PostingContext, queue: PostingQueue | undefined, row: number): number {
  const isCapacity = context.isCapacityEntry(row);
  if (!isCapacity && hasNoCost(context, row) && context.ledger.valueEntries.columns.inventoriable[row] === 1) {
    return queue && !queue.has(row) ? NOT_QUEUED : NO_COST;
  }
  return notCandidateReason(context, queue, row);
}

/** Why an entry is not a candidate (posting.md, section 2.2), the zero-amount test apart; 0 if it is one. */
export function notCandidateReason(context: PostingContext, queue: PostingQueue | undefined, row: number): number {
  const c = context.ledger.valueEntries.columns;
  if (queue) {
    if (!queue.has(row)) return NOT_QUEUED;
    return c.inventoriable[row] === 0 && !context.isCapacityEntry(row) ? NOT_INVENTORIABLE : 0;
  }
  if (c.inventoriable[row] === 0) return NOT_INVENTORIABLE;
  const isExpected = c.expectedCost[row] === 1;
  if (context.actualSigns(row) !== 0) {
    // Section 2.2 names only entries without Expected Cost here; the conformance case skip-fields-that-must-be-empty
    // wants an entry listed that must not have Expected Cost at all.
    if (!isExpected || breaksExpectedCostRule(context, row)) return 0;
    if (!hasOpenExpectedCost(context, row)) return EXPECTED_ENTRY;
  }
  if (!hasOpenExpectedCost(context, row)) return hasNoCost(context, row) ? NO_COST : ALREADY_POSTED;
  return isExpected || context.settings.expectedCostPosting ? 0 : EXPECTED_COST_NOT_POSTED;
}

function hasNoCost(context: PostingContext, row: number): boolean {
  const c = context.ledger.valueEntries.columns;
  return (
    c.costAmountActual.units[row] === 0 &&
    c.costAmountExpected.units[row] === 0 &&
    (context.amounts.acy === undefined ||
      (c.costAmountActualACY.units[row] === 0 && c.costAmountExpectedACY.units[row] === 0))
  );
}

/** Asked of the ledger, not of the amounts to post: those leave expected cost out while its posting is off. */
function hasOpenExpectedCost(context: PostingContext, row: number): boolean {
  const c = context.ledger.valueEntries.columns;
  if (context.settings.expectedCostPosting) return context.expectedSigns(row) !== 0;
  return (
    differs(c.costAmountExpected.units[row], c.expectedCostPostedToGL.units[row]) ||
    (context.amounts.acy !== undefined &&
      differs(c.costAmountExpectedACY.units[row], c.expectedCostPostedToGLACY.units[row]))
  );
}

/** Amounts too large for a double are NaN here, which differs from everything: such an entry is looked at closely. */
function differs(a: number, b: number): boolean {
  return a !== b;
}

/** The quick answer to whether a value entry can be posted; it must agree with {@link skipProblems}. */
export class PostableCheck {
  private readonly needsDocumentNo: boolean;

  constructor(private readonly context: PostingContext) {
    this.needsDocumentNo = needsOwnDocumentNo(context);
  }

  /** The line plan of an entry that can be posted, or -1. */
  planNumber(row: number): number {
    const { context } = this;
    if (isExpectedCostGateClosed(context, row) || breaksExpectedCostRule(context, row)) return -1;
    const expected = context.expectedSigns(row);
    const actual = context.actualSigns(row);
    if (expected === 0 && actual === 0) return -1;
    const number = context.determinationNumber(row);
    const { error, interim, actual: actualPair, writeOff } = context.determinations.get(number);
    if (error !== undefined) return -1;
    const makesAPair = (expected !== 0 && interim) || (actual !== 0 && actualPair);
    // Without a pair nothing is posted that a date or a document number could stop.
    if (!makesAPair) return context.plans.numberOf(number, expected, actual);
    if (expected !== 0 && interim?.canBePosted === false) return -1;
    if (actual !== 0 && (actualPair?.canBePosted === false || writeOff?.canBePosted === false)) return -1;
    const c = context.ledger.valueEntries.columns;
    const date = c.postingDate[row];
    if (date === 0 || !isAllowedDate(date, context.allowedDates)) return -1;
    if (this.needsDocumentNo && c.documentNo.numbers[row] === 0) return -1;
    return context.plans.numberOf(number, expected, actual);
  }
}
