import fc from 'fast-check';
import { codeFilter } from '../../../src/ledger/filters';
import { SPACES, type WrittenFilter, writtenFilters } from './written-filter';

/** Few letters, so that values and filters meet, and all that has to stand in quotes. */
const TEXTS = fc.string({
  unit: fc.constantFrom('a', 'B', '1', ' ', '.', '&', '|', '(', ')', '=', '<', '>', `'`),
  maxLength: 3,
});

function written(text: string): string {
  return /^[a-z1]+$/i.test(text) ? text : `'${text.replaceAll(`'`, `''`)}'`;
}

function code(text: string): string {
  return text.trim().toUpperCase();
}

/** All texts here are of single UTF-16 units, so that JavaScript's own order is that of code points. */
const LEAVES: fc.Arbitrary<WrittenFilter<string>> = fc
  .record({ a: TEXTS, b: TEXTS, space: SPACES })
  .chain(({ a, b, space }) =>
    fc.constantFrom<WrittenFilter<string>[]>(
      { text: written(a), admits: (value) => code(value) === code(a) },
      { text: `=${space}${written(a)}`, admits: (value) => code(value) === code(a) },
      { text: `<>${space}${written(a)}`, admits: (value) => code(value) !== code(a) },
      { text: `<${space}${written(a)}`, admits: (value) => code(value) < code(a) },
      { text: `<=${space}${written(a)}`, admits: (value) => code(value) <= code(a) },
      { text: `>${space}${written(a)}`, admits: (value) => code(value) > code(a) },
      { text: `>=${space}${written(a)}`, admits: (value) => code(value) >= code(a) },
      { text: `${written(a)}${space}..`, admits: (value) => code(value) >= code(a) },
      { text: `..${space}${written(b)}`, admits: (value) => code(value) <= code(b) },
      {
        text: `${written(a)}${space}..${space}${written(b)}`,
        admits: (value) => code(value) >= code(a) && code(value) <= code(b),
      },
    ),
  );

describe('a filter on a Code field', () => {
  it('admits exactly what its parts say', () => {
    fc.assert(
      fc.property(writtenFilters(LEAVES), fc.array(TEXTS), ({ text, admits }, values) => {
        const filter = codeFilter('Item No.', text);
        for (const value of values) expect([text, value, filter(value)]).toEqual([text, value, admits(value)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('and its negation split all values in two', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (text, value) => {
        const equal = codeFilter('Item No.', written(text))(value);
        expect(codeFilter('Item No.', `<>${written(text)}`)(value)).toBe(!equal);
      }),
    );
  });
});
