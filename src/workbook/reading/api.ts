import { type Dictionaries, type Ledger, type TableName } from '../../ledger';
import { type ReadProblem } from './problem-kinds';
import { type TableHeader, type TablePlaces } from './table-place';

/** How to read a workbook. */
export interface ReadOptions {
  /**
   * The locale of dates and amounts that stand in the workbook as text, such as `de-DE`. Without it a text is read
   * only if the other texts leave no doubt: `31/01/2020` in a column settles the order of its `05/04/2020`.
   */
  readonly locale?: string;
  /** What people said about columns whose header tells nothing. */
  readonly mappings?: readonly ColumnMapping[];
  /** Tables without which the job cannot be done; default: those of a posting. */
  readonly neededTables?: readonly TableName[];
  /** Shared with tables read elsewhere; default: new ones. */
  readonly dictionaries?: Dictionaries;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Stops the reading between two blocks of rows; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A column that people named by hand: on this sheet, this header means this field of this table. */
export interface ColumnMapping {
  readonly sheet: string;
  readonly table: TableName;
  readonly field: string;
  /** As it stands in the sheet. */
  readonly header: string;
}

/** How far the reading has come. */
export interface ReadProgress {
  readonly table: TableName;
  readonly sheet: string;
  /** Sheet rows of this table that were read so far. */
  readonly rows: number;
}

/** What a workbook holds, as far as the ledger uses it. With problems the ledger is incomplete: do not post from it. */
export interface ReadResult {
  readonly ledger: Ledger;
  /** Where each table of the ledger stands; a table that the workbook lacks has no place. */
  readonly places: TablePlaces;
  /** Where tables seem to stand that lack a required column: people can name it by hand. */
  readonly incomplete: readonly TableHeader[];
  readonly problems: readonly ReadProblem[];
  readonly notes: readonly ReadNote[];
  /** Every sheet of the workbook, whether it holds a table of the ledger or not. */
  readonly sheetNames: readonly string[];
  /** A hash of everything that was read, in hexadecimal digits: another value in any cell gives another one. */
  readonly fingerprint: string;
}

/** What people should know about the reading although nothing is wrong. */
export type ReadNote =
  | {
      /** A column that the sheet lacks was filled. Captions: `Inventory Posting Group`, `Items`. */
      readonly kind: 'derived-column';
      readonly table: TableName;
      readonly field: string;
      readonly from: string;
    }
  | {
      /** The last row of a table holds totals and was left out. */
      readonly kind: 'totals-row-left-out';
      readonly table: TableName;
      readonly sheet: string;
      readonly address: string;
    }
  | { readonly kind: 'sheet-not-used'; readonly sheet: string };
