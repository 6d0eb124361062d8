import { isoDate, textAt } from '../ledger';
import {
  ADJUSTMENT_REASONS,
  ADJUST_JOB,
  type AdjustmentProblem,
  RELATIONS,
  adjustedValueEntries,
  describeAdjustmentFix,
  describeAdjustmentProblem,
  explainCost,
  itemRegisterOf,
  leavesItemAlone,
  newValueEntries,
  unitCostChanges,
} from '../adjustment';
import { type AdjustmentResult } from '../jobs';
import { type TablePlaces, placeOf } from '../workbook';

/** The result of an adjustment or its preview for programs: amounts are texts in plain decimal notation. */
export function adjustmentAsJson({ read, run }: AdjustmentResult, adjusted: boolean): object {
  const { scale } = run.ledger;
  const { columns: c } = newValueEntries(run);
  return {
    job: ADJUST_JOB,
    adjusted,
    inputFingerprint: run.request.inputFingerprint,
    register: adjusted ? itemRegisterOf(run) : null,
    newValueEntries: adjustedValueEntries(run).map(({ costAfter, costBefore, reason }, row) => ({
      entryNo: c.entryNo[row],
      itemNo: textAt(c.itemNo, row),
      itemLedgerEntryNo: c.itemLedgerEntryNo[row],
      documentNo: textAt(c.documentNo, row),
      postingDate: isoDate(c.postingDate[row]),
      costBefore: costBefore.toFixed(scale),
      costAfter: costAfter.toFixed(scale),
      difference: costAfter.minus(costBefore).toFixed(scale),
      reason,
      reasonText: ADJUSTMENT_REASONS[reason],
    })),
    unitCosts: unitCostChanges(run).map(({ itemNo, unitCostAfter, unitCostBefore }) => ({
      itemNo,
      unitCostBefore: unitCostBefore.toFixed(),
      unitCostAfter: unitCostAfter.toFixed(),
    })),
    rebuiltItems: run.rebuiltItems,
    problems: run.problems.map((problem) => problemAsJson(problem, read.places)),
    notes: read.notes,
  };
}

export function problemAsJson(problem: AdjustmentProblem, places: TablePlaces): object {
  return {
    kind: problem.kind,
    itemNo: problem.itemNo,
    problem: describeAdjustmentProblem(problem),
    fix: describeAdjustmentFix(problem),
    itemLeftAlone: leavesItemAlone(problem),
    cell: problem.row < 0 ? null : (placeOf(places, problem.table, problem.row, problem.field) ?? null),
  };
}

/** An explanation for programs, line by line; `depth` tells what a line explains. */
export function explanationAsJson({ entryNo, run }: AdjustmentResult & { readonly entryNo: number }): object {
  const { scale } = run.ledger;
  return {
    job: 'Explain Cost',
    itemLedgerEntryNo: entryNo,
    lines: explainCost(run, entryNo).map((line) => ({
      depth: line.depth,
      relation: line.relation,
      relationText: RELATIONS[line.relation],
      itemLedgerEntryNo: line.itemLedgerEntryNo || null,
      itemNo: line.itemNo,
      quantity: line.quantity.toFixed(),
      amount: line.amount.toFixed(scale),
      explainedAbove: line.isRepeated,
      valueEntries: line.valueEntries.map(({ amount, entryNo: no, isNew }) => ({
        entryNo: no,
        amount: amount.toFixed(scale),
        new: isNew,
      })),
    })),
  };
}
