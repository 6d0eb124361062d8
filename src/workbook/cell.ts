/** What a cell holds, as Excel has it: dates are serial numbers, an empty cell is null or an empty text. */
export type CellValue = string | number | boolean | null | CellError;

/** A formula that ended in an error (`#N/A`), or one whose result the file does not hold (`not calculated`). */
export class CellError {
  constructor(readonly code: string) {}

  toString(): string {
    return this.code;
  }
}

/** `A`, `Z`, `AA` … for column 0, 25, 26 … */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B7` for row 6, column 1 (both counted from 0). */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet name as formulas and links need it: always quoted, quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Rows of a worksheet: Excel's own limit. */
export const SHEET_ROWS = 1_048_576;
