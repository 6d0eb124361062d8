import { type Ledger } from '../ledger';
import { type PostingQueue } from './queue';

/**
 * Rows of value entries in the order in which BC posts them (posting.md, section 2.3): item entries by
 * Item No., Posting Date, Entry No., then capacity entries by Order Type, Order No., Entry No.
 *
 * Sorting a million rows with a comparison function takes seconds; each key is a small number, so a stable counting
 * sort from the last key to the first takes a few passes over the rows.
 */
export function orderOfWork(ledger: Ledger, rows: Uint32Array, queue: PostingQueue | undefined): Uint32Array {
  const c = ledger.valueEntries.columns;
  const [items, capacities] = separateCapacity(rows, c.itemLedgerEntryNo).map((part) =>
    sortedByEntryNo(part, c.entryNo),
  );

  const itemRanks = c.itemNo.dictionary.ranks();
  const byDate = sortedBySmallKey(items, queue ? (row) => queue.postingDate(row) : (row) => c.postingDate[row]);
  const byItem = sortedBySmallKey(
    byDate,
    queue ? (row) => itemRanks[queue.item(row)] : (row) => itemRanks[c.itemNo.numbers[row]],
  );

  const orderRanks = capacities.length > 0 ? c.orderNo.dictionary.ranks() : new Uint32Array(0);
  const byOrder = sortedBySmallKey(capacities, (row) => orderRanks[c.orderNo.numbers[row]]);
  const byOrderType = sortedBySmallKey(byOrder, (row) => c.orderType[row]);

  const order = new Uint32Array(rows.length);
  order.set(byItem);
  order.set(byOrderType, byItem.length);
  return order;
}

function separateCapacity(rows: Uint32Array, itemLedgerEntryNo: Int32Array): [Uint32Array, Uint32Array] {
  let itemCount = 0;
  for (const row of rows) if (itemLedgerEntryNo[row] !== 0) itemCount++;
  const items = new Uint32Array(itemCount);
  const capacities = new Uint32Array(rows.length - itemCount);
  let item = 0;
  let capacity = 0;
  for (const row of rows) {
    if (itemLedgerEntryNo[row] !== 0) items[item++] = row;
    else capacities[capacity++] = row;
  }
  return [items, capacities];
}

/** Rows in order of their entry numbers. Exports are sorted already, upwards or downwards. */
export function sortedByEntryNo(rows: Uint32Array, entryNo: Int32Array): Uint32Array {
  let rising = true;
  let falling = true;
  for (let i = 1; i < rows.length; i++) {
    if (entryNo[rows[i]] < entryNo[rows[i - 1]]) rising = false;
    else falling = false;
  }
  if (rising) return rows;
  if (falling) return rows.slice().reverse();
  return rows.slice().sort((a, b) => entryNo[a] - entryNo[b]);
}

/** Beyond this many different keys a counting sort would need more memory than the rows themselves. */
const LARGEST_KEY_RANGE = 1 << 22;

/** A stable counting sort by a whole number that takes few values (a rank, a date). */
export function sortedBySmallKey(rows: Uint32Array, keyOf: (row: number) => number): Uint32Array {
  let smallest = Infinity;
  let largest = -Infinity;
  const keys = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const key = (keys[i] = keyOf(rows[i]));
    if (key < smallest) smallest = key;
    if (key > largest) largest = key;
  }
  if (!(largest > smallest)) return rows;
  if (largest - smallest > LARGEST_KEY_RANGE) return sortedByKey(rows, keys);
  const next = new Uint32Array(largest - smallest + 1);
  for (const key of keys) next[key - smallest]++;
  for (let key = 0, before = 0; key < next.length; key++) {
    const count = next[key];
    next[key] = before;
    before += count;
  }
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[next[keys[i] - smallest]++] = rows[i];
  return sorted;
}

function sortedByKey(rows: Uint32Array, keys: Int32Array): Uint32Array {
  const places = Uint32Array.from(rows, (_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b);
  return places.map((place) => rows[place]);
}
