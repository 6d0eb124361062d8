/**
 * One date type for the whole product: the Excel 1900 serial as a whole number (2020-01-01 = 43831). 0 is the blank
 * date. No Date objects: a calendar day has no time zone.
 */
export type DateSerial = number;

export const BLANK_DATE: DateSerial = 0;
/** 1900-03-01. Excel counts a 29 February 1900 that never was; serials before this day are ambiguous. */
export const FIRST_DATE: DateSerial = 61;
/** 9999-12-31 */
export const LAST_DATE: DateSerial = 2_958_465;

/** Days from 1970-01-01 to the serial's day zero. */
const SERIAL_OF_UNIX_EPOCH = 25_569;

/** Days between the 1900 and the 1904 date system. */
export const DAYS_BEFORE_1904 = 1_462;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The serial of a calendar date, or undefined when there is no such day. */
export function serialOf({ year, month, day }: CalendarDate): DateSerial | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const serial = daysFromCivil(year, month, day) + SERIAL_OF_UNIX_EPOCH;
  return serial >= FIRST_DATE && serial <= LAST_DATE ? serial : undefined;
}

/** Year, month and day of a serial. */
export function calendarDate(serial: DateSerial): CalendarDate {
  return civilFromDays(serial - SERIAL_OF_UNIX_EPOCH);
}

/** `2020-01-31`, or an empty text for the blank date. */
export function isoDate(serial: DateSerial): string {
  if (serial === BLANK_DATE) return '';
  const { year, month, day } = calendarDate(serial);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** Reads `2020-01-31`, also with a time of day behind it; undefined when the text is not such a date. */
export function serialOfIso(text: string): DateSerial | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text);
  return match ? serialOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : undefined;
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function isoWeekday(serial: DateSerial): number {
  return ((serial + 5) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Two-digit years stand for 1950 to 2049, as in Business Central. */
export function fullYear(year: number): number {
  return year >= 50 ? 1900 + year : 2000 + year;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

// Both conversions count in a year that starts in March, so that the leap day is the year's last day.

function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
