import { runAutomaticPosting, runPosting } from '../../posting';
import {
  type LiveWorkbookPort,
  type ReadOptions,
  type ReadResult,
  type RowRemoval,
  type WriteOptions,
} from '../../workbook';
import { ADJUSTMENT_TABLES, prepareAdjustment } from '../adjustment-jobs';
import { readSound } from '../read-sound';
import { CannotFinish } from './errors';
import { type OpenedLedger, openLedger } from './open-ledger';
import { postedQueueRows } from './queue-rows';
import { allRowsNamed } from './row-names';
import { type PostingRecord, type RunRecord, adjustmentRequestOf, closeRun, postingRequestOf } from './run-record';
import { type AdjustedRun, adjustSafely } from './safe-adjustment';
import { type PostedRun, postSafely } from './safe-posting';
import { rollBackRun, unfinishedRun } from './take-back';

/**
 * Finishes the run that broke: takes back what it wrote and runs it again on the same input, which ends in exactly the
 * state of a run that never broke. When only rows were left to be removed, that is done; an undo ends with the taking
 * back.
 * @returns what was written anew; undefined when nothing had to be
 * @throws CannotFinish when the ledger is not the one that the run began with; the run is rolled back then
 */
export async function finishRun(
  port: LiveWorkbookPort,
  { reading = {}, writing = {} }: { readonly reading?: ReadOptions; readonly writing?: WriteOptions } = {},
): Promise<PostedRun | AdjustedRun | undefined> {
  const run = await unfinishedRun(port);
  if (!run) return undefined;
  const { record, state } = run;
  if (state === 'closing') {
    await port.remove(leftToRemove(record, await readSound(port, { ...reading, neededTables: [] })));
    await closeRun(port, record);
    return undefined;
  }
  await rollBackRun(port, reading);
  if (state === 'undoing') return undefined;
  const opened = await openLedger(
    port,
    record.job === 'post' ? reading : { ...reading, neededTables: ADJUSTMENT_TABLES },
  );
  try {
    const { read } = opened;
    if (read.problems.length > 0 || read.fingerprint !== record.request.inputFingerprint) {
      throw new CannotFinish(record);
    }
    return await writeAgain(port, opened, record, writing);
  } finally {
    await opened.watch.stop();
  }
}

function writeAgain(
  port: LiveWorkbookPort,
  opened: OpenedLedger,
  record: RunRecord,
  writing: WriteOptions,
): Promise<PostedRun | AdjustedRun> {
  if (record.job === 'adjust') {
    return adjustSafely(port, opened, prepareAdjustment(opened.read, adjustmentRequestOf(record)), writing);
  }
  const { arrived } = record;
  return postSafely(port, opened, postAgain(opened.read, record), { ...writing, ...(arrived && { arrived }) });
}

function postAgain({ ledger }: ReadResult, record: PostingRecord): ReturnType<typeof runPosting> {
  if (!record.arrived) return runPosting(ledger, postingRequestOf(record));
  const arrived = new Set(record.arrived);
  const rows = [...ledger.valueEntries.columns.entryNo.keys()].filter((row) =>
    arrived.has(ledger.valueEntries.columns.entryNo[row]),
  );
  return runAutomaticPosting(ledger, Uint32Array.from(rows), postingRequestOf(record));
}

/** Rows that the run takes away and that still stand. */
function leftToRemove(record: RunRecord, read: ReadResult): RowRemoval[] {
  if (record.job === 'post') return postedQueueRows(read, record);
  return record.removed.flatMap(({ rows: names }) => {
    const place = read.places[names.table];
    const rows = allRowsNamed(read.ledger, names);
    return place && rows.length > 0
      ? [{ sheet: place.sheet, rows: Int32Array.from(rows, (row) => place.sheetRow(row)) }]
      : [];
  });
}
