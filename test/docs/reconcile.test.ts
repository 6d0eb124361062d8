import { serialOfIso } from '../../src/ledger';
import {
  CAUSES,
  CLOSING_REASONS,
  ReconcilingItems,
  causeReason,
  reconcile,
  reconciliationRequest,
} from '../../src/reconciliation';
import { company, inventoryPostingSetup, valueEntry } from '../support/company';
import { ledgerFromRecords } from '../support/ledger-from-records';
import { booksAfter, post, relationRecords } from '../support/posting-records';
import { pageTables } from './support/page-tables';

const tableOf = pageTables('reconcile.md');
const rowsOf = (...captions: string[]) => tableOf(...captions).map((row) => Object.values(row));

describe('the worked example of docs/reconcile.md', () => {
  const rows = tableOf('Value entry', 'What has happened to it');
  const entries = rows.map((row) =>
    valueEntry(Number(row['Value entry']), {
      'Item Ledger Entry Type': row.What,
      'Posting Date': row['Posting Date'],
      'Location Code': row['Location Code'],
      ...(row.What === 'Purchase, received'
        ? {
            'Item Ledger Entry Type': 'Purchase',
            'Cost Amount (Actual)': 0,
            'Cost Amount (Expected)': row.Cost.replace(',', ''),
            'Expected Cost': true,
          }
        : { 'Cost Amount (Actual)': row.Cost.replace(',', '') }),
    }),
  );
  const setup = (accountOfRed: string) => ({
    'Inventory Posting Setup': [
      inventoryPostingSetup('BLUE', 'RESALE'),
      inventoryPostingSetup('RED', 'RESALE', { 'Inventory Account': accountOfRed }),
    ],
  });
  const isPosted = (index: number) => rows[index]['What has happened to it'].startsWith('Posted');
  const before = company(
    entries.filter((_, index) => isPosted(index)),
    { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }], ...setup('INVENTORY') },
  );
  const run = post(before);
  const books = booksAfter(before, run);
  const [{ Amount: direct, 'G/L Entry': directNo }] = tableOf('G/L Entry', 'Entered by');
  const ledger = ledgerFromRecords({
    ...books,
    ...setup('STORE'),
    'Value Entry': [...books['Value Entry'], ...entries.filter((_, index) => !isPosted(index))],
    'G/L Entry': [
      ...books['G/L Entry'].map((entry) =>
        entry['Document No.'] === 'DOC3' ? { ...entry, 'Posting Date': '2020-02-03' } : entry,
      ),
      {
        'Entry No.': Number(directNo),
        'G/L Account No.': 'INVENTORY',
        'Posting Date': '2020-01-31',
        'Source Code': 'GENJNL',
        Amount: direct,
      },
    ],
    'G/L - Item Ledger Relation': relationRecords(run),
  });
  const reconciliation = reconcile(ledger, reconciliationRequest({ asOf: serialOfIso('2020-01-31')! }));
  const text = (amount: { toFixed: (places: number) => string }) =>
    amount.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

  it('shows the accounts of the engine', () => {
    const { accounts, balance, difference, value } = reconciliation;
    expect(rowsOf('G/L Account No.', 'G/L Balance')).toEqual([
      ...accounts.map((account) => [
        account.accountNo || '(none)',
        text(account.value),
        text(account.balance),
        text(account.difference),
      ]),
      ['Total', text(value), text(balance), text(difference)],
    ]);
  });

  it('shows the items of the engine', () => {
    const items = new ReconcilingItems(reconciliation);
    const { entryNo } = ledger.valueEntries.columns;
    expect(rowsOf('G/L Account No.', 'Cause', 'Entry')).toEqual(
      Array.from({ length: items.count }, (_, index) => {
        const { amount, cause, glEntries, row, valueEntries } = items.at(index);
        const entry =
          valueEntries.length > 0
            ? `value entry ${entryNo[valueEntries[0]]}`
            : `G/L entry ${ledger.glEntries.columns.entryNo[glEntries[0]]}`;
        const reason = causeReason(cause);
        const caption = CAUSES[cause.kind].caption;
        return [row.accountNo || '(none)', reason ? `${caption}: ${reason}` : caption, text(amount), entry];
      }),
    );
  });
});

describe('docs/reconcile.md', () => {
  it('explains every cause', () => {
    expect(rowsOf('Cause', 'What it means', 'What to do')).toEqual(
      Object.values(CAUSES).map(({ caption, fix, meaning }) => [caption, meaning, fix]),
    );
  });

  it('explains every reason that keeps a period open', () => {
    expect(rowsOf('Reason', 'What to do about it')).toEqual(
      Object.values(CLOSING_REASONS).map(({ caption, fix }) => [caption, fix]),
    );
  });
});
