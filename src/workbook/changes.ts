import { type CellPlace } from './places';

/** What a job writes into a workbook. Everything else in the workbook stays as it is. */
export interface WorkbookChanges {
  /** Cells of the user's sheets that get a new number. */
  readonly columns: readonly ColumnUpdate[];
  /** Rows put below the last row of tables that grow from run to run. */
  readonly appends: readonly TableAppend[];
  /** Rows taken out of the user's sheets; what stands below moves up. */
  readonly removals: readonly RowRemoval[];
  /** Sheets written anew; a sheet of that name is replaced where it stands. */
  readonly reports: readonly ReportSheet[];
}

/** New numbers for some cells of one column. */
export interface ColumnUpdate {
  readonly sheet: string;
  readonly column: number;
  /** Set when the column does not exist yet: its header, written into this row. */
  readonly newHeader?: { readonly row: number; readonly caption: string };
  /**
   * Sheet rows in rising order, and the value of each: `valueAt(i)` goes into `rows[i]`. A text is an amount with more
   * digits than a cell's number holds, or what a column of texts gets; null empties the cell.
   */
  readonly rows: Int32Array;
  readonly valueAt: (index: number) => number | string | boolean | null;
  readonly format: CellFormat;
}

/** Whole sheet rows to be removed, rising. */
export interface RowRemoval {
  readonly sheet: string;
  readonly rows: Int32Array;
}

/** Rows for an append-only table: below its last row when the sheet has it, otherwise on a new sheet. */
export interface TableAppend {
  readonly sheet: string;
  /**
   * Where an existing table stands: the row after its last data row, and for each column of the report table the sheet
   * column that it goes into (-1: the sheet has no such column).
   */
  readonly existing?: { readonly nextRow: number; readonly columns: readonly number[] };
  readonly table: ReportTable;
}

export interface ReportSheet {
  readonly name: string;
  /** Lines above the first table: the report's heading and what was asked for. */
  readonly heading: readonly HeadingLine[];
  /** One below the other, with an empty row between. */
  readonly tables: readonly ReportTable[];
  /** Below the tables, in this order. */
  readonly charts?: readonly ReportChart[];
  /** True where the charts come before the tables, for those who read no further. */
  readonly chartsFirst?: boolean;
  readonly print?: PageSetup;
}

/**
 * A chart of one of the report's tables, drawn by Excel from the table's cells, so that it follows them. A table
 * without rows has none; of a table that goes on to further sheets, the first sheet's rows are shown.
 */
export interface ReportChart {
  /** Shown above the chart. */
  readonly title: string;
  readonly kind: ChartKind;
  /** The name of the table. */
  readonly table: string;
  /** Column of the table with the texts along the axis; it stands just before those that are drawn. */
  readonly categories: number;
  /** How many columns after it are drawn, each as a series by the name of its caption. */
  readonly seriesCount: number;
}

/** Columns beside each other, columns upon each other, or bars from left to right. */
export type ChartKind = 'columns' | 'stacked columns' | 'bars';

/** The page that a report is made for; without it, the printer's own, landscape. Always one page wide. */
export interface PageSetup {
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
}

export type Paper = 'A4' | 'Letter';

export interface HeadingLine {
  readonly text: string;
  readonly value?: ReportCell;
  /** In the third column. */
  readonly further?: ReportCell;
  readonly style?: 'title' | 'normal';
}

/**
 * How a column's cells look. `amount` takes its decimals from the table's scale, and so does `plain amount`, which has no
 * thousands separators; `quantity` shows those that it has.
 */
export type CellFormat = 'text' | 'integer' | 'amount' | 'plain amount' | 'quantity' | 'date' | 'boolean';

export interface ReportColumn {
  readonly caption: string;
  readonly format: CellFormat;
  /** In characters. */
  readonly width: number;
  /** The totals row: a formula over the column (shown live), or a label. */
  readonly total?: 'sum' | { readonly label: string };
  /** Where the sum jumps to when it is clicked. */
  readonly totalPlace?: CellPlace | undefined;
}

/** A report as an Excel table: bold header, filter buttons, frozen header row, totals as formulas. */
export interface ReportTable {
  /** Shown above the table when the sheet has several. */
  readonly title?: string;
  /** The Excel table's name: letters and digits, unique in the workbook. */
  readonly name: string;
  /** Decimals of `amount` columns. */
  readonly scale: number;
  readonly columns: readonly ReportColumn[];
  readonly rowCount: number;
  /** True when the last row has the totals as values, for tables that have no formulas. */
  readonly endsWithTotals?: boolean;
  /** True for a table that is filled in by hand on paper: each of its rows is ruled. */
  readonly isRuled?: boolean;
  /** The cell of a row; asked once per cell, row by row, so that large tables are never held in memory. */
  readonly cell: (row: number, column: number) => ReportCell;
}

/** Texts are always written as text, never as a formula, whatever they begin with. */
export type ReportCell = string | number | boolean | null | ReportLink | ReportFormula;

/** A text or number that jumps to a cell of the workbook when clicked. */
export interface ReportLink extends CellPlace {
  readonly kind: 'link';
  readonly value: string | number;
}

/** A formula of ours (never text from a ledger) with the value that the engine has for it. */
export interface ReportFormula {
  readonly kind: 'formula';
  /** Without the leading equals sign. */
  readonly formula: string;
  readonly value: number | string;
}

/** A new sheet for a table of the ledger, as an Excel table from A1. */
export interface LedgerSheet {
  readonly name: string;
  readonly tableName: string;
  /** Decimals of `amount` columns. */
  readonly scale: number;
  readonly columns: readonly LedgerSheetColumn[];
  /** Rows to begin with: none for an empty sheet. */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface LedgerSheetColumn {
  readonly caption: string;
  readonly format: CellFormat;
  /** In characters. */
  readonly width: number;
  /** Shown when the header is selected: what belongs into the column. */
  readonly note?: string;
  /** What may be entered: Excel offers it as a list. */
  readonly list?: readonly string[];
}
