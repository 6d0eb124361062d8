import { type Comparison, type SetupChange, comparePostings, withSetup } from '../comparison';
import { type PostingRequest, type PostingRun, runPosting } from '../posting';
import {
  type ComparisonNames,
  type ReadOptions,
  type ReadResult,
  type WorkbookPort,
  comparisonChanges,
} from '../workbook';
import { readSound } from './read-sound';

/** One side of a comparison: a preview of a workbook, perhaps with setup that its sheets do not have. */
export interface ComparedPreview {
  readonly port: WorkbookPort;
  readonly request: PostingRequest;
  readonly setup?: readonly SetupChange[];
}

export interface ComparisonResult {
  readonly comparison: Comparison;
  readonly names: ComparisonNames;
  /** Of the second side, whose workbook gets the sheet. */
  readonly read: ReadResult;
}

/**
 * Previews two workbooks, or one with two requests or setups, and compares them. Nothing is posted, and no setup is
 * changed in a sheet; the sheet Posting Comparison goes into the second workbook.
 * @throws UnreadableWorkbook, SetupChangeError; PostingError and FilterError as the engine does
 */
export async function comparePreviews(
  before: ComparedPreview,
  after: ComparedPreview,
  options: ReadOptions = {},
): Promise<ComparisonResult> {
  const readBefore = await readSound(before.port, options);
  const read = after.port === before.port ? readBefore : await readSound(after.port, options);
  const comparison = comparePostings(previewOf(before, readBefore), previewOf(after, read));
  const names = { before: nameOf(before), after: nameOf(after) };
  await after.port.write(comparisonChanges(comparison, read.places, names));
  return { comparison, names, read };
}

function previewOf({ request, setup = [] }: ComparedPreview, { fingerprint, ledger }: ReadResult): PostingRun {
  return runPosting(withSetup(ledger, setup), { ...request, post: false, inputFingerprint: fingerprint });
}

function nameOf({ port, setup = [] }: ComparedPreview): string {
  return [port.name, ...setup.map(({ text }) => text)].join('; ');
}
