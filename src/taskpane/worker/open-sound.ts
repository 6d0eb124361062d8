import { type ExcelWorkbook } from '../../excel';
import { type OpenedLedger, UnreadableWorkbook, openLedger } from '../../jobs';
import { type ReadOptions } from '../../workbook';

/**
 * A ledger that can be worked with, watched from before its first cell was read.
 * @throws UnreadableWorkbook
 */
export async function openSound(port: ExcelWorkbook, reading: ReadOptions): Promise<OpenedLedger> {
  const opened = await openLedger(port, reading);
  if (opened.read.problems.length === 0) return opened;
  await opened.watch.stop();
  throw new UnreadableWorkbook(opened.read);
}
