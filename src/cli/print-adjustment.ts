import {
  ADJUSTMENT_REASONS,
  ADJUST_JOB,
  type AdjustmentProblem,
  type AdjustmentReason,
  type AdjustmentRun,
  adjustedValueEntries,
  describeAdjustmentFix,
  describeAdjustmentProblem,
  itemRegisterOf,
  leavesItemAlone,
  unitCostChanges,
} from '../adjustment';
import { type AdjustmentResult } from '../jobs';
import { type Decimal, ZERO } from '../money';
import { type TablePlaces, placeOf } from '../workbook';
import { derivedColumns, money } from './print-run';
import { printable, textTable } from './text-table';

/** Problems listed one by one; the others stand in the workbook. */
const LISTED_PROBLEMS = 25;

/** What an adjustment or its preview says on the terminal. */
export function printAdjustment({ read, run }: AdjustmentResult, adjusted: boolean): string {
  return [heading(run, adjusted), derivedColumns(read), byReason(run), items(run), problems(run, read.places)]
    .filter(Boolean)
    .join('\n\n');
}

function heading(run: AdjustmentRun, adjusted: boolean): string {
  if (!adjusted) return `Preview: ${ADJUST_JOB} (nothing is changed)`;
  const { fromValueEntryNo, no, toValueEntryNo } = itemRegisterOf(run);
  if (fromValueEntryNo === 0) return ADJUST_JOB;
  return `${ADJUST_JOB}\nItem register ${no}: value entries ${fromValueEntryNo} to ${toValueEntryNo}`;
}

function byReason(run: AdjustmentRun): string {
  const sums = new Map<AdjustmentReason, { count: number; difference: Decimal }>();
  const entries = adjustedValueEntries(run);
  if (entries.length === 0) return 'There is nothing to adjust.';
  for (const { costAfter, costBefore, reason } of entries) {
    const { count, difference } = sums.get(reason) ?? { count: 0, difference: ZERO };
    sums.set(reason, { count: count + 1, difference: difference.plus(costAfter.minus(costBefore)) });
  }
  const total = [...sums.values()].reduce((sum, { difference }) => sum.plus(difference), ZERO);
  const row = (text: string, count: number, difference: Decimal) => [
    text,
    String(count),
    money(difference, run.ledger.scale),
  ];
  return textTable(
    [
      { caption: 'Reason' },
      { caption: 'New value entries', align: 'right' },
      { caption: 'Difference', align: 'right' },
    ],
    [
      ...[...sums].map(([reason, { count, difference }]) => row(ADJUSTMENT_REASONS[reason], count, difference)),
      row('Total', entries.length, total),
    ],
  );
}

function items(run: AdjustmentRun): string {
  const changed = unitCostChanges(run).length;
  return [
    `Unit costs changed: ${changed} ${changed === 1 ? 'item' : 'items'}.`,
    ...(run.rebuiltItems.length > 0 ? [printable(`Applications made anew: ${run.rebuiltItems.join(', ')}.`)] : []),
  ].join('\n');
}

function problems(run: AdjustmentRun, places: TablePlaces): string {
  if (run.problems.length === 0) return '';
  const leftAlone = new Set(run.problems.filter(leavesItemAlone).map(({ itemNo }) => itemNo)).size;
  const more = run.problems.length - LISTED_PROBLEMS;
  return [
    `Cost Adjustment Problems (${run.problems.length}); items left alone: ${leftAlone}`,
    ...run.problems.slice(0, LISTED_PROBLEMS).map((problem) => `  ${problemLine(problem, places)}`),
    ...(more > 0 ? [`  … and ${more} more on the sheet Cost Adjustment Problems.`] : []),
  ].join('\n');
}

/** One problem: the item, what is wrong, what to do, and the cell. */
export function problemLine(problem: AdjustmentProblem, places: TablePlaces): string {
  const place = problem.row < 0 ? undefined : placeOf(places, problem.table, problem.row, problem.field);
  const where = place ? ` → ${place.sheet}!${place.address}` : '';
  const item = problem.itemNo === '' ? '' : `${problem.itemNo}  `;
  return printable(`${item}${describeAdjustmentProblem(problem)} ${describeAdjustmentFix(problem)}${where}`);
}
