import { type AdjustmentRun } from '../../adjustment';
import { type Comparison } from '../../comparison';
import { type PostingRun, type TestReport } from '../../posting';
import { type Trace } from '../../trace';
import {
  type ComparisonNames,
  type LiveWorkbookPort,
  type Paper,
  type TestSheetOptions,
  type WriteOptions,
  adjustmentPreview,
  closingChanges,
  comparisonChanges,
  explanationChanges,
  journalChanges,
  previewChanges,
  reconciliationChanges,
  summaryChanges,
  testChanges,
  traceChanges,
} from '../../workbook';
import { type JournalResult } from '../journal-jobs';
import { type ClosingResult, type ReconciliationResult } from '../reconciliation-jobs';
import { type OpenedLedger } from './open-ledger';
import { writeReports } from './safe-run';

/** Writes the sheets of a preview; nothing else of the workbook changes. Answers with their names. */
export async function writePreview(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  run: PostingRun,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, previewChanges(run, read.places).reports, options);
}

/** Writes the sheet of a test. Answers with its name. */
export async function writeTest(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  test: TestReport,
  sheet: TestSheetOptions,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, testChanges(test, read.places, sheet).reports, options);
}

/** Writes the sheets that show what an adjustment would do. Answers with their names. */
export async function writeAdjustmentPreview(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  run: AdjustmentRun,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, adjustmentPreview(run, read.places).reports, options);
}

/** Writes the sheet that explains where the cost of an item ledger entry comes from. Answers with its name. */
export async function writeExplanation(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  { entryNo, run }: { readonly entryNo: number; readonly run: AdjustmentRun },
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, explanationChanges(run, read.places, entryNo).reports, options);
}

/** Writes the sheet Posting Trace. Answers with its name. */
export async function writeTrace(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  trace: Trace,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, traceChanges(trace, read.places).reports, options);
}

/** Writes the sheets of a reconciliation. Answers with their names. */
export async function writeReconciliation(
  port: LiveWorkbookPort,
  { carried, read, reconciliation }: ReconciliationResult,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, reconciliationChanges(reconciliation, carried, read.places).reports, options);
}

/** Writes the sheet Period Closing. Answers with its name. */
export async function writeClosing(
  port: LiveWorkbookPort,
  { answer, read }: ClosingResult,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, closingChanges(answer, read.places).reports, options);
}

/** Writes the sheet Journal Export, of a journal without problems. Answers with its names. */
export async function writeJournal(
  port: LiveWorkbookPort,
  { journal, read }: JournalResult,
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, journalChanges(journal, read.sheetNames).reports, options);
}

/** Writes the sheet Posting Comparison. Answers with its name. */
export async function writeComparison(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  { comparison, names }: { readonly comparison: Comparison; readonly names: ComparisonNames },
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, comparisonChanges(comparison, read.places, names).reports, options);
}

/** Writes the Management Summary of a preview, and the sheets that it leads to. Answers with their names. */
export async function writeSummary(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  { paper, run }: { readonly paper: Paper; readonly run: PostingRun },
  options: WriteOptions = {},
): Promise<string[]> {
  return writeReports(port, summaryChanges(run, read.places, paper).reports, options);
}
