import { runAutomaticPosting, runPosting } from '../../posting';
import { type LiveWorkbookPort, type ReadOptions, type ReadResult, type WriteOptions } from '../../workbook';
import { readSound } from '../read-sound';
import { CannotFinish } from './errors';
import { openLedger } from './open-ledger';
import { type RunRecord, closeRun, requestOf, unpackNumbers } from './run-record';
import { type PostedRun, postSafely } from './safe-posting';
import { rollBackRun, unfinishedRun } from './take-back';

/**
 * Finishes the run that broke: takes back what it wrote and runs it again on the same input, which ends in exactly the
 * state of a run that never broke. When only the queue was left, that is emptied; an undo ends with the taking back.
 * @returns what was posted anew; undefined when nothing had to be
 * @throws CannotFinish when the ledger is not the one that the run began with; the run is rolled back then
 */
export async function finishRun(
  port: LiveWorkbookPort,
  { reading, writing }: { readonly reading?: ReadOptions; readonly writing?: WriteOptions } = {},
): Promise<PostedRun | undefined> {
  const run = await unfinishedRun(port);
  if (!run) return undefined;
  const { record, state } = run;
  if (state === 'closing') {
    await emptyQueue(port, record, await readSound(port, reading));
    await closeRun(port, record);
    return undefined;
  }
  await rollBackRun(port, reading);
  if (state === 'undoing') return undefined;
  const opened = await openLedger(port, reading);
  try {
    const { read } = opened;
    if (read.problems.length > 0 || read.fingerprint !== record.request.inputFingerprint) {
      throw new CannotFinish(record.registerNo);
    }
    return await postSafely(port, opened, runAgain(read, record), {
      ...writing,
      ...(record.arrived && { arrived: record.arrived }),
    });
  } finally {
    await opened.watch.stop();
  }
}

/** The rows of the run that the queue still has. */
async function emptyQueue(port: LiveWorkbookPort, record: RunRecord, { ledger, places }: ReadResult): Promise<void> {
  const place = places.queue;
  if (!place) return;
  const posted = new Set(unpackNumbers(record.entries));
  const { valueEntryNo } = ledger.queue.columns;
  const rows = Int32Array.from(valueEntryNo.keys()).filter((row) => posted.has(valueEntryNo[row]));
  await port.remove([{ sheet: place.sheet, rows: rows.map((row) => place.sheetRow(row)) }]);
}

function runAgain({ ledger }: ReadResult, record: RunRecord): ReturnType<typeof runPosting> {
  if (!record.arrived) return runPosting(ledger, requestOf(record));
  const arrived = new Set(record.arrived);
  const rows = [...ledger.valueEntries.columns.entryNo.keys()].filter((row) =>
    arrived.has(ledger.valueEntries.columns.entryNo[row]),
  );
  return runAutomaticPosting(ledger, Uint32Array.from(rows), requestOf(record));
}
