import { compareText } from '../ledger';
import { type Decimal, ZERO } from '../money';
import { type PostingRun, postingSummary } from '../posting';

/** What two previews post to one G/L account. LCY; net is debit less credit. */
export interface AccountChange {
  readonly accountNo: string;
  readonly accountName: string;
  readonly before: AccountAmounts;
  readonly after: AccountAmounts;
}

export interface AccountAmounts {
  readonly debit: Decimal;
  readonly credit: Decimal;
  readonly net: Decimal;
}

const NOTHING: AccountAmounts = { debit: ZERO, credit: ZERO, net: ZERO };

/** Every account that either preview posts to, in the order of account numbers. */
export function accountChanges(before: PostingRun, after: PostingRun): AccountChange[] {
  const amountsBefore = amountsByAccount(before);
  const amountsAfter = amountsByAccount(after);
  const names = new Map([...namesByAccount(before), ...namesByAccount(after)]);
  return [...names]
    .sort(([a], [b]) => compareText(a, b))
    .map(([accountNo, accountName]) => ({
      accountNo,
      accountName,
      before: amountsBefore.get(accountNo) ?? NOTHING,
      after: amountsAfter.get(accountNo) ?? NOTHING,
    }));
}

function amountsByAccount(run: PostingRun): Map<string, AccountAmounts> {
  const sums = new Map<string, AccountAmounts>();
  for (const { accountNo, amount, credit, debit } of postingSummary(run)) {
    const sum = sums.get(accountNo) ?? NOTHING;
    sums.set(accountNo, { debit: sum.debit.plus(debit), credit: sum.credit.plus(credit), net: sum.net.plus(amount) });
  }
  return sums;
}

function namesByAccount(run: PostingRun): Map<string, string> {
  return new Map(postingSummary(run).map(({ accountName, accountNo }) => [accountNo, accountName]));
}
