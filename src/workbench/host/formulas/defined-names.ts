import { type Workbook } from '../workbook';

/** Texts, quoted sheets' names and brackets pass as wholes; what stands before `(` or `!` is no name of a range. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?(!])/gu;

/** Puts what a defined name stands for in its place: `=Net*Rate` as `=(Items!$B$2)*(0.2)`. */
export function withoutNames(formula: string, workbook: Workbook): string {
  return workbook.names.size === 0 ? formula : replaceNames(formula, workbook, []);
}

/** @param within - the names whose own formula this is: a name that leads back to itself stays, and is known to nobody */
function replaceNames(formula: string, workbook: Workbook, within: readonly string[]): string {
  return formula.replace(TOKENS, (text: string, word: string | undefined) => {
    const name = word === undefined ? undefined : workbook.findName(word);
    if (!name || within.includes(name.name)) return text;
    return `(${replaceNames(name.formula.replace(/^=/, ''), workbook, [...within, name.name])})`;
  });
}
