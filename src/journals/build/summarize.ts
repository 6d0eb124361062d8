import { type Ledger, compareText } from '../../ledger';
import { AmountTotals, type Decimal } from '../../money';
import { type JournalAccounts } from '../accounts';
import { type EntryDimensions } from '../dimensions';
import { type EntryGroups } from './group-entries';

export interface SummarizedLine {
  readonly row: number;
  readonly entries: number;
  readonly units: Decimal;
}

/** The entries of a group by account and dimension set, in order of accounts; what cancels out is left out. */
export function summarizeGroup(
  ledger: Ledger,
  { accounts, dimensions }: { readonly accounts: JournalAccounts; readonly dimensions: EntryDimensions },
  { first, rows }: EntryGroups,
  group: number,
): SummarizedLine[] {
  const { amount, entryNo, glAccountNo } = ledger.glEntries.columns;
  const totalOfKey = new Map<string, number>();
  const sums: { readonly row: number; readonly account: number; readonly set: number; entries: number }[] = [];
  const totals = new AmountTotals(ledger.scale);
  for (let i = first[group]; i < first[group + 1]; i++) {
    const row = rows[i];
    const account = accounts.ofGLAccount[glAccountNo.numbers[row]];
    const set = dimensions.setOf(row);
    const key = `${account} ${set}`;
    let total = totalOfKey.get(key);
    if (total === undefined) {
      totalOfKey.set(key, (total = sums.length));
      sums.push({ row, account, set, entries: 0 });
    }
    sums[total].entries++;
    totals.add(total, amount, row);
  }
  const nameOf = ({ account }: { readonly account: number }) =>
    accounts.accounts[account].no || accounts.accounts[account].name;
  return sums
    .map((sum, total) => ({ ...sum, units: totals.totalUnits(total) }))
    .filter(({ units }) => !units.isZero())
    .sort((a, b) => compareText(nameOf(a), nameOf(b)) || entryNo[a.row] - entryNo[b.row])
    .map(({ entries, row, units }) => ({ row, entries, units }));
}
