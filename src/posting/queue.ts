import { type Ledger } from '../ledger';
import { Outcome } from './outcomes';

/**
 * Post Value Entry to G/L, when the workbook has it: which value entries wait for the batch. Filters work on the
 * queue's own Item No. and Posting Date (posting.md, section 2.2).
 */
export class PostingQueue {
  /** Per value entry its queue row, or -1. */
  private readonly queueRows: Int32Array;
  /** Queue rows whose value entry does not exist. */
  readonly orphans: readonly number[];

  constructor(private readonly ledger: Ledger) {
    const entryNos = ledger.valueEntries.columns.entryNo;
    const rowOfEntryNo = new Map<number, number>();
    for (let row = 0; row < entryNos.length; row++) rowOfEntryNo.set(entryNos[row], row);
    this.queueRows = new Int32Array(entryNos.length).fill(-1);
    const orphans: number[] = [];
    ledger.queue.columns.valueEntryNo.forEach((entryNo, queueRow) => {
      const row = rowOfEntryNo.get(entryNo);
      if (row === undefined) orphans.push(queueRow);
      else this.queueRows[row] = queueRow;
    });
    this.orphans = orphans;
  }

  /** The queue rows of posted value entries, rising. */
  rowsOfPosted(outcome: Uint8Array): Int32Array {
    return this.queueRows.filter((queueRow, row) => queueRow >= 0 && outcome[row] === Outcome.Posted).sort();
  }

  has(row: number): boolean {
    return this.queueRows[row] >= 0;
  }

  /** Number of the item by which the queue row is filtered and sorted. */
  item(row: number): number {
    const queueRow = this.queueRows[row];
    return queueRow < 0
      ? this.ledger.valueEntries.columns.itemNo.numbers[row]
      : this.ledger.queue.columns.itemNo.numbers[queueRow];
  }

  postingDate(row: number): number {
    const queueRow = this.queueRows[row];
    return queueRow < 0
      ? this.ledger.valueEntries.columns.postingDate[row]
      : this.ledger.queue.columns.postingDate[queueRow];
  }
}
