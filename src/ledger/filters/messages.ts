import { type DateOrder } from './date-filter-context';

/** Everything a `FilterError` can say, in one place. Each text says what is wrong, then what is expected. */
const TEXTS = {
  // The filter language

  tooLong: ({ length, limit }: { length: number; limit: number }) =>
    `The filter has ${length} characters. Expected at most ${limit}; filter on a range or a pattern instead.`,

  tooDeep: ({ limit }: { limit: number }) =>
    `Parentheses stand more than ${limit} deep here. Expected fewer, one in another.`,

  quoteNotClosed: () =>
    `The single quote that opens here is never closed. Expected another one after the value; a quote that belongs to ` +
    `the value is written twice.`,

  quoteInside: () =>
    `A single quote cannot stand at this place. Expected quotes around the whole value, as in '*J & V*'; a quote that ` +
    `belongs to the value is then written twice.`,

  tooManyDots: () =>
    `The number of dots in a row is wrong. Expected two for a range, as in A..B; put a value that itself contains or ` +
    `ends with dots in single quotes.`,

  ellipsis: () =>
    `This is one character that looks like three dots. Expected two separate dots for a range, as in A..B; put a ` +
    `value that contains it in single quotes.`,

  valueMissing: ({ before, found }: { before: string; found: string }) =>
    `A value is missing ${before === '' ? 'at the start' : `after ${quote(before)}`}, ${whatStands(found)}. ` +
    `Expected a value there; '' stands for blank, and a value that contains & | ( ) = < > or .. goes in single quotes.`,

  operatorMissing: ({ before, found }: { before: string; found: string }) =>
    `${quote(found)} cannot follow ${quote(before)}. Expected | (or), & (and) or the end; a value that ` +
    `contains & | ( ) = < > or .. goes in single quotes, as in 'J & V'.`,

  secondRange: () =>
    `This range already has its two ends, or stands after an operator. Expected | (or), & (and) or the end.`,

  parenthesisNotOpened: () => `This parenthesis closes none. Expected a ( before it, or no ) here.`,

  parenthesisNotClosed: () => `This parenthesis is never closed. Expected a ) further on.`,

  // Codes

  nothingAfterAt: () => `A value is missing after @. Expected a value there, as in @A*.`,

  wildcardInBound: () =>
    `The wildcards * and ? cannot be used in a range or after <, <=, > and >=. Expected a value without them.`,

  // Dates

  wildcardInDate: () => `The wildcards * and ? cannot be used for dates. Expected a date or a range such as p1..p3.`,

  atInDate: () => `The sign @ cannot be used for dates. Expected a date without it.`,

  notADate: ({ example }: { example: string }) =>
    `This is not a date. Expected a date such as ${example} or 2020-01-31, t (today), w (work date), a weekday, a ` +
    `weekday with its week such as mon25, p4 (accounting period), or '' for no date.`,

  wrongDigits: ({ count }: { count: number }) =>
    `A date of ${count} ${count === 1 ? 'digit' : 'digits'} without separators cannot be read. Expected 1 or 2 (day), ` +
    `4 (day and month), 6 or 8 (day, month and year).`,

  noSuchDay: ({ order }: { order: DateOrder }) =>
    `There is no such day in the calendar. Expected ${ORDERS[order]}, from 1 March 1900 to 31 December 9999.`,

  outsideCalendar: () => `This day is outside the calendar. Expected a day from 1 March 1900 to 31 December 9999.`,

  noSuchWeek: ({ week, year }: { week: number; year: number }) =>
    `The year ${year} has no week ${week}. Expected a week from 1 to 52, or 53 in a year that has one.`,

  closingOfNothing: () => `C makes a closing date of the date behind it. Expected one date there, as in C2020-12-31.`,

  periodNumber: () => `The number of an accounting period is wrong. Expected p, or p with a number from 1, as in p4.`,

  noAccountingPeriods: () =>
    `There are no accounting periods. Expected the Accounting Periods in the workbook, or dates instead of p.`,

  noFiscalYear: ({ workDate }: { workDate: string }) =>
    `No fiscal year starts on or before the work date ${workDate}. Expected an accounting period with New Fiscal ` +
    `Year there, or dates instead of p.`,

  noSuchPeriod: ({ number, fiscalYear, count }: { number: number; fiscalYear: string; count: number }) =>
    `There is no accounting period ${number} counted from ${fiscalYear}. Expected a number from 1 to ${count}, or dates ` +
    `instead of p.`,
} as const;

const ORDERS: Readonly<Record<DateOrder, string>> = {
  MDY: 'month, day and year in this order',
  DMY: 'day, month and year in this order',
  YMD: 'year, month and day in this order',
};

/** Why a filter cannot be read. */
export type FilterTrouble = keyof typeof TEXTS;

/** Why a filter cannot be read, in words, and in parts for those who say it in words of their own. */
export interface Explanation {
  readonly kind: FilterTrouble;
  readonly details: Readonly<Record<string, string | number>>;
  readonly text: string;
}

type Explained<T> = {
  readonly [K in keyof T]: T[K] extends (...details: infer D) => string ? (...details: D) => Explanation : never;
};

export const messages = Object.fromEntries(
  Object.entries(TEXTS).map(([kind, words]) => [
    kind,
    (details = {}) => ({ kind, details, text: (words as (details: object) => string)(details) }),
  ]),
) as unknown as Explained<typeof TEXTS>;

/** The whole of what a `FilterError` says. */
export function wholeMessage(caption: string, position: number, piece: string, { text }: Explanation): string {
  return `The filter on ${caption} cannot be used. At position ${position}${piece && ` (${quote(piece)})`}: ${text}`;
}

const LONGEST_QUOTE = 40;

/** The piece in double quotes, cut when a message could not hold it. */
function quote(piece: string): string {
  return `"${shortPiece(piece)}"`;
}

/** The piece, cut when a message could not hold it. */
export function shortPiece(piece: string): string {
  const characters = [...piece];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : piece;
}

function whatStands(found: string): string {
  return found === '' ? 'and the filter ends' : `but ${quote(found)} stands there`;
}
