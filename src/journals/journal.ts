import { type Ledger } from '../ledger';
import { type AmountColumn } from '../money';
import { type JournalAccounts } from './accounts';
import { type EntryDimensions } from './dimensions';
import { type JournalFormat } from './formats/format';
import { type JournalRequest } from './request';

/** Lines of a journal as columns, document by document; each document balances. */
export interface JournalLines {
  readonly count: number;
  /** Row of G/L Entries; of a summarized line, of its first entry. */
  readonly row: Uint32Array;
  /** How many entries the line sums up. */
  readonly entries: Uint32Array;
  /** LCY, debit positive, reversed if asked. */
  readonly amount: AmountColumn;
  /** Which document the line is of. */
  readonly document: Uint32Array;
}

/** The documents of a journal, in the order of its lines. */
export interface JournalDocuments {
  readonly count: number;
  /** First line of each document, and the number of lines at the end. */
  readonly firstLine: Uint32Array;
  readonly date: Int32Array;
  /** As the import file has them: no two documents that the importer would take for one. */
  readonly numberOf: (document: number) => string;
}

/** A journal in terms of the ledger that it is imported into, before it becomes text. */
export interface Journal {
  readonly ledger: Ledger;
  readonly request: JournalRequest;
  readonly format: JournalFormat;
  readonly accounts: JournalAccounts;
  readonly dimensions: EntryDimensions;
  readonly lines: JournalLines;
  readonly documents: JournalDocuments;
  /** First document of each file, and the number of documents at the end. */
  readonly files: Uint32Array;
}

/** The account of a line, as an index into `accounts.accounts`. */
export function accountOfLine({ accounts, ledger, lines }: Journal, line: number): number {
  return accounts.ofGLAccount[ledger.glEntries.columns.glAccountNo.numbers[lines.row[line]]];
}

/** Which of the files a document stands in, counted from 0. */
export function fileOfDocument({ files }: Pick<Journal, 'files'>, document: number): number {
  let low = 0;
  let high = files.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (files[middle] <= document) low = middle;
    else high = middle - 1;
  }
  return low;
}
