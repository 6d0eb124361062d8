import { type Decimal, decimalOfUnits } from '../../money';
import { UNIT_COST_SCALE } from '../book';
import { type Reason } from '../costing/reasons';
import { type AdjustmentRun } from '../run';

/** An item ledger entry whose cost a run has changed. Costs are actual and expected cost together, in LCY. */
export interface AdjustedEntry {
  readonly itemLedgerEntryRow: number;
  readonly entryNo: number;
  readonly itemNo: string;
  readonly costBefore: Decimal;
  readonly costAfter: Decimal;
  /** Why, each reason once, in the order in which they came up. */
  readonly reasons: readonly Reason[];
  /** Numbers of the value entries that carry the change. */
  readonly newValueEntryNos: readonly number[];
}

/** The item ledger entries that got new value entries, by number. */
export function adjustedEntries({ adjuster, book }: AdjustmentRun): AdjustedEntry[] {
  const { entries, items, values } = book;
  const byEntry = new Map<number, { v: number; reason: Reason }[]>();
  for (const each of adjuster.state.written) {
    const entry = values.c.entry[each.v];
    const list = byEntry.get(entry);
    if (list) list.push(each);
    else byEntry.set(entry, [each]);
  }
  return [...byEntry]
    .sort(([a], [b]) => a - b)
    .map(([entry, written]) => {
      const change = written.reduce((sum, { v }) => sum + values.c.actual[v] + values.c.expected[v], 0);
      const after = entries.actual[entry] + entries.expected[entry];
      return {
        itemLedgerEntryRow: entries.row[entry],
        entryNo: entries.entryNo[entry],
        itemNo: items.no(entries.item[entry]),
        costBefore: decimalOfUnits(after - change, book.amountScale),
        costAfter: decimalOfUnits(after, book.amountScale),
        reasons: [...new Set(written.map(({ reason }) => reason))],
        newValueEntryNos: written.map(({ v }) => values.c.entryNo[v]),
      };
    });
}

/** A new value entry and what it does to the cost of its item ledger entry, actual and expected together, in LCY. */
export interface AdjustedValueEntry {
  readonly itemLedgerEntryRow: number;
  readonly reason: Reason;
  readonly costBefore: Decimal;
  readonly costAfter: Decimal;
}

/** The new value entries in their order; where an entry gets several, each goes on from the one before. */
export function adjustedValueEntries({ adjuster, book }: AdjustmentRun): AdjustedValueEntry[] {
  const { entries, values } = book;
  const changeOf = (v: number) => values.c.actual[v] + values.c.expected[v];
  const reached = new Map<number, number>();
  for (const { v } of adjuster.state.written) {
    const entry = values.c.entry[v];
    reached.set(entry, (reached.get(entry) ?? entries.actual[entry] + entries.expected[entry]) - changeOf(v));
  }
  return adjuster.state.written.map(({ reason, v }) => {
    const entry = values.c.entry[v];
    const before = reached.get(entry)!;
    reached.set(entry, before + changeOf(v));
    return {
      itemLedgerEntryRow: entries.row[entry],
      reason,
      costBefore: decimalOfUnits(before, book.amountScale),
      costAfter: decimalOfUnits(before + changeOf(v), book.amountScale),
    };
  });
}

/** An item whose unit cost a run has changed. */
export interface UnitCostChange {
  readonly itemRow: number;
  readonly itemNo: string;
  readonly unitCostBefore: Decimal;
  readonly unitCostAfter: Decimal;
}

/** Items with a new unit cost, in order of number. */
export function unitCostChanges({ book, ledger }: AdjustmentRun): UnitCostChange[] {
  const { items } = book;
  return items.numbers.flatMap((item) => {
    const itemRow = items.row(item);
    const unitCostBefore = ledger.items.columns.unitCost.decimal(itemRow);
    const unitCostAfter = decimalOfUnits(items.unitCost[itemRow], UNIT_COST_SCALE);
    if (unitCostBefore.equals(unitCostAfter)) return [];
    return [{ itemRow, itemNo: items.no(item), unitCostBefore, unitCostAfter }];
  });
}
