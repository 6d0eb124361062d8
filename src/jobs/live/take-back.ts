import { type Ledger } from '../../ledger';
import {
  type ColumnUpdate,
  type LiveWorkbookPort,
  REGISTER_STATE,
  type ReadOptions,
  type ReadResult,
  type RowRemoval,
  type TableAppend,
} from '../../workbook';
import { readSound } from '../read-sound';
import { valuesOf } from './before-image';
import { CannotUndo } from './errors';
import { queueRows } from './queue-rows';
import { type RowNames, allRowsNamed, packNumbers, rowsNamed } from './row-names';
import {
  type AdjustmentRecord,
  type LastRun,
  type PostingRecord,
  type RunRecord,
  forgetRun,
  lastRun,
  setRunState,
} from './run-record';

/** The run that broke before it was complete, if there is one: it must be finished or rolled back. */
export async function unfinishedRun(port: LiveWorkbookPort): Promise<LastRun | undefined> {
  const last = await lastRun(port);
  return last?.state === 'closed' ? undefined : last;
}

/** The run that `undoLastPosting` would take back, as far as the workbook remembers one. */
export async function undoableRun(port: LiveWorkbookPort): Promise<RunRecord | undefined> {
  const last = await lastRun(port);
  return last?.state === 'closed' ? last.record : undefined;
}

/**
 * Takes an unfinished run back: afterwards the workbook's tables are as if it had never begun. An undo that broke is
 * carried to its end. Can be repeated.
 * @throws UnreadableWorkbook when the ledger's sheets cannot be read any more; nothing of the record is lost then
 */
export async function rollBackRun(port: LiveWorkbookPort, options: ReadOptions = {}): Promise<void> {
  const run = await unfinishedRun(port);
  if (!run) return;
  // First, for they hold nothing but the run's own, and half of a sheet cannot be read.
  if (run.state !== 'undoing') await port.discard(run.record.leftovers);
  await takeBack(port, run, await readSound(port, { ...options, neededTables: [] }));
}

/**
 * Undoes the last run. Of a posting, G/L entries and relations are removed, the posted cost is as before, the value
 * entries stand in the queue again if there is one. Of an adjustment, its value entries are removed, marks and unit
 * costs are as before. The register stays, as Undone.
 * @throws CannotUndo when something was posted after it or its entries are not all there; nothing is changed then
 */
export async function undoLastPosting(port: LiveWorkbookPort, options: ReadOptions = {}): Promise<void> {
  const record = await undoableRun(port);
  if (!record) throw new CannotUndo('nothing-posted');
  const read = await readSound(port, { ...options, neededTables: [] });
  if (record.job === 'post') ensurePostingUndoable(read.ledger, record);
  else ensureAdjustmentUndoable(read.ledger, record);
  await setRunState(port, record, 'undoing');
  await takeBack(port, { record, state: 'undoing' }, read);
}

function ensurePostingUndoable({ glRegisters, glEntries, glItemLedgerRelations }: Ledger, record: PostingRecord): void {
  if (later(glRegisters.columns.no, record.registerNo) || later(glEntries.columns.entryNo, record.toEntryNo)) {
    throw new CannotUndo('posted-on-top');
  }
  const entries = glEntries.columns.entryNo.filter((no) => no >= record.fromEntryNo);
  const relations = glItemLedgerRelations.columns.glRegisterNo.filter((no) => no === record.registerNo);
  const complete = entries.length === record.toEntryNo - record.fromEntryNo + 1;
  if (!complete || relations.length !== record.relations) throw new CannotUndo('books-changed');
}

function ensureAdjustmentUndoable({ itemRegisters, valueEntries }: Ledger, record: AdjustmentRecord): void {
  const { costPostedToGL, entryNo, expectedCostPostedToGL } = valueEntries.columns;
  const { fromValueEntryNo: from, toValueEntryNo: to } = record;
  const own = Array.from(entryNo.keys()).filter((row) => entryNo[row] >= from && entryNo[row] <= to);
  const isPosted = own.some((row) => !costPostedToGL.isZero(row) || !expectedCostPostedToGL.isZero(row));
  const isFollowed = later(itemRegisters.columns.no, record.registerNo) || (to > 0 && later(entryNo, to));
  if (isPosted || isFollowed) throw new CannotUndo('adjusted-on-top');
  if (to > 0 && own.length !== to - from + 1) throw new CannotUndo('entries-changed');
}

function later(numbers: Int32Array, last: number): boolean {
  return numbers.some((no) => no > last);
}

/** Every step may be repeated: what an earlier attempt has done is found done. */
async function takeBack(port: LiveWorkbookPort, run: LastRun, read: ReadResult): Promise<void> {
  const { record, state } = run;
  await port.update(record.changed.flatMap((cells) => cellsBefore(read, cells)));
  await port.append(rowsPutBack(read, record));
  await port.remove(record.added.flatMap((names) => removal(read, names)));
  if (state === 'undoing') await port.update(undoneRegister(read, record));
  else await port.remove(removal(read, registerOf(record)));
  await forgetRun(port, run);
}

/** Cells that the run changed, as they were. */
function cellsBefore({ ledger, places }: ReadResult, { before, rows }: RunRecord['changed'][number]): ColumnUpdate[] {
  const place = places[rows.table];
  if (!place) return [];
  const named = rowsNamed(ledger, rows);
  return Object.entries(before).flatMap(([field, image]) => {
    const column = place.columns.get(field);
    if (column === undefined) return [];
    const values = [...valuesOf(image)];
    const cells = Array.from(named, (row, index) => ({ row, value: values[index] }))
      .filter(({ row }) => row >= 0)
      .sort((a, b) => a.row - b.row);
    return [
      {
        sheet: place.sheet,
        column,
        rows: Int32Array.from(cells, ({ row }) => place.sheetRow(row)),
        valueAt: (index: number) => cells[index].value,
        // As it was read: a date is a number here.
        format: 'quantity' as const,
      },
    ];
  });
}

/** Rows that the run took away and that are not there any more. */
function rowsPutBack(read: ReadResult, record: RunRecord): TableAppend[] {
  const waiting = record.job === 'post' ? queueRows(read, record) : undefined;
  return [...(waiting ? [waiting] : []), ...record.removed.flatMap((removed) => removedRows(read, removed))];
}

function removedRows(
  { ledger, places }: ReadResult,
  { before, columns, rows }: RunRecord['removed'][number],
): TableAppend[] {
  const place = places[rows.table];
  if (!place) return [];
  const missing = [...rowsNamed(ledger, rows).entries()].flatMap(([index, row]) => (row < 0 ? [index] : []));
  if (missing.length === 0) return [];
  const values = before.map((image) => [...valuesOf(image)]);
  return [
    {
      sheet: place.sheet,
      existing: { nextRow: place.nextFreeRow, columns },
      table: {
        name: rows.table,
        scale: ledger.scale,
        columns: columns.map((column) => ({ caption: String(column), format: 'quantity', width: 12 })),
        rowCount: missing.length,
        cell: (row, column) => values[column][missing[row]],
      },
    },
  ];
}

function registerOf({ job, registerNo }: RunRecord): RowNames {
  return { table: REGISTERS[job], field: 'no', numbers: packNumbers([registerNo]) };
}

const REGISTERS = { post: 'glRegisters', adjust: 'itemRegisters' } as const;

function removal({ ledger, places }: ReadResult, names: RowNames): RowRemoval[] {
  const place = places[names.table];
  if (!place) return [];
  const rows = allRowsNamed(ledger, names).map((row) => place.sheetRow(row));
  return rows.length === 0 ? [] : [{ sheet: place.sheet, rows: Int32Array.from(rows) }];
}

function undoneRegister({ ledger, places }: ReadResult, record: RunRecord): ColumnUpdate[] {
  const names = registerOf(record);
  const place = places[names.table];
  const column = place?.columns.get('state');
  const [row] = rowsNamed(ledger, names);
  if (!place || column === undefined || row < 0) return [];
  const rows = Int32Array.of(place.sheetRow(row));
  return [{ sheet: place.sheet, column, rows, valueAt: () => REGISTER_STATE.undone, format: 'text' }];
}
