import { textAt } from '../ledger';
import { type Decimal } from '../money';
import { type Trace, countOfDifferences } from '../trace';

/** A trace for programs: amounts are texts in plain decimal notation, debit positive. */
export function traceAsJson(trace: Trace): object {
  const { ledger } = trace;
  const { glEntries: gl, itemLedgerEntries: items, valueEntries: value } = ledger;
  const amount = (number: Decimal) => number.toFixed(ledger.scale);
  return {
    job: 'Trace',
    from: trace.start,
    differences: countOfDifferences(trace),
    glEntries: trace.glEntries.map((entry) => ({
      entryNo: gl.columns.entryNo[entry.row],
      accountNo: textAt(gl.columns.glAccountNo, entry.row),
      documentNo: textAt(gl.columns.documentNo, entry.row),
      amount: amount(entry.amount),
      difference: amount(entry.difference),
      missingValueEntries: entry.missingValueEntries,
      shares: entry.shares.map((share) => ({
        valueEntryNo: value.columns.entryNo[share.valueEntryRow],
        amount: amount(share.amount),
        basis: share.basis,
      })),
    })),
    valueEntries: trace.valueEntries.map((entry) => ({
      entryNo: value.columns.entryNo[entry.row],
      itemLedgerEntryNo: value.columns.itemLedgerEntryNo[entry.row],
      documentNo: textAt(value.columns.documentNo, entry.row),
      debit: amount(entry.debit),
      credit: amount(entry.credit),
      difference: amount(entry.difference),
      actualToPost: amount(entry.actualToPost),
      expectedToPost: amount(entry.expectedToPost),
    })),
    itemLedgerEntries: trace.itemLedgerEntries.map((entry) => ({
      entryNo: items.columns.entryNo[entry.row],
      documentNo: textAt(items.columns.documentNo, entry.row),
      valueEntries: entry.valueEntryCount,
      cost: amount(entry.cost),
      posted: amount(entry.posted),
    })),
    documents: trace.documents.map((document) => ({
      ...document,
      cost: amount(document.cost),
      posted: amount(document.posted),
      debit: amount(document.debit),
      credit: amount(document.credit),
    })),
  };
}
