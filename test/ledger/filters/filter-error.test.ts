import {
  type DateFilterContext,
  FILTER_FIELDS,
  FilterError,
  codeFilter,
  dateFilter,
} from '../../../src/ledger/filters';
import { serialOfIso } from '../../../src/ledger';

const PERIODS = ['2020-01-01', '2020-02-01'].map((iso, index) => ({
  startingDate: serialOfIso(iso)!,
  newFiscalYear: index === 0,
}));

const CONTEXT: DateFilterContext = {
  today: serialOfIso('2020-01-23')!,
  workDate: serialOfIso('2020-01-23')!,
  dateOrder: 'MDY',
  accountingPeriods: PERIODS,
};

function errorOf(read: () => unknown): FilterError {
  try {
    read();
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
  throw new Error('The filter was not refused.');
}

const codeError = (filter: string) => errorOf(() => codeFilter('Item No.', filter));
const dateError = (filter: string, context = CONTEXT) => errorOf(() => dateFilter('Posting Date', filter, context));

describe('a filter that cannot be read', () => {
  it('is refused with the field, the filter, the place, the piece, what is wrong and what is expected', () => {
    const error = codeError('1000||2000');
    expect(error).toMatchObject({ name: 'FilterError', caption: 'Item No.', filter: '1000||2000', position: 6 });
    expect(error.message).toBe(
      `The filter on Item No. cannot be used. At position 6 ("|"): A value is missing after "|", but "|" stands there. ` +
        `Expected a value there; '' stands for blank, and a value that contains & | ( ) = < > or .. goes in single quotes.`,
    );
  });

  it('is quoted in part when it is long', () => {
    expect(dateError('x'.repeat(1000)).message).toContain(`("${'x'.repeat(40)}…")`);
  });

  it('has its position counted in characters', () => {
    expect(codeError('\u{1F6B2}|&').position).toBe(3);
  });
});

describe('the filter language refuses', () => {
  const cases: [filter: string, position: number, explanation: RegExp][] = [
    ['|1000', 1, /value is missing at the start, but "\|" stands there/],
    ['1000|', 6, /value is missing after "\|", and the filter ends/],
    ['1000&&2000', 6, /value is missing after "&"/],
    ['<>', 3, /value is missing after "<>"/],
    ['=', 2, /value is missing after "="/],
    ['=>1000', 2, /value is missing after "="/],
    ['<=>1000', 3, /value is missing after "<="/],
    ['> =1000', 3, /value is missing after ">"/],
    ['>..1000', 2, /value is missing after ">"/],
    ['<>(1000|2000)', 3, /value is missing after "<>"/],
    ['()', 2, /value is missing after "\("/],
    [')', 1, /value is missing at the start/],
    ['(1000', 1, /never closed/],
    ['2000|(1000|(2000)', 6, /never closed/],
    ['1000)', 5, /closes none/],
    ['(1000))', 7, /closes none/],
    ['(1000)(2000)', 7, /"\(" cannot follow "\)"/],
    ['(1000)2000', 7, /"2000" cannot follow "\)"/],
    ['1000(2000)', 5, /"\(" cannot follow "1000"/],
    ['A=B', 2, /"=" cannot follow "A".*single quotes/],
    ['A<B', 2, /"<" cannot follow "A"/],
    [`'A'B`, 4, /"B" cannot follow "'A'"/],
    ['(1000 = 2000)', 7, /"=" cannot follow "1000"/],
    ['..(1000)', 3, /"\(" cannot follow "\.\."/],
    ['1000..2000..3000', 11, /range already has its two ends/],
    ['<>1000..2000', 7, /stands after an operator/],
    ['>1000..', 6, /stands after an operator/],
    [`'1000`, 1, /quote that opens here is never closed/],
    [`1000|'`, 6, /never closed/],
    [`'O'NEIL'`, 8, /quotes around the whole value/],
    [`*'J & V'*`, 2, /quotes around the whole value/],
    [`6'`, 2, /quotes around the whole value/],
    ['1000....2000', 5, /number of dots/],
    ['1000..|....', 8, /number of dots/],
    ['1000…2000', 5, /one character that looks like three dots/],
  ];
  it.each(cases)('%s at %i', (filter, position, explanation) => {
    const error = codeError(filter);
    expect(error.position).toBe(position);
    expect(error.message).toMatch(explanation);
  });

  it.each(cases.filter(([filter]) => !/[.…]/.test(filter)))('the same in dates: %s', (filter) => {
    // The first place from the left may be a code that is no date.
    expect(dateError(filter.replaceAll(/\w+/g, 't')).caption).toBe('Posting Date');
  });
});

describe('a filter on a Code field refuses', () => {
  const cases: [filter: string, position: number, explanation: RegExp][] = [
    ['10*..20', 1, /wildcards/],
    ['10..2?', 5, /wildcards/],
    [`'10*'..20`, 1, /wildcards/],
    ['1000|>10*', 7, /wildcards/],
    ['<=?', 3, /wildcards/],
    ['@', 1, /value is missing after @/],
    ['1000|@ ', 6, /value is missing after @/],
    ['1000...2000', 5, /number of dots/],
    ['...2000', 1, /number of dots/],
  ];
  it.each(cases)('%s at %i', (filter, position, explanation) => {
    const error = codeError(filter);
    expect(error.position).toBe(position);
    expect(error.message).toMatch(explanation);
  });
});

describe('a filter on a Date field refuses', () => {
  const cases: [filter: string, position: number, explanation: RegExp][] = [
    ['foo', 1, /not a date.*01\/31\/20/],
    ['t|foo', 3, /\("foo"\).*not a date/],
    ['2020-01-*', 1, /wildcards/],
    ['p?', 1, /wildcards/],
    ['@t', 1, /sign @/],
    ['2020-02-30', 1, /no such day/],
    ['31/01/20', 1, /no such day.*month, day and year/],
    ['2019-02-29', 1, /no such day/],
    ['01/01/1900', 1, /no such day/],
    ['1331', 1, /no such day/],
    ['32', 1, /no such day/],
    ['0', 1, /no such day/],
    ['123', 1, /3 digits/],
    ['12345', 1, /5 digits/],
    ['123456789', 1, /9 digits/],
    ['1/2/3', 1, /not a date/],
    ['1/2/200', 1, /not a date/],
    ['100/2/20', 1, /not a date/],
    ['1/2/3/4', 1, /not a date/],
    ['1//2/20', 1, /not a date/],
    ['/1/2/20', 1, /not a date/],
    ['1/31/20/', 1, /not a date/],
    ['31.01.20.29.02.20', 1, /not a date/],
    ['t5x', 1, /not a date/],
    ['today1', 1, /not a date/],
    ['workdate 1', 1, /not a date/],
    ['mon 2520', 1, /not a date/],
    ['mon25 2', 1, /not a date/],
    ['mon0', 1, /no week 0/],
    ['mon54', 1, /no week 54/],
    ['mon53 2019', 1, /2019 has no week 53/],
    ['mon1 1900', 1, /outside the calendar/],
    ['sun52 9999', 1, /outside the calendar/],
    ['c', 1, /one date there/],
    ['Cp1', 1, /one date there/],
    ['CC12', 1, /one date there/],
    [`C''`, 2, /single quote/],
    ['Cfoo', 1, /not a date/],
    ['p0', 1, /number of an accounting period/],
    ['p-1', 1, /number of an accounting period/],
    ['p+1', 1, /number of an accounting period/],
    ['px', 1, /not a date/],
    ['p1x', 1, /number of an accounting period/],
    ['p3', 1, /no accounting period 3 counted from 2020-01-01.*1 to 2/],
    ['p1..p9', 5, /no accounting period 9/],
    ['y', 1, /not a date/],
    ['...01/31/20', 1, /number of dots/],
    ['01/31/20....', 9, /number of dots/],
    [`'01/31/20'...`, 11, /number of dots/],
    ['01/31/20…', 9, /looks like three dots/],
    ['.', 1, /not a date/],
  ];
  it.each(cases)('%s at %i', (filter, position, explanation) => {
    const error = dateError(filter);
    expect(error.position).toBe(position);
    expect(error.message).toMatch(explanation);
  });

  it('p when there are no accounting periods', () => {
    expect(dateError('p', { ...CONTEXT, accountingPeriods: [] }).message).toMatch(/There are no accounting periods/);
  });

  it('p when no fiscal year has started', () => {
    const error = dateError('p', { ...CONTEXT, workDate: serialOfIso('2019-12-31')! });
    expect(error.message).toMatch(/No fiscal year starts on or before the work date 2019-12-31/);
  });

  it('a weekday beyond the calendar', () => {
    const workDate = serialOfIso('9999-12-31')!;
    expect(dateError('sun', { ...CONTEXT, workDate }).message).toMatch(/outside the calendar/);
  });

  it('a year behind when the region writes it in front', () => {
    expect(dateError('31.01.2020', { ...CONTEXT, dateOrder: 'YMD' }).message).toMatch(/20\/01\/31/);
  });
});

describe('the fields that can be filtered on', () => {
  it('begin with the two of the batch job', () => {
    expect(FILTER_FIELDS.slice(0, 2)).toEqual([
      { caption: 'Item No.', kind: 'code' },
      { caption: 'Posting Date', kind: 'date' },
    ]);
  });
});
