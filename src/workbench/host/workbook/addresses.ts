import { columnLetters } from '../../../workbook';
import {
  areaBetween,
  type Area,
  isWholeColumns,
  isWholeRows,
  lastColumnOf,
  lastRowOf,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from './area';

const CORNER = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

/** `B2:C9`, `B:C` or `2:9`; one cell is `B2`. */
export function addressOf(area: Area): string {
  const left = columnLetters(area.column);
  const right = columnLetters(lastColumnOf(area));
  const [top, bottom] = [area.row + 1, lastRowOf(area) + 1];
  if (isWholeColumns(area)) return `${left}:${right}`;
  if (isWholeRows(area)) return `${top}:${bottom}`;
  return area.rowCount === 1 && area.columnCount === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

/** The address with its sheet, quoted when the name needs it: `Items!A1`, `'Value Entries'!A1`. */
export function addressWithSheet(sheetName: string, area: Area): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheetName) && !isCellLike(sheetName);
  return `${plain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${addressOf(area)}`;
}

/** The same in a form that stays when it is copied elsewhere: `'Value Entries'!$A$1:$B$9`. */
export function fixedAddress(sheetName: string, area: Area): string {
  const address = addressWithSheet(sheetName, area);
  const mark = address.lastIndexOf('!') + 1;
  return address.slice(0, mark) + address.slice(mark).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** The area that an address without a sheet names; undefined when it is none. */
export function parseArea(address: string): Area | undefined {
  const corners = address.split(':').map(parseCorner);
  if (corners.length > 2 || corners.some((corner) => !corner)) return undefined;
  const [first, second = first] = corners as Corner[];
  const isCell = first.row !== undefined && first.column !== undefined;
  if (!isCell && corners.length === 1) return undefined;
  if ((first.row === undefined) !== (second.row === undefined)) return undefined;
  if ((first.column === undefined) !== (second.column === undefined)) return undefined;
  const rows = [first.row ?? 0, second.row ?? SHEET_ROWS - 1];
  const columns = [first.column ?? 0, second.column ?? SHEET_COLUMNS - 1];
  return areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

/** Takes `'My sheet'!A1` apart; the sheet is undefined when the address names none. */
export function splitSheet(address: string): { readonly sheet?: string; readonly rest: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { rest: address };
  const sheet = address.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted ? quoted[1].replaceAll("''", "'") : sheet, rest: address.slice(mark + 1) };
}

/** Whether a text reads as a cell of a sheet, in either style of reference; no table or name may bear it. */
export function isCellLike(text: string): boolean {
  const corner = parseCorner(text);
  return (corner?.row !== undefined && corner.column !== undefined) || /^(R\d*)?(C\d*)?$/i.test(text);
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || text === '' || text === '$') return undefined;
  const [, letters, digits] = match;
  const column = letters === '' ? undefined : columnNumber(letters);
  const row = digits === '' ? undefined : Number(digits) - 1;
  if (column !== undefined && column >= SHEET_COLUMNS) return undefined;
  if (row !== undefined && (row < 0 || row >= SHEET_ROWS)) return undefined;
  return { ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
