import {
  Outcome,
  PREVIEW_COLUMNS,
  countOf,
  optionsText,
  outcomeTotals,
  postingSummary,
  postingTotals,
  previewAmounts,
  previewRows,
  previewTotals,
  registerOf,
  summaryBySetupRow,
  valueEntriesAfter,
} from '../../src/posting';
import { capacityEntry, company, inventoryPostingSetup, receipt, valueEntry } from '../support/company';
import { entryNo, post, requestOf } from '../support/posting-records';

const setup = {
  'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE'), inventoryPostingSetup('RED', 'RESALE')],
};
const entries = [
  valueEntry(1),
  valueEntry(2, { 'Location Code': 'RED', 'Cost Amount (Actual)': -30, 'Item Ledger Entry Type': 'Sale' }),
  receipt(3),
  valueEntry(4, { 'Location Code': 'NOWHERE' }),
  valueEntry(5, { 'Cost Posted to G/L': 100 }),
  valueEntry(6, { Inventoriable: false }),
  capacityEntry(7, { 'Entry Type': 'Indirect Cost' }),
];

describe('what became of the value entries', () => {
  const totals = outcomeTotals(post(company(entries, setup)));

  it('counts each of them once, the posted first', () => {
    expect(totals.map(({ caption, reasonKind, count }) => [caption, reasonKind, count])).toEqual([
      ['Posted', undefined, 4],
      ['Skipped', 'missing-inventory-posting-setup', 1],
      ['Passed over', 'not-inventoriable', 1],
      ['Passed over', 'already-posted', 1],
    ]);
    expect(countOf(totals, Outcome.PassedOver)).toBe(2);
    expect(countOf(totals, Outcome.FilteredOut)).toBe(0);
  });

  it('adds up their cost and what is still to be posted', () => {
    const [posted, skipped, , alreadyPosted] = totals;
    expect(
      [posted.costAmountActual, posted.costAmountExpected, posted.actualToPost, posted.expectedToPost].map(String),
    ).toEqual(['170', '100', '170', '100']);
    expect([skipped.reason, String(skipped.actualToPost)]).toEqual(['Inventory Posting Setup missing', '100']);
    expect([String(alreadyPosted.costAmountActual), String(alreadyPosted.actualToPost)]).toEqual(['100', '0']);
    expect(alreadyPosted.reason).toBe('The whole cost has already been posted.');
  });
});

describe('the posting summary', () => {
  const rows = postingSummary(post(company(entries, setup)));

  it('has a row for each account and posting group, by account', () => {
    expect(
      rows.map((row) => [row.accountNo, row.accountType, row.setupText, String(row.debit), String(row.credit)]),
    ).toEqual([
      ['ACCRUAL-INTERIM', 'Invt. Accrual (Interim)', 'DOMESTIC,RETAIL', '0', '100'],
      ['COGS', 'COGS', 'DOMESTIC,RETAIL', '30', '0'],
      ['DIRECT-COST', 'Direct Cost Applied', 'DOMESTIC,RETAIL', '0', '100'],
      ['INVENTORY', 'Inventory', 'BLUE,RESALE', '100', '0'],
      ['INVENTORY', 'Inventory', 'RED,RESALE', '0', '30'],
      ['INVENTORY-INTERIM', 'Inventory (Interim)', 'BLUE,RESALE', '100', '0'],
      ['OVERHEAD', 'Overhead Applied', 'DOMESTIC,RETAIL', '0', '100'],
      ['WIP', 'WIP Inventory', 'BLUE,RESALE', '100', '0'],
    ]);
    expect(rows[1]).toMatchObject({ accountName: 'Account COGS', locationCode: 'RED', entryCount: 1 });
    expect(rows.map((row) => String(row.amount))).toEqual(['-100', '30', '-100', '100', '-30', '100', '-100', '100']);
  });

  it('balances', () => {
    const totals = postingTotals(rows)!;
    expect([totals.debit, totals.credit].map(String)).toEqual(['330', '330']);
    expect(postingTotals([])).toBeUndefined();
  });

  it('can be drawn together by setup row', () => {
    const double = summaryBySetupRow([...rows, ...rows]);
    expect(double).toHaveLength(rows.length);
    expect(double[1]).toMatchObject({ accountNo: 'COGS', entryCount: 2 });
    expect([double[1].debit, double[1].credit, double[1].amount].map(String)).toEqual(['60', '0', '60']);
    expect(String(double[0].credit)).toBe('200');
  });
});

describe('the preview', () => {
  const run = post(company(entries, setup), { post: false });

  it('lists the entries that can be posted, items before capacity', () => {
    expect(Array.from(previewRows(run), (row) => entryNo(run, row))).toEqual([1, 2, 3, 7]);
  });

  it('shows each entry by account type, adding up to 0', () => {
    const shown = (row: number) =>
      Object.fromEntries(
        Object.entries(previewAmounts(run, row))
          .filter(([, amount]) => !amount.isZero())
          .map(([name, amount]) => [name, String(amount)]),
      );
    expect(shown(0)).toEqual({ inventory: '100', directCostApplied: '-100' });
    expect(shown(1)).toEqual({ inventory: '-30', cogs: '30' });
    expect(shown(2)).toEqual({ inventory: '100', inventoryAdjustment: '-100' });
    expect(shown(6)).toEqual({ wipInventory: '100', overheadApplied: '-100' });
  });

  it('totals the columns', () => {
    const totals = previewTotals(run);
    expect(PREVIEW_COLUMNS.map(({ column }) => String(totals[column]))).toEqual([
      '170',
      '100',
      '-100',
      '-100',
      '-100',
      '0',
      '30',
      '0',
      '0',
      '0',
    ]);
  });

  it('has the captions of NAV', () => {
    expect(PREVIEW_COLUMNS.map(({ caption }) => caption)).toEqual([
      'Inventory',
      'WIP Inventory',
      'Direct Cost Applied',
      'Overhead Applied',
      'Inventory Adjustment',
      'Purchase Variance',
      'COGS',
      'Mfg. Direct Cost Variance',
      'Manufacturing Ovhd Variance',
      'Other',
    ]);
  });
});

describe('the register', () => {
  it('continues the numbers and tells what was asked', () => {
    const books = { 'G/L Entry': [{ 'Entry No.': 41 }], 'G/L Register': [{ 'No.': 6 }], ...setup };
    const register = registerOf(post(company(entries, books), { inputFingerprint: 'abc' }));
    expect(register).toMatchObject({
      no: 7,
      fromEntryNo: 42,
      toEntryNo: 49,
      sourceCode: 'INVTPCOST',
      userID: 'ANNA',
      job: 'Post Inventory Cost to G/L',
      options: 'Posting Method: Per Entry',
      inputFingerprint: 'abc',
      valueEntriesPosted: 4,
    });
  });

  it('does not exist when nothing is posted', () => {
    expect(registerOf(post(company([])))).toBeUndefined();
  });

  it('names every option that was filled in', () => {
    const filters = { itemNo: '1', postingDate: '2', documentNo: '3', locationCode: '4', inventoryPostingGroup: '5' };
    const request = requestOf({
      postingMethod: 'Per Posting Group',
      documentNo: 'D',
      filters,
      journalTemplateName: 'T',
      journalBatchName: 'B',
    });
    expect(optionsText(request)).toBe(
      'Posting Method: Per Posting Group; Document No.: D; Item No. Filter: 1; Posting Date Filter: 2; ' +
        'Document No. Filter: 3; Location Code Filter: 4; Inventory Posting Group Filter: 5; Journal Template Name: T; Journal Batch Name: B',
    );
  });
});

describe('the value entries after a posting', () => {
  it('have their cost posted; skipped ones are as before', () => {
    const after = valueEntriesAfter(post(company(entries, setup))).columns;
    expect(Array.from(after.costPostedToGL.units)).toEqual([10000, -3000, 0, 0, 10000, 0, 10000]);
    expect(Array.from(after.expectedCostPostedToGL.units)).toEqual([0, 0, 10000, 0, 0, 0, 0]);
  });

  it('keep amounts that no double holds', () => {
    const big = valueEntry(1, { 'Cost Amount (Actual)': '90071992547409.93' });
    const after = valueEntriesAfter(post(company([big]))).columns;
    expect(after.costPostedToGL.decimal(0).toFixed()).toBe('90071992547409.93');
  });
});
