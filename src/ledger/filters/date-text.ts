import { type DateSerial } from '../dates';
import { accountingPeriodSpan } from './accounting-period-span';
import { readDayOfNumbers } from './date-numbers';
import { type DateFilterContext, type DateOrder } from './date-filter-context';
import { type DateSpan, closingSpan, daySpan } from './date-span';
import { type Refuse } from './filter-source';
import { type Explanation, messages } from './messages';
import { weekdayOfWeek, weekdayOfWorkDateWeek, weekdayOf } from './weekdays';

/** Longer than any date. Texts without end are not worth taking apart. */
const MOST_CHARACTERS = 60;

const EXAMPLES: Readonly<Record<DateOrder, string>> = { MDY: '01/31/20', DMY: '31/01/20', YMD: '20/01/31' };

/**
 * What a date in a filter stands for.
 *
 * @param text the date as typed, trimmed and not empty
 * @param context what the short forms refer to
 * @param refuse called when there is no such date
 */
export function readDate(text: string, context: DateFilterContext, refuse: Refuse): DateSpan {
  if (text.length > MOST_CHARACTERS) refuse(notADate(context));
  const lower = text.toLowerCase();
  if (lower.startsWith('c')) return readClosingDate(lower.slice(1).trim(), context, refuse);
  return readPeriod(lower, context, refuse) ?? daySpan(readDay(lower, context, refuse));
}

function readClosingDate(text: string, context: DateFilterContext, refuse: Refuse): DateSpan {
  if (text === '' || /^[cp]/.test(text)) refuse(messages.closingOfNothing());
  return closingSpan(readDay(text, context, refuse));
}

/** `p`, `p4`, `period4`; undefined when the text is none of them. */
function readPeriod(text: string, context: DateFilterContext, refuse: Refuse): DateSpan | undefined {
  const [, word, rest] = /^([a-z]+)(.*)$/s.exec(withoutFinalDot(text)) ?? [];
  if (word === undefined || !'period'.startsWith(word)) return undefined;
  const number = rest.trim() === '' ? 1 : numberOf(rest.trim());
  return number === undefined ? refuse(messages.periodNumber()) : accountingPeriodSpan(number, context, refuse);
}

function readDay(text: string, context: DateFilterContext, refuse: Refuse): DateSerial {
  const [, word, rest] = /^([a-z]*)(.*)$/s.exec(withoutFinalDot(text)) ?? [];
  if (word === '') return readDayOfNumbers(rest, context, refuse) ?? refuse(notADate(context));
  return readDayOfWord(word, rest, context, refuse) ?? refuse(notADate(context));
}

/** The words for today and the work date come first: alone, `t` is not Tuesday and `w` is not Wednesday. */
function readDayOfWord(word: string, rest: string, context: DateFilterContext, refuse: Refuse): DateSerial | undefined {
  if (rest === '' && 'today'.startsWith(word)) return context.today;
  if (rest === '' && 'workdate'.startsWith(word)) return context.workDate;
  const weekday = weekdayOf(word);
  if (weekday === undefined) return undefined;
  return rest === '' ? weekdayOfWorkDateWeek(weekday, context, refuse) : weekdayOfWeek(weekday, rest, context, refuse);
}

/** The final dot of `31.01.20.`, which many regions write. */
function withoutFinalDot(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1).trim() : text;
}

function numberOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

function notADate(context: DateFilterContext): Explanation {
  return messages.notADate({ example: EXAMPLES[context.dateOrder] });
}
