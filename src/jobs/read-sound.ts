import { type ReadOptions, type ReadResult, type WorkbookPort, readLedger } from '../workbook';

/** The workbook could not be read: nothing was run, nothing was changed. */
export class UnreadableWorkbook extends Error {
  constructor(readonly read: ReadResult) {
    super(`${read.problems.length} problems keep the workbook from being read.`);
    this.name = 'UnreadableWorkbook';
  }
}

/**
 * Reads a ledger that a job can go on with.
 * @throws UnreadableWorkbook when cells or tables cannot be read
 */
export async function readSound(port: WorkbookPort, options: ReadOptions = {}): Promise<ReadResult> {
  const read = await readLedger(port, options);
  if (read.problems.length > 0) throw new UnreadableWorkbook(read);
  return read;
}
