import { type Sheet } from '../../host';

/** Everything is measured in CSS pixels; a point of the sheet's widths is 4/3 of one. */
export const ROW_HEIGHT = 21;
export const HEADER_WIDTH = 56;
const PIXELS_PER_POINT = 4 / 3;
/** Rows and columns beyond what holds something, so that there is room to add. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const ALL = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

/** How far a sheet reaches on the page. */
export interface Extent {
  readonly rowCount: number;
  /** Left edge of each column, and of the first one after the last. */
  readonly lefts: readonly number[];
}

/** Rows and columns that can be seen; the last ones exclusive. */
export interface Visible {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

export function extentOf(sheet: Sheet): Extent {
  const used = sheet.cells.usedArea(ALL, false);
  const columnCount = Math.min(ALL.columnCount, (used ? used.column + used.columnCount : 0) + SPARE_COLUMNS);
  const lefts = [0];
  for (let column = 0; column < columnCount; column++) {
    lefts.push(lefts[column] + Math.round(sheet.columnWidth(column) * PIXELS_PER_POINT));
  }
  return { rowCount: Math.min(ALL.rowCount, (used ? used.row + used.rowCount : 0) + SPARE_ROWS), lefts };
}

/** What of a sheet is seen through a window of this size at this place. */
export function visibleOf(
  { rowCount, lefts }: Extent,
  { top, left, width, height }: { top: number; left: number; width: number; height: number },
): Visible {
  const firstRow = Math.min(Math.max(0, Math.floor(top / ROW_HEIGHT) - 2), rowCount);
  const endRow = Math.min(rowCount, Math.ceil((top + height) / ROW_HEIGHT) + 2);
  const firstColumn = Math.max(0, columnAt(lefts, left) - 1);
  const endColumn = Math.min(lefts.length - 1, columnAt(lefts, left + width) + 2);
  return { firstRow, endRow, firstColumn, endColumn };
}

/** The column at a distance from the left, by halving. */
export function columnAt(lefts: readonly number[], left: number): number {
  let low = 0;
  let high = Math.max(0, lefts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lefts[middle] <= left) low = middle;
    else high = middle - 1;
  }
  return low;
}
