import {
  CarriedItems,
  type ClosingAnswer,
  type Period,
  type Reconciliation,
  type ReconciliationRequest,
  ReconcilingItems,
  canBeClosed,
  reconcile,
  unadjustedCost,
} from '../reconciliation';
import {
  type ReadOptions,
  type ReadResult,
  type WorkbookPort,
  closingChanges,
  readFormerItems,
  reconciliationChanges,
} from '../workbook';
import { readSound } from './read-sound';

export interface ReconciliationResult {
  readonly read: ReadResult;
  readonly reconciliation: Reconciliation;
  /** Its items, with comments carried forward from the reconciliation that the workbook had. */
  readonly carried: CarriedItems;
}

/**
 * Reconciles inventory with the general ledger; writes the sheets of the reconciliation only. Comments in the sheet
 * Reconciling Items of the last reconciliation are kept.
 * @throws UnreadableWorkbook when the reading found problems; FilterError when a filter cannot be read
 */
export async function reconcileInventory(
  port: WorkbookPort,
  request: ReconciliationRequest,
  options: ReadOptions = {},
): Promise<ReconciliationResult> {
  const result = await workOutReconciliation(port, await readSound(port, options), request);
  const { carried, read, reconciliation } = result;
  await port.write(reconciliationChanges(reconciliation, carried, read.places));
  return result;
}

/** Reconciles a workbook that was read, with the comments of its last reconciliation; writes nothing. */
export async function workOutReconciliation(
  port: WorkbookPort,
  read: ReadResult,
  request: ReconciliationRequest,
): Promise<ReconciliationResult> {
  const former = await readFormerItems(port);
  const reconciliation = reconcile(read.ledger, { ...request, inputFingerprint: read.fingerprint });
  const carried = new CarriedItems(reconciliation, new ReconcilingItems(reconciliation), former);
  return { read, reconciliation, carried };
}

/** What it takes to say whether a period can be closed. */
export interface ClosingRequest extends Omit<ReconciliationRequest, 'asOf' | 'filters' | 'accounts'> {
  readonly period: Period;
}

export interface ClosingResult {
  readonly read: ReadResult;
  readonly answer: ClosingAnswer;
}

/**
 * Says whether a period can be closed, and what speaks against it; writes the sheet Period Closing only.
 * @throws UnreadableWorkbook when the reading found problems
 */
export async function canClosePeriod(
  port: WorkbookPort,
  request: ClosingRequest,
  options: ReadOptions = {},
): Promise<ClosingResult> {
  const result = workOutClosing(await readSound(port, options), request);
  await port.write(closingChanges(result.answer, result.read.places));
  return result;
}

/** The answer for a workbook that was read; writes nothing. */
export function workOutClosing(read: ReadResult, { period, ...request }: ClosingRequest): ClosingResult {
  const { fingerprint, ledger } = read;
  const atTheEnd: ReconciliationRequest = {
    ...request,
    asOf: period.to,
    filters: {},
    accounts: 'inventory',
    inputFingerprint: fingerprint,
  };
  return { read, answer: canBeClosed(reconcile(ledger, atTheEnd), period, unadjustedCost(ledger, atTheEnd)) };
}
