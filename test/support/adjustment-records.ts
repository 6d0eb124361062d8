import {
  type AdjustmentRequest,
  type AdjustmentRun,
  adjustmentRequest,
  ledgerAfter,
  newValueEntries,
  runAdjustment,
} from '../../src/adjustment';
import { type AnyTable, type Ledger, type TableName } from '../../src/ledger';
import { type LedgerRecord, type LedgerRecords, ledgerFromRecords } from './ledger-from-records';
import { recordsOfTable } from './records-of-table';

export function adjust(records: LedgerRecords, changes: Partial<AdjustmentRequest> = {}): AdjustmentRun {
  return runAdjustment(ledgerFromRecords(records), adjustmentRequest(changes));
}

/** A second run on what the first one has left. */
export function adjustAgain(run: AdjustmentRun, changes: Partial<AdjustmentRequest> = {}): AdjustmentRun {
  return runAdjustment(ledgerAfter(run), adjustmentRequest(changes));
}

/** The new value entries as rows of the table Value Entry. */
export function newRecords(run: AdjustmentRun): LedgerRecord[] {
  return recordsOfTable(newValueEntries(run));
}

/** A table after the run, as rows. */
export function tableAfter(run: AdjustmentRun, table: TableName): LedgerRecord[] {
  const ledger: Ledger = ledgerAfter(run);
  const found: AnyTable = ledger[table];
  return recordsOfTable(found);
}

/** `2 Direct Cost -2`: item ledger entry, entry type and amounts of the new value entries, in their order. */
export function adjustments(run: AdjustmentRun): string[] {
  return newRecords(run).map((row) => {
    const expected =
      Number(row['Cost Amount (Expected)']) === 0 ? '' : ` expected ${String(row['Cost Amount (Expected)'])}`;
    const actual =
      Number(row['Cost Amount (Actual)']) === 0 && expected !== '' ? '' : ` ${String(row['Cost Amount (Actual)'])}`;
    return `${String(row['Item Ledger Entry No.'])} ${String(row['Entry Type'])}${actual}${expected}`;
  });
}
