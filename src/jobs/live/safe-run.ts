import {
  type AppendedRows,
  type ColumnUpdate,
  type LiveWorkbookPort,
  REGISTER_STATE,
  type ReadResult,
  type ReportSheet,
  type RunSteps,
  SHEET_ROWS,
  type TableAppend,
  type WriteOptions,
} from '../../workbook';
import { NoRoom, UnfinishedRun } from './errors';
import { type OpenedLedger, ensureUnchanged } from './open-ledger';
import { type RunRecord, beginRun, closeRun, keyOf, lastRun, setRunState } from './run-record';
import { rollBackRun } from './take-back';

/**
 * Nothing may be written while an earlier run is unfinished, or on top of a ledger that was edited since it was read.
 * @returns the key of the run before, if there is one
 * @throws UnfinishedRun, SheetsChanged
 */
export async function ensureReady(port: LiveWorkbookPort, opened: OpenedLedger): Promise<string | undefined> {
  const earlier = await lastRun(port);
  if (earlier && earlier.state !== 'closed') throw new UnfinishedRun(earlier.record);
  await ensureUnchanged(opened);
  return earlier && keyOf(earlier.record);
}

/**
 * Writes a run so that nothing of it can be lost or written twice: its record is kept in the workbook before the first
 * cell changes, its register is open until the last step. Cancelling takes back what was written; after any other
 * failure the run stays unfinished until it is finished or rolled back.
 */
export async function writeRun(
  port: LiveWorkbookPort,
  opened: OpenedLedger,
  { record, steps }: { readonly record: RunRecord; readonly steps: RunSteps },
  options: WriteOptions,
): Promise<string[]> {
  ensureRoom(steps);
  await ensureUnchanged(opened);
  options.signal?.throwIfAborted();
  await beginRun(port, record);
  try {
    await writeSteps(port, steps, record, options);
  } catch (error) {
    if (options.signal?.aborted) await rollBackRun(port);
    throw error;
  }
  return sheetsOf(steps);
}

/** A sheet that fills up in the middle of a run would break it. */
function ensureRoom({ appends, register }: RunSteps): void {
  for (const { existing, sheet, table } of [register, ...appends]) {
    const free = SHEET_ROWS - (existing?.nextRow ?? 1);
    if (table.rowCount > free) throw new NoRoom({ sheet, rows: table.rowCount, free });
  }
}

/** When there is nothing to write but reports. */
export async function writeReports(
  port: LiveWorkbookPort,
  reports: readonly ReportSheet[],
  options: WriteOptions,
): Promise<string[]> {
  await port.report(reports, options);
  return reports.map(({ name }) => name);
}

/** What a run adds to the workbook besides rows. */
export function leftoversOf(steps: RunSteps, { sheetNames }: ReadResult): RunRecord['leftovers'] {
  const existing = new Set(sheetNames);
  return {
    sheets: sheetsOf(steps).filter((name) => !existing.has(name)),
    columns: [...steps.headers, ...steps.columns].flatMap(({ column, newHeader, sheet }) =>
      newHeader ? [{ sheet, column, headerRow: newHeader.row }] : [],
    ),
  };
}

async function writeSteps(
  port: LiveWorkbookPort,
  steps: RunSteps,
  record: RunRecord,
  options: WriteOptions,
): Promise<void> {
  await port.update(steps.headers, options);
  const [register] = await port.append([steps.register, ...steps.appends], options);
  await port.update(steps.columns, options);
  await port.report(steps.reports, options);
  // What was said while the last block was on its way; from here on the run is carried to its end.
  options.signal?.throwIfAborted();
  await port.update(closing(steps.register, register));
  if (steps.removals.length > 0) {
    await setRunState(port, record, 'closing');
    await port.remove(steps.removals);
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

function sheetsOf({ appends, register, reports }: RunSteps): string[] {
  return [...new Set([...appends, register].map(({ sheet }) => sheet)), ...reports.map(({ name }) => name)];
}
