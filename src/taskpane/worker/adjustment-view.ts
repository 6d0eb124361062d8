import { type Decimal, ZERO } from '../../money';
import {
  type AdjustmentReason,
  type AdjustmentRun,
  adjustedValueEntries,
  itemRegisterOf,
  leavesItemAlone,
  unitCostChanges,
} from '../../adjustment';
import { type ReadResult, adjustmentSteps, placeOf } from '../../workbook';
import { type AdjustmentView, type UnitCostView } from '../services';
import { adjustmentGroups } from './problem-groups';

/** So many new unit costs are shown one by one; the sheet of the report has all of them. */
const SHOWN_UNIT_COSTS = 50;

/** The figures of an adjustment as the pane shows them. */
export function adjustmentView(run: AdjustmentRun, { places }: ReadResult, language: string): AdjustmentView {
  const { scale } = run.ledger;
  const entries = adjustedValueEntries(run);
  const unitCosts = unitCostChanges(run);
  const steps = adjustmentSteps(run, places);
  const { fromValueEntryNo, toValueEntryNo, no } = itemRegisterOf(run);
  const byReason = sumsByReason(entries);
  const total = byReason.reduce((sum, { difference }) => sum.plus(difference), ZERO);
  return {
    newValueEntries: entries.length,
    fromEntryNo: fromValueEntryNo,
    toEntryNo: toValueEntryNo,
    ...(steps && { registerNo: no }),
    byReason: byReason.map((sum) => ({ ...sum, difference: sum.difference.toFixed(scale) })),
    difference: total.toFixed(scale),
    unitCosts: unitCosts.length,
    shownUnitCosts: unitCosts.slice(0, SHOWN_UNIT_COSTS).map(({ itemNo, itemRow, unitCostAfter, unitCostBefore }) => {
      const place = placeOf(places, 'items', itemRow, 'unitCost');
      const view: UnitCostView = { itemNo, before: unitCostBefore.toFixed(), after: unitCostAfter.toFixed() };
      return place ? { ...view, place } : view;
    }),
    rebuiltItems: run.rebuiltItems,
    itemsLeftAlone: new Set(run.problems.filter(leavesItemAlone).map(({ itemNo }) => itemNo)).size,
    problems: adjustmentGroups(run, places, language),
    valueEntrySheet: places.valueEntries?.sheet ?? '',
    changedSheets: [...new Set([...(steps?.columns ?? []), ...(steps?.removals ?? [])].map(({ sheet }) => sheet))],
    sheets: [],
  };
}

interface ReasonSum {
  readonly reason: AdjustmentReason;
  readonly count: number;
  readonly difference: Decimal;
}

function sumsByReason(entries: ReturnType<typeof adjustedValueEntries>): ReasonSum[] {
  const sums = new Map<AdjustmentReason, ReasonSum>();
  for (const { costAfter, costBefore, reason } of entries) {
    const { count, difference } = sums.get(reason) ?? { count: 0, difference: ZERO };
    sums.set(reason, { reason, count: count + 1, difference: difference.plus(costAfter).minus(costBefore) });
  }
  return [...sums.values()];
}
