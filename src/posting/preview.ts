import { type AmountColumn, AmountTotals, Decimal, decimalOfUnits } from '../money';
import { ACCOUNT_TYPES, type AccountType, type PreviewColumn } from './account-types';
import { Outcome } from './outcomes';
import { orderOfWork } from './order-of-work';
import { type PostingRun, rowsWith } from './run';

/** The amount columns of the posting preview, with NAV's captions (posting.md, section 9). */
export const PREVIEW_COLUMNS: readonly { readonly column: PreviewColumn; readonly caption: string }[] = [
  { column: 'inventory', caption: 'Inventory' },
  { column: 'wipInventory', caption: 'WIP Inventory' },
  { column: 'directCostApplied', caption: 'Direct Cost Applied' },
  { column: 'overheadApplied', caption: 'Overhead Applied' },
  { column: 'inventoryAdjustment', caption: 'Inventory Adjustment' },
  { column: 'purchaseVariance', caption: 'Purchase Variance' },
  { column: 'cogs', caption: 'COGS' },
  { column: 'mfgDirectCostVariance', caption: 'Mfg. Direct Cost Variance' },
  { column: 'manufacturingOvhdVariance', caption: 'Manufacturing Ovhd Variance' },
  { column: 'other', caption: 'Other' },
];

/** Rows of the value entries that can be posted, in the order of the preview: items, then capacity by order. */
export function previewRows(run: PostingRun): Uint32Array {
  return orderOfWork(run.context.ledger, rowsWith(run.assessment.outcome, Outcome.Posted), run.queue);
}

/** What one value entry posts, by preview column. LCY, signed; the columns add up to 0. */
export function previewAmounts(run: PostingRun, row: number): Readonly<Record<PreviewColumn, Decimal>> {
  const { context, assessment } = run;
  const amounts = emptyColumns();
  for (const line of context.plans.get(assessment.plan[row]).lines) {
    const column = previewColumn(context.plans.lineKinds[line.lineKind].accountType);
    const amount: AmountColumn = line.amount === 'actual' ? context.amounts.actual : context.amounts.expected;
    amounts[column] = amounts[column].plus(amount.decimal(row).mul(line.sign));
  }
  return amounts;
}

/** The grand totals of the preview, from the G/L entries. */
export function previewTotals(run: PostingRun): Readonly<Record<PreviewColumn, Decimal>> {
  const { glEntries, context } = run;
  const totals = new AmountTotals(context.ledger.scale);
  for (let entry = 0; entry < glEntries.count; entry++) {
    totals.add(glEntries.lineKinds[glEntries.lineKind[entry]].accountType, glEntries.amount, entry);
  }
  const amounts = emptyColumns();
  for (const type of Object.keys(ACCOUNT_TYPES).map(Number)) {
    const column = previewColumn(type);
    amounts[column] = amounts[column].plus(decimalOfUnits(totals.totalUnits(type), context.ledger.scale));
  }
  return amounts;
}

function previewColumn(accountType: number): PreviewColumn {
  return ACCOUNT_TYPES[accountType as AccountType].previewColumn;
}

function emptyColumns(): Record<PreviewColumn, Decimal> {
  const zero = new Decimal(0);
  return Object.fromEntries(PREVIEW_COLUMNS.map(({ column }) => [column, zero])) as Record<PreviewColumn, Decimal>;
}
