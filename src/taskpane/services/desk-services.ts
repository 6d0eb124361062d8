import { type ClosingReasonKind, type CauseKind } from '../../reconciliation';
import { type EntryChangeKind } from '../../comparison';
import { type PassedOverReason, type ReasonKind } from '../../posting';
import { type Paper } from '../../workbook';
import {
  type AdjustmentReasonKind,
  type AmountText,
  type Details,
  type OnProgress,
  type Place,
  type PostingForm,
  type SheetRow,
} from './pane-services';

/** Where a trace begins, as people can choose it. */
export const TRACE_KINDS = ['glEntryNo', 'valueEntryNo', 'itemLedgerEntryNo', 'documentNo'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** What to trace: something by its number, or the entry in a row of a sheet. */
export type TraceChoice = { readonly kind: TraceKind; readonly no: string } | SheetRow;

/** An entry with its cell. */
export interface EntryView {
  readonly entryNo: number;
  readonly documentNo: string;
  /** `2017-12-31`; empty for none. */
  readonly date: string;
  readonly place?: Place;
}

/** A G/L entry, and the value entries that add up to it. */
export interface TracedGLEntryView extends EntryView {
  readonly accountNo: string;
  readonly accountName: string;
  readonly amount: AmountText;
  readonly shares: readonly (EntryView & { readonly amount: AmountText })[];
  /** Shares that are only on the sheet. */
  readonly moreShares: number;
  /** Undefined when the shares add up to the amount. */
  readonly difference?: AmountText;
  readonly missingValueEntries: number;
}

export interface TracedValueEntryView extends EntryView {
  readonly debit: AmountText;
  readonly credit: AmountText;
  /** Cost, actual and expected, that is not posted yet. */
  readonly toPost: AmountText;
  readonly difference?: AmountText;
}

export interface TracedItemLedgerEntryView extends EntryView {
  readonly itemNo: string;
  readonly cost: AmountText;
  readonly posted: AmountText;
}

export interface TracedDocumentView {
  readonly documentNo: string;
  readonly cost: AmountText;
  readonly posted: AmountText;
}

/** A list of which only the beginning is shown; the sheet has all of it. */
export interface Shown<T> {
  readonly rows: readonly T[];
  readonly more: number;
}

/** Where an amount came from and went to. */
export interface TraceView {
  readonly from: { readonly kind: TraceKind; readonly no: string };
  /** Entries whose amounts do not add up, or lead to entries that are not there. */
  readonly differences: number;
  readonly glEntries: Shown<TracedGLEntryView>;
  readonly valueEntries: Shown<TracedValueEntryView>;
  readonly itemLedgerEntries: Shown<TracedItemLedgerEntryView>;
  readonly documents: Shown<TracedDocumentView>;
  readonly sheets: readonly string[];
}

/** What the user asks of a reconciliation. Dates are `2017-12-31`, or empty. */
export interface ReconciliationForm {
  readonly asOf: string;
  readonly accounts: 'inventory' | 'all';
  readonly materiality: AmountText;
  readonly filters: {
    readonly itemNo: string;
    readonly locationCode: string;
    readonly inventoryPostingGroup: string;
  };
  readonly userID: string;
}

/** Why books and value entries differ. */
export interface CauseView {
  readonly kind: CauseKind;
  readonly reason?: ReasonKind | PassedOverReason;
}

export interface CauseAmountView extends CauseView {
  readonly count: number;
  readonly amount: AmountText;
  /** The first entry behind it. */
  readonly place?: Place;
  /** Its reconciling items. */
  readonly itemsPlace?: Place;
}

export interface ComparedView {
  readonly value: AmountText;
  readonly balance: AmountText;
  readonly difference: AmountText;
  readonly causes: readonly CauseAmountView[];
  /** The first entry of either side. */
  readonly valuePlace?: Place;
  readonly balancePlace?: Place;
  /** The reconciling items of the difference. */
  readonly itemsPlace?: Place;
}

export interface ReconciledAccountView extends ComparedView {
  /** Empty for cost whose account the setup does not name. */
  readonly accountNo: string;
  readonly accountName: string;
  readonly place?: Place;
}

/** Value entries of a month that are not posted. */
export interface BacklogView {
  /** `2017-06`; empty for entries without a date. */
  readonly month: string;
  readonly postable: number;
  readonly skipped: number;
  readonly expectedCostOff: number;
  readonly place?: Place;
  /** The first entry of each. */
  readonly places: Readonly<Partial<Record<'postable' | 'skipped' | 'expectedCostOff', Place>>>;
}

export interface ReconciliationView extends ComparedView {
  readonly accounts: readonly ReconciledAccountView[];
  readonly backlog: readonly BacklogView[];
  readonly sheets: readonly string[];
}

/** The period that is to be closed. Dates are `2017-12-31`. */
export interface ClosingForm {
  readonly from: string;
  readonly to: string;
  readonly materiality: AmountText;
  readonly userID: string;
}

export type ClosingReasonView = ClosingFindingView & {
  readonly count: number;
  readonly amount?: AmountText;
  readonly place?: Place;
};

/** What each kind of reason names. Months are `2017-12`, dates `2017-12-31`; either is empty where there is none. */
export type ClosingFindingView =
  | { readonly kind: 'unposted'; readonly month: string }
  | { readonly kind: 'skipped'; readonly month: string; readonly cause: CauseView }
  /** Without an item, cost of orders. */
  | { readonly kind: 'unadjusted'; readonly month: string; readonly itemNo: string }
  /** Without an item, of all. */
  | {
      readonly kind: 'adjustment-impossible';
      readonly itemNo: string;
      readonly problem: AdjustmentReasonKind;
      readonly details: Details;
    }
  | { readonly kind: 'difference'; readonly accountNo: string; readonly accountName: string; readonly cause: CauseView }
  | {
      readonly kind: 'open-register';
      readonly register: 'G/L Register' | 'Item Register';
      readonly no: number;
      readonly since: string;
    };

/** Can the period be closed? */
export interface ClosingView {
  readonly from: string;
  readonly to: string;
  readonly canBeClosed: boolean;
  readonly isAdjustmentChecked: boolean;
  readonly reasons: number;
  readonly groups: readonly { readonly kind: ClosingReasonKind; readonly reasons: Shown<ClosingReasonView> }[];
  readonly sheets: readonly string[];
}

/** A field of a setup row that can be tried out with another value. */
export interface SetupFieldChoice {
  /** In English, as a change names it. */
  readonly name: string;
  readonly caption: string;
  readonly isDate: boolean;
  /** What may be chosen; empty where anything may be typed. */
  readonly options: readonly string[];
}

export interface SetupTableChoice {
  readonly name: string;
  readonly caption: string;
  /** Captions of the codes that name a row; none for tables of one row. */
  readonly key: readonly string[];
  /** Codes of its rows, `BLUE,RESALE`; of very many only the first. */
  readonly rows: readonly string[];
  readonly fields: readonly SetupFieldChoice[];
}

/** Two previews, side by side. */
export interface ComparisonView {
  readonly before: string;
  readonly after: string;
  readonly accounts: readonly {
    readonly accountNo: string;
    readonly accountName: string;
    readonly before: AmountText;
    readonly after: AmountText;
  }[];
  /** Value entries that differ. */
  readonly entries: number;
  readonly kinds: readonly { readonly kind: EntryChangeKind; readonly count: number }[];
  readonly shownEntries: readonly {
    readonly entryNo: number;
    readonly kind: EntryChangeKind;
    readonly place?: Place;
    readonly lines: readonly { readonly accountNo: string; readonly before: AmountText; readonly after: AmountText }[];
  }[];
  readonly sheets: readonly string[];
}

/** A workbook of its own, as a file. */
export interface WorkbookFileView {
  readonly name: string;
  readonly content: Blob;
}

/** What an accountant does around the posting. Nothing of it changes the ledger. */
export interface DeskServices {
  /** Follows an amount and writes the sheet of it; undefined when there is nothing of that number. */
  trace(choice: TraceChoice, onProgress: OnProgress): Promise<TraceView | undefined>;
  /** Compares value entries with the general ledger and writes the sheets of it. */
  reconcile(form: ReconciliationForm, onProgress: OnProgress): Promise<ReconciliationView>;
  /** Says whether a period can be closed, and writes the sheet of it. */
  canClose(form: ClosingForm, onProgress: OnProgress): Promise<ClosingView>;
  /** Setup that can be tried out with other values. */
  setupChoices(onProgress: OnProgress): Promise<readonly SetupTableChoice[]>;
  /** Remembers a preview of the workbook as it is now, to compare later ones with. */
  remember(form: PostingForm, changes: readonly string[], onProgress: OnProgress): Promise<void>;
  forget(): Promise<void>;
  /**
   * Compares a preview with the one that was remembered, or with one of the same request and the setup of the sheets;
   * writes the sheet of it.
   */
  compare(form: PostingForm, changes: readonly string[], onProgress: OnProgress): Promise<ComparisonView>;
  /** Writes the Management Summary of a preview. Answers with the sheets. */
  summarize(form: PostingForm, paper: Paper, onProgress: OnProgress): Promise<readonly string[]>;
  /** Makes a snapshot of a preview: summary and lists as a workbook of values. Writes nothing into the open workbook. */
  snapshot(form: PostingForm, paper: Paper, onProgress: OnProgress): Promise<WorkbookFileView>;
}
