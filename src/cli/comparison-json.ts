import { type Decimal } from '../money';
import { type ComparisonResult } from '../jobs';

/** A comparison for programs: amounts are texts in plain decimal notation, debit positive. */
export function comparisonAsJson({ comparison, names }: ComparisonResult): object {
  const { accounts, after, before, entries } = comparison;
  const { scale } = after.context.ledger;
  const amount = (number: Decimal) => number.toFixed(scale);
  return {
    job: 'Compare',
    before: { name: names.before, inputFingerprint: before.context.request.inputFingerprint },
    after: { name: names.after, inputFingerprint: after.context.request.inputFingerprint },
    accounts: accounts.map((account) => ({
      accountNo: account.accountNo,
      accountName: account.accountName,
      before: amount(account.before.net),
      after: amount(account.after.net),
      difference: amount(account.after.net.minus(account.before.net)),
    })),
    entries: entries.map(({ entryNo, kind, lines, outcomeAfter, outcomeBefore }) => ({
      entryNo,
      change: kind,
      outcomeBefore,
      outcomeAfter,
      lines: lines.map((line) => ({
        accountNo: line.accountNo,
        before: amount(line.before),
        after: amount(line.after),
      })),
    })),
  };
}
