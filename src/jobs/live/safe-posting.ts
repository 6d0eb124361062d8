import { LEDGER_TABLES } from '../../ledger';
import { Outcome, type PostingRun, type Register, registerOf, rowsWith } from '../../posting';
import {
  type LiveWorkbookPort,
  type RunSteps,
  type TablePlace,
  type WriteOptions,
  postingReports,
  postingSteps,
} from '../../workbook';
import { type BeforeImage, readBeforeImages } from './before-image';
import { type OpenedLedger } from './open-ledger';
import { namesOfRows, packNumbers } from './row-names';
import { type PostingRecord } from './run-record';
import { ensureReady, leftoversOf, writeReports, writeRun } from './safe-run';

/** What a posting wrote. */
export interface PostedRun {
  /** Undefined when there was nothing to post: only the reports were written. */
  readonly register: Register | undefined;
  readonly sheets: readonly string[];
}

/** What the caller knows of a run beyond its result. */
export interface SafePostingOptions extends WriteOptions {
  /** Entry numbers of the value entries that arrived, for Automatic Cost Posting. */
  readonly arrived?: readonly number[];
}

/**
 * Writes a posting into an open workbook so that nothing can be lost or posted twice: a register is opened, the books
 * are appended, the value entries are marked last, the register is closed. What is needed to take the run back is kept
 * in the workbook before the first cell changes. Cancelling takes back what was written; after any other failure
 * the run stays unfinished until it is finished or rolled back.
 *
 * @throws SheetsChanged when the ledger was edited since it was read, UnfinishedRun when an earlier run is unfinished;
 *   nothing was written then
 */
export async function postSafely(
  port: LiveWorkbookPort,
  opened: OpenedLedger,
  run: PostingRun,
  options: SafePostingOptions = {},
): Promise<PostedRun> {
  const { places } = opened.read;
  const previous = await ensureReady(port, opened);
  const steps = postingSteps(run, places);
  if (!steps) return { register: undefined, sheets: await writeReports(port, postingReports(run, places), options) };
  const record = await recordOf(port, opened, run, steps, { ...options, previous });
  return { register: registerOf(run), sheets: await writeRun(port, opened, { record, steps }, options) };
}

async function recordOf(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  run: PostingRun,
  steps: RunSteps,
  { arrived, previous }: SafePostingOptions & { readonly previous: string | undefined },
): Promise<PostingRecord> {
  const register = registerOf(run)!;
  const { fromEntryNo, toEntryNo } = register;
  const glEntryNos = toEntryNo < fromEntryNo ? [] : [fromEntryNo - 1, toEntryNo - fromEntryNo + 1];
  return {
    version: 2,
    job: 'post',
    registerNo: register.no,
    ...(previous !== undefined && { previous }),
    valueEntries: register.valueEntriesPosted,
    fromEntryNo,
    toEntryNo,
    relations: run.glEntries.relation.glEntry.length,
    emptiesQueue: steps.removals.length > 0,
    ...(arrived && { arrived: [...arrived] }),
    request: { ...run.context.request, filters: { ...run.context.request.filters } },
    leftovers: leftoversOf(steps, read),
    changed: [await postedEntries(port, read.places.valueEntries!, run, steps)],
    added: [
      { table: 'glEntries', field: 'entryNo', numbers: glEntryNos },
      { table: 'glItemLedgerRelations', field: 'glRegisterNo', numbers: packNumbers([register.no]) },
    ],
    removed: [],
  };
}

/** The value entries that the run posts, with the present contents of their posted-cost cells. */
async function postedEntries(
  port: LiveWorkbookPort,
  place: TablePlace,
  { assessment, context }: PostingRun,
  { columns: updates }: RunSteps,
): Promise<PostingRecord['changed'][number]> {
  const posted = rowsWith(assessment.outcome, Outcome.Posted);
  const { names, order } = namesOfRows('valueEntries', context.ledger.valueEntries, posted);
  const changed = [...place.columns].filter(([, column]) => updates.some((update) => update.column === column));
  const blank = Object.fromEntries(
    newFields(updates).map((field): [string, BeforeImage] => [field, [[null, posted.length]]]),
  );
  if (changed.length === 0) return { rows: names, before: blank };
  const rows = Array.from(posted, (row) => place.sheetRow(row));
  const columns = changed.map(([, column]) => column);
  const images = await readBeforeImages(port, { sheet: place.sheet, columns, rows }, order);
  return { rows: names, before: { ...blank, ...Object.fromEntries(changed.map(([field], i) => [field, images[i]])) } };
}

/** Fields that get a column only now: an undo empties it again. */
function newFields(updates: RunSteps['columns']): string[] {
  const captions = new Set(updates.map(({ newHeader }) => newHeader?.caption));
  return Object.entries(LEDGER_TABLES.valueEntries.fields)
    .filter(([, { caption }]) => captions.has(caption))
    .map(([field]) => field);
}
