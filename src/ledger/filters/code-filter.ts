import { compareText, normalizeCode } from '../dictionary';
import { hasWildcards, patternTest } from './code-pattern';
import { type Comparing, compile } from './compile';
import { type Comparison } from './filter-node';
import { FilterSource } from './filter-source';
import { messages } from './messages';
import { type OperandSyntax, parseFilter } from './parser';
import { type OperandToken } from './scanner';

/**
 * Reads the filter on a Code field, such as `1000..1999|<>''&10*` on Item No.
 *
 * @param caption the field, as an error names it
 * @param filter the filter as typed; a blank one admits everything
 * @returns a test that says whether the filter admits a value, which may be in any case
 * @throws FilterError when the filter cannot be read
 */
export function codeFilter(caption: string, filter: string): (value: string) => boolean {
  if (filter.trim() === '') return () => true;
  const source = new FilterSource(caption, filter);
  const test = compile(parseFilter(source, codeSyntax(source)), CODE_COMPARING);
  return (value) => test(normalizeCode(value));
}

/** Normalized codes. One that has wildcards is a pattern. */
function codeSyntax(source: FilterSource): OperandSyntax<string> {
  const readValue = (token: OperandToken): string => {
    // Ignoring case is what Code fields do anyway. BC's own filters write the sign inside the quotes: '@J & V*'.
    if (!token.text.startsWith('@')) return normalizeCode(token.text);
    const code = normalizeCode(token.text.slice(1));
    return code === '' ? source.refuse(token, messages.nothingAfterAt()) : code;
  };
  return {
    valuesEndWithDot: false,
    readValue,
    readBound: (token) =>
      hasWildcards(token.text) ? source.refuse(token, messages.wildcardInBound()) : readValue(token),
  };
}

const CODE_COMPARING: Comparing<string, string> = {
  equalsAny(operands) {
    const codes = new Set(operands.filter((operand) => !hasWildcards(operand)));
    const patterns = operands.filter(hasWildcards).map(patternTest);
    return (value) => codes.has(value) || patterns.some((test) => test(value));
  },
  compares: (operator, bound) => TEXT_COMPARISONS[operator](bound),
};

const TEXT_COMPARISONS: Readonly<Record<Comparison, (bound: string) => (value: string) => boolean>> = {
  '<': (bound) => (value) => compareText(value, bound) < 0,
  '<=': (bound) => (value) => compareText(value, bound) <= 0,
  '>': (bound) => (value) => compareText(value, bound) > 0,
  '>=': (bound) => (value) => compareText(value, bound) >= 0,
};
