import { ExcelWorkbook, OfficeSheetHost, type Patience } from '../../../src/excel';
import { type CellValue } from '../../../src/workbook';
import { openWorkbookFile } from '../../../src/xlsx';
import { Workbook, addTable, putValues } from '../../../src/workbench/host';
import { type OpenedExcel, openExcel } from '../../support/office';
import { loadCalculator } from '../../support/office/load-calculator';
import { type MemorySheet } from '../../workbook/reading/support/memory-workbook';

/** No test waits long for a host that was told to stall. */
export const SHORT_PATIENCE: Patience = { giveUpAfter: 250, slowAfter: 50, retries: [1, 1, 1] };

export interface OpenedWorkbook {
  readonly excel: OpenedExcel;
  readonly book: Workbook;
  readonly host: OfficeSheetHost;
  readonly port: ExcelWorkbook;
}

/** A workbook in the simulated Excel, with the adapter over the real client. */
export async function openWorkbook(sheets: readonly MemorySheet[], patience = SHORT_PATIENCE): Promise<OpenedWorkbook> {
  const book = workbookOf(sheets);
  book.calculation.calculator = await loadCalculator();
  const excel = await openExcel(book);
  const host = new OfficeSheetHost(patience);
  const port = await ExcelWorkbook.open(host);
  excel.host.traffic.reset();
  return { excel, book, host, port };
}

function workbookOf(sheets: readonly MemorySheet[]): Workbook {
  const book = new Workbook(
    'Company.xlsx',
    sheets.map(({ name }) => name),
  );
  for (const { name, cells, tables = [] } of sheets) {
    const sheet = book.findSheet(name)!;
    const columnCount = Math.max(1, ...cells.map((row) => row.length));
    putValues(sheet, { row: 0, column: 0, rowCount: cells.length, columnCount }, cells);
    for (const { name: table, range, hasTotalsRow } of tables) {
      const rowCount = range.lastRow - range.firstRow + 1 - (hasTotalsRow ? 1 : 0);
      const area = {
        row: range.firstRow,
        column: range.firstColumn,
        rowCount,
        columnCount: range.lastColumn - range.firstColumn + 1,
      };
      addTable(sheet, area, true, table);
    }
  }
  return book;
}

/** The cells of a sheet as they stand, to the last one that holds something. */
export function cellsOf(book: Workbook, name: string): CellValue[][] {
  const sheet = book.findSheet(name);
  const used = sheet?.cells.usedArea({ row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 }, false);
  if (!sheet || !used) return [];
  return Array.from({ length: used.row + used.rowCount }, (_, row) =>
    Array.from({ length: used.column + used.columnCount }, (__, column) => sheet.value(row, column)),
  );
}

/** The sheets of a file, with its Excel tables. */
export async function sheetsOfFile(path: string): Promise<MemorySheet[]> {
  const file = await openWorkbookFile(path);
  const sheets: MemorySheet[] = [];
  for (const { name, tables } of await file.sheets()) {
    sheets.push({ name, tables, cells: await file.readHead(name, Number.MAX_SAFE_INTEGER) });
  }
  return sheets;
}
