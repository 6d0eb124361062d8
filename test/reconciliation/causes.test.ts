import { serialOfIso } from '../../src/ledger';
import {
  capacityEntry,
  company,
  generalPostingSetup,
  inventoryPostingSetup,
  receipt,
  valueEntry,
} from '../support/company';
import { type LedgerRecords } from '../support/ledger-from-records';
import { accountLines, changed, journalEntry, posted, reconciled, rowLines, withRows } from './posted-books';

const JANUARY = serialOfIso('2020-01-31')!;
const GROUPED = { postingMethod: 'Per Posting Group' } as const;
const purchases = company([valueEntry(1), valueEntry(2, { 'Cost Amount (Actual)': 50.25 })]);
const expectedOff = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false }] };

describe('the general ledger agrees with the value entries', () => {
  it.each([{}, GROUPED])('after everything was posted: %j', (method) => {
    expect(accountLines(reconciled(posted(purchases, method)))).toEqual(['INVENTORY 150.25 - 150.25 = 0']);
  });

  it('on interim accounts while goods wait for their invoice, and afterwards', () => {
    const received = posted(company([receipt(1)]));
    expect(accountLines(reconciled(received))).toEqual(['INVENTORY-INTERIM 100 - 100 = 0']);
    const invoice = valueEntry(2, { 'Cost Amount (Actual)': 120, 'Cost Amount (Expected)': -100 });
    expect(accountLines(reconciled(posted(withRows(received, 'Value Entry', [invoice]))))).toEqual([
      'INVENTORY 120 - 120 = 0',
    ]);
  });

  it('on WIP accounts, where consumption and capacity cost wait for the output', () => {
    const consumption = valueEntry(1, {
      'Item Ledger Entry Type': 'Consumption',
      'Order Type': 'Production',
      'Cost Amount (Actual)': -30,
    });
    const production = posted(company([consumption, capacityEntry(2)]));
    expect(accountLines(reconciled(production))).toEqual(['INVENTORY -30 - -30 = 0', 'WIP 130 - 130 = 0']);
  });

  it('when a cost was posted in two parts', () => {
    const first = posted(purchases, GROUPED);
    const adjusted = changed(first, 'Value Entry', 0, { 'Cost Amount (Actual)': 90 });
    expect(accountLines(reconciled(posted(adjusted, GROUPED)))).toEqual(['INVENTORY 140.25 - 140.25 = 0']);
  });
});

describe('a difference is explained by', () => {
  it('cost that is not yet posted', () => {
    expect(accountLines(reconciled(purchases))).toEqual(['INVENTORY 0 - 150.25 = -150.25: not-posted -150.25']);
  });

  it('cost that a posting skips, with its reason', () => {
    const accounts = company([valueEntry(1)], { 'Inventory Posting Setup': [] });
    expect(rowLines(reconciled(accounts))).toEqual([
      '(none) Inventory BLUE RESALE 0 - 100 = -100: skipped missing-inventory-posting-setup -100',
    ]);
  });

  it('cost of a combination that no posting rule knows', () => {
    const wrong = valueEntry(1, { 'Item Ledger Entry Type': 'Sale', 'Entry Type': 'Indirect Cost' });
    expect(rowLines(reconciled(company([wrong])))).toEqual([
      '(none) Inventory BLUE RESALE 0 - 100 = -100: skipped invalid-combination -100',
    ]);
  });

  it('expected cost while its posting is off', () => {
    expect(accountLines(reconciled(company([receipt(1)], expectedOff)))).toEqual([
      'INVENTORY-INTERIM 0 - 100 = -100: expected-cost-off -100',
    ]);
  });

  it('cost that was posted to another account than the setup names today', () => {
    const moved = {
      ...posted(purchases),
      'Inventory Posting Setup': [
        inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account': 'NEW' }),
        inventoryPostingSetup('RED', 'RESALE'),
      ],
    };
    expect(rowLines(reconciled(moved))).toEqual([
      'INVENTORY Inventory BLUE RESALE 150.25 - 0 = 150.25: other-account 150.25',
      'NEW Inventory BLUE RESALE 0 - 150.25 = -150.25: other-account -150.25',
    ]);
  });

  it('an account that no setup names any more, without its balance', () => {
    const moved = {
      ...posted(purchases),
      'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account': 'NEW' })],
    };
    expect(accountLines(reconciled(moved))).toEqual(['NEW 0 - 150.25 = -150.25: other-account -150.25']);
  });

  it('G/L entries on the other side of the date', () => {
    const late = changed(changed(posted(purchases), 'G/L Entry', 0, { 'Posting Date': '2020-02-03' }), 'G/L Entry', 1, {
      'Posting Date': '2020-02-03',
    });
    expect(accountLines(reconciled(late, { asOf: JANUARY }))).toEqual([
      'INVENTORY 50.25 - 150.25 = -100: other-date -100',
    ]);
    expect(accountLines(reconciled(late))).toEqual(['INVENTORY 150.25 - 150.25 = 0']);
  });

  it('value entries on the other side of the date', () => {
    const early = changed(posted(purchases), 'Value Entry', 0, { 'Posting Date': '2020-02-03' });
    expect(accountLines(reconciled(early, { asOf: JANUARY }))).toEqual([
      'INVENTORY 150.25 - 50.25 = 100: other-date 100',
    ]);
  });

  it('entries made directly in the general ledger', () => {
    const books = withRows(posted(purchases), 'G/L Entry', [
      journalEntry(90, 'INVENTORY', '-7.5'),
      journalEntry(91, 'COGS', '7.5'),
    ]);
    expect(rowLines(reconciled(books))).toEqual([
      'INVENTORY -7.5 - 0 = -7.5: direct -7.5',
      'INVENTORY Inventory BLUE RESALE 150.25 - 150.25 = 0',
    ]);
  });

  it('an account that also takes cost of another kind', () => {
    const shared = company([valueEntry(1)], {
      'General Posting Setup': [
        generalPostingSetup('DOMESTIC', 'RETAIL', { 'Direct Cost Applied Account': 'INVENTORY' }),
      ],
    });
    expect(rowLines(reconciled(posted(shared)))).toEqual([
      'INVENTORY Direct Cost Applied BLUE RESALE -100 - 0 = -100: shared-account -100',
      'INVENTORY Inventory BLUE RESALE 100 - 100 = 0',
    ]);
  });

  it('rounding, posted or not', () => {
    const fine = company([valueEntry(1, { 'Cost Amount (Actual)': '10.0049' })]);
    expect(accountLines(reconciled(fine))).toEqual([
      'INVENTORY 0 - 10.0049 = -10.0049: not-posted -10, rounding -0.0049',
    ]);
    expect(accountLines(reconciled(posted(fine)))).toEqual(['INVENTORY 10 - 10.0049 = -0.0049: rounding -0.0049']);
    expect(accountLines(reconciled(posted(fine, GROUPED)))).toEqual([
      'INVENTORY 10 - 10.0049 = -0.0049: rounding -0.0049',
    ]);
  });

  it('G/L entries that the workbook does not have', () => {
    const books = posted(purchases);
    const older = { ...books, 'G/L Entry': books['G/L Entry'].slice(2) };
    expect(accountLines(reconciled(older))).toEqual(['INVENTORY 50.25 - 150.25 = -100: gl-entry-missing -100']);
  });

  it('value entries that the workbook does not have', () => {
    const books = posted(purchases, GROUPED);
    const newer = { ...books, 'Value Entry': books['Value Entry'].slice(1) };
    expect(accountLines(reconciled(newer))).toEqual(['INVENTORY 150.25 - 50.25 = 100: value-entry-missing 100']);
  });

  it('posted cost that nothing links, as the net of both sides', () => {
    const books: LedgerRecords = { ...posted(purchases), 'G/L - Item Ledger Relation': [] };
    expect(accountLines(reconciled(books))).toEqual(['INVENTORY 150.25 - 150.25 = 0']);
    const half = { ...books, 'G/L Entry': books['G/L Entry'].slice(2) };
    expect(accountLines(reconciled(half))).toEqual(['INVENTORY 50.25 - 150.25 = -100: untraced -100']);
  });

  it('amounts that were changed after the posting', () => {
    const books = changed(posted(purchases), 'G/L Entry', 0, { Amount: 99 });
    expect(accountLines(reconciled(books))).toEqual(['INVENTORY 149.25 - 150.25 = -1: amount-differs -1']);
    const group = changed(posted(purchases, GROUPED), 'G/L Entry', 0, { Amount: 151.25 });
    expect(accountLines(reconciled(group))).toEqual(['INVENTORY 151.25 - 150.25 = 1: amount-differs 1']);
  });

  it('cost that no posting takes up', () => {
    const queued = company([valueEntry(1)], { 'Post Value Entry to G/L': [] });
    expect(accountLines(reconciled(queued))).toEqual(['INVENTORY 0 - 100 = -100: passed-over not-queued -100']);
  });
});

describe('what the sheets have', () => {
  const journal = journalEntry(90, 'INVENTORY', 7, { 'Source Code': '' });
  const without = (records: LedgerRecords, ...fields: string[]): LedgerRecords => ({
    ...records,
    'G/L Entry': records['G/L Entry'].map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field))),
    ),
  });
  const direct = withRows(posted(purchases), 'G/L Entry', [{ ...journal, 'System-Created Entry': false }]);

  it('may be debit and credit instead of amounts', () => {
    const entries = withRows(posted(purchases), 'G/L Entry', [{ ...journal, 'Credit Amount': 7 }]);
    expect(accountLines(reconciled(without(entries, 'Amount')))).toEqual(['INVENTORY 143.25 - 150.25 = -7: direct -7']);
  });

  it('may tell postings from journals by System-Created Entry instead of the source code', () => {
    expect(accountLines(reconciled(without(direct, 'Source Code')))).toEqual([
      'INVENTORY 157.25 - 150.25 = 7: direct 7',
    ]);
  });

  it('may not tell them at all', () => {
    expect(accountLines(reconciled(without(direct, 'Source Code', 'System-Created Entry')))).toEqual([
      'INVENTORY 157.25 - 150.25 = 7: untraced 7',
    ]);
  });

  it('may make journal templates mandatory', () => {
    const templates = { ...purchases, 'General Ledger Setup': [{ 'Journal Templ. Name Mandatory': true }] };
    expect(accountLines(reconciled(templates))).toEqual(['INVENTORY 0 - 150.25 = -150.25: not-posted -150.25']);
  });
});

describe('filters', () => {
  const books = withRows(
    posted(company([valueEntry(1), valueEntry(2, { 'Item No.': '2000', 'Cost Amount (Actual)': 7 })]), GROUPED),
    'G/L Entry',
    [journalEntry(90, 'INVENTORY', 5)],
  );

  it('compare the value entries that they admit with what was posted of them', () => {
    expect(accountLines(reconciled(books, { filters: { itemNo: '2000' } }))).toEqual(['INVENTORY 7 - 7 = 0']);
  });

  it('leave out what belongs to no value entry', () => {
    expect(accountLines(reconciled(books))).toEqual(['INVENTORY 112 - 107 = 5: direct 5']);
    expect(accountLines(reconciled(books, { filters: { locationCode: 'RED' } }))).toEqual([]);
  });
});

describe('all accounts', () => {
  it('can be compared as well as those of inventory', () => {
    expect(accountLines(reconciled(posted(purchases), { accounts: 'all' }))).toEqual([
      'DIRECT-COST -150.25 - -150.25 = 0',
      'INVENTORY 150.25 - 150.25 = 0',
    ]);
  });
});
