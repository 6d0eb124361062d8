import { type CellValue } from './cell';
import {
  type ColumnUpdate,
  type LedgerSheet,
  type ReportSheet,
  type RowRemoval,
  type TableAppend,
  type WorkbookChanges,
} from './changes';

/** Rows and columns count from 0 everywhere in the code; only addresses that people see count from 1. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** An Excel table (ListObject) on a sheet. */
export interface SheetTable {
  readonly name: string;
  /** Header row, data rows and totals row. */
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly tables: readonly SheetTable[];
}

/** Some columns of consecutive rows: `rows[i][j]` is row `firstRow + i`, column `columns[j]` of the request. */
export interface CellBlock {
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface ReadRequest {
  readonly sheet: string;
  readonly firstRow: number;
  /** Inclusive; undefined reads to the last used row. */
  readonly lastRow?: number;
  readonly columns: readonly number[];
}

/** A workbook, wherever it lives: the file adapter and the Excel adapter implement this. */
export interface WorkbookPort {
  /** What people call the workbook: the file's name. */
  readonly name: string;
  readonly date1904: boolean;
  sheets(): Promise<readonly SheetInfo[]>;
  /** The first rows of a sheet with all their columns, for finding headers. A row may be shorter than the next. */
  readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]>;
  /** Reads columns in blocks of rows, top to bottom. Rows that do not exist in the file come as empty rows or not at all. */
  read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void>;
  /** Applies all changes, or none. */
  write(changes: WorkbookChanges): Promise<void>;
}

/** Told while a write goes on, and how it is stopped. */
export interface WriteOptions {
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Stops the write between two blocks; the promise then rejects with the signal's reason. What was written stays. */
  readonly signal?: AbortSignal;
}

export interface WriteProgress {
  readonly sheet: string;
  /** Rows of this sheet that were written so far, out of all. */
  readonly rows: number;
  readonly of: number;
}

/** Where an append put its rows. */
export interface AppendedRows {
  readonly sheet: string;
  readonly firstRow: number;
  /** For each column of the report table: its sheet column, or -1 when the sheet has no such column. */
  readonly columns: readonly number[];
}

/** What a run added to the workbook besides rows, and what is to be taken away with it. */
export interface Leftovers {
  /** Sheets that the run created; one that is not there is passed over. */
  readonly sheets: readonly string[];
  /** Columns that the run added: emptied from the header down. */
  readonly columns: readonly { readonly sheet: string; readonly column: number; readonly headerRow: number }[];
}

/** Edits that are not ours, noticed since the watch began. */
export interface ChangeWatch {
  /** The sheets that were edited, added or removed; empty when nothing was. */
  changedSheets(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/**
 * A workbook that people have open: others edit it meanwhile, and a write can break halfway. Each method writes in
 * blocks, in the order given, and leaves what it wrote before it broke; keeping a run whole is the job's affair.
 */
export interface LiveWorkbookPort extends WorkbookPort {
  /** Rows for several tables, one after the other, in as few requests as they fit into. */
  append(appends: readonly TableAppend[], options?: WriteOptions): Promise<readonly AppendedRows[]>;
  update(columns: readonly ColumnUpdate[], options?: WriteOptions): Promise<void>;
  remove(removals: readonly RowRemoval[], options?: WriteOptions): Promise<void>;
  report(reports: readonly ReportSheet[], options?: WriteOptions): Promise<void>;
  discard(leftovers: Leftovers): Promise<void>;
  /** New sheets for a ledger, with headers, notes and lists of what may be entered. */
  insertSheets(sheets: readonly LedgerSheet[], options?: WriteOptions): Promise<void>;
  /** Named texts that the workbook keeps and people do not see; undefined removes one. Any length. */
  readSetting(name: string): Promise<string | undefined>;
  /** In their order: a break leaves the first ones written. */
  writeSettings(settings: Readonly<Record<string, string | undefined>>): Promise<void>;
  /** Notes every edit from now on that does not come from this port. */
  watch(onChange?: (sheet: string) => void): Promise<ChangeWatch>;
}
