import { type Decimal, ZERO } from '../money';
import { Outcome, type PostingRun, entryPostings, outcomeText } from '../posting';

/** How a value entry fares differently in the second of two previews. */
export const ENTRY_CHANGES = {
  appears: 'Can be posted now',
  disappears: 'Cannot be posted any more',
  account: 'Other account',
  amount: 'Other amount',
  'account-and-amount': 'Other account and amount',
  outcome: 'Not posted, for another reason',
} as const;
export type EntryChangeKind = keyof typeof ENTRY_CHANGES;

/** What is posted to one account of one value entry, in both previews. LCY, debit positive. */
export interface LineChange {
  readonly accountNo: string;
  readonly before: Decimal;
  readonly after: Decimal;
}

export interface EntryChange {
  readonly entryNo: number;
  readonly kind: EntryChangeKind;
  /** Rows of the value entry in both ledgers; -1 where it does not exist. */
  readonly rowBefore: number;
  readonly rowAfter: number;
  readonly outcomeBefore: string;
  readonly outcomeAfter: string;
  /** Only accounts whose amount differs. */
  readonly lines: readonly LineChange[];
}

const NOT_THERE = 'Not in the workbook';

/** Value entries that differ between two previews, by entry number. Entries are the same when their number is. */
export function entryChanges(before: PostingRun, after: PostingRun): EntryChange[] {
  const rowsBefore = rowsByNumber(before);
  const rowsAfter = rowsByNumber(after);
  const numbers = [...new Set([...rowsBefore.keys(), ...rowsAfter.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((entryNo) => {
    const change = entryChange(
      { run: before, row: rowsBefore.get(entryNo) ?? -1 },
      { run: after, row: rowsAfter.get(entryNo) ?? -1 },
    );
    return change ? [{ entryNo, ...change }] : [];
  });
}

interface Side {
  readonly run: PostingRun;
  readonly row: number;
}

function entryChange(before: Side, after: Side): Omit<EntryChange, 'entryNo'> | undefined {
  const lines = lineChanges(postingsOf(before), postingsOf(after));
  const outcomeBefore = outcomeOf(before);
  const outcomeAfter = outcomeOf(after);
  const isSame = lines.length === 0 && outcomeBefore === outcomeAfter;
  if (isSame) return undefined;
  const kind = kindOf(isPosted(before), isPosted(after), lines);
  return { kind, rowBefore: before.row, rowAfter: after.row, outcomeBefore, outcomeAfter, lines };
}

function kindOf(wasPosted: boolean, isPostedNow: boolean, lines: readonly LineChange[]): EntryChangeKind {
  if (!wasPosted && !isPostedNow) return 'outcome';
  if (!wasPosted) return 'appears';
  if (!isPostedNow) return 'disappears';
  const hasOtherAccounts = lines.some(({ after, before }) => before.isZero() !== after.isZero());
  if (!hasOtherAccounts) return 'amount';
  return debitOf(lines, 'before').equals(debitOf(lines, 'after')) ? 'account' : 'account-and-amount';
}

function debitOf(lines: readonly LineChange[], side: 'before' | 'after'): Decimal {
  return lines.reduce((sum, line) => (line[side].greaterThan(0) ? sum.plus(line[side]) : sum), ZERO);
}

function lineChanges(before: Map<string, Decimal>, after: Map<string, Decimal>): LineChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((accountNo) => ({
      accountNo,
      before: before.get(accountNo) ?? ZERO,
      after: after.get(accountNo) ?? ZERO,
    }))
    .filter((line) => !line.before.equals(line.after));
}

function postingsOf({ row, run }: Side): Map<string, Decimal> {
  return row < 0 ? new Map<string, Decimal>() : entryPostings(run, row);
}

function outcomeOf({ row, run }: Side): string {
  return row < 0 ? NOT_THERE : outcomeText(run, row);
}

function isPosted({ row, run }: Side): boolean {
  return row >= 0 && run.assessment.outcome[row] === Outcome.Posted;
}

function rowsByNumber({ context }: PostingRun): Map<number, number> {
  const rows = new Map<number, number>();
  context.ledger.valueEntries.columns.entryNo.forEach((no, row) => rows.set(no, row));
  return rows;
}
