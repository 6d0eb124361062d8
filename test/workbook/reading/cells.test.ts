import { LEDGER_TABLES, isoDate, textAt } from '../../../src/ledger';
import { CellError, type CellValue, describeReadProblem, readTable } from '../../../src/workbook';
import { VALUE_ENTRY_HEADER, VALUE_ENTRY_ROWS } from './support/company';

type Field = keyof (typeof LEDGER_TABLES)['valueEntries']['fields'];
interface Options {
  readonly locale?: string;
  readonly date1904?: boolean;
}

/** Reads cells as one column of value entries. */
function readColumn(field: Field, cells: readonly CellValue[], options: Options = {}) {
  const { caption } = LEDGER_TABLES.valueEntries.fields[field];
  const place = VALUE_ENTRY_HEADER.indexOf(caption);
  const header = place < 0 ? [...VALUE_ENTRY_HEADER, caption] : VALUE_ENTRY_HEADER;
  const rows = cells.map((cell, i) => {
    const row = [...VALUE_ENTRY_ROWS[0]];
    row[VALUE_ENTRY_HEADER.indexOf('Entry No.')] = i + 1;
    row[place < 0 ? row.length : place] = cell;
    return row;
  });
  const { table, problems } = readTable('valueEntries', header, rows, options);
  return { table, column: table.columns[field], kinds: problems.map(({ kind }) => kind), problems };
}

function amounts(cells: readonly CellValue[], options?: Options) {
  const { table, kinds } = readColumn('costAmountActual', cells, options);
  const column = table.columns.costAmountActual as { decimal(row: number): { toFixed(): string } };
  return { values: cells.map((_, row) => column.decimal(row).toFixed()), kinds };
}

function dates(cells: readonly CellValue[], options?: Options) {
  const { column, kinds } = readColumn('postingDate', cells, options);
  return { values: Array.from(column as Int32Array, isoDate), kinds };
}

const NA = new CellError('#N/A');

describe('amounts', () => {
  it('are exact, numbers and plain texts alike, whatever their scale', () => {
    const { values, kinds } = amounts([
      0.1,
      -1234.5,
      '0.30',
      '-7',
      1e-5,
      45035996273704.5,
      '123456789012345.67',
      null,
      '',
      ' ',
    ]);
    expect(values).toEqual([
      '0.1',
      '-1234.5',
      '0.3',
      '-7',
      '0.00001',
      '45035996273704.5',
      '123456789012345.67',
      '0',
      '0',
      '0',
    ]);
    expect(kinds).toEqual([]);
  });

  it.each([
    ['(12.50)', '-12.5'],
    ['12.50-', '-12.5'],
    ['\u221212.50', '-12.5'],
    ['+3', '3'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u202f234', '1234'],
    ['1,234,567', '1234567'],
    ['12,5', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0.125', '0.125'],
    ['1234.567', '1234.567'],
  ])('reads %s as %s', (text, value) => {
    expect(amounts([text])).toEqual({ values: [value], kinds: [] });
  });

  it.each([
    'twelve',
    '12 EUR',
    '€ 5',
    '1,23,4',
    '1.2.3',
    '--5',
    '5%',
    '1e5',
    '-',
    '=1+1',
    '1,2345,678',
    '12,34.5',
    'NaN',
    'Infinity',
  ])('does not read %s', (text) => {
    expect(amounts([text])).toEqual({ values: ['0'], kinds: ['cell-not-an-amount'] });
  });

  it('asks for the locale when a text is a thousand or a fraction', () => {
    expect(amounts(['1,234']).kinds).toEqual(['cell-amount-ambiguous']);
    expect(amounts(['1.234']).kinds).toEqual(['cell-amount-ambiguous']);
    expect(amounts(['1,234', '0,5', '0.5']).kinds).toEqual(['cell-amount-ambiguous']);
  });

  it('takes the meaning of the other texts of the table, or of the locale', () => {
    expect(amounts(['1,234', '0,5']).values).toEqual(['1.234', '0.5']);
    expect(amounts(['1,234', '0.5']).values).toEqual(['1234', '0.5']);
    expect(amounts(['1.234', '12.50']).values).toEqual(['1.234', '12.5']);
    expect(amounts(['1.234', '1,234'], { locale: 'de-DE' }).values).toEqual(['1234', '1.234']);
    expect(amounts(['1.234', '1,234'], { locale: 'en-US' }).values).toEqual(['1.234', '1234']);
  });

  it('that are not exact or too large are problems of their own', () => {
    expect(amounts([0.1 + 0.2]).kinds).toEqual(['cell-too-many-decimals']);
    expect(amounts(['0.123456']).kinds).toEqual(['cell-too-many-decimals']);
    expect(amounts([1e30]).kinds).toEqual(['cell-amount-out-of-range']);
    expect(amounts(['-9999999999999999']).kinds).toEqual(['cell-amount-out-of-range']);
    expect(amounts([NA, true]).kinds).toEqual(['cell-error', 'cell-not-an-amount']);
  });
});

describe('dates', () => {
  it('are serial numbers, with or without a time of day, or ISO texts', () => {
    expect(dates([43_831, 43_831.75, '2020-01-01', '2020-01-01T10:00:00Z', ' 2020-01-01 ']).values).toEqual(
      Array(5).fill('2020-01-01'),
    );
  });

  it('are blank in empty cells, as 0 and as the blank date of AL and the web services', () => {
    expect(dates([null, '', 0, '0D', '0001-01-01'])).toEqual({ values: ['', '', '', '', ''], kinds: [] });
  });

  it('count from 1904 where the workbook does', () => {
    expect(dates([42_369, 0], { date1904: true }).values).toEqual(['2020-01-01', '']);
  });

  it('before 1900-03-01 or after 9999 are problems: Excel counts a day that never was', () => {
    expect(dates([60, -1, 2_958_466, 0.5]).kinds).toEqual(Array(4).fill('cell-date-out-of-range'));
  });

  it('in texts have the order in which all texts of the column are dates', () => {
    expect(dates(['31/01/2020', '05/04/2020']).values).toEqual(['2020-01-31', '2020-04-05']);
    expect(dates(['01/31/2020', '05/04/20']).values).toEqual(['2020-01-31', '2020-05-04']);
    expect(dates(['2020/04/05', '2020.4.5', '2020. 04. 05.']).values).toEqual(Array(3).fill('2020-04-05'));
    expect(dates(['07.07.2020 00:00:00', '7-7-20']).values).toEqual(['2020-07-07', '2020-07-07']);
  });

  it('in texts follow the locale when there is one', () => {
    expect(dates(['05/04/2020', '5.4.20'], { locale: 'de-DE' }).values).toEqual(['2020-04-05', '2020-04-05']);
    expect(dates(['05/04/2020'], { locale: 'en-US' }).values).toEqual(['2020-05-04']);
    expect(dates(['31/01/2020'], { locale: 'en-US' }).kinds).toEqual(['cell-not-a-date']);
  });

  it('that may be read either way ask for the locale, each cell', () => {
    expect(dates(['05/04/2020', '06/04/2020', '05/04/2020']).kinds).toEqual(Array(3).fill('cell-date-ambiguous'));
    expect(dates(['31/01/2020', '01/31/2020', '05/04/2020']).kinds).toEqual(Array(3).fill('cell-date-ambiguous'));
  });

  it.each(['soon', '30/02/2020', '2020-02-30', '43831', '1/2', '32/13/2020', '01/02/03/04'])(
    'does not read %s',
    (text) => {
      expect(dates([text]).kinds).toEqual(['cell-not-a-date']);
    },
  );

  it('are never errors or booleans', () => {
    expect(dates([NA, true]).kinds).toEqual(['cell-error', 'cell-not-a-date']);
  });
});

describe('integers', () => {
  it('are numbers or digits, grouped or with the point that exports put behind', () => {
    const { column, kinds } = readColumn('itemLedgerEntryNo', [
      7,
      '8',
      '1234.',
      '12,345',
      '1.234.567',
      -3,
      ' 9 ',
      null,
      '',
    ]);
    expect([...(column as Int32Array)]).toEqual([7, 8, 1234, 12_345, 1_234_567, -3, 9, 0, 0]);
    expect(kinds).toEqual([]);
  });

  it('beyond 32 bits, with decimals or in words are problems', () => {
    const { kinds } = readColumn('itemLedgerEntryNo', [2_147_483_648, '99999999999', 1.5, 'x', '1,23', NA, true]);
    expect(kinds).toEqual([
      ...Array.from({ length: 2 }, () => 'cell-integer-out-of-range'),
      ...Array.from({ length: 3 }, () => 'cell-not-an-integer'),
      'cell-error',
      'cell-not-an-integer',
    ]);
  });
});

describe('booleans', () => {
  it.each([true, 1, '1', 'TRUE', 'Yes', 'yes ', 'Ja', 'Oui', 'Sí', 'Sì', 'Kyllä', 'WAHR'])('%s is Yes', (cell) => {
    const { column, kinds } = readColumn('inventoriable', [cell, cell]);
    expect([[...(column as Uint8Array)], kinds]).toEqual([[1, 1], []]);
  });

  it.each([false, 0, '0', 'False', 'No', 'Nein', 'Nej', 'Non', 'Nee', 'Nei', 'Ei', null, '', ' '])(
    '%s is No',
    (cell) => {
      const { column, kinds } = readColumn('inventoriable', ['Yes', cell, cell]);
      expect([[...(column as Uint8Array)], kinds]).toEqual([[1, 0, 0], []]);
    },
  );

  it('everything else is a problem in each cell', () => {
    expect(readColumn('inventoriable', ['X', 'X', 2, NA]).kinds).toEqual([
      ...Array.from({ length: 3 }, () => 'cell-not-a-boolean'),
      'cell-error',
    ]);
  });
});

describe('options', () => {
  const read = (field: Field, ...cells: CellValue[]) => {
    const { column, kinds } = readColumn(field, cells);
    return kinds.length > 0 ? kinds : [...(column as Uint8Array)];
  };

  it('are captions, numbers, digits, member names or translations', () => {
    expect(
      read('itemLedgerEntryType', 'Positive Adjmt.', ' positive ADJMT. ', 2, '2', 'Positive_x0020_Adjmt_x002E_'),
    ).toEqual([2, 2, 2, 2, 2]);
    expect(read('itemLedgerEntryType', 'Einkauf', 'Verbrauch', 'Salg', 'Production')).toEqual([0, 5, 1, 6]);
    expect(read('entryType', 'Direkte Kosten', 'EK-Preis', 'Direct_Cost', 'Coût direct', 'Herwaardering')).toEqual([
      0, 0, 0, 0, 1,
    ]);
    expect(read('entryType', 10, 'Direct Cost - Non Inventory')).toEqual([10, 10]);
  });

  it('have a blank value of their own', () => {
    expect(read('itemLedgerEntryType', null, '', '_x0020_', '_blank_', ' ', 'Sale', null)).toEqual([
      7, 7, 7, 7, 7, 1, 7,
    ]);
    expect(read('varianceType', null, '_x0020_', 'Material')).toEqual([0, 0, 2]);
    expect(read('entryType', '_blank_')).toEqual(['cell-not-an-option']);
  });

  it('that do not exist are problems in each cell', () => {
    expect(read('entryType', 'Direct Costs', 'Direct Costs', 7, '7', 1.5, '???', NA, true)).toEqual([
      ...Array.from({ length: 6 }, () => 'cell-not-an-option'),
      'cell-error',
      'cell-not-an-option',
    ]);
  });
});

describe('codes', () => {
  it('are trimmed and in capitals; numbers stand for their digits', () => {
    const { table, kinds } = readColumn('locationCode', ['blue', ' BLUE ', 1000, '1000', 0, null, '=A1']);
    const column = table.columns.locationCode as Parameters<typeof textAt>[0];
    expect(column.numbers.length).toBe(7);
    expect(Array.from({ length: 7 }, (_, row) => textAt(column, row))).toEqual([
      'BLUE',
      'BLUE',
      '1000',
      '1000',
      '0',
      '',
      '=A1',
    ]);
    expect(kinds).toEqual([]);
  });

  it('are never booleans, errors or numbers that have lost digits', () => {
    expect(readColumn('locationCode', [true, NA, 1e15]).kinds).toEqual([
      'cell-not-a-code',
      'cell-error',
      'cell-not-a-code',
    ]);
  });
});

describe('messages', () => {
  it('name the value and what was expected', () => {
    const messageOf = (field: Field, cell: CellValue) => describeReadProblem(readColumn(field, [cell]).problems[0]);
    expect(messageOf('costAmountActual', 'twelve')).toMatch(/"twelve" is not a decimal; Cost Amount \(Actual\)/);
    expect(messageOf('costAmountActual', 1e30)).toMatch(/Cost Amount \(Actual\) is out of range/);
    expect(messageOf('entryType', 'Direct Costs')).toMatch(
      /"Direct Costs" is not a value of Entry Type; its values are Direct Cost, /,
    );
    expect(messageOf('costAmountActual', NA)).toBe('Cost Amount (Actual) shows the error #N/A.');
  });

  it('shorten what is too long to read', () => {
    const [problem] = readColumn('costAmountActual', ['x'.repeat(32_767)]).problems;
    expect(problem.value).toBe(`${'x'.repeat(79)}…`);
  });
});

it('lists all unreadable cells in order of rows, and reads the others', () => {
  const rows = VALUE_ENTRY_ROWS.map((row) => [...row]);
  rows[2][0] = 'never';
  rows[0][5] = 'much';
  rows[2][1] = 'Gift';
  const { problems, table } = readTable('valueEntries', VALUE_ENTRY_HEADER, rows);
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [0, 'costAmountActual'],
    [2, 'postingDate'],
    [2, 'itemLedgerEntryType'],
  ]);
  expect([...(table.columns.entryNo as Int32Array)]).toEqual([1, 2, 3]);
});
