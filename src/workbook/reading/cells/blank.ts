import { type CellValue } from '../../cell';
import { type SheetRows } from './column-reader';

/** True for an empty cell, one with an empty text or only spaces, and one beyond the end of a short row. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && isBlankText(cell));
}

/** True for a text without anything to read. */
export function isBlankText(text: string): boolean {
  // Most texts begin with a letter or digit: only the others are worth trimming.
  return text.length === 0 || ((text.charCodeAt(0) <= 32 || text.charCodeAt(0) >= 160) && text.trim() === '');
}

/** True when the cells of a column are blank, or zeros where the column holds numbers: what it holds before it is read. */
export function holdsNothing(rows: SheetRows, from: number, to: number, column: number, zero: 0 | null): boolean {
  for (let i = from; i < to; i++) {
    const cell = rows[i][column];
    if (cell !== null && cell !== zero && cell !== '') return false;
  }
  return true;
}
