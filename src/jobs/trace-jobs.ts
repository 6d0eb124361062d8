import { type TableName } from '../ledger';
import { type Trace, type TraceStart, startText, traceFrom } from '../trace';
import { type ReadOptions, type ReadResult, type WorkbookPort, traceChanges } from '../workbook';
import { readSound } from './read-sound';

/** Tables without which nothing can be traced. */
export const TRACED_TABLES: readonly TableName[] = ['valueEntries', 'glEntries', 'glItemLedgerRelations'];

export interface TraceResult {
  readonly read: ReadResult;
  readonly trace: Trace;
}

/** There is nothing to trace from. */
export class NothingToTrace extends Error {
  constructor(start: TraceStart) {
    super(`There is no ${startText(start)} in the workbook.`);
    this.name = 'NothingToTrace';
  }
}

/**
 * Traces amounts between the general ledger and the documents they come from; writes the sheet Posting Trace only.
 * @throws UnreadableWorkbook when the reading found problems, NothingToTrace when there is no such start
 */
export async function traceAmounts(
  port: WorkbookPort,
  start: TraceStart,
  options: ReadOptions = {},
): Promise<TraceResult> {
  const read = await readSound(port, { ...options, neededTables: TRACED_TABLES });
  const trace = traceFrom(read.ledger, start);
  if (!trace) throw new NothingToTrace(start);
  await port.write(traceChanges(trace, read.places));
  return { read, trace };
}
