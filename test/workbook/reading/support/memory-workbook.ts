import {
  type CellBlock,
  type CellValue,
  type ReadRequest,
  type SheetInfo,
  type SheetTable,
  type WorkbookPort,
} from '../../../../src/workbook';

export interface MemorySheet {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables?: readonly SheetTable[];
}

/** A workbook in memory; nothing can be written into it. */
export class MemoryWorkbook implements WorkbookPort {
  readonly name = 'memory.xlsx';
  readonly requests: ReadRequest[] = [];

  constructor(
    private readonly content: readonly MemorySheet[],
    readonly date1904 = false,
    private readonly blockRows = 100,
  ) {}

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.content.map(({ name, tables = [] }) => ({ name, tables }));
  }

  async readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]> {
    return this.cellsOf(sheet).slice(0, rowCount);
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void> {
    this.requests.push(request);
    const cells = this.cellsOf(request.sheet);
    const end = Math.min(request.lastRow ?? Infinity, cells.length - 1) + 1;
    for (let firstRow = request.firstRow; firstRow < end; firstRow += this.blockRows) {
      const rows = cells.slice(firstRow, Math.min(firstRow + this.blockRows, end));
      await onBlock({ firstRow, rows: rows.map((row) => request.columns.map((column) => row[column] ?? null)) });
    }
  }

  write(): Promise<void> {
    return Promise.reject(new Error('This workbook is read only.'));
  }

  private cellsOf(sheet: string): readonly (readonly CellValue[])[] {
    return this.content.find(({ name }) => name === sheet)!.cells;
  }
}

/** An Excel table over all cells of a sheet. */
export function excelTable(name: string, cells: readonly (readonly CellValue[])[], hasTotalsRow = false): SheetTable {
  return {
    name,
    range: { firstRow: 0, lastRow: cells.length - 1, firstColumn: 0, lastColumn: cells[0].length - 1 },
    hasHeaderRow: true,
    hasTotalsRow,
  };
}
