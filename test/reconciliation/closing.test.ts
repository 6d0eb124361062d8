import { serialOfIso } from '../../src/ledger';
import { Decimal } from '../../src/money';
import {
  type ClosingAnswer,
  type ReconciliationRequest,
  canBeClosed,
  closingWhat,
  closingWhere,
  parsePeriod,
  periodText,
  reconcile,
  reconciliationRequest,
  unadjustedCost,
} from '../../src/reconciliation';
import { company, valueEntry } from '../support/company';
import { InventoryBooks } from '../support/inventory-books';
import { type LedgerRecords, ledgerFromRecords } from '../support/ledger-from-records';
import { TODAY } from '../support/posting-records';
import { journalEntry, posted, withRows } from './posted-books';

const JANUARY = parsePeriod('2020-01')!;

function answer(records: LedgerRecords, changes: Partial<ReconciliationRequest> = {}): ClosingAnswer {
  const request = reconciliationRequest({ asOf: JANUARY.to, today: TODAY, ...changes });
  const ledger = ledgerFromRecords(records);
  return canBeClosed(reconcile(ledger, request), JANUARY, unadjustedCost(ledger, request));
}

/** `unposted 2020-01 1 100` for each reason. */
function reasons({ reasons: all }: ClosingAnswer): string[] {
  return all.map((reason) =>
    [reason.kind, closingWhere(reason), reason.count, reason.amount?.toFixed() ?? '-'].join(' '),
  );
}

/** A receipt of 20 and the sale of all of it, whose cost stands at 10 until somebody adjusts it. */
function unadjusted(): LedgerRecords {
  const books = new InventoryBooks();
  const item = books.item('GOOD', 'FIFO', 500);
  books.purchase(item, 2, 2_000, { date: '2020-01-01' });
  books.sale(item, 2, { date: '2020-01-02' });
  const { 'Value Entry': valueEntries, ...tables } = books.records();
  const groups = {
    'Location Code': 'BLUE',
    'Inventory Posting Group': 'RESALE',
    'Gen. Bus. Posting Group': 'DOMESTIC',
    'Gen. Prod. Posting Group': 'RETAIL',
    Inventoriable: true,
  };
  return company(
    valueEntries.map((entry) => ({ 'Document No.': 'DOC', ...entry, ...groups })),
    tables,
  );
}

describe('a period can be closed', () => {
  it('when everything is posted and nothing differs', () => {
    const closed = answer(posted(company([valueEntry(1)])));
    expect(closed.canBeClosed).toBe(true);
    expect(closed.isAdjustmentChecked).toBe(false);
  });

  it('whatever waits in later periods', () => {
    expect(reasons(answer(company([valueEntry(1, { 'Posting Date': '2020-02-01' })])))).toEqual([]);
  });

  it('with differences below the materiality, and with those that are by design', () => {
    const books = withRows(posted(company([valueEntry(1, { 'Cost Amount (Actual)': '10.004' })])), 'G/L Entry', [
      journalEntry(90, 'INVENTORY', 4.99),
    ]);
    expect(reasons(answer(books, { materiality: new Decimal(5) }))).toEqual([]);
    expect(reasons(answer(books, { materiality: new Decimal('4.99') }))).toEqual([
      'difference INVENTORY Account INVENTORY 1 4.99',
    ]);
  });
});

describe('a period cannot be closed', () => {
  it('while cost of this or an earlier period waits for the posting', () => {
    const entries = [valueEntry(1), valueEntry(2, { 'Posting Date': '2019-12-31', 'Cost Amount (Actual)': 7 })];
    expect(reasons(answer(company(entries)))).toEqual(['unposted 2019-12 1 7', 'unposted 2020-01 1 100']);
  });

  it('while value entries are skipped, by month and reason', () => {
    const entries = [1, 2].map((no) => valueEntry(no, { 'Location Code': 'GREEN' }));
    const found = answer(company(entries));
    expect(reasons(found)).toEqual(['skipped 2020-01 2 200']);
    expect(closingWhat(found.reasons[0])).toBe('Inventory Posting Setup missing');
    expect(found.reasons[0].place).toEqual({ table: 'valueEntries', row: 0 });
  });

  it('while the queue names a value entry that does not exist', () => {
    const queue = [{ 'Value Entry No.': 77, 'Item No.': '1000', 'Posting Date': '2020-01-05' }];
    const later = [{ 'Value Entry No.': 78, 'Item No.': '1000', 'Posting Date': '2020-02-05' }];
    const found = answer({ ...posted(company([valueEntry(1)])), 'Post Value Entry to G/L': [...queue, ...later] });
    expect(reasons(found)).toEqual(['skipped 2020-01 1 0']);
    expect(found.reasons[0].place).toEqual({ table: 'queue', row: 0 });
  });

  it('while costs are not adjusted', () => {
    const found = answer(posted(unadjusted()));
    expect(found.isAdjustmentChecked).toBe(true);
    expect(reasons(found)).toEqual(['unadjusted 2020-01 1 10']);
  });

  it('while costs cannot be adjusted', () => {
    const books = posted(unadjusted());
    const undated = books['Value Entry'].map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'Valuation Date')),
    );
    expect(reasons(answer({ ...books, 'Value Entry': undated }))).toEqual(['adjustment-impossible All items 1 -']);
    const first = reasons(answer({ ...books, 'Item Application Entry': [] }))[0];
    expect(first).toBe('adjustment-impossible Item GOOD 1 -');
  });

  it('while a register is open', () => {
    const books = posted(company([valueEntry(1)]));
    const registers = books['G/L Register'].map((row) => ({ ...row, State: 'Open' }));
    expect(reasons(answer({ ...books, 'G/L Register': registers }))).toEqual(['open-register G/L Register 1 1 -']);
  });
});

describe('a period', () => {
  it.each([
    ['2020-02', '2020-02-01', '2020-02-29', '2020-02'],
    ['2019-10-01..2019-12-31', '2019-10-01', '2019-12-31', '2019-10-01..2019-12-31'],
    [' 2020-01-01 .. 2020-01-31 ', '2020-01-01', '2020-01-31', '2020-01'],
  ])('can be given as %s', (text, from, to, shown) => {
    const period = parsePeriod(text)!;
    expect(period).toEqual({ from: serialOfIso(from), to: serialOfIso(to) });
    expect(periodText(period)).toBe(shown);
  });

  it.each([
    '',
    '2020',
    '2020-13',
    '2020-01-31',
    '2020-02-01..2020-01-31',
    '2020-01..2020-02',
    '2020-01-01..2020-02-30',
  ])('cannot be given as "%s"', (text) => expect(parsePeriod(text)).toBeUndefined());
});
