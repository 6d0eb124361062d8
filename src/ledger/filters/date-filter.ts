import { BLANK_DATE, type DateSerial } from '../dates';
import { hasWildcards } from './code-pattern';
import { type Comparing, compile } from './compile';
import { type DateFilterContext } from './date-filter-context';
import { type DateSpan, dayPosition, daySpan } from './date-span';
import { readDate } from './date-text';
import { type Comparison } from './filter-node';
import { FilterSource } from './filter-source';
import { messages } from './messages';
import { type OperandSyntax, parseFilter } from './parser';
import { type OperandToken } from './scanner';

/**
 * Reads the filter on a Date field, such as `01/01/20..01/31/20|p3..` on Posting Date.
 *
 * @param caption the field, as an error names it
 * @param filter the filter as typed; a blank one admits everything
 * @param context what today, the work date and the accounting periods are, and how the region writes dates
 * @returns a test that says whether the filter admits a date; no date that is tested is a closing date
 * @throws FilterError when the filter cannot be read
 */
export function dateFilter(
  caption: string,
  filter: string,
  context: DateFilterContext,
): (serial: DateSerial) => boolean {
  if (filter.trim() === '') return () => true;
  const source = new FilterSource(caption, filter);
  const test = compile(parseFilter(source, dateSyntax(source, context)), DATE_COMPARING);
  return (serial) => test(dayPosition(serial));
}

function dateSyntax(source: FilterSource, context: DateFilterContext): OperandSyntax<DateSpan> {
  const read = (token: OperandToken): DateSpan => {
    if (token.text === '') return daySpan(BLANK_DATE);
    if (token.text.startsWith('@')) source.refuse(token, messages.atInDate());
    if (hasWildcards(token.text)) source.refuse(token, messages.wildcardInDate());
    return readDate(token.text, context, (explanation) => source.refuse(token, explanation));
  };
  return { valuesEndWithDot: true, readValue: read, readBound: read };
}

const DATE_COMPARING: Comparing<DateSpan, number> = {
  equalsAny: (spans) => (position) => spans.some(({ first, last }) => first <= position && position <= last),
  compares: (operator, span) => DATE_COMPARISONS[operator](span),
};

/** "After" a period is after its last day, "before" it is before its first. */
const DATE_COMPARISONS: Readonly<Record<Comparison, (span: DateSpan) => (position: number) => boolean>> = {
  '<':
    ({ first }) =>
    (position) =>
      position < first,
  '<=':
    ({ last }) =>
    (position) =>
      position <= last,
  '>':
    ({ last }) =>
    (position) =>
      position > last,
  '>=':
    ({ first }) =>
    (position) =>
      position >= first,
};
