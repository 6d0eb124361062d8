import fc from 'fast-check';
import {
  type DateFilterContext,
  type DateOrder,
  FilterError,
  codeFilter,
  dateFilter,
} from '../../../src/ledger/filters';

const CONTEXT: DateFilterContext = {
  today: 43_853,
  workDate: 43_853,
  dateOrder: 'MDY',
  accountingPeriods: [{ startingDate: 43_831, newFiscalYear: true }],
};

/** Reads the filter and asks it something; an error other than a FilterError passes through. */
function answer(read: () => boolean): boolean | 'refused' {
  try {
    return read();
  } catch (error) {
    if (error instanceof FilterError) return 'refused';
    throw error;
  }
}

const PIECES = fc.constantFrom(
  ...['<', '>', '=', '|', '&', '(', ')', '.', '..', '...', `'`, `''`, '@', '*', '?', ' ', '-', '/'],
  ...[
    'A',
    '1',
    '31',
    '01/31/20',
    '2020',
    't',
    'w',
    'mon',
    'c',
    'p',
    'period',
    '…',
    '\u{1F6B2}',
    '\uD800',
    '\u00A0',
    'é',
  ],
);
const FILTERS = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(PIECES, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe('whatever stands in a filter', () => {
  it('on a Code field, the answer is yes, no or a FilterError that names a place in it', () => {
    fc.assert(
      fc.property(FILTERS, fc.string({ unit: 'binary' }), (filter, value) => {
        expect([true, false, 'refused']).toContain(answer(() => codeFilter('Item No.', filter)(value)));
      }),
      { numRuns: 3000 },
    );
  });

  it('on a Date field, too', () => {
    const orders = fc.constantFrom<DateOrder>('MDY', 'DMY', 'YMD');
    fc.assert(
      fc.property(FILTERS, orders, fc.integer({ min: 0, max: 2_958_465 }), (filter, dateOrder, serial) => {
        const read = () => dateFilter('Posting Date', filter, { ...CONTEXT, dateOrder })(serial);
        expect([true, false, 'refused']).toContain(answer(read));
      }),
      { numRuns: 3000 },
    );
  });

  it('an error names a place in the filter or one past its end', () => {
    fc.assert(
      fc.property(FILTERS, (filter) => {
        try {
          codeFilter('Item No.', filter);
        } catch (error) {
          const { position } = error as FilterError;
          expect(position).toBeGreaterThanOrEqual(1);
          expect(position).toBeLessThanOrEqual([...filter].length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a filter of enormous size', () => {
  const LENGTH = 99_990;
  const cases: [name: string, filter: string, outcome: boolean | 'refused'][] = [
    ['parentheses', '('.repeat(LENGTH), 'refused'],
    ['parentheses with a value', `${'('.repeat(40_000)}A${')'.repeat(40_000)}`, 'refused'],
    ['parentheses not too deep', `${'('.repeat(100)}A${')'.repeat(100)}`, true],
    ['parentheses side by side', `(A)${'|(A)'.repeat(20_000)}`, true],
    ['alternatives', 'A|'.repeat(LENGTH / 2 - 1) + 'A', true],
    ['conditions', '<>B&'.repeat(20_000) + 'A', true],
    ['stars', '*A'.repeat(LENGTH / 2), false],
    ['quotes', `'${`''`.repeat(LENGTH / 2 - 1)}'`, false],
    ['a quote not closed', `'${'x'.repeat(LENGTH)}`, 'refused'],
    ['spaces in a value', `A${' '.repeat(LENGTH)}B`, false],
    ['dots', '.'.repeat(LENGTH), 'refused'],
    ['more characters than allowed', 'A'.repeat(100_001), 'refused'],
  ];
  it.each(cases)('is read or refused at once: %s', (_, filter, outcome) => {
    const started = performance.now();
    expect(answer(() => codeFilter('Item No.', filter)('AA'.slice(1)))).toBe(outcome);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('is read or refused at once in dates', () => {
    const started = performance.now();
    expect(answer(() => dateFilter('Posting Date', `1${' '.repeat(LENGTH)}x`, CONTEXT)(0))).toBe('refused');
    expect(answer(() => dateFilter('Posting Date', `C${'c'.repeat(LENGTH)}`, CONTEXT)(0))).toBe('refused');
    expect(answer(() => dateFilter('Posting Date', 't|'.repeat(LENGTH / 2 - 1) + 't', CONTEXT)(43_853))).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
