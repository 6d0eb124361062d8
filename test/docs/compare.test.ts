import { ENTRY_CHANGES, comparePostings, parseSetupChange, withSetup } from '../../src/comparison';
import { runPosting } from '../../src/posting';
import { company, valueEntry } from '../support/company';
import { ledgerFromRecords } from '../support/ledger-from-records';
import { requestOf } from '../support/posting-records';
import { pageTables } from './support/page-tables';

const tableOf = pageTables('compare.md');

describe('the worked example of docs/compare.md', () => {
  const entries = tableOf('Value entry', 'What').map((row) =>
    valueEntry(Number(row['Value entry']), {
      'Item Ledger Entry Type': row.What,
      'Location Code': row['Location Code'],
      'Cost Amount (Actual)': row['Cost Amount (Actual)'],
    }),
  );
  const ledger = ledgerFromRecords(company(entries));
  const changes = tableOf('Change').map((row) => parseSetupChange(row.Change.replaceAll('`', '')));
  const preview = (changed: typeof changes) => runPosting(withSetup(ledger, changed), requestOf({ post: false }));
  const comparison = comparePostings(preview([]), preview(changes));

  it('shows the accounts of the engine', () => {
    expect(tableOf('G/L Account No.', 'Net before').map((row) => Object.values(row))).toEqual(
      comparison.accounts.map(({ accountNo, after, before }) => [
        accountNo,
        before.net.toFixed(2),
        after.net.toFixed(2),
        after.net.minus(before.net).toFixed(2),
      ]),
    );
  });

  it('shows the entries of the engine', () => {
    expect(tableOf('How it differs', 'Amount before').map((row) => Object.values(row))).toEqual(
      comparison.entries.flatMap(({ entryNo, kind, lines }) =>
        lines.map(({ accountNo, after, before }) => [
          String(entryNo),
          ENTRY_CHANGES[kind],
          accountNo,
          before.toFixed(2),
          after.toFixed(2),
        ]),
      ),
    );
  });
});

it('docs/compare.md explains every way in which an entry can differ', () => {
  const explained = tableOf('How it differs', 'Meaning').map((row) => row['How it differs']);
  expect(explained).toEqual(Object.values(ENTRY_CHANGES));
});
