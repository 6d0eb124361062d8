import { type DateSerial, calendarDate, fullYear, serialOf } from '../dates';
import { type DateFilterContext, type DateOrder } from './date-filter-context';
import { type Refuse } from './filter-source';
import { messages } from './messages';

type Part = 'day' | 'month' | 'year';

/** The parts of a date as typed, still digits. Without a year or a month those of the work date are meant. */
type Digits = Readonly<Partial<Record<Part, string>>>;

const PARTS: Readonly<Record<DateOrder, readonly Part[]>> = {
  MDY: ['month', 'day', 'year'],
  DMY: ['day', 'month', 'year'],
  YMD: ['year', 'month', 'day'],
};

/** Spaces, or one other sign with or without spaces around it. Dates are read with any separator. */
const SEPARATOR = /\s*[^\s\p{L}\p{N}]\s*|\s+/u;

/**
 * The day of a date written in digits, with separators or without.
 *
 * @param text the date without a final dot
 * @returns the day, or undefined when the text is not made of one to three numbers
 */
export function readDayOfNumbers(text: string, context: DateFilterContext, refuse: Refuse): DateSerial | undefined {
  const groups = text.split(SEPARATOR);
  if (groups.some((group) => !/^\d+$/.test(group))) return undefined;
  const digits = groups.length === 1 ? unseparated(text, context, refuse) : separated(groups, context.dateOrder);
  return digits && dayOf(digits, context, refuse);
}

function separated(groups: readonly string[], order: DateOrder): Digits | undefined {
  if (groups.length > 3) return undefined;
  // Four digits in front can only be a year, and a year in front is followed by month and day everywhere.
  const parts = groups.length === 2 ? dayAndMonth(order) : PARTS[groups[0].length === 4 ? 'YMD' : order];
  const digits: Digits = Object.fromEntries(parts.map((part, index) => [part, groups[index]]));
  return fits(digits) ? digits : undefined;
}

function fits({ day = '', month = '', year = '01' }: Digits): boolean {
  return day.length <= 2 && month.length <= 2 && (year.length === 2 || year.length === 4);
}

function unseparated(text: string, { dateOrder }: DateFilterContext, refuse: Refuse): Digits {
  switch (text.length) {
    case 1:
    case 2:
      return { day: text };
    case 4:
      return cut(text, dayAndMonth(dateOrder), 2);
    case 6:
      return cut(text, PARTS[dateOrder], 2);
    case 8:
      return cut(text, PARTS[dateOrder], 4);
    default:
      return refuse(messages.wrongDigits({ count: text.length }));
  }
}

/** Cuts a row of digits into parts of two, the year being as long as told. */
function cut(text: string, parts: readonly Part[], yearLength: number): Digits {
  let from = 0;
  return Object.fromEntries(parts.map((part) => [part, text.slice(from, (from += part === 'year' ? yearLength : 2))]));
}

function dayAndMonth(order: DateOrder): readonly Part[] {
  return PARTS[order].filter((part) => part !== 'year');
}

function dayOf(digits: Digits, { workDate, dateOrder }: DateFilterContext, refuse: Refuse): DateSerial {
  const work = calendarDate(workDate);
  const year = digits.year === undefined ? work.year : Number(digits.year);
  const serial = serialOf({
    year: digits.year?.length === 2 ? fullYear(year) : year,
    month: digits.month === undefined ? work.month : Number(digits.month),
    day: Number(digits.day),
  });
  return serial ?? refuse(messages.noSuchDay({ order: dateOrder }));
}
