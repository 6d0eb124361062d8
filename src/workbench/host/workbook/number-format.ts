import { type CellValue } from '../../../workbook';
import { formatDate, isDateFormat } from './date-format';

/** What a cell shows, in US English: its value under its number format. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.code;
  const sections = splitSections(numberFormat);
  if (typeof value === 'string') return sections.length === 4 ? formatText(sections[3], value) : value;
  if (numberFormat === 'General' || numberFormat === '@') return generalText(value);
  const { section, number } = chooseSection(sections, value);
  if (/^\s*general\s*$/i.test(section)) return generalText(number);
  return isDateFormat(section) ? formatDate(section, value) : formatNumber(section, number);
}

function formatText(section: string, value: string): string {
  return section.replace(/"([^"]*)"|\\(.)|@/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? value);
}

/** A number as format General shows it: eleven digits at most. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace('e', 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2');
  }
  return String(Number(value.toPrecision(10)));
}

/** Semicolons part the formats for positive and negative numbers, zero and text; those in quotes do not. */
function splitSections(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? ['General']).map((part) => part);
}

function chooseSection(
  sections: readonly string[],
  value: number,
): { readonly section: string; readonly number: number } {
  if (value < 0 && sections.length > 1) return { section: sections[1], number: -value };
  if (value === 0 && sections.length > 2) return { section: sections[2], number: 0 };
  return { section: sections[0], number: value };
}

const DIGITS = /[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+/;

function formatNumber(section: string, value: number): string {
  const literals: string[] = [];
  const plain = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"|\\(.)|_(.)|\*(.)/g, (_, quoted?: string, escaped?: string, space?: string) => {
      literals.push(quoted ?? escaped ?? (space === undefined ? '' : ' '));
      return '\u0001';
    });
  const restore = (text: string): string => text.replaceAll('\u0001', () => literals.shift()!);
  const digits = DIGITS.exec(plain)?.[0];
  if (digits === undefined) return restore(plain);
  const scaled = plain.includes('%') ? value * 100 : value;
  return restore(plain.replace(digits, () => formatDigits(digits, scaled)));
}

function formatDigits(pattern: string, value: number): string {
  const thousands = /,+$/.exec(pattern.split('.')[0])?.[0].length ?? 0;
  const [whole, decimals = ''] = pattern.split('.');
  const least = decimals.replace(/[#?]/g, '').length;
  const [digits, fraction = ''] = roundHalfUp(Math.abs(value) / 1000 ** thousands, decimals.length).split('.');
  const padded = digits.replace(/^0$/, '').padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = /,[#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const shown = fraction.length > least ? trimZeros(fraction, least) : fraction;
  const point = pattern.includes('.') && (shown !== '' || least > 0) ? '.' : '';
  const isZero = !/[1-9]/.test(digits + fraction);
  return `${value < 0 && !isZero ? '-' : ''}${grouped}${point}${shown}`;
}

/** Excel rounds the shortest decimal that names the double, half away from zero. */
function roundHalfUp(value: number, decimals: number): string {
  const text = String(value);
  if (text.includes('e')) return value.toFixed(decimals);
  const [, fraction = ''] = text.split('.');
  return fraction.length > decimals && fraction[decimals] === '5' && fraction.length === decimals + 1
    ? (value + 10 ** -(decimals + 3)).toFixed(decimals)
    : value.toFixed(decimals);
}

function trimZeros(fraction: string, least: number): string {
  let end = fraction.length;
  while (end > least && fraction[end - 1] === '0') end--;
  return fraction.slice(0, end);
}
