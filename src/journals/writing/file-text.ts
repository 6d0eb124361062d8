import { type FileKind } from '../formats/format';

/** Line breaks, tabs and other characters that steer something; nobody reads them, and importers stumble over them. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g;
/** What a spreadsheet program may take for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
/** Files that people open in a spreadsheet program. */
const SPREADSHEET_FILES: ReadonlySet<FileKind> = new Set<FileKind>(['csv', 'tabs']);

/** A text in one line, without characters that cannot be seen. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

/** How a ledger's texts stand in a file: in one line, and never as a formula. */
export function fileText(kind: FileKind): (text: string) => string {
  const opensInSpreadsheet = SPREADSHEET_FILES.has(kind);
  return (text) => {
    const clean = cleanText(text);
    return opensInSpreadsheet && FORMULA_START.test(clean) ? `'${clean}` : clean;
  };
}

/** Cut to so many characters, visibly. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
