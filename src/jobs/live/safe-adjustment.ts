import { type AdjustmentRun, type ItemRegister, type TableChange } from '../../adjustment';
import { type AnyTable } from '../../ledger';
import {
  type AdjustmentSteps,
  type LiveWorkbookPort,
  type ReadResult,
  type WriteOptions,
  adjustmentReports,
  adjustmentSteps,
} from '../../workbook';
import { readBeforeImages } from './before-image';
import { type OpenedLedger } from './open-ledger';
import { namesOfRows } from './row-names';
import { type AdjustmentRecord } from './run-record';
import { ensureReady, leftoversOf, writeReports, writeRun } from './safe-run';

/** What an adjustment wrote. */
export interface AdjustedRun {
  /** Undefined when there was nothing to adjust: only the reports were written. */
  readonly register: ItemRegister | undefined;
  readonly sheets: readonly string[];
}

/**
 * Writes an adjustment into an open workbook as safely as a posting: new value entries are appended, marks and unit
 * costs are set last, and what is needed to take the run back is kept in the workbook before the first cell changes.
 *
 * @throws SheetsChanged when the ledger was edited since it was read, UnfinishedRun when an earlier run is unfinished;
 *   nothing was written then
 */
export async function adjustSafely(
  port: LiveWorkbookPort,
  opened: OpenedLedger,
  run: AdjustmentRun,
  options: WriteOptions = {},
): Promise<AdjustedRun> {
  const { read } = opened;
  const previous = await ensureReady(port, opened);
  const steps = adjustmentSteps(run, read.places);
  if (!steps) {
    const reports = adjustmentReports(run, read.places, 'adjusted');
    return { register: undefined, sheets: await writeReports(port, reports, options) };
  }
  const record = await recordOf(port, read, { run, steps, previous });
  return { register: steps.itemRegister, sheets: await writeRun(port, opened, { record, steps }, options) };
}

async function recordOf(
  port: LiveWorkbookPort,
  read: ReadResult,
  {
    previous,
    run,
    steps,
  }: { readonly previous: string | undefined; readonly run: AdjustmentRun; readonly steps: AdjustmentSteps },
): Promise<AdjustmentRecord> {
  const { fromValueEntryNo, no, toValueEntryNo } = steps.itemRegister;
  const changed: AdjustmentRecord['changed'] = [];
  const removed: AdjustmentRecord['removed'] = [];
  for (const change of steps.changes) {
    changed.push(...(await changedCells(port, read, change)));
    removed.push(...(await removedRows(port, read, change)));
  }
  return {
    version: 2,
    job: 'adjust',
    registerNo: no,
    ...(previous !== undefined && { previous }),
    valueEntries: fromValueEntryNo === 0 ? 0 : toValueEntryNo - fromValueEntryNo + 1,
    fromValueEntryNo,
    toValueEntryNo,
    request: { ...run.request },
    leftovers: leftoversOf(steps, read),
    changed,
    added: steps.changes
      .filter(({ added }) => added.length > 0)
      .map(({ added, after, table }) => namesOfRows(table, after, added).names),
    removed,
  };
}

/** What the cells hold now that the run changes. */
async function changedCells(
  port: LiveWorkbookPort,
  { ledger, places }: ReadResult,
  { fields, rowBefore, table }: TableChange,
): Promise<AdjustmentRecord['changed']> {
  const place = places[table];
  const cells: AdjustmentRecord['changed'] = [];
  const source: AnyTable = ledger[table];
  for (const { field, rows } of fields) {
    const column = place?.columns.get(field);
    if (!place || column === undefined) continue;
    const before = Int32Array.from(rows, rowBefore).sort();
    const { names, order } = namesOfRows(table, source, before);
    const sheetRows = before.map((row) => place.sheetRow(row));
    const [image] = await readBeforeImages(port, { sheet: place.sheet, columns: [column], rows: sheetRows }, order);
    cells.push({ rows: names, before: { [field]: image } });
  }
  return cells;
}

/** Every cell of the rows that the run takes away, the user's own columns included. */
async function removedRows(
  port: LiveWorkbookPort,
  { ledger, places }: ReadResult,
  { removed, table }: TableChange,
): Promise<AdjustmentRecord['removed']> {
  const place = places[table];
  if (!place || removed.length === 0) return [];
  const first = Math.min(...place.columns.values());
  const columns = Array.from({ length: place.nextFreeColumn - first }, (_, i) => first + i);
  const { names, order } = namesOfRows(table, ledger[table], removed);
  const rows = removed.map((row) => place.sheetRow(row));
  return [{ rows: names, columns, before: await readBeforeImages(port, { sheet: place.sheet, columns, rows }, order) }];
}
