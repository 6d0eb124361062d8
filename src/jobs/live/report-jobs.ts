import { type AdjustmentRun } from '../../adjustment';
import { type PostingRun, type TestReport } from '../../posting';
import {
  type LiveWorkbookPort,
  type TestSheetOptions,
  type WriteOptions,
  adjustmentPreview,
  explanationChanges,
  previewChanges,
  testChanges,
} from '../../workbook';
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
