/** The size of every sheet of Excel. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: SHEET_ROWS, columnCount: SHEET_COLUMNS };

export const cellArea = (row: number, column: number): Area => ({ row, column, rowCount: 1, columnCount: 1 });

export const lastRowOf = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumnOf = (area: Area): number => area.column + area.columnCount - 1;
export const cellCountOf = (area: Area): number => area.rowCount * area.columnCount;

export const isWholeColumns = (area: Area): boolean => area.rowCount === SHEET_ROWS;
export const isWholeRows = (area: Area): boolean => area.columnCount === SHEET_COLUMNS;

/** The rectangle between two corners, both of them included. */
export function areaBetween(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

export function isOnSheet(area: Area): boolean {
  return (
    [area.row, area.column, area.rowCount, area.columnCount].every(Number.isInteger) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= SHEET_ROWS &&
    area.column + area.columnCount <= SHEET_COLUMNS
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const found = areaBetween(
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
    Math.min(lastRowOf(a), lastRowOf(b)),
    Math.min(lastColumnOf(a), lastColumnOf(b)),
  );
  return found.rowCount > 0 && found.columnCount > 0 ? found : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRowOf(a), lastRowOf(b)),
    Math.max(lastColumnOf(a), lastColumnOf(b)),
  );
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== undefined && cellCountOf(common) === cellCountOf(inner);
};
