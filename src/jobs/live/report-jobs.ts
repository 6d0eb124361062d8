import { type PostingRun, type TestReport } from '../../posting';
import {
  type LiveWorkbookPort,
  type TestSheetOptions,
  type WriteOptions,
  previewChanges,
  testChanges,
} from '../../workbook';
import { type OpenedLedger } from './open-ledger';

/** Writes the sheets of a preview; nothing else of the workbook changes. Answers with their names. */
export async function writePreview(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  run: PostingRun,
  options: WriteOptions = {},
): Promise<string[]> {
  const { reports } = previewChanges(run, read.places);
  await port.report(reports, options);
  return reports.map(({ name }) => name);
}

/** Writes the sheet of a test. Answers with its name. */
export async function writeTest(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  test: TestReport,
  sheet: TestSheetOptions,
  options: WriteOptions = {},
): Promise<string[]> {
  const { reports } = testChanges(test, read.places, sheet);
  await port.report(reports, options);
  return reports.map(({ name }) => name);
}
