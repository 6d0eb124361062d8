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
