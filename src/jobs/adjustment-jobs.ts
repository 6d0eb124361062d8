import {
  AdjustmentError,
  type AdjustmentProblem,
  type AdjustmentRequest,
  type AdjustmentRun,
  explainedEntryNo,
  runAdjustment,
} from '../adjustment';
import { type TableName } from '../ledger';
import {
  type ReadOptions,
  type ReadResult,
  type WorkbookPort,
  adjustmentPreview,
  adjustmentWrites,
  explanationChanges,
} from '../workbook';
import { UnreadableWorkbook, readSound } from './read-sound';

/** Tables without which no cost can be adjusted. */
export const ADJUSTMENT_TABLES: readonly TableName[] = ['valueEntries', 'itemLedgerEntries', 'items'];

export interface AdjustmentResult {
  readonly read: ReadResult;
  readonly run: AdjustmentRun;
}

/** An adjustment was refused as a whole: nothing was changed. */
export class AdjustmentRefused extends Error {
  constructor(
    readonly problems: readonly AdjustmentProblem[],
    readonly read: ReadResult,
  ) {
    super(`The costs were not adjusted: ${problems.length} problems.`);
    this.name = 'AdjustmentRefused';
  }
}

/** What an explanation is asked for: an item ledger entry, or the one that a value entry belongs to. */
export type ExplainedEntry = { readonly entryNo: number } | { readonly valueEntryNo: number };

/** There is no such entry to explain. */
export class UnknownEntry extends Error {
  constructor(entry: ExplainedEntry) {
    super(
      'entryNo' in entry
        ? `There is no item ledger entry ${entry.entryNo}.`
        : `There is no value entry ${entry.valueEntryNo} of an item ledger entry.`,
    );
    this.name = 'UnknownEntry';
  }
}

/**
 * Runs Adjust Cost - Item Entries on a ledger that was read; nothing is written.
 * @throws UnreadableWorkbook when the reading found problems, AdjustmentRefused when the run cannot start or would
 *   post outside the allowed dates, FilterError when a filter cannot be understood
 */
export function prepareAdjustment(read: ReadResult, request: AdjustmentRequest): AdjustmentRun {
  if (read.problems.length > 0) throw new UnreadableWorkbook(read);
  try {
    return runAdjustment(read.ledger, { ...request, inputFingerprint: read.fingerprint });
  } catch (error) {
    if (error instanceof AdjustmentError) throw new AdjustmentRefused(error.problems, read);
    throw error;
  }
}

/** Adjust Cost - Item Entries on a workbook: reads it, adjusts, and writes new value entries, marks and reports. */
export async function adjustItemCosts(
  port: WorkbookPort,
  request: AdjustmentRequest,
  options: ReadOptions = {},
): Promise<AdjustmentResult> {
  const result = await readAndAdjust(port, request, options);
  await port.write(adjustmentWrites(result.run, result.read.places));
  return result;
}

/** The same without changing the ledger: only the reports are written. */
export async function previewAdjustment(
  port: WorkbookPort,
  request: AdjustmentRequest,
  options: ReadOptions = {},
): Promise<AdjustmentResult> {
  const result = await readAndAdjust(port, request, options);
  await port.write(adjustmentPreview(result.run, result.read.places));
  return result;
}

/**
 * Explains where an entry's cost comes from, as it is once everything is adjusted; writes the explanation's sheet only.
 * @throws UnknownEntry when there is no such entry
 */
export async function explainItemCost(
  port: WorkbookPort,
  request: AdjustmentRequest,
  entry: ExplainedEntry,
  options: ReadOptions = {},
): Promise<AdjustmentResult & { readonly entryNo: number }> {
  const result = await readAndAdjust(port, request, options);
  const entryNo = entryToExplain(result.run, entry);
  await port.write(explanationChanges(result.run, result.read.places, entryNo));
  return { ...result, entryNo };
}

/** @throws UnknownEntry when there is no such entry */
export function entryToExplain(run: AdjustmentRun, entry: ExplainedEntry): number {
  const entryNo = 'entryNo' in entry ? entry.entryNo : explainedEntryNo(run, entry.valueEntryNo);
  if (entryNo === undefined || !run.ledger.itemLedgerEntries.columns.entryNo.includes(entryNo)) {
    throw new UnknownEntry(entry);
  }
  return entryNo;
}

async function readAndAdjust(
  port: WorkbookPort,
  request: AdjustmentRequest,
  options: ReadOptions,
): Promise<AdjustmentResult> {
  const read = await readSound(port, { ...options, neededTables: ADJUSTMENT_TABLES });
  return { read, run: prepareAdjustment(read, request) };
}
