import { compareText, isoDate } from '../../ledger';
import { AmountTotals, type Decimal } from '../../money';
import { AccountType } from '../account-types';
import { type PostingRun } from '../run';

/** What G/L entries of a run change in the value of inventory. LCY. */
export interface InventoryChange {
  readonly inventory: Decimal;
  readonly interim: Decimal;
  readonly wip: Decimal;
  /** Inventory, interim and work in process together. */
  readonly total: Decimal;
  /** G/L entries on these accounts; those on other accounts change no inventory. */
  readonly entryCount: number;
}

export interface GroupChange extends InventoryChange {
  readonly inventoryPostingGroup: string;
}

export interface LocationChange extends GroupChange {
  readonly locationCode: string;
}

export interface MonthChange extends InventoryChange {
  /** `2017-06` */
  readonly month: string;
}

/** The account types that make up inventory value, and where each stands. */
const PARTS = ['inventory', 'interim', 'wip'] as const;
const PART_OF_TYPE: Readonly<Partial<Record<number, (typeof PARTS)[number]>>> = {
  [AccountType.Inventory]: 'inventory',
  [AccountType.InventoryInterim]: 'interim',
  [AccountType.WIPInventory]: 'wip',
};

/** What a run changes, by inventory posting group. */
export function changesByPostingGroup(run: PostingRun): GroupChange[] {
  const { inventoryPostingGroup: groups } = run.context.ledger.valueEntries.columns;
  const { lineKind, lineKinds } = run.glEntries;
  const keys = lineKinds.map((kind) => ({ inventoryPostingGroup: groups.dictionary.text(kind.inventoryPostingGroup) }));
  return changesBy(run, (entry) => keys[lineKind[entry]]).sort((a, b) =>
    compareText(a.inventoryPostingGroup, b.inventoryPostingGroup),
  );
}

/** What a run changes, by inventory posting group and location. */
export function changesByLocation(run: PostingRun): LocationChange[] {
  const { inventoryPostingGroup, locationCode } = run.context.ledger.valueEntries.columns;
  const { lineKind, lineKinds } = run.glEntries;
  const keys = lineKinds.map((kind) => ({
    inventoryPostingGroup: inventoryPostingGroup.dictionary.text(kind.inventoryPostingGroup),
    locationCode: locationCode.dictionary.text(kind.locationCode),
  }));
  return changesBy(run, (entry) => keys[lineKind[entry]]).sort(
    (a, b) =>
      compareText(a.inventoryPostingGroup, b.inventoryPostingGroup) || compareText(a.locationCode, b.locationCode),
  );
}

/** What a run changes, by month of the posting date. */
export function changesByMonth(run: PostingRun): MonthChange[] {
  const { postingDate } = run.context.ledger.valueEntries.columns;
  const { source } = run.glEntries;
  const months = new Map<number, { month: string }>();
  const monthOf = (date: number) => {
    if (!months.has(date)) months.set(date, { month: isoDate(date).slice(0, 7) });
    return months.get(date)!;
  };
  return changesBy(run, (entry) => monthOf(postingDate[source[entry]])).sort((a, b) => compareText(a.month, b.month));
}

/** Sums up the G/L entries that change inventory by a key; keys are the same when all their texts are. */
function changesBy<K extends object>(
  { context, glEntries }: PostingRun,
  keyOf: (entry: number) => K,
): (K & InventoryChange)[] {
  const totals = new AmountTotals(context.ledger.scale);
  const groups = new Map<string, { key: K; slot: number; count: number }>();
  const groupOfKey = new Map<K, { key: K; slot: number; count: number }>();
  for (let entry = 0; entry < glEntries.count; entry++) {
    const part = PART_OF_TYPE[glEntries.lineKinds[glEntries.lineKind[entry]].accountType];
    if (part === undefined) continue;
    const key = keyOf(entry);
    let group = groupOfKey.get(key);
    if (!group) {
      const text = Object.values(key).join('\u0000');
      group = groups.get(text) ?? { key, slot: groups.size * PARTS.length, count: 0 };
      groups.set(text, group);
      groupOfKey.set(key, group);
    }
    group.count++;
    totals.add(group.slot + PARTS.indexOf(part), glEntries.amount, entry);
  }
  return [...groups.values()].map(({ count, key, slot }) => {
    const [inventory, interim, wip] = PARTS.map((_, i) => totals.decimal(slot + i));
    return { ...key, inventory, interim, wip, total: inventory.plus(interim).plus(wip), entryCount: count };
  });
}
