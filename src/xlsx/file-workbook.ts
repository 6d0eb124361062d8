import {
  type CellBlock,
  type CellValue,
  type ReadRequest,
  type SheetInfo,
  type WorkbookChanges,
  type WorkbookPort,
} from '../workbook';
import { type OutputOptions, writeAtomically } from './atomic-file';
import { EXCEL_ROWS } from './limits';
import { type ColumnFormats, type WorkbookSource } from './workbook-source';
import { writeWorkbook } from './write/save-workbook';

export interface SaveOptions extends OutputOptions {
  /** For workbooks made of CSV files: which columns become numbers or dates. Text without it. */
  readonly columnFormats?: ColumnFormats;
  /** Rows of a sheet, Excel's 1,048,576 by default; tests make it small. */
  readonly maxRows?: number;
}

/**
 * A workbook in files. Reading always shows the files as they were opened; changes are collected and take effect when
 * the workbook is saved, under a new name or over the old file.
 */
export class FileWorkbook implements WorkbookPort {
  private changes: WorkbookChanges = { columns: [], appends: [], removals: [], reports: [] };

  constructor(private readonly source: WorkbookSource) {}

  get name(): string {
    return this.source.name;
  }

  get date1904(): boolean {
    return this.source.date1904;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.source.sheets();
  }

  readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]> {
    return this.source.readHead(sheet, rowCount);
  }

  read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void> {
    return this.source.read(request, onBlock);
  }

  /** Collects changes for `save`. */
  write(changes: WorkbookChanges): Promise<void> {
    this.changes = {
      columns: [...this.changes.columns, ...changes.columns],
      appends: [...this.changes.appends, ...changes.appends],
      removals: [...this.changes.removals, ...changes.removals],
      reports: [...this.changes.reports, ...changes.reports],
    };
    return Promise.resolve();
  }

  /** Writes the workbook with all changes, in whole or not at all. */
  async save(path: string, options: SaveOptions = {}): Promise<void> {
    const settings = {
      columnFormats: options.columnFormats ?? (() => undefined),
      maxRows: options.maxRows ?? EXCEL_ROWS,
    };
    await writeAtomically(path, options, (handle) =>
      writeWorkbook(this.source, this.changes, settings, { handle, path }),
    );
  }
}
