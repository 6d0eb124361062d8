import { type Model } from '@ironcalc/wasm';
import { CellError, type CellValue } from '../../../workbook';
import { withoutNames } from '../formulas/defined-names';
import { referencesOf } from '../formulas/references';
import { withoutStructuredReferences } from '../formulas/structured-references';
import {
  addressOf,
  type Calculator,
  type Area,
  lastColumnOf,
  lastRowOf,
  type Sheet,
  WHOLE_SHEET,
  type Workbook,
} from '../workbook';
import { linkText } from './hyperlink-formula';
import { withLargeSumsAdded } from './large-sums';

/** Makes an empty model of the engine; the engine itself is loaded elsewhere, in a browser other than in Node. */
export type MakeModel = () => Model;

const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;
/** All digits that Excel keeps of a number. */
const ALL_DIGITS = '0.00000000000000E+00';

interface FormulaCell {
  readonly sheet: Sheet;
  readonly sheetIndex: number;
  readonly row: number;
  readonly column: number;
  /** As the engine understands it. */
  readonly formula: string;
}

/**
 * Works out formulas with IronCalc. The engine is given the formulas and the cells that they look at, nothing else, so
 * that a report's totals cost what they cover and not what the workbook holds.
 */
export class IronCalcCalculator implements Calculator {
  constructor(readonly makeModel: MakeModel) {}

  calculate(workbook: Workbook): void {
    const formulas = workbook.sheets.flatMap((sheet, index) => formulasOf(sheet, index));
    if (formulas.length === 0) return;
    const model = this.makeModel();
    try {
      model.pauseEvaluation();
      copySheets(model, workbook);
      copyInputs(model, workbook, formulas);
      model.resumeEvaluation();
      model.evaluate();
      for (const cell of formulas) cell.sheet.cells.setValue(cell.row, cell.column, resultOf(model, cell));
    } finally {
      model.free();
    }
  }
}

/** The formulas that need the engine; links whose text is written out are answered at once. */
function formulasOf(sheet: Sheet, sheetIndex: number): FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const { row, column } of sheet.cells.formulaCells(WHOLE_SHEET)) {
    const { literal, formula } = linkText(sheet.cells.formula(row, column)!);
    if (literal !== undefined) {
      sheet.cells.setValue(row, column, literal);
      continue;
    }
    const plain = withoutStructuredReferences(withoutNames(formula, sheet.workbook), { sheet, row, column });
    cells.push({ sheet, sheetIndex, row, column, formula: withLargeSumsAdded(plain, sheet) });
  }
  return cells;
}

function copySheets(model: Model, { sheets }: Workbook): void {
  sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
}

function copyInputs(model: Model, workbook: Workbook, formulas: readonly FormulaCell[]): void {
  const done = new Set<string>();
  for (const { sheetIndex, row, column, formula } of formulas) {
    model.setUserInput(sheetIndex, row + 1, column + 1, formula);
    done.add(`${sheetIndex} ${row} ${column}`);
  }
  for (const { formula, sheet } of formulas) {
    for (const reference of referencesOf(formula)) {
      const on = reference.sheet === undefined ? sheet : workbook.findSheet(reference.sheet);
      const used = on?.cells.usedArea(reference.area);
      if (on && used && !done.has(`${on.id} ${addressOf(used)}`)) {
        done.add(`${on.id} ${addressOf(used)}`);
        copyCells(model, on, used, done);
      }
    }
  }
}

function copyCells(model: Model, sheet: Sheet, area: Area, done: Set<string>): void {
  const index = sheet.position;
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      const value = sheet.cells.value(row, column);
      const key = `${index} ${row} ${column}`;
      if (value === null || done.has(key)) continue;
      done.add(key);
      model.setUserInput(index, row + 1, column + 1, inputOf(value));
    }
  }
}

function inputOf(value: CellValue): string {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function resultOf(model: Model, { sheetIndex, row, column }: FormulaCell): CellValue {
  const type = model.getCellType(sheetIndex, row + 1, column + 1);
  if (type === NUMBER) {
    const place = { sheet: sheetIndex, row: row + 1, column: column + 1, width: 1, height: 1 };
    model.updateRangeStyle(place, 'num_fmt', ALL_DIGITS);
  }
  const text = model.getFormattedCellValue(sheetIndex, row + 1, column + 1);
  if (type === NUMBER) return Number(text);
  if (type === BOOLEAN) return text === 'TRUE';
  return type === ERROR ? errorResult(text) : text;
}

/** Excel shows a circle as zero; what the engine does not know is a name that nobody knows. */
function errorResult(text: string): CellValue {
  if (text === '#CIRC!') return 0;
  return new CellError(text === '#ERROR!' || text === '#N/IMPL!' ? '#NAME?' : text);
}
