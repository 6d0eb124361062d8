import { cellAddress, type CellRange } from '../../workbook';

/** `B7` → row 6, column 1; undefined when the text is no address (also beyond what numbers can hold). */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,7})\$?([0-9]{1,9})$/.exec(text);
  if (!match || match[2] === '0') return undefined;
  return { row: Number(match[2]) - 1, column: columnOf(match[1]) };
}

/** `A1:C7`, or one cell alone. */
export function parseRange(text: string): CellRange | undefined {
  const colon = text.indexOf(':');
  const first = parseAddress(colon < 0 ? text : text.slice(0, colon));
  const last = colon < 0 ? first : parseAddress(text.slice(colon + 1));
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
}

export function formatRange(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/**
 * The column of an address at the front of a cell's `r`, without looking at its row: this runs for every cell of a
 * sheet. −1 when there is none.
 */
export function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > 100_000_000) return column;
  }
  return column - 1;
}
