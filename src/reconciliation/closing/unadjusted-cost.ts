import {
  AdjustmentError,
  type AdjustmentProblem,
  type AdjustmentRun,
  adjustmentRequest,
  leavesItemAlone,
  newValueEntries,
  runAdjustment,
} from '../../adjustment';
import { type DateSerial, type Ledger, isoDate, textAt } from '../../ledger';
import { type Decimal, ZERO } from '../../money';
import { type ReconciliationRequest } from '../request';
import { type ClosingReason } from './reasons';

/** What Adjust Cost - Item Entries would still change up to the end of a period. */
export interface UnadjustedCost {
  readonly reasons: readonly ClosingReason[];
}

/**
 * Previews Adjust Cost - Item Entries and keeps what it would post up to a date, and the items that it would leave alone.
 * An order that is not known to be finished is no reason: its output is adjusted when it is. Undefined when the ledger
 * has no item ledger entries or items to adjust.
 */
export function unadjustedCost(
  ledger: Ledger,
  { asOf, today, userID }: ReconciliationRequest,
): UnadjustedCost | undefined {
  if (ledger.itemLedgerEntries.rowCount === 0 || ledger.items.rowCount === 0) return undefined;
  try {
    const run = runAdjustment(ledger, adjustmentRequest({ today, userID }));
    return { reasons: [...changedItems(run, asOf), ...run.problems.filter(leavesItemAlone).map(problemReason)] };
  } catch (error) {
    if (error instanceof AdjustmentError) return { reasons: error.problems.map(problemReason) };
    throw error;
  }
}

/** By item and month; the amounts are what its cost would change by, without regard to the sign. */
function changedItems(run: AdjustmentRun, asOf: DateSerial): ClosingReason[] {
  const { columns: c, rowCount } = newValueEntries(run);
  const found = new Map<string, { month: string; itemNo: string; count: number; amount: Decimal }>();
  for (let row = 0; row < rowCount; row++) {
    if (asOf !== 0 && c.postingDate[row] > asOf) continue;
    const month = isoDate(c.postingDate[row]).slice(0, 7);
    const itemNo = textAt(c.itemNo, row);
    const known = found.get(`${month} ${itemNo}`);
    const change = c.costAmountActual.decimal(row).plus(c.costAmountExpected.decimal(row)).abs();
    found.set(`${month} ${itemNo}`, {
      month,
      itemNo,
      count: (known?.count ?? 0) + 1,
      amount: (known?.amount ?? ZERO).plus(change),
    });
  }
  return [...found.values()].map(({ amount, count, itemNo, month }) => ({
    kind: 'unadjusted',
    month,
    itemNo,
    count,
    amount,
    place: itemPlace(run.ledger, itemNo),
  }));
}

function itemPlace({ items }: Ledger, itemNo: string): ClosingReason['place'] {
  const row = items.columns.no.numbers.indexOf(items.columns.no.dictionary.find(itemNo));
  return row < 0 ? undefined : { table: 'items', row };
}

function problemReason(problem: AdjustmentProblem): ClosingReason {
  return {
    kind: 'adjustment-impossible',
    problem,
    count: 1,
    amount: undefined,
    place: problem.row < 0 ? undefined : { table: problem.table, row: problem.row },
  };
}
