import { dateOfSerial } from './serial-dates';

const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]/g;
const TOKENS = /"[^"]*"|\\.|_.|\[[^\]]*\]|y+|m+|d+|h+|s+(?:\.0+)?|am\/pm|a\/p|./gi;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export function isDateFormat(section: string): boolean {
  return /[ymdhs]/i.test(section.replace(LITERALS, ''));
}

/** A day number under a date format, in US English. */
export function formatDate(section: string, serial: number): string {
  if (serial < 0) return '#######';
  const tokens = section.match(TOKENS) ?? [];
  const date = dateOfSerial(serial);
  const isHalfDays = /am\/pm|a\/p/i.test(section);
  const hours = Math.floor(date.seconds / 3600);
  const shownHours = isHalfDays ? hours % 12 || 12 : hours;
  return tokens
    .map((token, at) => {
      const length = token.length;
      switch (token[0].toLowerCase()) {
        case 'y':
          return length > 2 ? String(date.year) : pad(date.year % 100, 2);
        case 'm':
          return isMinutes(tokens, at)
            ? pad(Math.floor(date.seconds / 60) % 60, length)
            : name(MONTHS, date.month, length);
        case 'd':
          return length > 2 ? name(DAYS, date.weekday + 1, length) : pad(date.day, length);
        case 'h':
          return pad(shownHours, length);
        case 's':
          return pad(date.seconds % 60, length);
        case 'a':
          return isHalfDays && length > 1 ? (hours < 12 ? 'AM' : 'PM') : token;
        case '"':
          return token.slice(1, -1);
        case '\\':
          return token.slice(1);
        case '[':
          return '';
        case '_':
          return ' ';
        default:
          return token;
      }
    })
    .join('');
}

function pad(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 2), '0');
}

function name(names: readonly string[], number: number, length: number): string {
  if (length <= 2) return pad(number, length);
  const full = names[number - 1];
  if (length === 3) return full.slice(0, 3);
  return length === 5 ? full[0] : full;
}

/** `m` after hours or before seconds means minutes. */
function isMinutes(tokens: readonly string[], at: number): boolean {
  const isTime = (token: string | undefined, letter: string): boolean => token?.[0].toLowerCase() === letter;
  const parts = tokens.map((token, index) => ({ token, index })).filter(({ token }) => /^[ymdhs]/i.test(token));
  const here = parts.findIndex(({ index }) => index === at);
  return isTime(parts[here - 1]?.token, 'h') || isTime(parts[here + 1]?.token, 's');
}
