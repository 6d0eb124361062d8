import { type CellValue } from '../../workbook';
import { type Area, type GrownTable, type Sheet, enterTexts, resizeTable } from '../host';

type Held = { readonly value: CellValue; readonly formula: string | undefined };

interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly before: readonly (readonly Held[])[];
  readonly after: readonly (readonly Held[])[];
  readonly grown: readonly GrownTable[];
}

/** The user's edits, to be undone and done again. What the add-in writes is not among them. */
export class History {
  private undone: Edit[] = [];
  private done: Edit[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Types texts into cells as a person would. Throws what the sheet refuses. */
  type(sheet: Sheet, area: Area, texts: readonly (readonly (string | number)[])[]): void {
    const before = heldIn(sheet, area);
    const grown = enterTexts(sheet, area, texts);
    this.done.push({ sheet, area, before, after: heldIn(sheet, area), grown });
    this.undone = [];
  }

  undo(): void {
    const edit = this.done.pop();
    if (!edit) return;
    putBack(edit, edit.before);
    for (const { table, before } of edit.grown) resizeTable(table, before);
    this.undone.push(edit);
  }

  redo(): void {
    const edit = this.undone.pop();
    if (!edit) return;
    for (const { table, after } of edit.grown) resizeTable(table, after);
    putBack(edit, edit.after);
    this.done.push(edit);
  }
}

function heldIn(sheet: Sheet, { row, column, rowCount, columnCount }: Area): Held[][] {
  return Array.from({ length: rowCount }, (_, i) =>
    Array.from({ length: columnCount }, (__, j) => ({
      value: sheet.value(row + i, column + j),
      formula: sheet.formula(row + i, column + j),
    })),
  );
}

function putBack({ sheet, area }: Edit, held: readonly (readonly Held[])[]): void {
  held.forEach((line, i) =>
    line.forEach(({ value, formula }, j) => {
      sheet.cells.setValue(area.row + i, area.column + j, value);
      sheet.cells.setFormula(area.row + i, area.column + j, formula);
    }),
  );
  sheet.workbook.emit({ kind: 'cells', sheet, area });
}
