import { type CostBook, NONE } from '../book';

/** The value entries of an item ledger entry, by number. */
export function valueEntriesOf({ entries, values }: CostBook, entry: number): number[] {
  const list: number[] = [];
  for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) list.push(v);
  return list;
}
