import { compareText } from '../ledger';
import { ZERO } from '../money';
import { type AccountTotal, type PostingRun, postingSummary, summaryByAccount } from '../posting';

/** What two previews post to one G/L account. */
export interface AccountChange {
  readonly accountNo: string;
  readonly accountName: string;
  readonly before: AccountTotal;
  readonly after: AccountTotal;
}

/** Every account that either preview posts to, in the order of account numbers. */
export function accountChanges(before: PostingRun, after: PostingRun): AccountChange[] {
  const totalsBefore = totalsByAccount(before);
  const totalsAfter = totalsByAccount(after);
  return [...new Map([...totalsBefore, ...totalsAfter])]
    .sort(([a], [b]) => compareText(a, b))
    .map(([accountNo, { accountName }]) => ({
      accountNo,
      accountName,
      before: totalsBefore.get(accountNo) ?? nothing(accountNo, accountName),
      after: totalsAfter.get(accountNo) ?? nothing(accountNo, accountName),
    }));
}

function totalsByAccount(run: PostingRun): Map<string, AccountTotal> {
  return new Map(summaryByAccount(postingSummary(run)).map((total) => [total.accountNo, total]));
}

function nothing(accountNo: string, accountName: string): AccountTotal {
  return { accountNo, accountName, debit: ZERO, credit: ZERO, net: ZERO, entryCount: 0 };
}
