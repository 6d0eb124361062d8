import { differences } from './amounts';
import { Fields } from './cells';
import type { Setup } from './setup';
import type { CellTable, SkippedEntry, ValueEntry } from './types';

export interface Candidates {
  entries: ValueEntry[];
  /** Queue rows whose value entry does not exist. */
  unknown: SkippedEntry[];
}

/** The rows of the queue, or what would stand in it when the table is missing (posting.md, section 2.2). */
export function candidates(entries: readonly ValueEntry[], queue: CellTable | undefined, setup: Setup): Candidates {
  if (!queue) return { entries: entries.filter((entry) => isQueued(entry, setup)), unknown: [] };
  const byNo = new Map(entries.map((entry) => [entry.entryNo, entry]));
  const fields = new Fields(queue);
  const valueEntryNo = fields.integer('Value Entry No.');
  const itemNo = fields.code('Item No.');
  const found: Candidates = { entries: [], unknown: [] };
  for (const row of queue.rows) {
    const entry = byNo.get(valueEntryNo(row));
    if (entry) found.entries.push(entry);
    else found.unknown.push({ entryNo: valueEntryNo(row), itemNo: itemNo(row), reasonKind: 'value-entry-not-found' });
  }
  return found;
}

function isQueued(entry: ValueEntry, setup: Setup): boolean {
  if (!entry.inventoriable) return false;
  const { actual, actualACY, expected, expectedACY } = differences(entry, setup);
  const openActual = !actual.isZero() || !actualACY.isZero();
  const openExpected = !expected.isZero() || !expectedACY.isZero();
  if (openActual && (!entry.expectedCost || !mayBeExpected(entry))) return true;
  return openExpected && (setup.expectedCostPosting || entry.expectedCost);
}

/**
 * Only these entry types may carry expected cost; others that claim to are queued for their actual cost all the same,
 * so that they are listed as skipped and not lost.
 */
export function mayBeExpected(entry: ValueEntry): boolean {
  return entry.entryType === 'Direct Cost' || entry.entryType === 'Revaluation';
}

/** Items by number, date and entry number; then capacity entries by order (posting.md, section 2.3). */
export function inPostingOrder(entries: readonly ValueEntry[]): ValueEntry[] {
  const items = entries.filter((entry) => entry.itemLedgerEntryNo !== 0);
  const capacity = entries.filter((entry) => entry.itemLedgerEntryNo === 0);
  items.sort((a, b) => compareText(a.itemNo, b.itemNo) || a.postingDate - b.postingDate || a.entryNo - b.entryNo);
  capacity.sort(
    (a, b) =>
      ORDER_TYPES.indexOf(a.orderType) - ORDER_TYPES.indexOf(b.orderType) ||
      compareText(a.orderNo, b.orderNo) ||
      a.entryNo - b.entryNo,
  );
  return [...items, ...capacity];
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ORDER_TYPES = ['', 'Production', 'Transfer', 'Service', 'Assembly'];
