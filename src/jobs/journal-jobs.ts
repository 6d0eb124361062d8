import { type JournalExport, type JournalRequest, exportJournalOf } from '../journals';
import { type TableName } from '../ledger';
import { type PostingRequest, type PostingRun, runPosting } from '../posting';
import { type ReadOptions, type ReadResult, type WorkbookPort, journalChanges } from '../workbook';
import { withPreviewEntries } from './preview-entries';
import { readSound } from './read-sound';

/** Tables without which there is no posted entry to export. */
export const JOURNAL_TABLES: readonly TableName[] = ['glEntries'];

export interface JournalResult {
  readonly read: ReadResult;
  /** With problems it has no files, and the workbook gets no sheet. */
  readonly journal: JournalExport;
}

/**
 * Exports posted G/L entries as a journal for another ledger; writes the sheet Journal Export only. The files are in the
 * result, for the caller to put somewhere.
 * @throws UnreadableWorkbook when the reading found problems; FilterError when a filter cannot be read
 */
export async function exportJournal(
  port: WorkbookPort,
  request: JournalRequest,
  options: ReadOptions = {},
): Promise<JournalResult> {
  const read = await readSound(port, { ...options, neededTables: JOURNAL_TABLES });
  return written(port, workOutJournal(read, request));
}

/**
 * The same for the entries that a posting would make; nothing is posted. The filters of the posting say which.
 * @throws as `exportJournal`, and PostingError as the engine does
 */
export async function exportPreviewJournal(
  port: WorkbookPort,
  posting: PostingRequest,
  request: JournalRequest,
  options: ReadOptions = {},
): Promise<JournalResult> {
  const read = await readSound(port, options);
  const run = runPosting(read.ledger, { ...posting, post: false, inputFingerprint: read.fingerprint });
  return written(port, workOutPreviewJournal(read, run, request));
}

/** The journal of a workbook that was read; writes nothing. */
export function workOutJournal(read: ReadResult, request: JournalRequest): JournalResult {
  const journal = exportJournalOf(read.ledger, { ...request, inputFingerprint: read.fingerprint });
  return { read, journal };
}

/** The journal of a preview, or of a posting just made; writes nothing. */
export function workOutPreviewJournal(read: ReadResult, run: PostingRun, request: JournalRequest): JournalResult {
  const ofRun = { ...request, register: 0, inputFingerprint: read.fingerprint };
  return { read, journal: exportJournalOf(withPreviewEntries(run), ofRun) };
}

async function written(port: WorkbookPort, result: JournalResult): Promise<JournalResult> {
  if (result.journal.problems.length === 0) await port.write(journalChanges(result.journal, result.read.sheetNames));
  return result;
}
