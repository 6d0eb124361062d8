import {
  type CellFormat,
  columnLetters,
  linkFormula,
  type ReportCell,
  type ReportFormula,
  type ReportLink,
} from '../../workbook';
import { DAYS_BEFORE_1904 } from '../../ledger';
import { EXCEL_COLUMNS } from '../limits';
import { encodeFormula, encodeText } from '../xml/text';

const letters: string[] = [];

/** `A1` from row and column counted from 0; this runs for every cell written. */
export function address(row: number, column: number): string {
  while (letters.length <= column && letters.length < EXCEL_COLUMNS) letters.push(columnLetters(letters.length));
  return letters[column] + (row + 1);
}

/** The XML of cells of ours, with the prefix that the sheet's elements bear (`x:` or none). */
export class CellXml {
  private readonly open: string;
  private readonly close: string;

  constructor(private readonly prefix = '') {
    this.open = `<${prefix}c r="`;
    this.close = `</${prefix}c>`;
  }

  /** A cell, or nothing for an empty value. */
  cell(at: string, style: number, value: ReportCell): string {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return this.number(at, style, value);
    if (typeof value === 'string') return this.text(at, style, value);
    if (typeof value === 'boolean') return this.start(at, style, ' t="b"') + this.value(value ? '1' : '0') + this.close;
    return value.kind === 'formula' ? this.formula(at, style, value) : this.link(at, style, value);
  }

  /** A cell of which only the look matters. */
  blank(at: string, style: number): string {
    return `${this.open}${at}" s="${style}"/>`;
  }

  /** Texts stand in the cell itself and are never evaluated, whatever they begin with. */
  text(at: string, style: number, text: string): string {
    const p = this.prefix;
    const content = `<${p}is><${p}t xml:space="preserve">${encodeText(text)}</${p}t></${p}is>`;
    return this.start(at, style, ' t="inlineStr"') + content + this.close;
  }

  number(at: string, style: number, value: number): string {
    if (!Number.isFinite(value)) return this.start(at, style, ' t="e"') + this.value('#NUM!') + this.close;
    return this.start(at, style, '') + this.value(String(value)) + this.close;
  }

  formula(at: string, style: number, { formula, value }: Pick<ReportFormula, 'formula' | 'value'>): string {
    const isText = typeof value === 'string';
    const content = `<${this.prefix}f>${encodeFormula(formula)}</${this.prefix}f>`;
    return (
      this.start(at, style, isText ? ' t="str"' : '') +
      content +
      this.value(isText ? encodeText(value) : String(value)) +
      this.close
    );
  }

  private link(at: string, style: number, link: ReportLink): string {
    const formula = linkFormula(link);
    if (formula === undefined) return this.text(at, style, String(link.value));
    return this.formula(at, style, { formula, value: link.value });
  }

  private start(at: string, style: number, type: string): string {
    return `${this.open}${at}"${style > 0 ? ` s="${style}"` : ''}${type}>`;
  }

  private value(content: string): string {
    return `<${this.prefix}v>${content}</${this.prefix}v>`;
  }
}

/** Dates are serials of the 1900 system in the product, and the blank date is an empty cell. */
export function valueInWorkbook(value: ReportCell, format: CellFormat, date1904: boolean): ReportCell {
  if (format !== 'date' || typeof value !== 'number') return value;
  if (value === 0) return null;
  return date1904 ? value - DAYS_BEFORE_1904 : value;
}

/** The part of a cell that formulas can add. */
export function numberOf(value: ReportCell): number | undefined {
  const inner = typeof value === 'object' && value !== null ? value.value : value;
  return typeof inner === 'number' ? inner : undefined;
}

export function isLink(value: ReportCell): value is ReportLink {
  return typeof value === 'object' && value !== null && value.kind === 'link';
}
