import { codeFilter } from '../../../src/ledger/filters';

const ITEMS = [
  '',
  '1000',
  '10000',
  '100000',
  '1896-S',
  '1900-S',
  '1906-S',
  '70000',
  '79999',
  '80100',
  'LS-75',
  'WRB-1000',
];

function admitted(filter: string, values: readonly string[] = ITEMS): string[] {
  return values.filter(codeFilter('Item No.', filter));
}

describe('a filter on a Code field admits', () => {
  const cases: [filter: string, admitted: string[]][] = [
    ['1896-S', ['1896-S']],
    ['=1896-S', ['1896-S']],
    ['1896-s', ['1896-S']],
    ['unknown', []],
    ['19??-S|1000', ['1000', '1900-S', '1906-S']],
    ['10*', ['1000', '10000', '100000']],
    ['*-*', ['1896-S', '1900-S', '1906-S', 'LS-75', 'WRB-1000']],
    ['*1000', ['1000', 'WRB-1000']],
    ['????', ['1000']],
    ['?*', ITEMS.slice(1)],
    ['*', ITEMS],
    ['=10*', ['1000', '10000', '100000']],
    ['70000..79999', ['70000', '79999']],
    ['..1000', ['', '1000']],
    ['80100..', ['80100', 'LS-75', 'WRB-1000']],
    ['..', ITEMS],
    ['9..10', []],
    ['>79999', ['80100', 'LS-75', 'WRB-1000']],
    ['>=79999', ['79999', '80100', 'LS-75', 'WRB-1000']],
    ['<1000', ['']],
    ['<=1000', ['', '1000']],
    ['<>1896-S', ITEMS.filter((item) => item !== '1896-S')],
    ['<>1*', ['', '70000', '79999', '80100', 'LS-75', 'WRB-1000']],
    [`''`, ['']],
    [`=''`, ['']],
    [`<>''`, ITEMS.slice(1)],
    [`''|1000`, ['', '1000']],
    [`''..1000`, ['', '1000']],
    ['1000|10000|100000', ['1000', '10000', '100000']],
    ['>1000&<1900-S', ['10000', '100000', '1896-S']],
    ['10*&<>1000', ['10000', '100000']],
    ['1000|10*&<>10000', ['1000', '100000']],
    ['(1000|10*)&<>10000', ['1000', '100000']],
    ['(1000|1900-S)&<>1000', ['1900-S']],
    ['((LS-75))', ['LS-75']],
    ['@ls*', ['LS-75']],
    ['<>@1*&@ls*', ['LS-75']],
    ['@ls-75..@WRB-1000', ['LS-75', 'WRB-1000']],
  ];
  it.each(cases)('%s → %j', (filter, expected) => {
    expect(admitted(filter)).toEqual(expected);
  });

  it.each(['', ' ', '\t\n '])('everything when it is blank (%j)', (filter) => {
    expect(admitted(filter)).toEqual(ITEMS);
  });

  it('values in text order, so that 10000..10042 admits 100000', () => {
    expect(admitted('10000..10042')).toEqual(['10000', '100000']);
  });

  it('values by code point beyond 16 bits: U+10000 comes after U+FFFD', () => {
    expect(admitted('>\uFFFD', ['\uFFFC', '\u{10000}'])).toEqual(['\u{10000}']);
    expect(admitted('?', ['\u{1F6B2}', 'AB'])).toEqual(['\u{1F6B2}']);
  });

  it('a value in any case and with spaces around it', () => {
    const admits = codeFilter('Location Code', 'blue');
    expect(['BLUE', 'Blue', ' blue '].map(admits)).toEqual([true, true, true]);
  });
});

describe('spaces', () => {
  it.each(['1000 | 1896-S', '  1000|1896-S  ', '1000\n|\n1896-S', '( 1000 ) | = 1896-S', '1000 .. 1000 | @ 1896-s'])(
    'around operators and values do not count: %j',
    (filter) => {
      expect(admitted(filter)).toEqual(['1000', '1896-S']);
    },
  );

  it('inside values count', () => {
    expect(admitted('BLUE BIKE', ['BLUE BIKE', 'BLUEBIKE', 'BLUE  BIKE'])).toEqual(['BLUE BIKE']);
  });
});

describe('quotes', () => {
  const VALUES = [
    'J & V',
    'J & V BIKES',
    'A|B',
    '(A)',
    'A=B',
    'A<B>',
    'A..B',
    `O'NEIL`,
    `'`,
    'A',
    'B',
    '@HOME',
    '1.5',
    '*',
  ];
  const cases: [filter: string, admitted: string[]][] = [
    [`'J & V'`, ['J & V']],
    [`'J & V*'`, ['J & V', 'J & V BIKES']],
    [`@'j & v*'`, ['J & V', 'J & V BIKES']],
    [`'@j & v*'`, ['J & V', 'J & V BIKES']],
    [`<>'J & V*'&J*`, []],
    [`'A|B'|'(A)'|'A=B'`, ['A|B', '(A)', 'A=B']],
    [`'A<B>'`, ['A<B>']],
    [`'A..B'`, ['A..B']],
    [`'A'..'B'`, ['A|B', 'A=B', 'A<B>', 'A..B', 'A', 'B']],
    [`'O''NEIL'`, [`O'NEIL`]],
    [`''''`, [`'`]],
    [`O'Neil`, [`O'NEIL`]],
    [`@@home`, ['@HOME']],
    ['1.5', ['1.5']],
    [`'?'`, [`'`, 'A', 'B', '*']],
  ];
  it.each(cases)('%s → %j', (filter, expected) => {
    expect(admitted(filter, VALUES)).toEqual(expected);
  });
});
