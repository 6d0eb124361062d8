import { type CellValue } from '../../../workbook';
import { type Area, contains, cellCountOf, isWholeColumns, isWholeRows, lastColumnOf, lastRowOf } from './area';
import { parseArea } from './addresses';
import { intersection } from './area';
import { type CellStyle } from './cell-style';
import { ExcelError } from './excel-error';
import { type Sheet } from './sheet';
import { renameColumns } from './table-columns';
import { readTyped } from './typed-input';

/** What an add-in may put into a cell: null leaves it as it is, an empty text clears it. */
export type CellInput = string | number | boolean | null;

/** Refuses an edit of a read-only workbook or on a protected sheet, unless it only fills cells that are not locked. */
export function checkEditable(sheet: Sheet, filled?: Area): void {
  sheet.workbook.refuseReadOnly();
  if (sheet.isProtected && !(filled && isUnlocked(sheet, filled))) {
    throw new ExcelError('AccessDenied', `The worksheet "${sheet.name}" is protected.`);
  }
}

function isUnlocked(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      if (sheet.style(row, column).locked) return false;
    }
  }
  return true;
}

/** Writes what a person would type, row by row; the rows must have the size of the area. */
export function typeInto(sheet: Sheet, area: Area, rows: readonly (readonly CellInput[])[]): void {
  checkEditable(sheet, area);
  const before = cellCountOf(area) === 1 ? sheet.cells.value(area.row, area.column) : undefined;
  for (let i = 0; i < area.rowCount; i++) {
    for (let j = 0; j < area.columnCount; j++) typeCell(sheet, area.row + i, area.column + j, rows[i][j]);
  }
  for (const table of sheet.tables) renameColumns(table, area);
  sheet.workbook.emit({ kind: 'cells', sheet, area, ...(before !== undefined && { before }) });
}

/** Writes what a person would type into one cell. */
export function typeIntoCell(sheet: Sheet, row: number, column: number, input: CellInput): void {
  typeInto(sheet, { row, column, rowCount: 1, columnCount: 1 }, [[input]]);
}

/** Puts raw values into cells without reading them as typed text: for loading a file. */
export function putValues(sheet: Sheet, area: Area, rows: readonly (readonly CellValue[])[]): void {
  for (let i = 0; i < area.rowCount; i++) {
    for (let j = 0; j < area.columnCount; j++)
      sheet.cells.setValue(area.row + i, area.column + j, rows[i]?.[j] ?? null);
  }
  sheet.workbook.emit({ kind: 'cells', sheet, area });
}

function typeCell(sheet: Sheet, row: number, column: number, input: CellInput): void {
  if (input === null) return;
  const { cells } = sheet;
  if (typeof input !== 'string') {
    cells.setFormula(row, column, undefined);
    cells.setValue(row, column, input);
    return;
  }
  if (input.length > 32_767) {
    throw new ExcelError('InvalidArgument', `A cell holds 32,767 characters at most; ${input.length} were given.`);
  }
  const { numberFormat } = sheet.style(row, column);
  const typed = readTyped(input, numberFormat);
  cells.setFormula(row, column, typed.formula);
  cells.setValue(row, column, typed.value);
  if (typed.numberFormat !== undefined && numberFormat === 'General') {
    const change = sheet.workbook.styles.changing({ numberFormat: typed.numberFormat });
    cells.setStyle(row, column, change(sheet.styleNumber(row, column)));
  }
}

/** Changes the look of an area; whole columns and rows also for cells still to come. */
export function formatCells(sheet: Sheet, area: Area, change: Partial<CellStyle>): void {
  checkEditable(sheet);
  const changed = sheet.workbook.styles.changing(change);
  const { cells } = sheet;
  if (isWholeColumns(area) || isWholeRows(area)) {
    cells.forEachHeld(area, (row, column) => {
      const own = cells.style(row, column);
      if (own !== 0) cells.setStyle(row, column, changed(own));
    });
    restyleLines(sheet, area, changed);
  } else {
    for (let row = area.row; row <= lastRowOf(area); row++) {
      for (let column = area.column; column <= lastColumnOf(area); column++) {
        cells.setStyle(row, column, changed(sheet.styleNumber(row, column)));
      }
    }
  }
  sheet.workbook.emit({ kind: 'formats', sheet, area });
}

/** Gives every cell of an area its own number format; null leaves a cell's format as it is. */
export function setNumberFormats(sheet: Sheet, area: Area, formats: readonly (readonly (string | null)[])[]): void {
  checkEditable(sheet);
  const changes = new Map<string, (style: number) => number>();
  for (let i = 0; i < area.rowCount; i++) {
    for (let j = 0; j < area.columnCount; j++) {
      const numberFormat = formats[i][j];
      if (numberFormat === null) continue;
      const change = changes.get(numberFormat) ?? sheet.workbook.styles.changing({ numberFormat });
      changes.set(numberFormat, change);
      const [row, column] = [area.row + i, area.column + j];
      sheet.cells.setStyle(row, column, change(sheet.styleNumber(row, column)));
    }
  }
  sheet.workbook.emit({ kind: 'formats', sheet, area });
}

function restyleLines(sheet: Sheet, area: Area, changed: (style: number) => number): void {
  const isColumns = isWholeColumns(area);
  const styles = isColumns ? sheet.columnStyles : sheet.rowStyles;
  const [first, last] = isColumns ? [area.column, lastColumnOf(area)] : [area.row, lastRowOf(area)];
  for (let line = first; line <= last; line++) styles.set(line, changed(styles.get(line) ?? 0));
}

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Empties cells: their contents, looks or links. */
export function clearCells(sheet: Sheet, area: Area, what: ClearWhat): void {
  checkEditable(sheet);
  const { cells } = sheet;
  const contents = what === 'All' || what === 'Contents' || what === 'ResetContents';
  const formats = what === 'All' || what === 'Formats';
  cells.forEachHeld(area, (row, column) => {
    if (contents) {
      cells.setFormula(row, column, undefined);
      cells.setValue(row, column, null);
    }
    if (formats) cells.setStyle(row, column, 0);
  });
  if (formats) restyleWholeLines(sheet, area);
  if (what !== 'Contents' && what !== 'Formats') clearLinks(sheet, area);
  if (what === 'All') sheet.validations = sheet.validations.filter((check) => !intersection(check.area, area));
  if (formats) {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !contains(area, format.area));
  }
  for (const table of sheet.tables) renameColumns(table, area);
  sheet.workbook.emit({ kind: contents ? 'cells' : 'formats', sheet, area });
}

function restyleWholeLines(sheet: Sheet, area: Area): void {
  if (isWholeColumns(area)) forgetLines(sheet.columnStyles, area.column, lastColumnOf(area));
  if (isWholeRows(area)) forgetLines(sheet.rowStyles, area.row, lastRowOf(area));
}

function forgetLines(styles: Map<number, number>, first: number, last: number): void {
  for (const line of [...styles.keys()]) if (line >= first && line <= last) styles.delete(line);
}

export function clearLinks(sheet: Sheet, area: Area): void {
  for (const address of [...sheet.hyperlinks.keys()]) {
    if (intersection(parseArea(address)!, area)) sheet.hyperlinks.delete(address);
  }
}
