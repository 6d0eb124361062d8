import type ExcelJS from 'exceljs';
import { type Workbook } from '../../host';

/** The properties of a workbook as Office.js calls them, and as the package that reads and writes files does. */
const PROPERTIES = [
  ['Author', 'creator'],
  ['Category', 'category'],
  ['Comments', 'description'],
  ['Company', 'company'],
  ['Keywords', 'keywords'],
  ['Manager', 'manager'],
  ['Subject', 'subject'],
  ['Title', 'title'],
] as const;

export function writeProperties({ properties }: Workbook, to: ExcelJS.Workbook): void {
  for (const [name, inFile] of PROPERTIES) to[inFile] = properties.get(name) ?? to[inFile];
}

export function readProperties(from: ExcelJS.Workbook, { properties }: Workbook): void {
  for (const [name, inFile] of PROPERTIES) if (from[inFile]) properties.set(name, from[inFile]);
}
