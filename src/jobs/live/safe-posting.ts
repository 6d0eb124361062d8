import { Outcome, type PostingRun, type Register, registerOf, rowsWith } from '../../posting';
import {
  type AppendedRows,
  type ColumnUpdate,
  type LiveWorkbookPort,
  type PostingSteps,
  REGISTER_STATE,
  type TableAppend,
  type TablePlace,
  type WriteOptions,
  postingReports,
  postingSteps,
} from '../../workbook';
import { readBeforeImages } from './before-image';
import { UnfinishedRun } from './errors';
import { type OpenedLedger, ensureUnchanged } from './open-ledger';
import { type RunRecord, beginRun, closeRun, lastRun, packNumbers, setRunState } from './run-record';
import { rollBackRun } from './take-back';

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
  const earlier = await lastRun(port);
  if (earlier && earlier.state !== 'closed') throw new UnfinishedRun(earlier.record.registerNo);
  await ensureUnchanged(opened);
  const steps = postingSteps(run, places);
  if (!steps) {
    const reports = postingReports(run, places);
    await port.report(reports, options);
    return { register: undefined, sheets: reports.map(({ name }) => name) };
  }
  const record = await recordOf(port, opened, run, steps, { ...options, previous: earlier?.record.registerNo });
  await ensureUnchanged(opened);
  options.signal?.throwIfAborted();
  await beginRun(port, record);
  try {
    await writeSteps(port, steps, record, options);
  } catch (error) {
    if (options.signal?.aborted) await rollBackRun(port);
    throw error;
  }
  return { register: registerOf(run), sheets: sheetsOf(steps) };
}

async function writeSteps(
  port: LiveWorkbookPort,
  { books, columns, reports, removals }: PostingSteps,
  record: RunRecord,
  options: WriteOptions,
): Promise<void> {
  const register = await port.append(books.register, options);
  await port.append(books.glEntries, options);
  await port.append(books.relations, options);
  await port.update(columns, options);
  await port.report(reports, options);
  await port.update(closing(books.register, register));
  if (removals.length > 0) {
    await setRunState(port, record, 'closing');
    await port.remove(removals);
  }
  await closeRun(port, record);
}

/** The register's state becomes Closed; a register sheet of the user's without that column tells nothing. */
function closing({ table }: TableAppend, { sheet, firstRow, columns }: AppendedRows): ColumnUpdate[] {
  const index = table.columns.findIndex(({ caption }) => caption === 'State');
  const column = columns[index] ?? -1;
  if (column < 0) return [];
  return [{ sheet, column, rows: Int32Array.of(firstRow), valueAt: () => REGISTER_STATE.closed, format: 'text' }];
}

async function recordOf(
  port: LiveWorkbookPort,
  { read }: OpenedLedger,
  run: PostingRun,
  steps: PostingSteps,
  { arrived, previous }: SafePostingOptions & { readonly previous: number | undefined },
): Promise<RunRecord> {
  const register = registerOf(run)!;
  const posted = postedEntries(run);
  const existing = new Set(read.sheetNames);
  const written = sheetsOf(steps);
  return {
    version: 1,
    registerNo: register.no,
    ...(previous !== undefined && { previous }),
    fromEntryNo: register.fromEntryNo,
    toEntryNo: register.toEntryNo,
    relations: steps.books.relations.table.rowCount,
    entries: packNumbers(posted.entryNos),
    emptiesQueue: steps.removals.length > 0,
    ...(arrived && { arrived: [...arrived] }),
    request: { ...run.context.request, filters: { ...run.context.request.filters } },
    leftovers: {
      sheets: written.filter((name) => !existing.has(name)),
      columns: steps.columns.flatMap(({ sheet, column, newHeader }) =>
        newHeader ? [{ sheet, column, headerRow: newHeader.row }] : [],
      ),
    },
    before: await beforeImages(port, read.places.valueEntries!, posted, steps.columns),
  };
}

/** The present contents of the posted-cost cells of these value entries. */
async function beforeImages(
  port: LiveWorkbookPort,
  place: TablePlace,
  posted: PostedEntries,
  updates: readonly ColumnUpdate[],
): Promise<RunRecord['before']> {
  const changed = [...place.columns].filter(([, column]) => updates.some((update) => update.column === column));
  if (changed.length === 0) return {};
  const rows = Array.from(posted.rows, (row) => place.sheetRow(row));
  const columns = changed.map(([, column]) => column);
  const images = await readBeforeImages(port, { sheet: place.sheet, columns, rows }, posted.order);
  return Object.fromEntries(changed.map(([field], i) => [field, images[i]]));
}

/** The value entries that a run posts. */
interface PostedEntries {
  /** Rising. */
  readonly rows: Uint32Array;
  /** Indexes into `rows`, by rising Entry No. */
  readonly order: Uint32Array;
  readonly entryNos: Int32Array;
}

function postedEntries({ context, assessment }: PostingRun): PostedEntries {
  const rows = rowsWith(assessment.outcome, Outcome.Posted);
  const numbers = context.ledger.valueEntries.columns.entryNo;
  const order = Uint32Array.from(rows.keys()).sort((a, b) => numbers[rows[a]] - numbers[rows[b]]);
  return { rows, order, entryNos: Int32Array.from(order, (index) => numbers[rows[index]]) };
}

function sheetsOf({ books, reports }: PostingSteps): string[] {
  return [books.glEntries.sheet, books.relations.sheet, books.register.sheet, ...reports.map(({ name }) => name)];
}
