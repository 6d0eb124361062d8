import { type CostBook } from '../book';

/** One document line's value entries to be compared with a new cost. */
export interface DocumentGroup {
  /** The first entry that a change can be booked on: not an adjustment, inventoriable. */
  readonly first: number;
  readonly expected: boolean;
  /** All value entries of the document line, by number. */
  readonly members: readonly number[];
}

/**
 * Parts value entries by document line, in order of document number and line (cost-adjustment.md, section 3.2, step C).
 * @param expectedFirst whether expected entries are taken ahead of all others, or mixed with them line by line
 */
export function documentGroups(
  book: CostBook,
  values: readonly number[],
  isEligible: (v: number) => boolean,
  expectedFirst: boolean,
): DocumentGroup[] {
  const { c } = book.values;
  const lines = documentLines(book, values);
  const groupsOf = (expected: number) =>
    lines.flatMap((members) => {
      const first = members.find((v) => c.expectedCost[v] === expected && isEligible(v));
      return first === undefined ? [] : [{ first, expected: expected === 1, members }];
    });
  if (expectedFirst) return [...groupsOf(1), ...groupsOf(0)];
  return lines.flatMap((members) => {
    const first = members.find(isEligible);
    return first === undefined ? [] : [{ first, expected: c.expectedCost[first] === 1, members }];
  });
}

function documentLines({ values: { c }, documentRank }: CostBook, values: readonly number[]): number[][] {
  if (values.length === 1) return [[values[0]]];
  const compare = (a: number, b: number) =>
    documentRank[c.documentNo[a]] - documentRank[c.documentNo[b]] || c.documentLineNo[a] - c.documentLineNo[b];
  const lines: number[][] = [];
  for (const v of [...values].sort((a, b) => compare(a, b) || a - b)) {
    const line = lines.at(-1);
    if (line && compare(line[0], v) === 0) line.push(v);
    else lines.push([v]);
  }
  return lines;
}
