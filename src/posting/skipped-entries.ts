import { Outcome } from './outcomes';
import { sortedByEntryNo, sortedBySmallKey } from './order-of-work';
import { type PostingProblem } from './reasons';
import { RowFilter } from './row-filter';
import { type PostingRun, rowsWith } from './run';
import { skipProblems } from './value-entry-checks';

/**
 * The rows of skipped value entries, by Item No. and Entry No. Their problems are worked out one by one with
 * {@link problemsOfSkipped}, since a backlog may hold hundreds of thousands of them.
 */
export function skippedRows(run: PostingRun): Uint32Array {
  const c = run.context.ledger.valueEntries.columns;
  const ranks = c.itemNo.dictionary.ranks();
  const rows = sortedByEntryNo(rowsWith(run.assessment.outcome, Outcome.Skipped), c.entryNo);
  return sortedBySmallKey(rows, (row) => ranks[c.itemNo.numbers[row]]);
}

/** Every reason for which a skipped value entry is not posted, the first one first. */
export function problemsOfSkipped(run: PostingRun, row: number): PostingProblem[] {
  return skipProblems(run.context, row);
}

/** Queue rows within the filters that name a value entry which does not exist; they are skipped, too. */
export function orphanedQueueRows(run: PostingRun): PostingProblem[] {
  if (!run.queue) return [];
  const { ledger, request } = run.context;
  const { queue: table } = ledger;
  const filter = new RowFilter(ledger, request, run.queue);
  const orphans = run.queue.orphans.filter((row) => filter.admitsQueueRow(row));
  return orphans.map((row) => {
    const valueEntryNo = String(table.columns.valueEntryNo[row]);
    return {
      kind: 'value-entry-not-found',
      table: 'queue',
      row,
      field: 'valueEntryNo',
      details: { valueEntryNo },
      remedy: { table: 'queue', row, field: 'valueEntryNo', key: valueEntryNo },
    };
  });
}
