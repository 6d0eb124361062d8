import { type ColumnUpdate } from '../../workbook';
import { address, type CellXml, valueInWorkbook } from './cell-xml';

/** A cell to be written into a sheet of the user's. */
export interface CellEdit {
  readonly column: number;
  /**
   * The cell's XML for its place on the sheet. `present` is the style of the cell that it replaces, undefined when there is none; `left` the style
   * of the cell before it.
   */
  readonly xml: (cells: CellXml, sheetRow: number, present: number | undefined, left: number) => string;
}

/** Edits of a sheet's present rows, from top to bottom. Rows count as they do before any rows are inserted. */
export interface RowEdits {
  /** The next row that has edits; Infinity at the end. */
  next(): number;
  /** The edits of that row by rising column, and on to the next. */
  take(): CellEdit[];
}

/** One column of edits in rising rows. */
export interface EditColumn {
  readonly length: number;
  row(index: number): number;
  edit(index: number): CellEdit;
}

/** Walks down several columns of edits at once; of two edits of one cell the later column's wins. */
export class MergedEdits implements RowEdits {
  private readonly at: Int32Array;

  constructor(private readonly columns: readonly EditColumn[]) {
    this.at = new Int32Array(columns.length);
  }

  next(): number {
    let next = Infinity;
    for (let i = 0; i < this.columns.length; i++) {
      if (this.at[i] < this.columns[i].length) next = Math.min(next, this.columns[i].row(this.at[i]));
    }
    return next;
  }

  take(): CellEdit[] {
    const row = this.next();
    const edits = new Map<number, CellEdit>();
    for (let i = 0; i < this.columns.length; i++) {
      const column = this.columns[i];
      for (; this.at[i] < column.length && column.row(this.at[i]) === row; this.at[i]++) {
        const edit = column.edit(this.at[i]);
        edits.set(edit.column, edit);
      }
    }
    return [...edits.values()].sort((one, other) => one.column - other.column);
  }
}

/** A column update as edits. */
export function updateColumn(update: ColumnUpdate, style: number, date1904: boolean): EditColumn {
  return {
    length: update.rows.length,
    row: (index) => update.rows[index],
    edit: (index) => ({
      column: update.column,
      xml: (cells, sheetRow, present) =>
        cells.cell(
          address(sheetRow, update.column),
          present ?? style,
          valueInWorkbook(update.valueAt(index), update.format, date1904),
        ),
    }),
  };
}
