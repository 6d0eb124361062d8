import fc from 'fast-check';
import { calendarDate, isoDate, isoWeekday, serialOfIso } from '../../../src/ledger';
import { type DateFilterContext, type DateOrder, dateFilter } from '../../../src/ledger/filters';
import { SPACES, type WrittenFilter, writtenFilters } from './written-filter';

const FIRST = serialOfIso('2019-12-01')!;
const LAST = serialOfIso('2020-03-31')!;
const DAYS = fc.integer({ min: FIRST, max: LAST });

function contextOf(dateOrder: DateOrder): DateFilterContext {
  return { today: FIRST, workDate: serialOfIso('2020-02-10')!, dateOrder, accountingPeriods: [] };
}

interface WrittenDate {
  readonly text: string;
  /** Half days are closing dates. */
  readonly day: number;
}

const ORDERS = fc.constantFrom<DateOrder>('MDY', 'DMY', 'YMD');

/** The same day in one of its many forms. */
function writtenDay(serial: number, order: DateOrder): fc.Arbitrary<WrittenDate> {
  const { year, month, day } = calendarDate(serial);
  const two = (part: number) => String(part % 100).padStart(2, '0');
  const parts = (yearText: string) =>
    Array.from<string>(order).map((part) => (part === 'Y' ? yearText : part === 'M' ? two(month) : two(day)));
  return fc
    .constantFrom(
      isoDate(serial),
      ...['', '/', '.', '-', ' '].flatMap((separator) => [
        parts(two(year)).join(separator),
        parts(String(year)).join(separator),
      ]),
    )
    .chain((text) =>
      fc.constantFrom(
        { text, day: serial },
        { text: `${text}.`, day: serial },
        { text: `'${text}'`, day: serial },
        { text: `C${text}`, day: serial + 0.5 },
      ),
    );
}

function leaves(order: DateOrder): fc.Arbitrary<WrittenFilter<number>> {
  const dates = DAYS.chain((serial) => writtenDay(serial, order));
  return fc
    .record({ a: dates, b: dates, space: SPACES })
    .chain(({ a, b, space }) =>
      fc.constantFrom<WrittenFilter<number>[]>(
        { text: a.text, admits: (day) => day === a.day },
        { text: `=${space}${a.text}`, admits: (day) => day === a.day },
        { text: `<>${space}${a.text}`, admits: (day) => day !== a.day },
        { text: `<${space}${a.text}`, admits: (day) => day < a.day },
        { text: `<=${space}${a.text}`, admits: (day) => day <= a.day },
        { text: `>${space}${a.text}`, admits: (day) => day > a.day },
        { text: `>=${space}${a.text}`, admits: (day) => day >= a.day },
        { text: `${a.text}${space}..`, admits: (day) => day >= a.day },
        { text: `..${space}${b.text}`, admits: (day) => day <= b.day },
        { text: `${a.text}${space}..${space}${b.text}`, admits: (day) => day >= a.day && day <= b.day },
      ),
    );
}

describe('a filter on a Date field', () => {
  it('admits exactly what its parts say, however the dates are written', () => {
    const filters = ORDERS.chain((order) => fc.tuple(fc.constant(order), writtenFilters(leaves(order))));
    fc.assert(
      fc.property(filters, fc.array(DAYS), ([order, { text, admits }], days) => {
        const filter = dateFilter('Posting Date', text, contextOf(order));
        for (const day of days) expect([text, day, filter(day)]).toEqual([text, day, admits(day)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every day by its weekday, week and year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_264, max: 73_050 }), (serial) => {
        const weekday = isoWeekday(serial);
        // ISO 8601: the week's number is that of its Thursday among the Thursdays of the year.
        const thursday = serial + 4 - weekday;
        const { year } = calendarDate(thursday);
        const week = Math.floor((thursday - serialOfIso(`${year}-01-01`)!) / 7) + 1;
        const name = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][weekday - 1];
        const admits = dateFilter('Posting Date', `${name}${week} ${year}`, contextOf('MDY'));
        expect([serial - 1, serial, serial + 1].map(admits)).toEqual([false, true, false]);
      }),
    );
  });
});
