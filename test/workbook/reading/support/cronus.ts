import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { serialOfIso } from '../../../../src/ledger';
import { type CellValue } from '../../../../src/workbook';
import { type MemorySheet, excelTable } from './memory-workbook';

const FOLDER = join(__dirname, '../../../../assets/cronus/csv');
const LEDGER = join(FOLDER, 'ledger-small');

/** Every table of the reference company as a sheet, cells as the workbook has them: 36 sheets named after the files. */
export function cronusSheets(as: 'excel tables' | 'plain ranges'): MemorySheet[] {
  const files = new Map<string, string>();
  // The ledger has its own items, work centers and inventory setup.
  for (const folder of [FOLDER, LEDGER]) {
    for (const file of readdirSync(folder)) if (file.endsWith('.csv')) files.set(file, join(folder, file));
  }
  return [...files].map(([file, path]) => {
    const cells = cellsOf(path);
    const name = file.replace('.csv', '');
    return as === 'plain ranges' ? { name, cells } : { name, cells, tables: [excelTable(name, cells)] };
  });
}

function cellsOf(path: string): CellValue[][] {
  const [header, ...rows] = parse<string[]>(readFileSync(path, 'utf8').trimEnd()).data;
  return [header, ...rows.map((row) => row.map((text, column) => cellOf(text, header[column])))];
}

function cellOf(text: string, caption: string): CellValue {
  if (text === '') return null;
  if (
    /Amount|Cost|Quantity|Precision|Places|Entry No\.|Line No\.|ID$|^Indentation/.test(caption) &&
    !Number.isNaN(Number(text))
  ) {
    return Number(text);
  }
  return serialOfIso(text) ?? text;
}
