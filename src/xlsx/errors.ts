/** A file that cannot be read or written, told so that an accountant knows what to do about it. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
}

/** Every message about files, in one place: what is wrong, which file, what to do. */
export const MESSAGES = {
  missing: (file: string) => `There is no file "${file}". Check the name and the folder.`,
  isFolder: (file: string) =>
    `"${file}" is a folder without CSV files. Name a workbook (.xlsx) or a folder that holds CSV files.`,
  unreadable: (file: string, reason: string) => `"${file}" cannot be read (${reason}). Check that you may open it.`,
  empty: (file: string) => `"${file}" is empty. Save the workbook again and retry.`,
  notAWorkbook: (file: string, what: string) =>
    `"${file}" is ${what}, not an Excel workbook. Save it as "Excel Workbook (*.xlsx)" and retry.`,
  encrypted: (file: string) =>
    `"${file}" is protected by a password. Open it in Excel, remove the password (File > Info > Protect Workbook > Encrypt with Password) and save it.`,
  corruptPackage: (file: string, what: string) =>
    `"${file}" is damaged (${what}). Take it from a backup, or open it in Excel, let Excel repair it, and save it.`,
  brokenPart: (file: string, part: string, what: string) =>
    `"${file}" is damaged: its part "${part}" cannot be read (${what}). Open it in Excel, let Excel repair it, and save it.`,
  missingPart: (file: string, part: string) =>
    `"${file}" is damaged: its part "${part}" is missing. Open it in Excel, let Excel repair it, and save it.`,
  doctype: (file: string, part: string) =>
    `"${file}" is refused: its part "${part}" declares a document type, which no workbook of Excel does. Do not use this file.`,
  tooLarge: (file: string, limit: string) =>
    `"${file}" is refused: unpacked it would take more than ${limit}. Split the workbook if it is a genuine one.`,
  implausible: (file: string, part: string) =>
    `"${file}" is refused: its part "${part}" unpacks to implausibly much more than it holds (a "zip bomb"). Do not use this file.`,
  tooManyRows: (file: string, sheet: string, limit: number) =>
    `Sheet "${sheet}" of "${file}" has rows beyond row ${limit.toLocaleString('en-US')}, the last row that Excel has. Delete them and save the workbook again.`,
  tooManyColumns: (file: string, sheet: string, limit: string) =>
    `Sheet "${sheet}" of "${file}" has cells beyond column ${limit}, the last column that Excel has. Delete them and save the workbook again.`,
  changed: (file: string) => `"${file}" was changed by another program meanwhile. Run the job again.`,
  noSheet: (file: string, sheet: string) => `"${file}" has no sheet "${sheet}".`,
  notText: (file: string) => `"${file}" is not a text file. Export the data as CSV (UTF-8) and retry.`,
  brokenCsv: (file: string, what: string) =>
    `"${file}" is not a proper CSV file (${what}). Export the data again, with quotation marks around texts.`,
  mixedInput: () => 'Name either one workbook (.xlsx), or CSV files, or a folder of CSV files.',
  outputExists: (file: string) => `"${file}" exists already. Choose another name, or allow it to be overwritten.`,
  outputFolder: (file: string) => `"${file}" cannot be written: there is no such folder. Create it, or choose another.`,
  outputIsFolder: (file: string) => `"${file}" is a folder. Name a file.`,
  outputDenied: (file: string, reason: string) =>
    `"${file}" cannot be written (${reason}). Close it in Excel, check that you may write there and that the disk has space, and retry.`,
  outputType: (file: string, extension: string) =>
    `The workbook's kind needs a file name that ends in "${extension}": "${file}" would not open in Excel.`,
  outputTooLarge: (file: string) =>
    `"${file}" would become larger than 4 GB. Write fewer reports, or split the workbook.`,
  sheetFull: (file: string, sheet: string) =>
    `Sheet "${sheet}" of "${file}" has no room for the new rows (Excel ends at row 1,048,576). Move old rows to another workbook.`,
  sharedFormula: (file: string, sheet: string, address: string) =>
    `Sheet "${sheet}" of "${file}": the formula in ${address} hangs on a formula that would be overwritten. Replace the column's formulas by their values and retry.`,
} as const;
