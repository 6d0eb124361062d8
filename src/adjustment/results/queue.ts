import { type AnyTable } from '../../ledger';
import { type AdjustmentRun } from '../run';

/**
 * The new value entries that wait in Post Value Entry to G/L for the posting batch, as places among the new ones:
 * those with a cost that can be posted (posting.md, section 2.2, queue rule).
 */
export function newlyQueued({ adjuster, book, ledger }: AdjustmentRun): number[] {
  const { columns, rowCount } = ledger.inventorySetup;
  const postsExpectedCost = rowCount > 0 && columns.expectedCostPostingToGL[0] === 1;
  const { c } = book.values;
  return adjuster.state.written.flatMap(({ v }, index) => {
    const hasActual = c.expectedCost[v] === 0 && (c.actual[v] !== 0 || c.actualACY[v] !== 0);
    const hasExpected = postsExpectedCost && (c.expected[v] !== 0 || c.expectedACY[v] !== 0);
    return hasActual || hasExpected ? [index] : [];
  });
}

/** Rows of the queue for new value entries: the fields that it copies from them. */
export function queuedColumns(
  added: AdjustmentRun['ledger']['valueEntries'],
  queued: readonly number[],
): AnyTable['columns'] {
  const { entryNo, itemNo, postingDate } = added.columns;
  return {
    valueEntryNo: Int32Array.from(queued, (i) => entryNo[i]),
    itemNo: { dictionary: itemNo.dictionary, numbers: Uint32Array.from(queued, (i) => itemNo.numbers[i]) },
    postingDate: Int32Array.from(queued, (i) => postingDate[i]),
  };
}
