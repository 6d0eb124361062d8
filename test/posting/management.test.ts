import fc from 'fast-check';
import { Decimal, ZERO } from '../../src/money';
import {
  type InventoryChange,
  type PostingMethod,
  changesByLocation,
  changesByMonth,
  changesByPostingGroup,
  costFlow,
  largestEntries,
} from '../../src/posting';
import { RUNS, anyCompany } from '../support/arbitrary-company';
import { INVENTORY_ACCOUNTS, company, receipt, valueEntry } from '../support/company';
import { glEntryRecords, post } from '../support/posting-records';

const METHODS: readonly PostingMethod[] = ['Per Entry', 'Per Posting Group', 'Per Document'];
const total = (amounts: readonly Decimal[]) => amounts.reduce((sum, amount) => sum.plus(amount), ZERO);

/** `RESALE BLUE 100 + 0 + 0 = 100 (1)` */
function line(names: readonly string[], { entryCount, inventory, interim, total: sum, wip }: InventoryChange): string {
  return `${names.join(' ')} ${[inventory, interim, wip].map((each) => each.toFixed()).join(' + ')} = ${sum.toFixed()} (${entryCount})`;
}

describe('what a posting changes in inventory value', () => {
  const records = company([
    valueEntry(1),
    valueEntry(2, { 'Item Ledger Entry Type': 'Sale', 'Cost Amount (Actual)': -30, 'Posting Date': '2020-02-03' }),
    receipt(3, { 'Posting Date': '2020-02-04' }),
    valueEntry(4, { 'Location Code': 'GREEN' }),
  ]);
  const run = post(records);

  it('is shown by posting group, by location and by month', () => {
    expect(changesByPostingGroup(run).map((each) => line([each.inventoryPostingGroup], each))).toEqual([
      'RESALE 70 + 100 + 0 = 170 (3)',
    ]);
    expect(changesByLocation(run).map((each) => line([each.inventoryPostingGroup, each.locationCode], each))).toEqual([
      'RESALE BLUE 70 + 100 + 0 = 170 (3)',
    ]);
    expect(changesByMonth(run).map((each) => line([each.month], each))).toEqual([
      '2020-01 100 + 0 + 0 = 100 (1)',
      '2020-02 -30 + 100 + 0 = 70 (2)',
    ]);
  });

  it('counts what is held back in the cost, and not as a change', () => {
    const parts = costFlow(run).map(({ actual, caption, expected }) => [
      caption,
      actual.toNumber(),
      expected.toNumber(),
    ]);
    expect(parts).toEqual([
      ['Posted before', 0, 0],
      ['Posted', 70, 100],
      ['Skipped', 100, 0],
      ['Filtered out', 0, 0],
      ['Passed over', 0, 0],
    ]);
  });

  it('is led by the largest entries, whatever their sign', () => {
    expect(largestEntries(run, 2).map(({ row }) => row)).toEqual([0, 2]);
  });
});

describe('the summary of any posting', () => {
  it('has the change of inventory accounts in each of its tables', () => {
    fc.assert(
      fc.property(anyCompany({ sound: true }), fc.constantFrom(...METHODS), ({ mended }, postingMethod) => {
        const run = post(mended, { postingMethod });
        const entries = glEntryRecords(run);
        const onAccount = (field: string) =>
          entries.filter((entry) => entry['G/L Account No.'] === INVENTORY_ACCOUNTS[field]);
        const amount = (field: string) => total(onAccount(field).map(({ Amount }) => new Decimal(String(Amount))));
        for (const rows of [changesByMonth(run), changesByPostingGroup(run), changesByLocation(run)]) {
          expect(total(rows.map(({ inventory }) => inventory))).toEqual(amount('Inventory Account'));
          expect(total(rows.map(({ interim }) => interim))).toEqual(amount('Inventory Account (Interim)'));
          expect(total(rows.map(({ wip }) => wip))).toEqual(amount('WIP Account'));
        }
      }),
      RUNS,
    );
  });

  it('has the whole cost of the sheet, posted or not', () => {
    fc.assert(
      fc.property(anyCompany(), ({ records }) => {
        const cost = (field: string) =>
          total(records['Value Entry'].map((entry) => new Decimal(String(entry[field] ?? 0))));
        const parts = costFlow(post(records));
        expect(total(parts.map(({ actual }) => actual))).toEqual(cost('Cost Amount (Actual)'));
        expect(total(parts.map(({ expected }) => expected))).toEqual(cost('Cost Amount (Expected)'));
      }),
      RUNS,
    );
  });
});
