import { quotedSheetName } from '../cell';
import { type ReportLink } from '../changes';
import { type CellPlace } from '../places';

/** Excel takes texts of up to 255 characters inside a formula. */
const FORMULA_TEXT_LENGTH = 255;

/**
 * A link as a formula, without the equals sign; undefined when its text is too long for one. Links are HYPERLINK
 * formulas throughout: a sheet can hold no more than 65,530 hyperlinks of the other kind, which a report of many value
 * entries exceeds, and those do not move with their row when the user sorts the table.
 */
export function linkFormula({ value, sheet, address }: ReportLink): string | undefined {
  if (typeof value === 'string' && value.length > FORMULA_TEXT_LENGTH) return undefined;
  return linkTo({ sheet, address }, typeof value === 'number' ? String(value) : formulaText(value));
}

/**
 * The formula in a totals row; hidden rows do not count, so that it follows the filter.
 * @param place - where the sum jumps to when it is clicked
 */
export function totalFormula(tableName: string, caption: string, place?: CellPlace): string {
  const sum = `SUBTOTAL(109,${tableName}[${escapeStructured(caption)}])`;
  return place ? linkTo(place, sum) : sum;
}

/** @param shown - a formula */
function linkTo({ address, sheet }: CellPlace, shown: string): string {
  return `HYPERLINK(${formulaText(`#${quotedSheetName(sheet)}!${address}`)},${shown})`;
}

/** A caption inside a structured reference. */
export function escapeStructured(caption: string): string {
  return caption.replace(/['#[\]@]/g, "'$&");
}

/** A text of any origin as a text inside a formula: it can do nothing there but be shown. */
function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
