import { type CellFormat, type ReportCell, type ReportTable } from '../../workbook';
import { isoDate } from '../../ledger';
import { Decimal } from '../../money';
import { type OutputOptions, writeAtomically } from '../atomic-file';
import { writeText } from '../text-file';

export interface CsvOptions extends OutputOptions {
  /** A mark at the front that makes Excel read the file as UTF-8. */
  readonly byteOrderMark?: boolean;
}

const FLUSH_LENGTH = 256 * 1024;
/** What a spreadsheet program may take for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes a report as CSV for other programs: RFC 4180, UTF-8, dates as 2020-01-31, amounts with a point and the
 * table's decimals. A text that a spreadsheet would take for a formula gets an apostrophe in front. No totals row.
 */
export async function writeCsv(table: ReportTable, path: string, options: CsvOptions = {}): Promise<void> {
  await writeAtomically(path, options, async (handle) => {
    let text = options.byteOrderMark ? '\uFEFF' : '';
    text += line(table.columns.map(({ caption }) => safeText(caption)));
    for (let row = 0; row < table.rowCount; row++) {
      text += line(table.columns.map(({ format }, column) => field(table.cell(row, column), format, table.scale)));
      if (text.length < FLUSH_LENGTH) continue;
      await writeText(handle, text);
      text = '';
    }
    await writeText(handle, text);
  });
}

function line(fields: readonly string[]): string {
  return `${fields.map((text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
}

function field(cell: ReportCell, format: CellFormat, scale: number): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return safeText(value);
  if (format === 'date') return isoDate(value);
  return format === 'amount' ? amountText(value, scale) : new Decimal(value).toFixed();
}

function amountText(value: number, scale: number): string {
  const short = value.toFixed(scale);
  // toFixed rounds the binary value; where that could differ from the decimal one, decimal.js decides.
  return Number(short) === value ? short : new Decimal(value).toFixed(scale);
}

function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
