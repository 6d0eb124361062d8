import { replaceReferences, rewriteReference } from '../formulas/references';
import { addressOf, parseArea } from './addresses';
import {
  type Area,
  cellArea,
  intersection,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  lastColumnOf,
  lastRowOf,
  WHOLE_SHEET,
} from './area';
import { checkEditable } from './edit-cells';
import { ExcelError } from './excel-error';
import { refuseFilteredRows } from './filters';
import { sameName } from './names';
import { type Sheet } from './sheet';
import { isInsertion, isVertical, type Shift, shiftArea, shiftedBand } from './shift';
import { renameColumns } from './table-columns';

/** Puts empty cells in before `area`, as many as it has; what stands there and behind makes room. */
export function insertCells(sheet: Sheet, area: Area, direction: 'ShiftCellDown' | 'ShiftCellRight'): void {
  shiftCells(sheet, { area, direction });
}

/** Takes cells out; what stands behind moves up or to the left. */
export function deleteCells(sheet: Sheet, area: Area, direction: 'ShiftCellUp' | 'ShiftCellLeft'): void {
  shiftCells(sheet, { area, direction });
}

function shiftCells(sheet: Sheet, shift: Shift): void {
  checkEditable(sheet);
  refuseFilteredRows(sheet, shiftedBand(shift));
  refuseConflicts(sheet, shift);
  moveCells(sheet, shift);
  moveParts(sheet, shift);
  moveTables(sheet, shift);
  rewriteFormulas(sheet, shift);
  sheet.workbook.emit({ kind: 'shift', sheet, ...shift });
}

/** A table must move as a whole, and nothing may be pushed off the sheet. */
function refuseConflicts(sheet: Sheet, shift: Shift): void {
  const band = shiftedBand(shift);
  for (const { area, headerArea } of sheet.tables) {
    const common = intersection(area, band);
    if (!common) continue;
    const crosses = isVertical(shift) ? common.columnCount < area.columnCount : common.rowCount < area.rowCount;
    if (crosses) throw new ExcelError('InsertDeleteConflict');
    const left = shiftArea(area, shift);
    const losesHeader = headerArea && left && !shiftArea(headerArea, shift);
    if (losesHeader) throw new ExcelError('InvalidOperation', "A table's header row cannot be deleted.");
  }
  if (!isInsertion(shift)) return;
  const used = sheet.cells.usedArea(band);
  const lines = isVertical(shift) ? shift.area.rowCount : shift.area.columnCount;
  const room =
    used && (isVertical(shift) ? lastRowOf(band) - lastRowOf(used) : lastColumnOf(band) - lastColumnOf(used));
  if (room !== undefined && room < lines) {
    throw new ExcelError('InvalidOperation', 'Cells that are not empty would be pushed off the worksheet.');
  }
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const { cells } = sheet;
  const { area } = shift;
  const used = cells.usedArea(shiftedBand(shift), true);
  if (used) {
    const [down, right] = isVertical(shift) ? [area.rowCount, 0] : [0, area.columnCount];
    if (isInsertion(shift)) {
      for (let row = lastRowOf(used); row >= area.row; row--) {
        for (let column = lastColumnOf(used); column >= area.column; column--) {
          cells.copyCell({ row, column }, { row: row + down, column: column + right });
        }
      }
    } else {
      for (let row = area.row; row <= lastRowOf(used); row++) {
        for (let column = area.column; column <= lastColumnOf(used); column++) {
          cells.copyCell({ row: row + down, column: column + right }, { row, column });
        }
      }
    }
  }
  if (isInsertion(shift)) emptyInserted(sheet, shift);
}

/** New cells look like those before them. */
function emptyInserted(sheet: Sheet, shift: Shift): void {
  const { area } = shift;
  const { cells } = sheet;
  cells.forEachHeld(area, (row, column) => cells.eraseCell({ row, column }));
  const before = isVertical(shift)
    ? { ...area, row: area.row - 1, rowCount: 1 }
    : { ...area, column: area.column - 1, columnCount: 1 };
  const styled = isOnSheet(before) ? cells.usedArea(before, true) : undefined;
  if (!styled) return;
  const inserted = isVertical(shift)
    ? { ...styled, row: area.row, rowCount: area.rowCount }
    : { ...styled, column: area.column, columnCount: area.columnCount };
  for (let row = inserted.row; row <= lastRowOf(inserted); row++) {
    for (let column = inserted.column; column <= lastColumnOf(inserted); column++) {
      const style = isVertical(shift) ? cells.style(area.row - 1, column) : cells.style(row, area.column - 1);
      cells.setStyle(row, column, style);
    }
  }
}

function moveParts(sheet: Sheet, shift: Shift): void {
  const links = [...sheet.hyperlinks];
  sheet.hyperlinks.clear();
  for (const [address, link] of links) {
    const moved = shiftArea(parseArea(address)!, shift);
    if (moved) sheet.hyperlinks.set(addressOf(moved), link);
  }
  sheet.validations = sheet.validations.flatMap((check) => {
    const area = shiftArea(check.area, shift);
    return area ? [{ ...check, area }] : [];
  });
  moveConditions(sheet, shift);
  sheet.filterArea = sheet.filterArea && shiftArea(sheet.filterArea, shift);
  for (const chart of sheet.charts) chart.source = shiftArea(chart.source, shift) ?? chart.source;
  if (isWholeRows(shift.area) && isVertical(shift)) {
    moveLines([sheet.rowHeights, sheet.rowStyles], (row) => shiftArea(cellArea(row, 0), shift)?.row);
    moveMarks(sheet.hiddenRows, (row) => shiftArea(cellArea(row, 0), shift)?.row);
  }
  if (isWholeColumns(shift.area) && !isVertical(shift)) {
    moveLines([sheet.columnWidths, sheet.columnStyles], (column) => shiftArea(cellArea(0, column), shift)?.column);
    moveMarks(sheet.hiddenColumns, (column) => shiftArea(cellArea(0, column), shift)?.column);
  }
}

function moveConditions(sheet: Sheet, shift: Shift): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    const { row, column } = format.area;
    const area = shiftArea(format.area, shift);
    if (!area) return false;
    format.area = area;
    // A condition is written for the first cell; when that one goes, the next one takes its place, and the words stay.
    if (shiftArea(cellArea(row, column), shift)) {
      const moved = (formula: string): string => movedFormula(formula, sheet, sheet, shift);
      format.formula = moved(format.formula);
      format.rule = Object.fromEntries(
        Object.entries(format.rule).map(([key, part]) => [
          key,
          key.startsWith('formula') ? moved(String(part)) : (part as unknown),
        ]),
      );
    }
    return true;
  });
}

function moveLines(maps: readonly Map<number, number>[], moved: (line: number) => number | undefined): void {
  for (const map of maps) {
    const entries = [...map];
    map.clear();
    for (const [line, value] of entries) {
      const to = moved(line);
      if (to !== undefined) map.set(to, value);
    }
  }
}

function moveMarks(marks: Set<number>, moved: (line: number) => number | undefined): void {
  const lines = [...marks];
  marks.clear();
  for (const line of lines) {
    const to = moved(line);
    if (to !== undefined) marks.add(to);
  }
}

function moveTables(sheet: Sheet, shift: Shift): void {
  for (const table of sheet.tables) {
    const before = table.area;
    const after = shiftArea(before, shift);
    if (!after) {
      sheet.tables = sheet.tables.filter((other) => other !== table);
      sheet.workbook.emit({ kind: 'tableDeleted', sheet, table });
      continue;
    }
    // The body keeps one row at least.
    if (table.totalsArea && !shiftArea(table.totalsArea, shift)) table.showTotals = false;
    const least = 1 + Number(table.showHeaders) + Number(table.showTotals);
    table.area = { ...after, rowCount: Math.max(after.rowCount, least) };
    if (after.columnCount !== before.columnCount) renameColumns(table, table.area);
  }
}

/** Formulas and names of the whole workbook go on meaning the same cells. */
function rewriteFormulas(sheet: Sheet, shift: Shift): void {
  const { workbook } = sheet;
  for (const other of workbook.sheets) {
    for (const { row, column } of [...other.cells.formulaCells(WHOLE_SHEET)]) {
      const formula = other.cells.formula(row, column)!;
      const moved = movedFormula(formula, other, sheet, shift);
      if (moved !== formula) other.cells.setFormula(row, column, moved);
    }
  }
  for (const name of workbook.names.values()) name.formula = movedFormula(name.formula, undefined, sheet, shift);
}

function movedFormula(formula: string, on: Sheet | undefined, sheet: Sheet, shift: Shift): string {
  return replaceReferences(formula, (reference) => {
    const isHere = reference.sheet === undefined ? on === sheet : sameName(reference.sheet, sheet.name);
    if (!isHere) return reference.text;
    const area = shiftArea(reference.area, shift);
    return area ? rewriteReference(reference, area) : '#REF!';
  });
}
