import { PostingError } from '../../src/posting';
import {
  capacityEntry,
  company,
  glAccount,
  inventoryPostingSetup,
  ACCOUNT_NOS,
  receipt,
  valueEntry,
} from '../support/company';
import { type LedgerRecord, type LedgerRecords } from '../support/ledger-from-records';
import { entryNosWith, glField, postAutomatically, postedNos, postings } from '../support/posting-records';
import { Outcome } from '../../src/posting';

function errorOf(records: LedgerRecords, entryNos?: readonly number[]): string {
  try {
    postAutomatically(records, entryNos);
    return 'no error';
  } catch (error) {
    if (error instanceof PostingError) return error.problems[0].kind;
    throw error;
  }
}

describe('automatic cost posting', () => {
  it('posts the appended entries per entry, in order of their numbers, and no others', () => {
    const run = postAutomatically(company([valueEntry(3), valueEntry(1), valueEntry(2)]), [3, 2]);
    expect(postedNos(run)).toEqual([2, 3]);
    expect(glField(run, 'Document No.')).toEqual(['DOC2', 'DOC2', 'DOC3', 'DOC3']);
    expect(entryNosWith(run, Outcome.FilteredOut)).toEqual([1]);
  });

  it.each<[string, LedgerRecord, LedgerRecords]>([
    ['posting-date-missing', { 'Posting Date': '' }, {}],
    [
      'posting-date-not-allowed',
      {},
      { 'General Ledger Setup': [{ 'LCY Code': 'L', 'Allow Posting From': '2020-01-16' }] },
    ],
    ['inventory-period-closed', {}, { 'Inventory Period': [{ 'Ending Date': '2020-01-15', Closed: true }] }],
    ['expected-cost-must-be-false', { 'Entry Type': 'Rounding', 'Expected Cost': true }, {}],
    ['invalid-combination', { 'Entry Type': 'Total' }, {}],
    ['missing-inventory-posting-setup', { 'Location Code': 'RED' }, {}],
    ['missing-general-posting-setup', { 'Gen. Prod. Posting Group': 'NONE' }, {}],
    ['document-no-missing', { 'Document No.': '' }, {}],
    [
      'gl-account-blocked',
      {},
      { 'G/L Account': ACCOUNT_NOS.map((no) => glAccount(no, { Blocked: no === 'DIRECT-COST' })) },
    ],
    [
      'dim-code-mandatory',
      {},
      {
        'Default Dimension': [
          { 'Table ID': 15, 'No.': '', 'Dimension Code': 'AREA', 'Value Posting': 'Code Mandatory' },
        ],
      },
    ],
    [
      'dim-no-code',
      { 'Job No.': 'JOB1', 'Dimension Set ID': 4 },
      {
        'Dimension Set Entry': [{ 'Dimension Set ID': 4, 'Dimension Code': 'AREA', 'Dimension Value Code': '10' }],
        'Default Dimension': [{ 'Table ID': 167, 'No.': 'JOB1', 'Dimension Code': 'AREA', 'Value Posting': 'No Code' }],
      },
    ],
  ])('ends with the error %s and posts nothing', (kind, changes, tables) => {
    expect(errorOf(company([valueEntry(1), valueEntry(2, changes)], tables))).toBe(kind);
  });

  it('takes an open or an earlier inventory period for no obstacle', () => {
    const periods = [
      { 'Ending Date': '2020-01-14', Closed: true },
      { 'Ending Date': '2020-01-31', Closed: false },
    ];
    expect(errorOf(company([valueEntry(1)], { 'Inventory Period': periods }))).toBe('no error');
  });

  it('leaves cost alone that does not concern inventory', () => {
    const records = company([valueEntry(1, { Inventoriable: false, 'Location Code': 'NOWHERE' }), valueEntry(2)], {
      Item: [{ 'No.': '1000', 'Inventory Value Zero': true }],
    });
    const run = postAutomatically(records);
    expect(postings(run)).toEqual([]);
    expect(entryNosWith(run, Outcome.PassedOver)).toEqual([1, 2]);
  });

  it('posts expected cost only while its posting is on', () => {
    expect(postings(postAutomatically(company([receipt(1)])))).toEqual([
      'INVENTORY-INTERIM 100',
      'ACCRUAL-INTERIM -100',
    ]);
    const off = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false, 'Automatic Cost Posting': true }] };
    expect(postings(postAutomatically(company([receipt(1)], off)))).toEqual([]);
  });

  it('refuses a receipt whose invoice could not be posted', () => {
    const setup = { 'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account': '' })] };
    expect(errorOf(company([receipt(1)], setup))).toBe('missing-account');
    const off = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': false, 'Automatic Cost Posting': true }] };
    expect(errorOf(company([receipt(1)], { ...setup, ...off }))).toBe('missing-account');
  });

  it('makes no dry run for capacity', () => {
    const setup = { 'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE', { 'WIP Account': '' })] };
    expect(errorOf(company([capacityEntry(1, { 'Cost Amount (Actual)': 0 })], setup))).toBe('no error');
    expect(errorOf(company([capacityEntry(1)], setup))).toBe('missing-account');
  });

  it('only checks while it is switched off', () => {
    const off = { 'Inventory Setup': [{ 'Expected Cost Posting to G/L': true, 'Automatic Cost Posting': false }] };
    expect(postings(postAutomatically(company([valueEntry(1)], off)))).toEqual([]);
    expect(errorOf(company([valueEntry(1, { 'Location Code': 'RED' })], off))).toBe('missing-inventory-posting-setup');
  });

  it('passes an entry without open cost', () => {
    const run = postAutomatically(company([valueEntry(1, { 'Cost Posted to G/L': 100 })]));
    expect(postings(run)).toEqual([]);
  });
});
