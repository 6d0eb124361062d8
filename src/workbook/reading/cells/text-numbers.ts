import { type DecimalMark, type TextFormats } from './text-formats';

/** What a text says as a number. */
export type NumberText =
  /** `plain` is its plain notation (`-1234.5`); `mark` is its decimal mark where the text leaves no doubt. */
  | { readonly kind: 'number'; readonly plain: string; readonly mark?: DecimalMark }
  /** `1,234`: a thousand or one and a fraction. */
  | { readonly kind: 'ambiguous' };

const DIGITS = /^\d+[.,]?$/;
const WITH_FRACTION = /^(\d*)([.,])(\d+)$/;
/** A fraction mark that could as well group thousands. */
const LIKE_A_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;
/** Groups of three under one kind of mark, and perhaps a fraction behind another mark. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?$/;

const MINUS = /^[-\u2212]/;
const TRAILING_MINUS = /[-\u2212]$/;

/** Reads a number as people and programs write it; undefined when the text is no number. */
export function readNumberText(
  text: string,
  formats: Pick<TextFormats, 'decimalMark' | 'groupMark'>,
): NumberText | undefined {
  const { negative, body } = withoutSign(text.trim());
  const number = readUnsigned(body, formats);
  if (number?.kind !== 'number' || !negative) return number;
  return { ...number, plain: `-${number.plain}` };
}

/** `-5`, `5-` and `(5)` are negative. */
function withoutSign(text: string): { negative: boolean; body: string } {
  if (text.startsWith('(') && text.endsWith(')')) return { negative: true, body: text.slice(1, -1).trim() };
  if (MINUS.test(text)) return { negative: true, body: text.slice(1).trimStart() };
  if (TRAILING_MINUS.test(text)) return { negative: true, body: text.slice(0, -1).trimEnd() };
  return { negative: false, body: text.startsWith('+') ? text.slice(1).trimStart() : text };
}

function readUnsigned(body: string, formats: Pick<TextFormats, 'decimalMark' | 'groupMark'>): NumberText | undefined {
  if (DIGITS.test(body)) return { kind: 'number', plain: body.replace(/[.,]$/, '') };
  if (LIKE_A_GROUP.test(body)) return settled(body, formats);
  const fraction = WITH_FRACTION.exec(body);
  if (fraction)
    return { kind: 'number', plain: `${fraction[1] || '0'}.${fraction[3]}`, mark: fraction[2] as DecimalMark };
  const grouped = GROUPED.exec(body);
  if (!grouped || grouped[1] === grouped[2]) return undefined;
  const [, group, decimal, decimals] = grouped;
  const whole = (decimal ? body.slice(0, body.lastIndexOf(decimal)) : body).replaceAll(group, '');
  const mark = decimal ?? (group === '.' ? ',' : group === ',' ? '.' : undefined);
  const number = { kind: 'number', plain: decimal ? `${whole}.${decimals}` : whole } as const;
  return mark === undefined ? number : { ...number, mark: mark as DecimalMark };
}

function settled(body: string, { decimalMark, groupMark }: Pick<TextFormats, 'decimalMark' | 'groupMark'>): NumberText {
  const mark = body.includes('.') ? '.' : ',';
  if (mark === decimalMark) return { kind: 'number', plain: body.replace(mark, '.') };
  if (mark === groupMark) return { kind: 'number', plain: body.replace(mark, '') };
  return { kind: 'ambiguous' };
}

const ZERO = 48;
const NINE = 57;
const MINUS_SIGN = 45;
const POINT = 46;
/** As many digits as a double holds exactly in every case. */
const MOST_DIGITS = 15;
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000];

/**
 * The units of a text in plain notation such as `-1234.5`: the quick way for columns full of texts, as CSV files have
 * them. NaN for every other text, for more digits than are surely exact, and for what {@link readNumberText} has to
 * settle (`1.234`).
 */
export function unitsOfPlainText(text: string, scale: number): number {
  const { length } = text;
  const start = length > 0 && text.charCodeAt(0) === MINUS_SIGN ? 1 : 0;
  if (length - start > MOST_DIGITS) return NaN;
  let mantissa = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) mantissa = mantissa * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && i > start) point = i;
    else return NaN;
  }
  if (length === start) return NaN;
  const decimals = point < 0 ? 0 : length - point - 1;
  if (decimals > scale || (point >= 0 && (decimals === 3 || decimals === 0))) return NaN;
  const units = mantissa * POWERS[scale - decimals];
  if (units > Number.MAX_SAFE_INTEGER) return NaN;
  return start === 1 && units !== 0 ? -units : units;
}

const PLAIN_INTEGER = /^[+-]?\d+\.?$/;
const GROUPED_INTEGER = /^[+-]?[1-9]\d{0,2}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*$/;

/** The value of a whole number in a text, also grouped (`12,345`) or with BC's closing point (`1234.`); else undefined. */
export function readIntegerText(text: string): number | undefined {
  const body = text.trim().replace(/^\u2212/, '-');
  if (PLAIN_INTEGER.test(body)) return Number(body);
  const grouped = GROUPED_INTEGER.exec(body);
  return grouped ? Number(body.replaceAll(grouped[1], '')) : undefined;
}
