import { areaBetween, type Area, lastColumnOf, lastRowOf, SHEET_COLUMNS, SHEET_ROWS } from './area';
import { type ShiftDirection } from './changes';

/** Cells put in or taken out: everything behind `area`, within its width, moves. */
export interface Shift {
  readonly area: Area;
  readonly direction: ShiftDirection;
}

export const isInsertion = ({ direction }: Shift): boolean =>
  direction === 'ShiftCellDown' || direction === 'ShiftCellRight';

export const isVertical = ({ direction }: Shift): boolean =>
  direction === 'ShiftCellDown' || direction === 'ShiftCellUp';

/** The cells that the shift puts in, takes out or moves: from the area to the end of the sheet. */
export function shiftedBand(shift: Shift): Area {
  const { row, column, rowCount, columnCount } = shift.area;
  return isVertical(shift)
    ? { row, column, columnCount, rowCount: SHEET_ROWS - row }
    : { row, column, rowCount, columnCount: SHEET_COLUMNS - column };
}

/** Where an area lies after the shift; undefined when all its cells were taken out. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  if (!isVertical(shift)) {
    const turned = shiftArea(turn(area), { area: turn(shift.area), direction: turnedDirection(shift) });
    return turned && turn(turned);
  }
  const { area: moved } = shift;
  const isBeside = area.column < moved.column || lastColumnOf(area) > lastColumnOf(moved);
  if (isBeside || lastRowOf(area) < moved.row) return area;
  const [top, bottom] = [area.row, lastRowOf(area)].map((row) => (isInsertion(shift) ? insertedLine(row, moved) : row));
  if (isInsertion(shift)) return areaBetween(top, area.column, bottom, lastColumnOf(area));
  const newTop = top < moved.row ? top : Math.max(moved.row, top - moved.rowCount);
  const newBottom = bottom <= lastRowOf(moved) ? moved.row - 1 : bottom - moved.rowCount;
  return newBottom < newTop ? undefined : areaBetween(newTop, area.column, newBottom, lastColumnOf(area));
}

function insertedLine(line: number, { row, rowCount }: Area): number {
  return Math.min(line >= row ? line + rowCount : line, SHEET_ROWS - 1);
}

function turn({ row, column, rowCount, columnCount }: Area): Area {
  return { row: column, column: row, rowCount: columnCount, columnCount: rowCount };
}

function turnedDirection({ direction }: Shift): ShiftDirection {
  return direction === 'ShiftCellRight' ? 'ShiftCellDown' : 'ShiftCellUp';
}
