import { serialOfIso } from '../../src/ledger';
import { Decimal } from '../../src/money';
import { CarriedItems, type FormerItem, ReconcilingItems, causeName } from '../../src/reconciliation';
import { causeNumber } from '../../src/reconciliation/causes';
import { company, inventoryPostingSetup, receipt, valueEntry } from '../support/company';
import { type LedgerRecords } from '../support/ledger-from-records';
import { changed, journalEntry, posted, reconciled, total, withRows } from './posted-books';

const backlog = company([
  valueEntry(1, { 'Cost Amount (Actual)': 900 }),
  valueEntry(2, { 'Cost Amount (Actual)': 40 }),
  valueEntry(3, { 'Cost Amount (Actual)': -30 }),
]);
const direct = withRows(posted(backlog), 'G/L Entry', [journalEntry(90, 'INVENTORY', 12.5)]);

function items(records: LedgerRecords, materiality = 0, former: readonly FormerItem[] = []) {
  const reconciliation = reconciled(records, {
    materiality: new Decimal(materiality),
    asOf: serialOfIso('2020-01-31')!,
  });
  return new CarriedItems(reconciliation, new ReconcilingItems(reconciliation), former);
}

/** `not-posted 900 V1`: cause, amount and entry rows of every line. */
function lines({ items: list }: CarriedItems): string[] {
  return Array.from({ length: list.count }, (_, index) => {
    const { amount, cause, glEntries, valueEntries } = list.at(index);
    const entries = [...valueEntries.map((row) => `V${row + 1}`), ...glEntries.map((row) => `G${row + 1}`)];
    return [causeName(cause), amount.toFixed(), ...entries].join(' ');
  });
}

function former(changes: Partial<FormerItem>): FormerItem {
  return {
    accountNo: 'INVENTORY',
    accountType: '',
    locationCode: '',
    inventoryPostingGroup: '',
    cause: 'Entered directly in the G/L',
    valueEntryNo: 0,
    glEntryNo: 90,
    amount: new Decimal('12.5'),
    comment: 'Asked Anna',
    since: serialOfIso('2019-12-31')!,
    ...changes,
  };
}

describe('reconciling items', () => {
  it('are single amounts with their entries', () => {
    expect(lines(items(backlog))).toEqual(['not-posted -900 V1', 'not-posted -40 V2', 'not-posted 30 V3']);
    expect(lines(items(direct))).toEqual(['direct 12.5 G7']);
  });

  it('below the materiality are summed by cause, whatever their sign', () => {
    expect(lines(items(backlog, 50))).toEqual(['not-posted -900 V1', 'not-posted -10 V2 V3']);
  });

  it('reach the materiality when they are equal to it', () => {
    expect(lines(items(backlog, 40))).toEqual(['not-posted -900 V1', 'not-posted -40 V2', 'not-posted 30 V3']);
  });

  it('add up to the difference', () => {
    const { items: list } = items(withRows(backlog, 'G/L Entry', [journalEntry(90, 'INVENTORY', 1)]), 50);
    const amounts = Array.from({ length: list.count }, (_, index) => list.at(index).amount);
    expect(total(amounts)).toEqual(new Decimal(-909));
  });

  it('tell both accounts where cost was posted to another one than today', () => {
    const moved = {
      ...posted(company([valueEntry(1)])),
      'Inventory Posting Setup': [
        inventoryPostingSetup('BLUE', 'RESALE', { 'Inventory Account': 'NEW' }),
        inventoryPostingSetup('RED', 'RESALE'),
      ],
    };
    expect(lines(items(moved))).toEqual(['other-account 100 V1 G1', 'other-account -100 V1 G1']);
  });

  it('leave out what only cancels out', () => {
    const unlinked = { ...posted(backlog), 'G/L - Item Ledger Relation': [] };
    expect(lines(items(unlinked))).toEqual([]);
  });

  it('can be found by account, row and cause', () => {
    const books = withRows(backlog, 'G/L Entry', [
      journalEntry(90, 'INVENTORY', 1),
      journalEntry(91, 'INVENTORY-INTERIM', 2),
    ]);
    const { items: list } = items(books);
    const [{ causes, rows }] = reconciled(books).accounts;
    const [notPosted, directly] = causes.map(({ number }) => number);
    const ofValueEntries = rows.find(({ accountType }) => accountType === 'Inventory')!.number;
    expect(list.find({})).toEqual({ first: 0, count: 5 });
    expect(list.find({ accountNo: 'INVENTORY' })).toEqual({ first: 0, count: 4 });
    expect(list.find({ accountNo: 'INVENTORY', cause: notPosted })).toEqual({ first: 0, count: 3 });
    expect(list.find({ accountNo: 'INVENTORY', row: ofValueEntries })).toEqual({ first: 0, count: 3 });
    expect(list.find({ accountNo: 'INVENTORY', cause: directly })).toEqual({ first: 3, count: 1 });
    expect(list.find({ accountNo: 'WIP' })).toBeUndefined();
  });

  it('are found by their first line only where others stand between them', () => {
    const waiting = withRows(backlog, 'Value Entry', [receipt(4)]);
    const { items: list } = items(
      withRows(waiting, 'G/L Entry', [journalEntry(90, 'INVENTORY', 1), journalEntry(91, 'INVENTORY-INTERIM', 2)]),
    );
    expect(list.find({ cause: causeNumber('direct') })).toEqual({ first: 3, count: 1 });
    expect(list.find({ cause: causeNumber('not-posted') })).toEqual({ first: 0, count: 1 });
  });

  it('that are only told for the whole account stand for each of its rows', () => {
    const books = posted(company([valueEntry(1), valueEntry(2, { 'Cost Amount (Actual)': 7 })]));
    const unlinked = changed({ ...books, 'G/L - Item Ledger Relation': [] }, 'G/L Entry', 0, { Amount: 90 });
    const [{ rows }] = reconciled(unlinked).accounts;
    const { items: list } = items(unlinked);
    expect(lines(items(unlinked))).toEqual(['untraced -10 V1 V2 G1 G3']);
    expect(rows.map(({ number }) => list.find({ accountNo: 'INVENTORY', row: number }))).toEqual(
      rows.map(() => ({ first: 0, count: 1 })),
    );
  });
});

describe('a comment', () => {
  it('is carried forward with the date and amount of the former reconciliation', () => {
    const carried = items(direct, 0, [former({ amount: new Decimal(10) })]);
    expect(carried.of(carried.items.at(0))).toEqual({
      comment: 'Asked Anna',
      since: serialOfIso('2019-12-31'),
      former: new Decimal(10),
    });
    expect(carried.cleared()).toEqual([]);
  });

  it('does not pass to another item', () => {
    const carried = items(direct, 0, [former({ glEntryNo: 91 })]);
    expect(carried.of(carried.items.at(0))).toEqual({
      comment: '',
      since: serialOfIso('2020-01-31'),
      former: undefined,
    });
    expect(carried.cleared().map(({ comment }) => comment)).toEqual(['Asked Anna']);
  });

  it('stays with a value entry that is skipped for another reason', () => {
    const skipped = company([receipt(1)], { 'Inventory Posting Setup': [] });
    const place = {
      accountNo: '',
      accountType: 'Inventory (Interim)',
      locationCode: 'BLUE',
      inventoryPostingGroup: 'RESALE',
    };
    const carried = items(skipped, 0, [former({ ...place, cause: 'Skipped', valueEntryNo: 1, glEntryNo: 0 })]);
    expect(carried.of(carried.items.at(0)).comment).toBe('Asked Anna');
  });

  it('stays with a sum of small items', () => {
    const place = { accountType: 'Inventory', locationCode: 'BLUE', inventoryPostingGroup: 'RESALE' };
    const carried = items(backlog, 50, [former({ ...place, cause: 'Not yet posted', glEntryNo: 0 })]);
    expect([0, 1].map((index) => carried.of(carried.items.at(index)).comment)).toEqual(['', 'Asked Anna']);
  });
});
