import { type ChangeWatch, type LiveWorkbookPort, type ReadOptions, type ReadResult, readLedger } from '../../workbook';
import { SheetsChanged } from './errors';

/** A ledger read from a workbook that people may edit meanwhile. */
export interface OpenedLedger {
  readonly read: ReadResult;
  /** Began before the first cell was read. */
  readonly watch: ChangeWatch;
}

/** Reads the workbook and watches it from then on. Stop the watch when the ledger is not needed any more. */
export async function openLedger(port: LiveWorkbookPort, options: ReadOptions = {}): Promise<OpenedLedger> {
  const watch = await port.watch();
  try {
    return { read: await readLedger(port, options), watch };
  } catch (error) {
    await watch.stop();
    throw error;
  }
}

/**
 * Nothing of the ledger may have changed since it was read. Sheets that hold no table of the ledger do not count.
 * @throws SheetsChanged
 */
export async function ensureUnchanged({ read, watch }: OpenedLedger): Promise<void> {
  const ledgerSheets = new Set(Object.values(read.places).map(({ sheet }) => sheet));
  const changed = (await watch.changedSheets()).filter((sheet) => ledgerSheets.has(sheet));
  if (changed.length > 0) throw new SheetsChanged(changed);
}
