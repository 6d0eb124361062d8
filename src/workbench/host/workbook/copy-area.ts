import { type CellValue } from '../../../workbook';
import { replaceReferences, rewriteReference } from '../formulas/references';
import { type Area, isOnSheet } from './area';
import { checkEditable } from './edit-cells';
import { type Sheet } from './sheet';
import { renameColumns } from './table-columns';

export type CopyWhat = 'All' | 'Formulas' | 'Values' | 'Formats';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
}

/** Copies cells as a person would: relative references go along, and a smaller source repeats. */
export function copyArea(source: Place, target: Place, what: CopyWhat): void {
  checkEditable(target.sheet);
  const rowCount = Math.max(source.area.rowCount, target.area.rowCount);
  const columnCount = Math.max(source.area.columnCount, target.area.columnCount);
  const copied = readCells(source);
  for (let i = 0; i < rowCount; i++) {
    for (let j = 0; j < columnCount; j++) {
      const from = { row: i % source.area.rowCount, column: j % source.area.columnCount };
      const move = {
        rows: target.area.row + i - source.area.row - from.row,
        columns: target.area.column + j - source.area.column - from.column,
      };
      pasteCell(target.sheet, target.area.row + i, target.area.column + j, copied[from.row][from.column], what, move);
    }
  }
  const area = { ...target.area, rowCount, columnCount };
  for (const table of target.sheet.tables) renameColumns(table, area);
  target.sheet.workbook.emit({ kind: what === 'Formats' ? 'formats' : 'cells', sheet: target.sheet, area });
}

function readCells({ sheet, area }: Place): readonly (readonly CopiedCell[])[] {
  return Array.from({ length: area.rowCount }, (_, i) =>
    Array.from({ length: area.columnCount }, (__, j) => {
      const [row, column] = [area.row + i, area.column + j];
      return {
        value: sheet.value(row, column),
        formula: sheet.formula(row, column),
        style: sheet.styleNumber(row, column),
      };
    }),
  );
}

interface Move {
  readonly rows: number;
  readonly columns: number;
}

function pasteCell({ cells }: Sheet, row: number, column: number, cell: CopiedCell, what: CopyWhat, move: Move): void {
  if (what !== 'Formats') {
    const formula = what === 'Values' || cell.formula === undefined ? undefined : movedFormula(cell.formula, move);
    cells.setFormula(row, column, formula);
    cells.setValue(row, column, cell.value);
  }
  if (what === 'All' || what === 'Formats') cells.setStyle(row, column, cell.style);
}

function movedFormula(formula: string, { rows, columns }: Move): string {
  return replaceReferences(formula, (reference) => {
    const [first, second = first] = reference.text.slice(reference.text.lastIndexOf('!') + 1).split(':');
    const area = {
      ...reference.area,
      row: reference.area.row + (hasFixedRow(first) && hasFixedRow(second) ? 0 : rows),
      column: reference.area.column + (first.startsWith('$') && second.startsWith('$') ? 0 : columns),
    };
    return isOnSheet(area) ? rewriteReference(reference, area) : '#REF!';
  });
}

const hasFixedRow = (corner: string): boolean => /[A-Z]\$\d/i.test(corner);
