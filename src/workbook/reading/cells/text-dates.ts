import { BLANK_DATE, type DateSerial, fullYear, serialOf, serialOfIso } from '../../../ledger';
import { type DateOrder } from './text-formats';

/** A date in a text, in each order in which there is such a day. */
export type DateReadings = Readonly<Partial<Record<DateOrder, DateSerial>>>;

/** Three numbers with one kind of mark between them; a closing date's C before and a time of day behind do not count. */
const THREE_NUMBERS =
  /^C?(\d{1,4})([./ -]) ?(\d{1,2})\2 ?(\d{1,4})\.?(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[AP]\.?M\.?)?)?$/i;

/** `0D` is AL's blank date, 0001-01-01 that of the web services. */
const BLANK_DATES: ReadonlySet<string> = new Set(['0D', '0d', '0001-01-01', '0001-01-01T00:00:00Z']);

/**
 * The date of a text that reads only one way: blank, or with the year first.
 *
 * @returns undefined when the text has another form
 */
export function unmistakableDate(text: string): DateSerial | undefined {
  return BLANK_DATES.has(text) ? BLANK_DATE : serialOfIso(text);
}

/** All readings of a text with day, month and year in numbers; none when it is no date. */
export function dateReadings(text: string): DateReadings {
  const match = THREE_NUMBERS.exec(text);
  if (!match) return {};
  const [, first, , second, third] = match;
  return {
    ...reading('dmy', third, second, first),
    ...reading('mdy', third, first, second),
    ...reading('ymd', first, second, third),
  };
}

function reading(order: DateOrder, year: string, month: string, day: string): DateReadings {
  if (day.length > 2 || month.length > 2 || (year.length !== 4 && year.length !== 2)) return {};
  const written = Number(year);
  const serial = serialOf({
    year: year.length === 4 ? written : fullYear(written),
    month: Number(month),
    day: Number(day),
  });
  return serial === undefined ? {} : { [order]: serial };
}
