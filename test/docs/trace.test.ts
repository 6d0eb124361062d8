import { textAt } from '../../src/ledger';
import { SHARE_BASES, traceFrom } from '../../src/trace';
import { company, valueEntry } from '../support/company';
import { ledgerFromRecords } from '../support/ledger-from-records';
import { booksAfter, post, relationRecords } from '../support/posting-records';
import { pageTables } from './support/page-tables';

const tableOf = pageTables('trace.md');

it('docs/trace.md shows the trace of the engine', () => {
  const records = company(
    tableOf('Value entry', 'What').map((row) =>
      valueEntry(Number(row['Value entry']), {
        'Document No.': row['Document No.'],
        'Item Ledger Entry Type': row.What,
        'Cost Amount (Actual)': row['Cost Amount (Actual)'],
      }),
    ),
  );
  const run = post(records, { postingMethod: 'Per Posting Group' });
  const ledger = ledgerFromRecords({ ...booksAfter(records, run), 'G/L - Item Ledger Relation': relationRecords(run) });
  const { glEntries, valueEntries } = ledger;
  const { glEntries: traced } = traceFrom(ledger, { documentNo: 'DOC2' })!;
  expect(tableOf('G/L Entry No.', 'Contributes').map((row) => Object.values(row))).toEqual(
    traced.flatMap(({ amount, row, shares }) =>
      shares.map((share) => [
        String(glEntries.columns.entryNo[row]),
        textAt(glEntries.columns.glAccountNo, row),
        amount.toFixed(2),
        String(valueEntries.columns.entryNo[share.valueEntryRow]),
        share.amount.toFixed(2),
        SHARE_BASES[share.basis],
      ]),
    ),
  );
});
