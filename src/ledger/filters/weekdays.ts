import { type DateSerial, FIRST_DATE, LAST_DATE, calendarDate, fullYear, isoWeekday, serialOf } from '../dates';
import { type DateFilterContext } from './date-filter-context';
import { type Refuse } from './filter-source';
import { messages } from './messages';

/** Sunday first, so that of two days that begin alike `s` is Sunday and `t` is Tuesday, as in BC's documentation. */
const WEEKDAYS = [
  { name: 'sunday', isoNumber: 7 },
  { name: 'monday', isoNumber: 1 },
  { name: 'tuesday', isoNumber: 2 },
  { name: 'wednesday', isoNumber: 3 },
  { name: 'thursday', isoNumber: 4 },
  { name: 'friday', isoNumber: 5 },
  { name: 'saturday', isoNumber: 6 },
] as const;

/** `25`, `-1`, ` 23`, `25/2020`: a week and maybe a year, any separator before each. */
const WEEK_AND_YEAR = /^\s*[^\s\p{L}\p{N}]?\s*(\d{1,2})(?:(?:\s+|\s*[^\s\p{L}\p{N}]\s*)(\d{2}|\d{4}))?$/u;

/** 1 = Monday … 7 = Sunday for a name or the start of one. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.find(({ name }) => name.startsWith(word))?.isoNumber;
}

/** That day of the week, Monday to Sunday, that the work date is in. */
export function weekdayOfWorkDateWeek(weekday: number, { workDate }: DateFilterContext, refuse: Refuse): DateSerial {
  const serial = mondayOf(workDate) + weekday - 1;
  return isDate(serial) ? serial : refuse(messages.outsideCalendar());
}

/** That day of an ISO week; undefined when the text is not a week number with or without a year. */
export function weekdayOfWeek(
  weekday: number,
  text: string,
  { workDate }: DateFilterContext,
  refuse: Refuse,
): DateSerial | undefined {
  const match = WEEK_AND_YEAR.exec(text);
  if (!match) return undefined;
  const week = Number(match[1]);
  const year = match[2] === undefined ? calendarDate(workDate).year : yearOf(match[2]);
  // ISO 8601: 4 January is always in week 1, and a week belongs to the year that its Thursday is in.
  const fourthOfJanuary = serialOf({ year, month: 1, day: 4 });
  if (fourthOfJanuary === undefined) return refuse(messages.outsideCalendar());
  const monday = mondayOf(fourthOfJanuary) + (week - 1) * 7;
  if (calendarDate(monday + 3).year !== year) return refuse(messages.noSuchWeek({ week, year }));
  const serial = monday + weekday - 1;
  return isDate(serial) ? serial : refuse(messages.outsideCalendar());
}

function mondayOf(serial: DateSerial): DateSerial {
  return serial - isoWeekday(serial) + 1;
}

function yearOf(digits: string): number {
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}

function isDate(serial: number): boolean {
  return serial >= FIRST_DATE && serial <= LAST_DATE;
}
