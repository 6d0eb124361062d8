import { BLANK_DATE, type DateSerial, isoDate, serialOfIso } from '../../../src/ledger';
import { type DateFilterContext, type DateOrder, dateFilter } from '../../../src/ledger/filters';

const on = (iso: string): DateSerial => serialOfIso(iso)!;

/** Fiscal years start in January 2019 and 2020, with a period a month, the last of them January 2021. */
const PERIODS = [2019, 2020, 2021]
  .flatMap((year) => Array.from({ length: 12 }, (_, month) => ({ year, month: month + 1 })))
  .slice(0, 25)
  .map(({ year, month }) => ({
    startingDate: on(`${year}-${String(month).padStart(2, '0')}-01`),
    newFiscalYear: month === 1,
  }));

/** Both are Thursdays. */
const CONTEXT: DateFilterContext = {
  today: on('2024-02-29'),
  workDate: on('2020-01-23'),
  dateOrder: 'MDY',
  accountingPeriods: PERIODS,
};

const FIRST = on('2018-11-01');
const LAST = on('2024-12-31');

/** The days from November 2018 to December 2024 that a filter admits, adjoining ones as a range, and the blank date. */
function admitted(filter: string, context: DateFilterContext = CONTEXT): string[] {
  const admits = dateFilter('Posting Date', filter, context);
  const runs: { first: DateSerial; last: DateSerial }[] = [];
  for (let serial = FIRST; serial <= LAST; serial++) {
    if (!admits(serial)) continue;
    const run = runs.at(-1);
    if (run?.last === serial - 1) run.last = serial;
    else runs.push({ first: serial, last: serial });
  }
  const days = runs.map(({ first, last }) => {
    if (first === last) return isoDate(first);
    return `${first === FIRST ? '' : isoDate(first)}..${last === LAST ? '' : isoDate(last)}`;
  });
  return admits(BLANK_DATE) ? ['blank', ...days] : days;
}

const region = (dateOrder: DateOrder): DateFilterContext => ({ ...CONTEXT, dateOrder });

describe('a filter on a Date field admits', () => {
  const cases: [filter: string, admitted: string[]][] = [
    ['=2020-01-15', ['2020-01-15']],
    ['2020-01-01..2020-01-31', ['2020-01-01..2020-01-31']],
    ['..2019-12-31', ['blank', '..2019-12-31']],
    ['2020-02-01|2020-02-29', ['2020-02-01', '2020-02-29']],
    ['>=2020-03-02', ['2020-03-02..']],
    ['2020-03-01..', ['2020-03-01..']],
    ['>2020-03-01', ['2020-03-02..']],
    ['<2020-03-01', ['blank', '..2020-02-29']],
    ['<=2020-03-01', ['blank', '..2020-03-01']],
    ['<>2020-03-01', ['blank', '..2020-02-29', '2020-03-02..']],
    ['..', ['blank', '..']],
    [`''`, ['blank']],
    [`''|t`, ['blank', '2024-02-29']],
    [`<>''`, ['..']],
    [`>''`, ['..']],
    [`''..2018-11-01`, ['blank', '2018-11-01']],
    ['2020-01-31..2020-01-01', []],
    ['2020-01-01..2020-01-31&<>2020-01-15', ['2020-01-01..2020-01-14', '2020-01-16..2020-01-31']],
    ['(2020-01-01|2020-01-03)&>2020-01-01', ['2020-01-03']],
    [`'2020-01-15'`, ['2020-01-15']],
  ];
  it.each(cases)('%s → %j', (filter, expected) => {
    expect(admitted(filter)).toEqual(expected);
  });

  it('everything when it is blank', () => {
    expect(admitted('  ')).toEqual(['blank', '..']);
  });
});

describe('a date in digits', () => {
  const cases: [order: DateOrder, filter: string, day: string][] = [
    ['MDY', '01/31/20', '2020-01-31'],
    ['MDY', '1/31/2020', '2020-01-31'],
    ['MDY', '01 31 20', '2020-01-31'],
    ['MDY', '01-31-20', '2020-01-31'],
    ['MDY', '01 / 31 / 20', '2020-01-31'],
    ['MDY', '01312020', '2020-01-31'],
    ['MDY', '013120', '2020-01-31'],
    ['MDY', '0131', '2020-01-31'],
    ['MDY', '1/31', '2020-01-31'],
    ['DMY', '31.01.2020', '2020-01-31'],
    ['DMY', '31.1.20', '2020-01-31'],
    ['DMY', '31.01.20.', '2020-01-31'],
    ['DMY', '31012020', '2020-01-31'],
    ['DMY', '310120', '2020-01-31'],
    ['DMY', '3101', '2020-01-31'],
    ['DMY', '31.01.', '2020-01-31'],
    ['YMD', '2018.12.31.', '2018-12-31'],
    ['YMD', '18.12.31.', '2018-12-31'],
    ['YMD', '18/12,31', '2018-12-31'],
    ['YMD', '181231', '2018-12-31'],
    ['YMD', '20181231', '2018-12-31'],
    ['YMD', '1112', '2020-11-12'],
    ['MDY', '2020-01-31', '2020-01-31'],
    ['DMY', '2020-01-31', '2020-01-31'],
    ['DMY', '2020/1/31', '2020-01-31'],
    ['MDY', '11', '2020-01-11'],
    ['DMY', '7', '2020-01-07'],
    ['MDY', '02/29/24', '2024-02-29'],
  ];
  it.each(cases)('in the order %s: %s is %s', (order, filter, day) => {
    expect(admitted(filter, region(order))).toEqual([day]);
  });

  it('has its two-digit year from 1950 to 2049', () => {
    expect(dateFilter('Posting Date', '01/01/50', CONTEXT)(on('1950-01-01'))).toBe(true);
    expect(dateFilter('Posting Date', '12/31/49', CONTEXT)(on('2049-12-31'))).toBe(true);
  });
});

describe('a date in words', () => {
  const cases: [filter: string, day: string][] = [
    ['t', '2024-02-29'],
    ['tod', '2024-02-29'],
    ['Today', '2024-02-29'],
    ['w', '2020-01-23'],
    ['work', '2020-01-23'],
    ['WORKDATE', '2020-01-23'],
    ['m', '2020-01-20'],
    ['monday', '2020-01-20'],
    ['tu', '2020-01-21'],
    ['wed', '2020-01-22'],
    ['th', '2020-01-23'],
    ['fri', '2020-01-24'],
    ['sa', '2020-01-25'],
    ['s', '2020-01-26'],
    ['Sunday', '2020-01-26'],
    ['mon25', '2020-06-15'],
    ['mon 25', '2020-06-15'],
    ['Mon25 2019', '2019-06-17'],
    ['mon-25-19', '2019-06-17'],
    ['t23', '2020-06-02'],
    ['t 23', '2020-06-02'],
    ['tu 23', '2020-06-02'],
    ['t-1', '2019-12-31'],
    ['w1', '2020-01-01'],
    ['sun53', '2021-01-03'],
    ['mon 1 2021', '2021-01-04'],
  ];
  it.each(cases)('%s is %s', (filter, day) => {
    expect(admitted(filter)).toEqual([day]);
  });

  it('can be the ends of a range', () => {
    expect(admitted('mon..w')).toEqual(['2020-01-20..2020-01-23']);
    expect(admitted('t-1..tu 23')).toEqual(['2019-12-31..2020-06-02']);
  });
});

describe('an accounting period', () => {
  const cases: [filter: string, admitted: string[]][] = [
    ['p', ['2020-01-01..2020-01-31']],
    ['P1', ['2020-01-01..2020-01-31']],
    ['p2', ['2020-02-01..2020-02-29']],
    ['p 2', ['2020-02-01..2020-02-29']],
    ['period4', ['2020-04-01..2020-04-30']],
    ['=p2', ['2020-02-01..2020-02-29']],
    ['p2..p4', ['2020-02-01..2020-04-30']],
    [' p2 .. p4 ', ['2020-02-01..2020-04-30']],
    ['p8..', ['2020-08-01..']],
    ['p8...', ['2020-08-01..']],
    ['..p3', ['blank', '..2020-03-31']],
    ['<>p2', ['blank', '..2020-01-31', '2020-03-01..']],
    ['>p2', ['2020-03-01..']],
    ['>=p2', ['2020-02-01..']],
    ['<p2', ['blank', '..2020-01-31']],
    ['<=p2', ['blank', '..2020-02-29']],
    ['p1|p3', ['2020-01-01..2020-01-31', '2020-03-01..2020-03-31']],
    ['2020-01-15..p2', ['2020-01-15..2020-02-29']],
    ['p13', ['2021-01-01..']],
  ];
  it.each(cases)('%s → %j', (filter, expected) => {
    expect(admitted(filter)).toEqual(expected);
  });

  it('is counted from the fiscal year of the work date', () => {
    expect(admitted('p2', { ...CONTEXT, workDate: on('2019-07-01') })).toEqual(['2019-02-01..2019-02-28']);
  });

  it('is found in periods of any order', () => {
    expect(admitted('p2', { ...CONTEXT, accountingPeriods: [...PERIODS].reverse() })).toEqual([
      '2020-02-01..2020-02-29',
    ]);
  });
});

describe('a closing date', () => {
  const cases: [filter: string, admitted: string[]][] = [
    ['C2019-12-31', []],
    ['C123119|2020-01-01', ['2020-01-01']],
    ['<>C2019-12-31', ['blank', '..']],
    ['..C2019-12-31', ['blank', '..2019-12-31']],
    ['C2019-12-31..', ['2020-01-01..']],
    ['>C2019-12-31', ['2020-01-01..']],
    ['>=c 12/31/19', ['2020-01-01..']],
    ['<C2019-12-31', ['blank', '..2019-12-31']],
    ['2019-12-30..C2019-12-31', ['2019-12-30..2019-12-31']],
    ['C2019-12-30..2019-12-31', ['2019-12-31']],
    ['C2019-12-30..C2019-12-30', []],
    ['>=Cw', ['2020-01-24..']],
    ['<=Cmon25', ['blank', '..2020-06-15']],
  ];
  it.each(cases)('%s → %j', (filter, expected) => {
    expect(admitted(filter)).toEqual(expected);
  });
});

describe('dots', () => {
  const cases: [filter: string, admitted: string[]][] = [
    ['31.01.20..29.02.20', ['2020-01-31..2020-02-29']],
    ['31.01.20...', ['2020-01-31..']],
    ['31.01.20. ..', ['2020-01-31..']],
    ['31.01.20...29.02.20.', ['2020-01-31..2020-02-29']],
    ['..31.01.20.', ['blank', '..2020-01-31']],
    ['..31.01.20|29.02.20...', ['blank', '..2020-01-31', '2020-02-29..']],
    ['30...', ['2020-01-30..']],
  ];
  it.each(cases)('of dates and of ranges are told apart: %s → %j', (filter, expected) => {
    expect(admitted(filter, region('DMY'))).toEqual(expected);
  });
});
