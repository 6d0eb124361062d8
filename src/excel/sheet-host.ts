import { type CellRange, type ChartKind, type PageSetup } from '../workbook';

/** A cell on its way into a sheet: null leaves it alone, an empty text empties it. */
export type CellInput = string | number | boolean | null;
/** A cell as Excel hands it out: an empty one is an empty text, an error its code as text. */
export type CellOutput = string | number | boolean;

export interface HostTable {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

export interface HostSheet {
  readonly name: string;
  readonly tables: readonly HostTable[];
  /** The rectangle of cells that hold something; undefined for an empty sheet. */
  readonly used: CellRange | undefined;
}

/** Filter buttons that hide rows at present: those of a table, or a sheet's own. */
export interface ActiveFilter {
  readonly sheet: string;
  /** Undefined for the filter that a sheet has outside of tables. */
  readonly table: string | undefined;
  readonly range: CellRange;
  /** What each column lets through, in Excel's own terms; undefined for all. */
  readonly criteria: readonly (object | undefined)[];
}

/** Rows and columns of a sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetArea extends Area {
  readonly sheet: string;
}

/** One thing to do with the workbook; a request does many of them in order. */
export type SheetStep =
  | { readonly do: 'values'; readonly at: SheetArea; readonly values: readonly (readonly CellInput[])[] }
  /** A formula of ours, never text from a ledger. */
  | { readonly do: 'formulas'; readonly at: SheetArea; readonly formulas: readonly (readonly string[])[] }
  | { readonly do: 'format'; readonly at: SheetArea; readonly numberFormat: string }
  | { readonly do: 'bold'; readonly at: SheetArea; readonly size?: number }
  /** The cells look like the links that they are. */
  | { readonly do: 'link'; readonly at: SheetArea }
  | { readonly do: 'widths'; readonly sheet: string; readonly characters: readonly number[] }
  | { readonly do: 'freeze'; readonly sheet: string; readonly rows: number }
  | {
      readonly do: 'print';
      readonly sheet: string;
      readonly titleRow: number | undefined;
      readonly page: PageSetup | undefined;
    }
  /** A chart of cells whose first row has the names of the series and whose first column the categories. */
  | {
      readonly do: 'addChart';
      readonly source: SheetArea;
      readonly at: SheetArea;
      readonly name: string;
      readonly title: string;
      readonly kind: ChartKind;
    }
  | { readonly do: 'deleteChart'; readonly sheet: string; readonly name: string }
  | { readonly do: 'addSheet'; readonly sheet: string }
  | { readonly do: 'emptySheet'; readonly sheet: string; readonly tables: readonly string[] }
  | { readonly do: 'deleteSheet'; readonly sheet: string }
  | { readonly do: 'addTable'; readonly at: SheetArea; readonly name: string }
  | { readonly do: 'showTotals'; readonly table: string; readonly show: boolean }
  | { readonly do: 'totals'; readonly table: string; readonly cells: readonly (string | null)[] }
  | { readonly do: 'resizeTable'; readonly table: string; readonly to: SheetArea }
  | { readonly do: 'clear'; readonly at: SheetArea }
  /** What stands below moves up; whole rows unless the area is part of a table. */
  | { readonly do: 'deleteRows'; readonly at: SheetArea; readonly whole: boolean }
  | { readonly do: 'showFiltered'; readonly filter: ActiveFilter }
  | { readonly do: 'filter'; readonly filter: ActiveFilter }
  | { readonly do: 'list'; readonly at: SheetArea; readonly values: readonly string[] }
  | { readonly do: 'note'; readonly at: SheetArea; readonly text: string };

/** What the pane must know of Excel around it. */
export interface Environment {
  /** The workbook's name. */
  readonly name: string;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  readonly displayLanguage: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly shortDatePattern: string;
}

/**
 * Bytes of a block of cells on its way from or to Excel. Excel on the web takes and gives 5 MB in a request; a block stays
 * well clear of it.
 */
export const LARGEST_BLOCK = 3 * 1024 * 1024;

/**
 * The workbook that is open in Excel. Everything that goes in or comes out can be cloned between threads, for the jobs
 * run in a worker and only the pane's own thread may speak to Excel. Each method that asks Excel is one request, or
 * two.
 */
export interface SheetHost {
  environment(): Promise<Environment>;
  sheets(): Promise<readonly HostSheet[]>;
  /** The filters that hide rows of these sheets. */
  filters(sheets: readonly HostSheet[]): Promise<readonly ActiveFilter[]>;
  /**
   * How many bytes the next block of cells should have: at most the largest, less where that holds up the pane.
   * @param last - the bytes of the block before; 0 for none
   */
  blockBytes(last: number): Promise<number>;
  /** The values of several areas, in one request. */
  read(areas: readonly SheetArea[]): Promise<readonly (readonly (readonly CellOutput[])[])[]>;
  /** Does the steps in order, in one request. A request that breaks leaves the steps before the break done. */
  perform(steps: readonly SheetStep[]): Promise<void>;
  readSettings(names: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** Undefined removes a setting. */
  writeSettings(settings: Readonly<Record<string, string | undefined>>): Promise<void>;
  /** Shows a cell to the user. */
  select(sheet: string, address: string): Promise<void>;
  /** Where the user is; rows count from 0. */
  selectedRow(): Promise<{ readonly sheet: string; readonly row: number }>;
  /** Begins to note edits that are not the add-in's; answers with the watch's number. */
  startWatch(onEdit?: (sheet: string) => void): Promise<number>;
  editedSheets(watch: number): Promise<readonly string[]>;
  stopWatch(watch: number): Promise<void>;
}
