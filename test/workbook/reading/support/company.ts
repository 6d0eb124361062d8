import { type CellValue } from '../../../../src/workbook';
import { type MemorySheet } from './memory-workbook';

/** Value entries with every required column. */
export const VALUE_ENTRY_HEADER = [
  ...['Posting Date', 'Item Ledger Entry Type', 'Entry Type', 'Document No.', 'Cost Amount (Expected)'],
  ...['Cost Amount (Actual)', 'Item No.', 'Location Code', 'Entry No.'],
];

export const VALUE_ENTRY_ROWS: CellValue[][] = [
  [43_831, 'Purchase', 'Direct Cost', 'PI-1', 0, 95.5, '1000', 'BLUE', 1],
  [43_832, 'Sale', 'Direct Cost', 'SI-1', null, -20.25, '1000', 'BLUE', 2],
  [43_833, 'Positive Adjmt.', 'Revaluation', 'R-1', 0, 3, '1001', null, 3],
];

/** The sheets that every workbook needs, apart from Value Entries. */
export const SETUP_SHEETS: readonly MemorySheet[] = [
  {
    name: 'Inventory Setup',
    cells: [
      ['Automatic Cost Posting', 'Expected Cost Posting to G/L'],
      ['No', 'Yes'],
    ],
  },
  {
    name: 'Inventory Posting Setup',
    cells: [
      ['Location Code', 'Invt. Posting Group Code', 'Inventory Account'],
      [null, 'RESALE', '2110'],
      ['BLUE', 'RESALE', '2110'],
    ],
  },
  {
    name: 'General Posting Setup',
    cells: [
      ['Gen. Bus. Posting Group', 'Gen. Prod. Posting Group', 'COGS Account'],
      [null, 'RETAIL', '7290'],
    ],
  },
  {
    name: 'G-L Accounts',
    cells: [
      ['No.', 'Name', 'Account Type', 'Blocked'],
      ['2110', 'Resale Items', 'Posting', 'No'],
      [7290, 'Cost of Retail Sold', 'Posting', null],
    ],
  },
];

export function valueEntrySheet(
  rows: readonly (readonly CellValue[])[] = VALUE_ENTRY_ROWS,
  header: readonly string[] = VALUE_ENTRY_HEADER,
): MemorySheet {
  return { name: 'Value Entries', cells: [header, ...rows] };
}

/** A column by its caption, as one value entry after the other has it. */
export function withColumn(sheet: MemorySheet, caption: string, values: readonly CellValue[]): MemorySheet {
  const [header, ...rows] = sheet.cells;
  return { ...sheet, cells: [[...header, caption], ...rows.map((row, i) => [...row, values[i] ?? null])] };
}
