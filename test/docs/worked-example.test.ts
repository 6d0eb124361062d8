import { Decimal } from '../../src/money';
import { glAccount } from '../support/company';
import { type LedgerRecord } from '../support/ledger-from-records';
import { glEntryRecords, post, relationRecords, sumsBy } from '../support/posting-records';
import { pageTables } from './support/page-tables';

const tableOf = pageTables('post-inventory-cost.md');

const amountOf = (cell: string) => (cell === '' ? '0' : cell);
const accountOf = (cell: string) => cell.split(' ')[0];

describe('the worked example of docs/post-inventory-cost.md', () => {
  const valueEntries: LedgerRecord[] = tableOf('Entry No.', 'Cost Amount (Expected)').map((row) => ({
    'Entry No.': Number(row['Entry No.']),
    'Item No.': '70000',
    'Posting Date': row['Posting Date'],
    'Item Ledger Entry Type': row['Item Ledger Entry Type'],
    'Entry Type': 'Direct Cost',
    'Item Ledger Entry No.': row['Item Ledger Entry Type'] === 'Sale' ? 2 : 1,
    'Document No.': row['Document No.'],
    'Inventory Posting Group': 'RAW MAT',
    'Gen. Prod. Posting Group': 'RAW MAT',
    Inventoriable: true,
    'Expected Cost': row['Cost Amount (Actual)'] === '',
    'Cost Amount (Expected)': amountOf(row['Cost Amount (Expected)']),
    'Cost Amount (Actual)': amountOf(row['Cost Amount (Actual)']),
  }));
  const run = post({
    'Value Entry': valueEntries,
    'Inventory Setup': [{ 'Expected Cost Posting to G/L': true }],
    'Inventory Posting Setup': [
      { 'Invt. Posting Group Code': 'RAW MAT', 'Inventory Account': '2130', 'Inventory Account (Interim)': '2131' },
    ],
    'General Posting Setup': [
      {
        'Gen. Prod. Posting Group': 'RAW MAT',
        'COGS Account': '7290',
        'Invt. Accrual Acc. (Interim)': '5530',
        'Direct Cost Applied Account': '7291',
      },
    ],
    'G/L Account': ['2130', '2131', '5530', '7290', '7291'].map((no) => glAccount(no)),
  });

  it('shows the G/L entries of the engine', () => {
    const related = new Map(relationRecords(run).map((row) => [row['G/L Entry No.'], row['Value Entry No.']]));
    const shown = tableOf('G/L entry', 'from value entry').map((row) => [
      Number(row['G/L entry']),
      row['Posting Date'],
      row['Document No.'],
      accountOf(row.Account),
      Number(amountOf(row.Debit)),
      Number(amountOf(row.Credit)),
      Number(row['from value entry']),
    ]);
    expect(shown).toEqual(
      glEntryRecords(run).map((entry) => [
        entry['Entry No.'],
        entry['Posting Date'],
        entry['Document No.'],
        entry['G/L Account No.'],
        Number(entry['Debit Amount']),
        Number(entry['Credit Amount']),
        related.get(entry['Entry No.']),
      ]),
    );
  });

  it('shows the balances of the engine', () => {
    const balances = sumsBy(glEntryRecords(run), ['G/L Account No.']);
    const shown = tableOf('Account', 'Balance').filter((row) => row.Account !== 'Total');
    expect(shown).toHaveLength(5);
    for (const { Account, Balance } of shown) {
      expect(new Decimal(balances[accountOf(Account)] ?? 0).toFixed(2)).toBe(Balance);
    }
  });
});
