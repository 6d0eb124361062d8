import { ExcelError } from '../workbook';

/** Runs a member and tells, when it fails, which one it was. */
export function located<R>(className: string, member: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof ExcelError && error.location === '') {
      error.location = `${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    }
    throw error;
  }
}
