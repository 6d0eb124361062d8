import { DAYS_BEFORE_1904 } from '../../ledger';
import { type CellFormat, type ReportCell, type ReportTable, linkFormula } from '../../workbook';
import { type CellInput } from '../sheet-host';

/** A cell's value, and the formula that shows it, where it has one. */
export interface WrittenCell {
  readonly value: CellInput;
  readonly formula?: string;
  readonly isLink?: boolean;
}

/**
 * A report's cell as it goes into the sheet. Text stays text whatever it begins with: columns of texts are formatted as
 * such beforehand, elsewhere an apostrophe keeps Excel from reading what could be read as something else. Dates are serials of the workbook's own system.
 */
export function writtenCell(cell: ReportCell, format: CellFormat | 'general', date1904: boolean): WrittenCell {
  if (cell === null) return { value: '' };
  if (typeof cell === 'object') {
    const formula = cell.kind === 'formula' ? cell.formula : linkFormula(cell);
    if (formula === undefined) return { value: plainText(String(cell.value), format) };
    const value = typeof cell.value === 'string' ? plainText(cell.value, format) : cell.value;
    return { value, formula: `=${formula}`, isLink: cell.kind === 'link' };
  }
  if (typeof cell === 'string') return { value: plainText(cell, format) };
  if (format === 'date' && typeof cell === 'number') {
    return { value: cell === 0 ? '' : cell - (date1904 ? DAYS_BEFORE_1904 : 0) };
  }
  return { value: cell };
}

/**
 * Numbers, dates and times have a digit, formulas, errors and the apostrophe itself their first character. Of words, Excel
 * reads only truth values.
 */
const READ_AS_ELSE = /\d|^[=+\-@#']|^\s*(true|false)\s*$/i;

/**
 * A text that Excel does not read as a number, a date or a formula. Nothing is put in front of a text that stays one
 * anyway: a cell that its user has formatted as text, such as one with Yes or No, would keep the apostrophe.
 */
export function plainText(text: string, format: CellFormat | 'general'): string {
  return format !== 'text' && READ_AS_ELSE.test(text) ? `'${text}` : text;
}

/** A table's row, ready to be written. */
export function writtenRow(table: ReportTable, row: number, date1904: boolean): WrittenCell[] {
  return table.columns.map(({ format }, column) => writtenCell(table.cell(row, column), format, date1904));
}
