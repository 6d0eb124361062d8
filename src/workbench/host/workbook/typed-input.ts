import { CellError, type CellValue } from '../../../workbook';
import { parseTypedDate } from './typed-dates';

/** What a text becomes when it is put into a cell. */
export interface TypedInput {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format that a cell of format General takes over from the text. */
  readonly numberFormat?: string;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/i;
const NUMBER = /^[+-]?(\d+(,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?$/i;

/**
 * Reads a text as Excel does in US English, whatever the user's language: a formula, a number, a date, a truth value,
 * an error, or the text itself. A cell of format `@` keeps every text; an apostrophe in front keeps it, too.
 */
export function readTyped(text: string, numberFormat: string): TypedInput {
  if (numberFormat === '@' || text === '') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^t/i.test(trimmed) };
  if (ERRORS.test(trimmed)) return { value: new CellError(trimmed.toUpperCase()) };
  return readNumber(trimmed) ?? parseTypedDate(trimmed) ?? { value: text };
}

function readNumber(text: string): TypedInput | undefined {
  const inParentheses = /^\((.*)\)$/.exec(text);
  const isPercent = text.endsWith('%');
  const isMoney = /^[+-]?\$/.test(text);
  const digits = (inParentheses?.[1] ?? text).replace('%', '').replace('$', '').trim();
  if (!NUMBER.test(digits) || !/\d/.test(digits)) return undefined;
  const number = Number(digits.replaceAll(',', '')) * (inParentheses ? -1 : 1);
  const decimals = digits.includes('.') ? '.00' : '';
  if (isPercent) return { value: number / 100, numberFormat: `0${decimals}%` };
  if (isMoney) return { value: number, numberFormat: `$#,##0${decimals}` };
  return digits.includes(',') ? { value: number, numberFormat: `#,##0${decimals}` } : { value: number };
}
