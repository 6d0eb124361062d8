import { type Area, intersection, lastColumnOf, lastRowOf } from './area';
import { checkEditable } from './edit-cells';
import { ExcelError } from './excel-error';
import { hideFilteredRows } from './filters';
import { checkDefinedName, freeName } from './names';
import { type Sheet } from './sheet';
import { Table } from './table';
import { renameColumns } from './table-columns';
import { type Workbook } from './workbook';

/** Makes a table of an area. Without headers Excel puts a header row above and moves nothing: the area must leave room. */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): Table {
  checkEditable(sheet);
  const { workbook } = sheet;
  if (name !== undefined) checkFreeName(workbook, name);
  const rows = hasHeaders ? Math.max(area.rowCount, 2) : area.rowCount + 1;
  const whole = { ...area, rowCount: rows };
  refuseOverlap(sheet, whole);
  if (!hasHeaders) moveDownByOne(sheet, area);
  const title = name ?? freeName('Table', (taken) => isTaken(workbook, taken));
  const table = new Table(workbook.newId(), sheet, title, whole, true);
  sheet.tables = [...sheet.tables, table];
  renameColumns(table, whole);
  workbook.emit({ kind: 'tableAdded', sheet, table });
  return table;
}

export function renameTable(table: Table, name: string): void {
  if (name !== table.name) checkFreeName(table.sheet.workbook, name, table);
  table.name = name;
  changed(table);
}

/** Gives the table another size; its header row stays where it is. */
export function resizeTable(table: Table, area: Area): void {
  checkEditable(table.sheet);
  const keepsHeader = area.row === table.area.row && intersection(area, table.area) !== undefined;
  const least = 1 + Number(table.showHeaders) + Number(table.showTotals);
  if (!keepsHeader || area.rowCount < least) throw new ExcelError('InvalidArgument');
  refuseOverlap(table.sheet, area, table);
  table.area = area;
  renameColumns(table, area);
  changed(table);
}

/** Shows or hides the totals row; it takes the row beneath, whose cells Excel moves down. */
export function showTotals(table: Table, show: boolean): void {
  checkEditable(table.sheet);
  if (show === table.showTotals) return;
  const { area, sheet } = table;
  const width = { ...area, rowCount: 1 };
  if (show) {
    const below = { ...width, row: lastRowOf(area) + 1 };
    if (sheet.cells.usedArea(below)) moveDownByOne(sheet, below);
    table.area = { ...area, rowCount: area.rowCount + 1 };
    if (table.area.columnCount > 1) sheet.cells.setValue(below.row, below.column, 'Total');
  } else {
    sheet.cells.forEachHeld({ ...width, row: lastRowOf(area) }, (row, column) =>
      sheet.cells.eraseCell({ row, column }),
    );
    table.area = { ...area, rowCount: area.rowCount - 1 };
  }
  table.showTotals = show;
  changed(table);
}

export function showHeaders(table: Table, show: boolean): void {
  checkEditable(table.sheet);
  if (show === table.showHeaders) return;
  const { area, sheet } = table;
  const { cells } = sheet;
  if (show) {
    if (area.row === 0) throw new ExcelError('InvalidOperation', 'There is no row above the table for its headers.');
    table.area = { ...area, row: area.row - 1, rowCount: area.rowCount + 1 };
    table.columnNames.forEach((name, index) => cells.setValue(area.row - 1, area.column + index, name));
  } else {
    table.columnNames.forEach((_, index) => cells.setValue(area.row, area.column + index, null));
    table.area = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  }
  table.showHeaders = show;
  changed(table);
}

/** Takes the table away; with its cells, or leaving them as they are. */
export function removeTable(table: Table, cells: 'keepCells' | 'eraseCells'): void {
  const { sheet } = table;
  checkEditable(sheet);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  hideFilteredRows(sheet);
  if (cells === 'eraseCells') {
    sheet.cells.forEachHeld(table.area, (row, column) => sheet.cells.eraseCell({ row, column }));
    sheet.workbook.emit({ kind: 'cells', sheet, area: table.area });
  }
  sheet.workbook.emit({ kind: 'tableDeleted', sheet, table });
}

function changed(table: Table): void {
  table.sheet.workbook.emit({ kind: 'tableChanged', sheet: table.sheet, table });
}

function isTaken(workbook: Workbook, name: string): boolean {
  return workbook.findTable(name) !== undefined || workbook.findName(name) !== undefined;
}

function checkFreeName(workbook: Workbook, name: string, self?: Table): void {
  checkDefinedName(name);
  const holder = workbook.findTable(name);
  if ((holder && holder !== self) || workbook.findName(name)) {
    throw new ExcelError('InvalidArgument', `The name "${name}" is in use already.`);
  }
}

function refuseOverlap(sheet: Sheet, area: Area, self?: Table): void {
  const other = sheet.tables.find((table) => table !== self && intersection(table.area, area));
  if (other) throw new ExcelError('InvalidArgument', `The range overlaps the table "${other.name}".`);
}

/** Moves the used cells of the area's columns, from its first row on, down by one row. */
function moveDownByOne(sheet: Sheet, area: Area): void {
  const columns = { ...area, rowCount: 1_048_575 - area.row };
  const used = sheet.cells.usedArea(columns, true);
  if (!used) return;
  for (let row = lastRowOf(used); row >= area.row; row--) {
    for (let column = used.column; column <= lastColumnOf(used); column++) {
      sheet.cells.copyCell({ row, column }, { row: row + 1, column });
      sheet.cells.eraseCell({ row, column });
    }
  }
}
