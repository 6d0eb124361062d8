import { type TableName } from '../ledger';
import { type Trace, type TraceStart, countOfDifferences, startText, traceFrom } from '../trace';
import { type ReadOptions, type ReadResult, type WorkbookPort, missingTable, traceChanges } from '../workbook';
import { UnreadableWorkbook, readSound } from './read-sound';

/** Tables without which nothing can be traced. */
export const TRACED_TABLES: readonly TableName[] = ['valueEntries'];

/** What tells where posted cost went. Before the first posting there is neither. */
const TABLES_OF_POSTED_COST: readonly TableName[] = ['glEntries', 'glItemLedgerRelations'];

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
  const trace = traceOf(read, start);
  if (!trace) throw new NothingToTrace(start);
  await port.write(traceChanges(trace, read.places));
  return { read, trace };
}

/**
 * The trace of a workbook that was read; undefined when there is no such start.
 * @throws UnreadableWorkbook when it would not add up only because the sheets of the general ledger are missing
 */
export function traceOf(read: ReadResult, start: TraceStart): Trace | undefined {
  const trace = traceFrom(read.ledger, start);
  const needsBooks = trace ? countOfDifferences(trace) > 0 : 'glEntryNo' in start;
  const missing = TABLES_OF_POSTED_COST.filter((table) => !read.places[table]);
  if (needsBooks && missing.length > 0) throw new UnreadableWorkbook({ ...read, problems: missing.map(missingTable) });
  return trace;
}
