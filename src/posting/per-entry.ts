import { type AmountColumn, AmountColumnBuilder } from '../money';
import { type GLEntries, type Numbering, transactionNumbers } from './gl-entries';
import { type PlannedLine } from './line-plans';
import { type PostingContext } from './posting-context';

/**
 * Per Entry: every line of every value entry becomes a G/L entry (posting.md, section 5.1).
 *
 * Two million entries are made here, so the columns are sized first and then filled without any allocation.
 */
export function postPerEntry(
  context: PostingContext,
  plan: Int32Array,
  order: Uint32Array,
  numbering: Numbering,
): GLEntries {
  const count = countLines(context, plan, order);
  const { amounts, ledger } = context;
  const lineKind = new Int32Array(count);
  const source = new Int32Array(count);
  const amount = new AmountColumnBuilder(count, ledger.scale);
  const amountACY = amounts.acy && new AmountColumnBuilder(count, ledger.scale);

  let entry = 0;
  for (const row of order) {
    for (const line of context.plans.get(plan[row]).lines) {
      lineKind[entry] = line.lineKind;
      source[entry] = row;
      putLineAmount(amount, entry, line, amounts, row);
      if (amountACY) putLineAmount(amountACY, entry, line, amounts.acy, row);
      entry++;
    }
  }

  const c = ledger.valueEntries.columns;
  return {
    count,
    firstEntryNo: numbering.lastEntryNo + 1,
    lineKinds: context.plans.lineKinds,
    lineKind,
    source,
    amount: amount.build(),
    amountACY: amountACY?.build(),
    transactionNo: transactionNumbers(
      count,
      numbering.lastTransactionNo,
      (index) => c.documentNo.numbers[source[index]],
      (index) => c.postingDate[source[index]],
    ),
    relation: { glEntry: Int32Array.from({ length: count }, (_, index) => index), valueEntryRow: source },
  };
}

function countLines(context: PostingContext, plan: Int32Array, order: Uint32Array): number {
  let count = 0;
  for (const row of order) count += context.plans.get(plan[row]).lines.length;
  return count;
}

/** Writes a line's amount: that of the value entry, with the sign of the line's side. */
function putLineAmount(
  target: AmountColumnBuilder,
  entry: number,
  line: PlannedLine,
  amounts: { readonly actual: AmountColumn; readonly expected: AmountColumn },
  row: number,
): void {
  const column = line.amount === 'actual' ? amounts.actual : amounts.expected;
  const units = column.units[row];
  // 0 − 0 instead of −0: a debit of nothing has no sign.
  if (units === units) target.units[entry] = line.sign > 0 ? units : 0 - units;
  else target.set(entry, column.wideUnits(row).mul(line.sign));
}
