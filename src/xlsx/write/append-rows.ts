import { type TableAppend } from '../../workbook';
import { type CellXml } from './cell-xml';
import { type EditColumn } from './row-edits';
import { type StyleSheet } from './styles';
import { type NewRows } from './sheet-patch';
import { TableRows } from './table-rows';

/** Rows that go below a table: first into its blank rows, the others into the sheet. */
export interface OpenAppend {
  readonly appends: readonly TableAppend[];
  readonly nextRow: number;
  readonly filledCount: number;
  readonly insertAt: number;
  readonly insertedCount: number;
  /** Whether the new rows look like the row above them. */
  readonly takesStyles: boolean;
}

const PIECE_LENGTH = 128 * 1024;

/** The rows that are put into the sheet. */
export function appendedRows(append: OpenAppend, styles: StyleSheet, date1904: boolean): NewRows {
  return function* ({ cells, prefix }, firstRow, styleOf) {
    const writer = new AppendWriter(append, styles, date1904, cells);
    let piece = '';
    for (let i = 0; i < append.insertedCount; i++) {
      const row = firstRow + i;
      const content = writer
        .cells(append.filledCount + i, row, append.takesStyles ? styleOf : () => 0)
        .map(({ xml }) => xml);
      piece += `<${prefix}row r="${row + 1}">${content.join('')}</${prefix}row>`;
      if (piece.length < PIECE_LENGTH) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  };
}

/** The cells of the rows that are blank so far, as edits. */
export function appendedEdits(append: OpenAppend, styles: StyleSheet, date1904: boolean): EditColumn {
  const columns = append.appends[0].existing!.columns.filter((column) => column >= 0).sort((one, other) => one - other);
  const writers = new Map<CellXml, AppendWriter>();
  const writerFor = (cells: CellXml) => {
    const writer = writers.get(cells) ?? new AppendWriter(append, styles, date1904, cells);
    writers.set(cells, writer);
    return writer;
  };
  return {
    length: append.filledCount * columns.length,
    row: (index) => append.nextRow + Math.floor(index / columns.length),
    edit: (index) => {
      const column = columns[index % columns.length];
      const row = Math.floor(index / columns.length);
      return {
        column,
        xml: (cells, sheetRow, present) =>
          writerFor(cells)
            .cells(row, sheetRow, (at) => (at === column ? (present ?? 0) : 0), column)
            .map(({ xml }) => xml)
            .join(''),
      };
    },
  };
}

class AppendWriter {
  private readonly pieces: readonly { readonly rows: TableRows; readonly from: number; readonly append: TableAppend }[];

  constructor(append: OpenAppend, styles: StyleSheet, date1904: boolean, xml: CellXml) {
    let from = 0;
    this.pieces = append.appends.map((one) => {
      const piece = { rows: new TableRows(one.table, styles, xml, date1904), from, append: one };
      from += one.table.rowCount;
      return piece;
    });
  }

  /** The cells of the `index`th new row from left to right, or the one in `only`. */
  cells(
    index: number,
    sheetRow: number,
    styleOf: (column: number) => number,
    only?: number,
  ): { column: number; xml: string }[] {
    const { rows, from, append } = this.pieces.findLast((piece) => piece.from <= index)!;
    const cells: { column: number; xml: string }[] = [];
    append.existing!.columns.forEach((column, place) => {
      if (column < 0 || (only !== undefined && column !== only)) return;
      cells.push({ column, xml: rows.cell(index - from, place, sheetRow, column, styleOf(column)) });
    });
    return cells.sort((one, other) => one.column - other.column);
  }
}
