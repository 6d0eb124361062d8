import { serialOfDate } from './serial-dates';
import { type TypedInput } from './typed-input';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const US = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** A date or a time as Excel reads it in US English; undefined when the text is neither. */
export function parseTypedDate(text: string): TypedInput | undefined {
  const iso = ISO.exec(text);
  if (iso) return dateInput(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US.exec(text);
  if (us) return dateInput(fullYear(us[3]), Number(us[1]), Number(us[2]));
  const time = TIME.exec(text);
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return undefined;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { value: seconds / 86400, numberFormat: time[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

function dateInput(year: number, month: number, day: number): TypedInput | undefined {
  const serial = serialOfDate(year, month, day);
  return serial === undefined ? undefined : { value: serial, numberFormat: 'm/d/yyyy' };
}

/** Two digits: 00 to 29 are 2000 to 2029, the others 1930 to 1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
