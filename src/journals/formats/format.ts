import { type SettingName } from './settings';

/** What a column can hold. The captions stand in {@link JOURNAL_VALUES}. */
export type JournalValueName = keyof typeof JOURNAL_VALUES;

/** Where the values of an import file come from, in the words of the accountant's own ledger. */
export const JOURNAL_VALUES = {
  postingDate: 'Posting Date',
  documentNo: 'document number of the journal',
  documentTitle: '"Inventory Cost" and the document number',
  externalDocumentNo: 'External Document No.',
  accountNo: 'account number in the other ledger',
  accountName: 'account name in the other ledger',
  account: 'account name in the other ledger, or its number where no name is given',
  description: 'Description; of a summarized line the date and how many entries it sums up',
  amount: 'Amount, debit positive',
  debit: 'debit amount, blank on credits',
  credit: 'credit amount, blank on debits',
  entryNo: 'Entry No.; blank on summarized lines',
  sourceCode: 'Source Code; blank on summarized lines',
  lineNo: 'number of the line in steps of 10,000',
  documentLineNo: 'number of the line in its document',
  documentLineCount: 'how many lines the document has',
} as const;

/** What stands in a column. */
export type JournalValue =
  | JournalValueName
  /** The same text in every line; an empty one leaves the column blank. */
  | { readonly text: string }
  /** What the user gives for the whole journal. */
  | { readonly setting: SettingName }
  /** The value of a dimension: 1 and 2 are the global ones, 3 to 8 the shortcut dimensions. */
  | { readonly dimension: number }
  /** The code of that dimension where the line has a value of it. */
  | { readonly dimensionCode: number };

/** How amounts are given: one column with signs, or a column for each side. */
export type AmountForm = 'signed' | 'debit and credit';

export interface JournalColumn {
  /** Exactly as the importer wants it. */
  readonly caption: string;
  readonly value: JournalValue;
  /** The importer refuses a blank one. */
  readonly required?: true;
  /** Most characters that the importer takes. */
  readonly length?: number;
  /** Filled in on the first line of each document only. */
  readonly firstLineOnly?: true;
  /** Where the importer takes both forms of amounts: the form in which it has this column. */
  readonly when?: AmountForm;
}

/** How dates are written. */
export type DateForm =
  'YYYY-MM-DD' | 'MM/DD/YYYY' | 'DD/MM/YYYY' | 'DD.MM.YYYY' | 'MM/DD/YY' | 'YYYYMMDD' | 'DD MMM YYYY';
export const DATE_FORMS: readonly DateForm[] = [
  ...(['YYYY-MM-DD', 'MM/DD/YYYY', 'DD/MM/YYYY', 'DD.MM.YYYY', 'MM/DD/YY', 'YYYYMMDD', 'DD MMM YYYY'] as const),
];

/** What kind of text a file holds. */
export type FileKind = 'csv' | 'tabs' | 'json' | 'hledger' | 'beancount';

/** An import file as another ledger takes it: read by the writers, the checks and the documentation alike. */
export interface JournalFormat {
  readonly caption: string;
  /** Where people import it. */
  readonly importedIn: string;
  readonly file: FileKind;
  readonly columns: readonly JournalColumn[];
  readonly dates: DateForm;
  /** Most decimals of an amount. */
  readonly decimals: number;
  /** Most digits of an amount before the decimal point. */
  readonly digits?: number;
  /**
   * What makes lines one document: its number alone, so that a number on two dates has to become two, or number and
   * date. Documents balance.
   */
  readonly document: 'number' | 'number and date';
  /** Most lines that a document may have. */
  readonly linesPerDocument?: number;
  /** Most lines that a file may have, the header not counted. */
  readonly linesPerFile?: number;
  /** The accounts are those of another ledger and must be mapped; otherwise one that is not mapped keeps its number. */
  readonly otherAccounts: boolean;
  /** Rows above the header: cells of the first, then a blank one. */
  readonly above?: readonly JournalValue[];
  /** What people must know before they import. */
  readonly traps: readonly string[];
}
