import { type Area, intersection, lastColumnOf, lastRowOf } from './area';
import { type CellInput, checkEditable, typeInto } from './edit-cells';
import { resizeTable } from './edit-tables';
import { type Sheet } from './sheet';
import { type Table } from './table';

/** A table that took typed cells in. */
export interface GrownTable {
  readonly table: Table;
  readonly before: Area;
  readonly after: Area;
}

/**
 * Types texts as a person at the keyboard does, who has one thing more from Excel than an add-in: rows right below a
 * table, and columns whose headers stand right beside its own, become part of the table.
 * @returns the tables that grew
 */
export function enterTexts(sheet: Sheet, area: Area, texts: readonly (readonly CellInput[])[]): readonly GrownTable[] {
  checkEditable(sheet, area);
  const grown = sheet.tables.flatMap((table) => growTable(table, area));
  typeInto(sheet, area, texts);
  return grown;
}

function growTable(table: Table, typed: Area): GrownTable[] {
  const before = table.area;
  const after = grownArea(table, typed);
  if (!after || table.sheet.tables.some((other) => other !== table && intersection(other.area, after))) return [];
  resizeTable(table, after);
  return [{ table, before, after }];
}

function grownArea({ area, showTotals }: Table, typed: Area): Area | undefined {
  const isBelow = typed.row === lastRowOf(area) + 1 && !showTotals;
  if (isBelow && typed.column >= area.column && typed.column <= lastColumnOf(area)) {
    return { ...area, rowCount: area.rowCount + typed.rowCount };
  }
  const isBeside = typed.column === lastColumnOf(area) + 1 && typed.row === area.row;
  if (isBeside && typed.rowCount <= area.rowCount) {
    return { ...area, columnCount: area.columnCount + typed.columnCount };
  }
  return undefined;
}
