import { isCellLike } from './addresses';
import { ExcelError } from './excel-error';

/** Excel compares the names of sheets, tables and names without regard to case. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Refuses what Excel refuses as the name of a sheet. */
export function checkSheetName(name: string): void {
  const allowed =
    name.length > 0 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !sameName(name, 'History');
  if (!allowed) throw new ExcelError('InvalidArgument', `"${name}" cannot be the name of a worksheet.`);
}

/** Refuses what Excel refuses as the name of a table or a defined name. */
export function checkDefinedName(name: string): void {
  const allowed = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !isCellLike(name);
  if (!allowed) throw new ExcelError('InvalidArgument', `"${name}" cannot be the name of a table or a range.`);
}

/** The first of `Sheet1`, `Sheet2` … that nothing bears yet. */
export function freeName(stem: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
