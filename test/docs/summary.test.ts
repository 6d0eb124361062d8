import { changesByMonth, costFlow, postingSummary, summaryByAccount } from '../../src/posting';
import { type Decimal, ZERO } from '../../src/money';
import { company, valueEntry } from '../support/company';
import { post } from '../support/posting-records';
import { pageTables } from './support/page-tables';

const tableOf = pageTables('summary.md');
const rowsOf = (...captions: string[]) => tableOf(...captions).map((row) => Object.values(row));

const text = (amount: Decimal) => amount.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const total = (amounts: readonly Decimal[]) => text(amounts.reduce((sum, amount) => sum.plus(amount), ZERO));

describe('the worked example of docs/summary.md', () => {
  const run = post(
    company(
      tableOf('Value entry', 'What').map((row) =>
        valueEntry(Number(row['Value entry']), {
          'Item Ledger Entry Type': row.What,
          'Posting Date': row['Posting Date'],
          'Location Code': row['Location Code'],
          'Cost Amount (Actual)': row['Cost Amount (Actual)'].replace(',', ''),
          'Cost Posted to G/L': row['Cost Posted to G/L'].replace(',', ''),
        }),
      ),
    ),
  );

  it('shows where the cost stands', () => {
    const parts = costFlow(run);
    expect(rowsOf('Part of the cost')).toEqual([
      ...parts.map(({ actual, caption }) => [caption, text(actual)]),
      ['Total', total(parts.map(({ actual }) => actual))],
    ]);
  });

  it('shows the accounts of the engine', () => {
    const accounts = summaryByAccount(postingSummary(run));
    const sums = (['debit', 'credit', 'net'] as const).map((side) => total(accounts.map((account) => account[side])));
    expect(rowsOf('G/L Account No.', 'Debit Amount')).toEqual([
      ...accounts.map(({ accountNo, credit, debit, net }) => [accountNo, text(debit), text(credit), text(net)]),
      ['Total', ...sums],
    ]);
  });

  it('shows what changes in inventory value, which is what was posted', () => {
    const months = changesByMonth(run);
    expect(rowsOf('Month', 'Inventory value')).toEqual([
      ...months.map((each) => [each.month, text(each.total)]),
      ['Total', total(months.map((each) => each.total))],
    ]);
    const posted = costFlow(run).find(({ caption }) => caption === 'Posted')!;
    expect(total(months.map((each) => each.total))).toBe(text(posted.actual));
  });
});
