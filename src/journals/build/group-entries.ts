import { type Ledger } from '../../ledger';
import { type AmountColumn, AmountTotals, type Decimal } from '../../money';

/** Entries of the same document, in order of Entry No. */
export interface EntryGroups {
  readonly count: number;
  /** Rows of G/L Entries, group after group. */
  readonly rows: Uint32Array;
  /** First index into `rows` of each group, and their number at the end. */
  readonly first: Uint32Array;
}

/** A date serial is smaller than this. */
const DATES = 2 ** 22;

/** The entries by document number and posting date, in order of each document's first entry. */
export function byDocument({ glEntries }: Ledger, rows: Uint32Array): EntryGroups {
  const { documentNo, postingDate } = glEntries.columns;
  return grouped(rows, (row) => documentNo.numbers[row] * DATES + postingDate[row]);
}

/** The entries by posting date, early ones first. */
export function byDate({ glEntries }: Ledger, rows: Uint32Array): EntryGroups {
  const { postingDate } = glEntries.columns;
  const inOrder = rows.slice().sort((a, b) => postingDate[a] - postingDate[b]);
  return grouped(inOrder, (row) => postingDate[row]);
}

/** Groups in order of their first rows; within a group the rows keep their order. */
function grouped(rows: Uint32Array, keyOf: (row: number) => number): EntryGroups {
  const numberOfKey = new Map<number, number>();
  const groupOf = new Uint32Array(rows.length);
  let lastKey = NaN;
  let lastGroup = 0;
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i]);
    if (key !== lastKey) {
      lastKey = key;
      const known = numberOfKey.get(key);
      lastGroup = known ?? numberOfKey.size;
      if (known === undefined) numberOfKey.set(key, lastGroup);
    }
    groupOf[i] = lastGroup;
  }
  const count = numberOfKey.size;
  const first = new Uint32Array(count + 1);
  for (const group of groupOf) first[group + 1]++;
  for (let group = 0; group < count; group++) first[group + 1] += first[group];
  const next = first.slice();
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[next[groupOf[i]]++] = rows[i];
  return { count, rows: sorted, first };
}

/** What a group's amounts add up to, in LCY. */
export function groupBalances(groups: EntryGroups, amount: AmountColumn): (group: number) => Decimal {
  const totals = new AmountTotals(amount.scale, Math.max(1, groups.count));
  for (let group = 0; group < groups.count; group++) {
    for (let i = groups.first[group]; i < groups.first[group + 1]; i++) totals.add(group, amount, groups.rows[i]);
  }
  return (group) => totals.decimal(group);
}
