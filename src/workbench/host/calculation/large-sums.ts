import { referencesOf } from '../formulas/references';
import { type Area, lastColumnOf, lastRowOf, type Sheet } from '../workbook';

/** Sums over fewer cells are the engine's own business. */
const WORTH_ADDING_HERE = 500;
/** `SUM(…)`, `SUBTOTAL(9,…)` and `SUBTOTAL(109,…)` of one reference. */
const SUM_OF_ONE = /\b(?:SUM\(|SUBTOTAL\((?:10)?9,)((?:'(?:[^']|'')+'!|[^(),'"!]+!)?[$A-Z0-9:]+)\)/gi;

/**
 * Puts the sum itself in the place of a sum over many plain cells: handing 200,000 cells to the engine takes far longer
 * than adding them up.
 */
export function withLargeSumsAdded(formula: string, sheet: Sheet): string {
  return formula.replace(SUM_OF_ONE, (text: string, inner: string) => {
    const references = referencesOf(inner);
    const [reference] = references;
    if (references.length !== 1 || reference.text !== inner) return text;
    const on = reference.sheet === undefined ? sheet : sheet.workbook.findSheet(reference.sheet);
    const sum = on && sumOf(on, reference.area);
    return sum === undefined ? text : `(${sum})`;
  });
}

function sumOf({ cells }: Sheet, area: Area): number | undefined {
  const used = cells.usedArea(area);
  if (!used || used.rowCount * used.columnCount < WORTH_ADDING_HERE) return undefined;
  if (!cells.formulaCells(used).next().done) return undefined;
  let sum = 0;
  let lost = 0;
  for (let column = used.column; column <= lastColumnOf(used); column++) {
    for (let row = used.row; row <= lastRowOf(used); row++) {
      const value = cells.value(row, column);
      if (typeof value === 'object' && value !== null) return undefined;
      if (typeof value !== 'number') continue;
      // What a plain sum of doubles loses is kept beside it.
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    }
  }
  return sum + lost;
}
