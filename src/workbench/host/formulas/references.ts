import { columnLetters } from '../../../workbook';
import { type Area, lastColumnOf, lastRowOf, parseArea } from '../workbook';

/** A reference to cells as it stands in a formula. */
export interface FormulaReference {
  readonly text: string;
  /** Undefined when the reference is to the formula's own sheet. */
  readonly sheet?: string;
  readonly area: Area;
}

/**
 * Texts, quoted sheets' names and brackets of structured references are passed over as wholes, so that nothing within
 * them is taken for a cell; then comes what may be a reference.
 */
const TOKENS =
  /"(?:[^"]|"")*"|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])|[\p{L}\p{N}_.\\]+/giu;

/** Replaces every reference to cells; a function's or a name's letters are none. */
export function replaceReferences(formula: string, replace: (reference: FormulaReference) => string): string {
  return formula.replace(TOKENS, (text: string, prefix: string | undefined, address: string | undefined) => {
    const area = address === undefined ? undefined : parseArea(address);
    if (!area) return text;
    const sheet = prefix
      ?.slice(0, -1)
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'");
    return replace({ text, area, ...(sheet !== undefined && { sheet }) });
  });
}

/** All references of a formula, in order. */
export function referencesOf(formula: string): readonly FormulaReference[] {
  const found: FormulaReference[] = [];
  replaceReferences(formula, (reference) => {
    found.push(reference);
    return reference.text;
  });
  return found;
}

/** The text of a reference to another area, with sheet and dollar signs as they were. */
export function rewriteReference({ text }: FormulaReference, area: Area): string {
  const mark = text.lastIndexOf('!') + 1;
  const [first, second] = text.slice(mark).split(':');
  const start = corner(first, area.row, area.column);
  const end = second === undefined ? '' : `:${corner(second, lastRowOf(area), lastColumnOf(area))}`;
  return text.slice(0, mark) + start + end;
}

function corner(written: string, row: number, column: number): string {
  const [, columnSign, letters, rowSign, digits] = /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(written)!;
  // In a reference to whole rows the one sign before the digits is the row's.
  const rowPart = digits === '' ? '' : `${letters === '' ? columnSign : rowSign}${row + 1}`;
  return letters === '' ? rowPart : `${columnSign}${columnLetters(column)}${rowPart}`;
}
