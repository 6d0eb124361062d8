import { type PostingRequest, type PostingRun, type TestReport, runPosting, runPostingTest } from '../posting';
import {
  type Paper,
  type ReadOptions,
  type ReadResult,
  type TestSheetOptions,
  type WorkbookChanges,
  type WorkbookPort,
  postingChanges,
  previewChanges,
  summaryChanges,
  testChanges,
} from '../workbook';
import { readSound } from './read-sound';

export interface PostingResult {
  readonly read: ReadResult;
  readonly run: PostingRun;
}

export interface TestResult {
  readonly read: ReadResult;
  readonly test: TestReport;
}

/**
 * Post Inventory Cost to G/L on a workbook: reads it, posts, and writes the books, the posted cost and the reports.
 * With `request.post` off it is a preview, which writes reports only.
 * @throws UnreadableWorkbook when cells or tables cannot be read; PostingError and FilterError as the engine does
 */
export async function postInventoryCost(
  port: WorkbookPort,
  request: PostingRequest,
  options: ReadOptions = {},
): Promise<PostingResult> {
  const read = await readSound(port, options);
  const run = runPosting(read.ledger, { ...request, inputFingerprint: read.fingerprint });
  await port.write(changesOf(run, read));
  return { read, run };
}

/**
 * The same with a Management Summary. With `request.post` off nothing is posted.
 * @throws as `postInventoryCost`
 */
export async function summarizeInventoryCost(
  port: WorkbookPort,
  request: PostingRequest,
  paper: Paper,
  options: ReadOptions = {},
): Promise<PostingResult> {
  const read = await readSound(port, options);
  const run = runPosting(read.ledger, { ...request, inputFingerprint: read.fingerprint });
  await port.write(summaryChanges(run, read.places, paper));
  return { read, run };
}

/** Post Invt. Cost to G/L - Test on a workbook; writes its report only. */
export async function testInventoryCost(
  port: WorkbookPort,
  request: PostingRequest,
  sheet: TestSheetOptions,
  options: ReadOptions = {},
): Promise<TestResult> {
  const read = await readSound(port, options);
  const test = runPostingTest(read.ledger, { ...request, post: false, inputFingerprint: read.fingerprint });
  await port.write(testChanges(test, read.places, sheet));
  return { read, test };
}

function changesOf(run: PostingRun, { places }: ReadResult): WorkbookChanges {
  return run.context.request.post ? postingChanges(run, places) : previewChanges(run, places);
}
