import { type Ledger, textAt } from '../../ledger';
import {
  type ColumnUpdate,
  type LiveWorkbookPort,
  REGISTER_STATE,
  type ReadOptions,
  type ReadResult,
  type RowRemoval,
  type TableAppend,
} from '../../workbook';
import { valuesOf } from './before-image';
import { readSound } from '../read-sound';
import { CannotUndo } from './errors';
import { type LastRun, type RunRecord, forgetRun, lastRun, setRunState, unpackNumbers } from './run-record';

/** The run that broke before it was complete, if there is one: it must be finished or rolled back. */
export async function unfinishedRun(port: LiveWorkbookPort): Promise<LastRun | undefined> {
  const last = await lastRun(port);
  return last?.state === 'closed' ? undefined : last;
}

/** The posting that `undoLastPosting` would take back, as far as the workbook remembers one. */
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
  await takeBack(port, run, await readSound(port, options));
}

/**
 * Undoes the last posting: its G/L entries and relations are removed, the posted cost is as before, the value entries
 * stand in the queue again if there is one. The register stays, as Undone.
 * @throws CannotUndo when something was posted after it or its entries are not all there; nothing is changed then
 */
export async function undoLastPosting(port: LiveWorkbookPort, options: ReadOptions = {}): Promise<void> {
  const record = await undoableRun(port);
  if (!record) throw new CannotUndo('nothing-posted');
  const read = await readSound(port, options);
  ensureUndoable(read.ledger, record);
  await setRunState(port, record, 'undoing');
  await takeBack(port, { record, state: 'undoing' }, read);
}

function ensureUndoable({ glRegisters, glEntries, glItemLedgerRelations }: Ledger, record: RunRecord): void {
  const later = (numbers: Int32Array, last: number): boolean => numbers.some((no) => no > last);
  if (later(glRegisters.columns.no, record.registerNo) || later(glEntries.columns.entryNo, record.toEntryNo)) {
    throw new CannotUndo('posted-on-top');
  }
  const entries = glEntries.columns.entryNo.filter((no) => no >= record.fromEntryNo);
  const relations = glItemLedgerRelations.columns.glRegisterNo.filter((no) => no === record.registerNo);
  const complete = entries.length === record.toEntryNo - record.fromEntryNo + 1;
  if (!complete || relations.length !== record.relations) throw new CannotUndo('books-changed');
}

/** Every step may be repeated: what an earlier attempt has done is found done. */
async function takeBack(port: LiveWorkbookPort, run: LastRun, read: ReadResult): Promise<void> {
  const { record, state } = run;
  await port.update(postedCostBefore(read, record));
  const waiting = queueRows(read, record);
  if (waiting) await port.append(waiting);
  await port.remove(glRows(read, record));
  if (state === 'undoing') await port.update(undoneRegister(read, record));
  else await port.remove(registerRows(read, record));
  await forgetRun(port, run);
}

/** The posted-cost cells of the run's value entries as they were. */
function postedCostBefore({ ledger, places }: ReadResult, record: RunRecord): ColumnUpdate[] {
  const place = places.valueEntries;
  if (!place) return [];
  const rows = rowsOf(ledger.valueEntries.columns.entryNo, record);
  return Object.entries(record.before).flatMap(([field, image]) => {
    const column = place.columns.get(field);
    if (column === undefined) return [];
    const values = [...valuesOf(image)];
    const cells = rows
      .map((row, index) => ({ row, value: values[index] }))
      .filter(({ row }) => row >= 0)
      .sort((a, b) => a.row - b.row);
    return [
      {
        sheet: place.sheet,
        column,
        rows: Int32Array.from(cells, ({ row }) => place.sheetRow(row)),
        valueAt: (index: number) => asNumber(cells[index].value),
        format: 'amount' as const,
      },
    ];
  });
}

/** An amount's cell held a number or a text; a truth value never was one. */
function asNumber(value: string | number | boolean | null): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** For each entry number of the run its row in the table, or -1. */
function rowsOf(entryNos: Int32Array, { entries }: RunRecord): number[] {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < entryNos.length; row++) rowOf.set(entryNos[row], row);
  return Array.from(unpackNumbers(entries), (entryNo) => rowOf.get(entryNo) ?? -1);
}

/** The run's value entries that the queue has lost: they must wait there again. */
function queueRows({ ledger, places }: ReadResult, record: RunRecord): TableAppend | undefined {
  const place = places.queue;
  if (!place || !record.emptiesQueue) return undefined;
  const waiting = new Set(ledger.queue.columns.valueEntryNo);
  const { entryNo, postingDate } = ledger.valueEntries.columns;
  const rows = rowsOf(entryNo, record).filter((row) => row >= 0 && !waiting.has(entryNo[row]));
  const fields = ['valueEntryNo', 'itemNo', 'postingDate'] as const;
  const cells = {
    valueEntryNo: (row: number) => entryNo[row],
    itemNo: (row: number) => textAt(ledger.valueEntries.columns.itemNo, row),
    postingDate: (row: number) => postingDate[row],
  };
  const formats = { valueEntryNo: 'integer', itemNo: 'text', postingDate: 'date' } as const;
  if (rows.length === 0) return undefined;
  return {
    sheet: place.sheet,
    existing: { nextRow: place.nextFreeRow, columns: fields.map((field) => place.columns.get(field) ?? -1) },
    table: {
      name: 'PostValueEntryToGL',
      scale: ledger.scale,
      columns: fields.map((field) => ({ caption: field, format: formats[field], width: 12 })),
      rowCount: rows.length,
      cell: (row, column) => cells[fields[column]](rows[row]),
    },
  };
}

/** The G/L entries and relations of the run. */
function glRows({ ledger, places }: ReadResult, record: RunRecord): RowRemoval[] {
  const { glEntries, glItemLedgerRelations } = ledger;
  return [
    ...removal(places.glEntries, glEntries.columns.entryNo, (no) => no >= record.fromEntryNo && no <= record.toEntryNo),
    ...removal(places.glItemLedgerRelations, glItemLedgerRelations.columns.glRegisterNo, isRegisterOf(record)),
  ];
}

function registerRows({ ledger, places }: ReadResult, record: RunRecord): RowRemoval[] {
  return removal(places.glRegisters, ledger.glRegisters.columns.no, isRegisterOf(record));
}

function isRegisterOf({ registerNo }: RunRecord): (no: number) => boolean {
  return (no) => no === registerNo;
}

function removal(
  place: ReadResult['places']['glEntries'],
  numbers: Int32Array,
  isOfRun: (no: number) => boolean,
): RowRemoval[] {
  if (!place) return [];
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row++) if (isOfRun(numbers[row])) rows.push(place.sheetRow(row));
  return rows.length === 0 ? [] : [{ sheet: place.sheet, rows: Int32Array.from(rows) }];
}

function undoneRegister({ ledger, places }: ReadResult, record: RunRecord): ColumnUpdate[] {
  const place = places.glRegisters;
  const column = place?.columns.get('state');
  const row = ledger.glRegisters.columns.no.indexOf(record.registerNo);
  if (!place || column === undefined || row < 0) return [];
  const rows = Int32Array.of(place.sheetRow(row));
  return [{ sheet: place.sheet, column, rows, valueAt: () => REGISTER_STATE.undone, format: 'text' }];
}
