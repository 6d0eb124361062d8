import {
  type AmountForm,
  type DateForm,
  type JournalFilters,
  type JournalFormatName,
  type JournalNote,
  type JournalProblemKind,
  type JournalRequest,
  type JournalSettings,
} from '../../journals';
import { type Shown } from './desk-services';
import { type AmountText, type OnProgress, type PostingForm, type ProblemGroup } from './pane-services';

/** What the user asks of a journal. */
export interface JournalForm {
  readonly format: JournalFormatName;
  /** G/L entries that are posted, or those that a posting would make. */
  readonly entries: 'posted' | 'preview';
  /** Of posted entries: the number of a G/L register; empty for all. */
  readonly register: string;
  readonly filters: Required<JournalFilters>;
  readonly lines: JournalRequest['lines'];
  /** Document number of a summarized journal. */
  readonly journalNo: string;
  readonly reversed: boolean;
  readonly sameAccounts: boolean;
  readonly amounts: AmountForm;
  /** Empty for the format's own. */
  readonly dates: DateForm | '';
  /** Empty for as many as the format allows. */
  readonly linesPerFile: string;
  readonly settings: JournalSettings;
}

/** What keeps a journal from being exported. */
export type JournalReasonKind = `journal.${JournalProblemKind}`;

/** A file for the other ledger. */
export interface JournalFileView {
  readonly name: string;
  readonly lines: number;
  readonly documents: number;
  readonly content: Blob;
}

export interface JournalView {
  readonly lines: number;
  readonly documents: number;
  readonly debit: AmountText;
  readonly credit: AmountText;
  readonly accounts: Shown<{
    readonly no: string;
    readonly name: string;
    readonly debit: AmountText;
    readonly credit: AmountText;
  }>;
  /** None where there are problems. */
  readonly files: readonly JournalFileView[];
  readonly problems: readonly ProblemGroup<JournalReasonKind>[];
  readonly notes: readonly JournalNote[];
  readonly sheets: readonly string[];
}

/** Journals for other ledgers. Nothing of the workbook's ledger changes. */
export interface JournalServices {
  /**
   * Makes the files of a journal and writes its sheet.
   * @param posting - which entries a preview makes
   */
  exportJournal(form: JournalForm, posting: PostingForm, onProgress: OnProgress): Promise<JournalView>;
}
