import { CellError, type CellValue } from '../../../workbook';

/** Rows of one column that are held together. */
export const CHUNK_ROWS = 1024;

const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const TRUE = 3;
const FALSE = 4;
const ERROR = 5;

/**
 * 1,024 cells of one column. A number costs nine bytes; the arrays for texts, formulas and styles exist only where a
 * cell has one, so that a sheet of a million rows fits into a page.
 */
export class CellChunk {
  /** Cells that hold a value or a formula. */
  filled = 0;
  readonly #kinds = new Uint8Array(CHUNK_ROWS);
  #numbers: Float64Array | undefined;
  #texts: (string | undefined)[] | undefined;
  #formulas: Map<number, string> | undefined;
  #styles: Uint32Array | undefined;

  value(at: number): CellValue {
    switch (this.#kinds[at]) {
      case NUMBER:
        return this.#numbers![at];
      case TEXT:
        return this.#texts![at]!;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case ERROR:
        return new CellError(this.#texts![at]!);
      default:
        return null;
    }
  }

  setValue(at: number, value: CellValue): void {
    const kind = kindOf(value);
    if (kind === NUMBER) {
      this.#numbers ??= new Float64Array(CHUNK_ROWS);
      this.#numbers[at] = value as number;
    } else if (kind === TEXT || kind === ERROR) {
      this.#texts ??= new Array<string | undefined>(CHUNK_ROWS);
      this.#texts[at] = kind === TEXT ? (value as string) : (value as CellError).code;
    }
    if (kind !== TEXT && kind !== ERROR && this.#texts) this.#texts[at] = undefined;
    const before = this.isFilled(at);
    this.#kinds[at] = kind;
    this.#count(at, before);
  }

  formula(at: number): string | undefined {
    return this.#formulas?.get(at);
  }

  setFormula(at: number, formula: string | undefined): void {
    if (formula === undefined && !this.#formulas) return;
    const before = this.isFilled(at);
    if (formula === undefined) this.#formulas!.delete(at);
    else (this.#formulas ??= new Map()).set(at, formula);
    this.#count(at, before);
  }

  /** Positions of the chunk's formulas. */
  formulaPositions(): Iterable<number> {
    return this.#formulas?.keys() ?? [];
  }

  /** The cell's own style number; 0 when it has none. */
  style(at: number): number {
    return this.#styles ? this.#styles[at] : 0;
  }

  setStyle(at: number, style: number): void {
    if (style === 0 && !this.#styles) return;
    this.#styles ??= new Uint32Array(CHUNK_ROWS);
    this.#styles[at] = style;
  }

  get hasStyles(): boolean {
    return this.#styles !== undefined;
  }

  isFilled(at: number): boolean {
    return this.#kinds[at] !== EMPTY || this.#formulas?.has(at) === true;
  }

  #count(at: number, before: boolean): void {
    this.filled += Number(this.isFilled(at)) - Number(before);
  }
}

function kindOf(value: CellValue): number {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'number') return NUMBER;
  if (typeof value === 'string') return TEXT;
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  return ERROR;
}
