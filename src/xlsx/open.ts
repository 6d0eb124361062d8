import { CsvSource, isCsvName, isFolder } from './csv/csv-source';
import { MESSAGES, WorkbookFileError } from './errors';
import { FileWorkbook } from './file-workbook';
import { DEFAULT_LIMITS, type FileLimits } from './limits';
import { XlsxSource } from './xlsx-source';

/**
 * Opens a workbook: one .xlsx or .xlsm file, or CSV files, or a folder of CSV files, which become a workbook with a
 * sheet for each file.
 */
export async function openWorkbookFile(
  paths: string | readonly string[],
  limits: Partial<FileLimits> = {},
): Promise<FileWorkbook> {
  const list = typeof paths === 'string' ? [paths] : paths;
  const all = { ...DEFAULT_LIMITS, ...limits };
  if (list.length === 1) return new FileWorkbook(await openOne(list[0], all));
  if (list.length === 0 || !list.every(isCsvName)) throw new WorkbookFileError(MESSAGES.mixedInput());
  return new FileWorkbook(await CsvSource.open(list, all));
}

/** A workbook without a sheet: reports that are written into it are all that it will have. */
export async function newWorkbookFile(): Promise<FileWorkbook> {
  return new FileWorkbook(await CsvSource.open([], DEFAULT_LIMITS));
}

async function openOne(path: string, limits: FileLimits) {
  if (await isFolder(path)) return CsvSource.openFolder(path, limits);
  return isCsvName(path) ? CsvSource.open([path], limits) : XlsxSource.open(path, limits);
}
