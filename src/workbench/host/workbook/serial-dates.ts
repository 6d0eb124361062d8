const DAY = 86_400_000;
/** Excel takes 1900 for a leap year: from March 1900 on its day numbers are one higher than the days passed. */
const MARCH_1900 = Date.UTC(1900, 2, 1);

/** The day number of a date in the 1900 system; undefined when there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (time - Date.UTC(1899, 11, 31)) / DAY + (time >= MARCH_1900 ? 1 : 0);
}

/** The date and time of a day number; day 60 shows as 29 February 1900, as in Excel. */
export function dateOfSerial(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly seconds: number;
} {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const days = Math.floor(serial) + Math.floor(seconds / 86_400);
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, seconds: seconds % 86_400 };
  const date = new Date(Date.UTC(1899, 11, 31) + (days > 60 ? days - 1 : days) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (days + 6) % 7,
    seconds: seconds % 86_400,
  };
}
