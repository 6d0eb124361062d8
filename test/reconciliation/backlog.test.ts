import { serialOfIso } from '../../src/ledger';
import { type BacklogMonth, unpostedBacklog } from '../../src/reconciliation';
import { company, receipt, valueEntry } from '../support/company';
import { posted, reconciled } from './posted-books';

function text({ actualHeldBack, actualToPost, counts, expectedToPost, month }: BacklogMonth): string {
  const amounts = [actualToPost, expectedToPost, actualHeldBack].map((amount) => amount.toFixed());
  return [month, ...Object.values(counts), ...amounts].join(' ');
}

const entries = [
  valueEntry(1, { 'Posting Date': '2020-01-10' }),
  valueEntry(2, { 'Posting Date': '2020-01-31', 'Cost Amount (Actual)': 50 }),
  valueEntry(3, { 'Posting Date': '2020-02-01', 'Location Code': 'GREEN' }),
  receipt(4, { 'Posting Date': '2020-02-02' }),
  valueEntry(5, { 'Posting Date': '', 'Cost Amount (Actual)': 7 }),
];

describe('the unposted backlog', () => {
  it('counts what can be posted and what is skipped by month', () => {
    expect(unpostedBacklog(reconciled(company(entries))).map(text)).toEqual([
      ' 0 1 0 0 0 7',
      '2020-01 2 0 0 150 0 0',
      '2020-02 1 1 0 0 100 100',
    ]);
  });

  it('counts expected cost apart while its posting is off', () => {
    const off = company(entries, { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }] });
    expect(unpostedBacklog(reconciled(off)).map(text)).toContain('2020-02 0 1 1 0 0 100');
  });

  it('keeps to the date and the filters of the reconciliation', () => {
    const january = { asOf: serialOfIso('2020-01-31')!, filters: { itemNo: '1000' } };
    expect(unpostedBacklog(reconciled(company(entries.slice(0, 4)), january)).map(text)).toEqual([
      '2020-01 2 0 0 150 0 0',
    ]);
  });

  it('is empty when everything was posted', () => {
    expect(unpostedBacklog(reconciled(posted(company(entries.slice(0, 2)))))).toEqual([]);
  });
});
