import fs from 'node:fs';
import Papa from 'papaparse';
import type { CellTable, PlainCell } from '../plain/types';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A CSV file as a sheet would hold it: captions, then text cells; dates become serials. */
export function readCsvTable(file: string): CellTable {
  const { data } = Papa.parse<string[]>(fs.readFileSync(file, 'utf8'), { skipEmptyLines: true });
  const [headers, ...rows] = data;
  return { headers, rows: rows.map((row) => row.map(cellOf)) };
}

function cellOf(text: string): PlainCell {
  return ISO_DATE.test(text) ? Date.parse(text) / 86_400_000 + 25_569 : text;
}
