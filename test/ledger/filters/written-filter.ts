import fc from 'fast-check';

/** A filter made for a test: the text to read, and what it must say, worked out without reading the text. */
export interface WrittenFilter<Value> {
  readonly text: string;
  readonly admits: (value: Value) => boolean;
}

/** Filters of leaves joined by `|` and `&`, with parentheses and spaces where the grammar wants or allows them. */
export function writtenFilters<Value>(leaves: fc.Arbitrary<WrittenFilter<Value>>): fc.Arbitrary<WrittenFilter<Value>> {
  const { or } = fc.letrec<{ or: WrittenFilter<Value>; and: WrittenFilter<Value>; term: WrittenFilter<Value> }>(
    (tie) => ({
      or: joined('|', tie('and'), (admits) => admits.some(Boolean)),
      and: joined('&', tie('term'), (admits) => admits.every(Boolean)),
      term: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaves, tie('or').map(inParentheses)),
    }),
  );
  return or;
}

function joined<Value>(
  operator: string,
  terms: fc.Arbitrary<WrittenFilter<Value>>,
  outcome: (admits: boolean[]) => boolean,
): fc.Arbitrary<WrittenFilter<Value>> {
  return fc.tuple(fc.array(terms, { minLength: 1, maxLength: 3 }), SPACES, SPACES).map(([all, before, after]) => ({
    text: all.map(({ text }) => text).join(`${before}${operator}${after}`),
    admits: (value) => outcome(all.map(({ admits }) => admits(value))),
  }));
}

function inParentheses<Value>({ text, admits }: WrittenFilter<Value>): WrittenFilter<Value> {
  return { text: `(${text})`, admits };
}

export const SPACES = fc.constantFrom('', ' ', '  ');
