import { type CellValue } from '../../../workbook';
import { areaBetween, type Area, intersection, lastColumnOf, lastRowOf, SHEET_ROWS } from './area';
import { CellChunk, CHUNK_ROWS } from './cell-chunk';
import { TextPool } from './text-pool';

type Column = (CellChunk | undefined)[];

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The cells of a sheet: columns of chunks, only where something stands. */
export class CellGrid {
  readonly #columns: (Column | undefined)[] = [];
  readonly #texts = new TextPool();

  value(row: number, column: number): CellValue {
    return this.#find(row, column)?.value(row % CHUNK_ROWS) ?? null;
  }

  setValue(row: number, column: number, value: CellValue): void {
    const chunk = value === null || value === '' ? this.#find(row, column) : this.#make(row, column);
    chunk?.setValue(row % CHUNK_ROWS, typeof value === 'string' ? this.#texts.intern(value) : value);
  }

  formula(row: number, column: number): string | undefined {
    return this.#find(row, column)?.formula(row % CHUNK_ROWS);
  }

  setFormula(row: number, column: number, formula: string | undefined): void {
    const chunk = formula === undefined ? this.#find(row, column) : this.#make(row, column);
    chunk?.setFormula(row % CHUNK_ROWS, formula);
  }

  style(row: number, column: number): number {
    return this.#find(row, column)?.style(row % CHUNK_ROWS) ?? 0;
  }

  setStyle(row: number, column: number, style: number): void {
    const chunk = style === 0 ? this.#find(row, column) : this.#make(row, column);
    chunk?.setStyle(row % CHUNK_ROWS, style);
  }

  isFilled(row: number, column: number): boolean {
    return this.#find(row, column)?.isFilled(row % CHUNK_ROWS) === true;
  }

  /** Copies a cell with its formula and style over another. */
  copyCell(from: CellPosition, to: CellPosition): void {
    this.setValue(to.row, to.column, this.value(from.row, from.column));
    this.setFormula(to.row, to.column, this.formula(from.row, from.column));
    this.setStyle(to.row, to.column, this.style(from.row, from.column));
  }

  eraseCell({ row, column }: CellPosition): void {
    this.setValue(row, column, null);
    this.setFormula(row, column, undefined);
    this.setStyle(row, column, 0);
  }

  /** The smallest area around everything that stands within `area`; cells that only have a style count on demand. */
  usedArea(area: Area, withStyles = false): Area | undefined {
    let used: Area | undefined;
    const lastColumn = Math.min(lastColumnOf(area), this.#columns.length - 1);
    for (let column = area.column; column <= lastColumn; column++) {
      const rows = this.#usedRows(column, area, withStyles);
      if (!rows) continue;
      used = areaBetween(
        Math.min(rows[0], used?.row ?? rows[0]),
        used?.column ?? column,
        Math.max(rows[1], used ? lastRowOf(used) : rows[1]),
        column,
      );
    }
    return used;
  }

  /** Every cell of an area that holds a formula, column by column. */
  *formulaCells(area: Area): Generator<CellPosition> {
    const lastColumn = Math.min(lastColumnOf(area), this.#columns.length - 1);
    for (let column = area.column; column <= lastColumn; column++) {
      for (const [index, chunk] of this.#columns[column]?.entries() ?? []) {
        for (const at of chunk?.formulaPositions() ?? []) {
          const row = index * CHUNK_ROWS + at;
          if (row >= area.row && row <= lastRowOf(area)) yield { row, column };
        }
      }
    }
  }

  /** Calls `visit` for every cell of `area` in a chunk that exists; cells elsewhere are empty and plain. */
  forEachHeld(area: Area, visit: (row: number, column: number) => void): void {
    const lastColumn = Math.min(lastColumnOf(area), this.#columns.length - 1);
    for (let column = area.column; column <= lastColumn; column++) {
      for (const [index, chunk] of this.#columns[column]?.entries() ?? []) {
        if (!chunk) continue;
        const rows = intersection(areaBetween(index * CHUNK_ROWS, column, (index + 1) * CHUNK_ROWS - 1, column), area);
        if (!rows) continue;
        for (let row = rows.row; row <= lastRowOf(rows); row++) visit(row, column);
      }
    }
  }

  #usedRows(column: number, area: Area, withStyles: boolean): readonly [number, number] | undefined {
    const chunks = this.#columns[column];
    if (!chunks) return undefined;
    const isUsed = (row: number): boolean =>
      this.isFilled(row, column) || (withStyles && this.style(row, column) !== 0);
    const mayBeUsed = (row: number): boolean => {
      const chunk = chunks[Math.floor(row / CHUNK_ROWS)];
      return chunk !== undefined && (chunk.filled > 0 || (withStyles && chunk.hasStyles));
    };
    const last = Math.min(lastRowOf(area), chunks.length * CHUNK_ROWS - 1, SHEET_ROWS - 1);
    let top = area.row;
    while (top <= last && !isUsed(top))
      top = mayBeUsed(top) ? top + 1 : (Math.floor(top / CHUNK_ROWS) + 1) * CHUNK_ROWS;
    if (top > last) return undefined;
    let bottom = last;
    while (!isUsed(bottom)) bottom = mayBeUsed(bottom) ? bottom - 1 : Math.floor(bottom / CHUNK_ROWS) * CHUNK_ROWS - 1;
    return [top, bottom];
  }

  #find(row: number, column: number): CellChunk | undefined {
    return this.#columns[column]?.[Math.floor(row / CHUNK_ROWS)];
  }

  #make(row: number, column: number): CellChunk {
    const chunks = (this.#columns[column] ??= []);
    return (chunks[Math.floor(row / CHUNK_ROWS)] ??= new CellChunk());
  }
}
