import { Dictionaries, LEDGER_TABLES, type TableName } from '../../src/ledger';
import {
  Outcome,
  type PostingRun,
  countOf,
  outcomeTotals,
  postedAmounts,
  postingRequest,
  postingSummary,
  registerOf,
  runPosting,
} from '../../src/posting';
import { type FinishedReading, type TableReading, finishReading, readTable } from '../../src/workbook';
import { Decimal } from '../../src/money';
import type { PlainInput, PostingMethod } from '../plain';

/** What the benchmarks need to know of a run. */
export interface RunTotals {
  readonly glEntries: number;
  /** G/L account → sum of the amounts, as a plain decimal. */
  readonly accountTotals: ReadonlyMap<string, string>;
  readonly skipped: number;
}

export const BATCH_DOCUMENT_NO = 'BENCH';

/**
 * Runs the engine from a matrix of cells to finished results. The only place where the benchmarks and the oracle's test
 * touch the engine.
 */
export function postWithEngine(input: PlainInput, method: PostingMethod): RunTotals {
  const run = runWithEngine(input, method);
  // Everything that a job shows or writes belongs to the finished results.
  const outcomes = outcomeTotals(run);
  const summary = postingSummary(run);
  postedAmounts(run);
  registerOf(run);
  const accountTotals = new Map<string, string>();
  for (const { accountNo, amount } of summary) {
    accountTotals.set(accountNo, amount.plus(new Decimal(accountTotals.get(accountNo) ?? 0)).toFixed());
  }
  return { glEntries: run.glEntries.count, accountTotals, skipped: countOf(outcomes, Outcome.Skipped) };
}

/** Reads the matrix and posts it. */
export function runWithEngine(input: PlainInput, method: PostingMethod): PostingRun {
  const { fingerprint, ledger } = readWithEngine(input);
  return runPosting(
    ledger,
    postingRequest({
      postingMethod: method,
      documentNo: method === 'Per Posting Group' ? BATCH_DOCUMENT_NO : '',
      post: true,
      inputFingerprint: fingerprint,
    }),
  );
}

/** Reads the matrix. */
export function readWithEngine({ valueEntries, tables }: PlainInput): FinishedReading {
  const dictionaries = new Dictionaries();
  const readings = new Map<TableName, TableReading>();
  const read = (name: TableName, { headers, rows }: PlainInput['valueEntries']) =>
    readings.set(name, readTable(name, headers, rows, { dictionaries }));
  read('valueEntries', valueEntries);
  for (const name of Object.keys(LEDGER_TABLES) as TableName[]) {
    const table = tables[LEDGER_TABLES[name].name];
    if (table) read(name, table);
  }
  const reading = finishReading(readings, dictionaries);
  const [problem] = reading.problems;
  if (problem) throw new Error(`The benchmark's matrix cannot be read: ${problem.kind}`);
  return reading;
}
