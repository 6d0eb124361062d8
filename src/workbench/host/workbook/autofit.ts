import { type Area, lastColumnOf, lastRowOf } from './area';
import { displayText } from './number-format';
import { type Sheet, STANDARD_WIDTH } from './sheet';

/** Points that one character and the cell's edges take, about. */
const CHARACTER = 5.25;
const EDGES = 9;
/** So many rows say how wide a column must be; the rest of a long sheet looks alike. */
const SAMPLE_ROWS = 1000;

/** Makes columns as wide as what they show. */
export function autofitColumns(sheet: Sheet, area: Area): void {
  const used = sheet.cells.usedArea(area);
  if (!used) return;
  for (let column = used.column; column <= lastColumnOf(used); column++) {
    let longest = 0;
    for (let row = used.row; row <= Math.min(lastRowOf(used), used.row + SAMPLE_ROWS); row++) {
      const text = displayText(sheet.value(row, column), sheet.style(row, column).numberFormat);
      longest = Math.max(longest, text.length);
    }
    sheet.columnWidths.set(column, longest === 0 ? STANDARD_WIDTH : longest * CHARACTER + EDGES);
  }
}
