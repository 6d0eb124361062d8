import {
  type AdjustmentProblemKind,
  type AdjustmentReason,
  type Marks,
  type Relation,
  type RuleSet,
} from '../../adjustment';
import { type PassedOverReason, type PostingMethod, type PreviewColumn, type ReasonKind } from '../../posting';
import { type HostErrorCode } from '../../excel';
import { type FilterTrouble } from '../../ledger';
import { type ReadProblemKind } from '../../workbook';
import { type DeskServices } from './desk-services';
import { type JournalReasonKind, type JournalServices } from './journal-services';

/** A cell of the workbook, to be shown to the user. */
export interface Place {
  readonly sheet: string;
  /** `D17` */
  readonly address: string;
}

/** An amount of money as a plain decimal, `-1234.5`; the view shows it in the user's format. */
export type AmountText = string;

/** A table of the ledger and where it was found. */
export interface FoundTable {
  readonly table: string;
  readonly sheet: string;
  readonly rows: number;
}

/** What the sentence of a problem is filled in with; the sentence stands in the texts of the user's language. */
export type Details = Readonly<Record<string, string>>;

/** Something wrong with a cell, a row or a sheet. */
export interface ProblemView {
  readonly details: Details;
  /** Where it is, for people; problems of reading alone have it. */
  readonly at?: string;
  readonly entry?: Place;
  readonly setup?: Place;
}

/** What keeps a cost from being adjusted. */
export type AdjustmentReasonKind = `adjust.${AdjustmentProblemKind}`;

/** Problems of one kind; of very many only the first are handed over. */
export interface ProblemGroup<
  Kind extends string = ReasonKind | ReadProblemKind | AdjustmentReasonKind | JournalReasonKind,
> {
  readonly kind: Kind;
  readonly count: number;
  /** What the entries leave unposted; undefined where a problem has no amount. */
  readonly amount?: AmountText;
  readonly problems: readonly ProblemView[];
}

/** A column of a sheet that no field of its table was found for. */
export interface UnknownColumn {
  readonly sheet: string;
  readonly header: string;
}

/** A field of a table, as people can choose it for a column. */
export interface FieldChoice {
  readonly field: string;
  readonly caption: string;
}

/** A table that a column could belong to, and the fields that it has no column for. */
export interface OpenFields {
  readonly table: string;
  readonly sheet: string;
  readonly caption: string;
  readonly fields: readonly FieldChoice[];
}

/** A column that people named by hand. */
export interface ColumnMappingView {
  readonly sheet: string;
  readonly table: string;
  readonly field: string;
  readonly header: string;
}

/** What the workbook holds. */
export interface LedgerView {
  readonly tables: readonly FoundTable[];
  readonly problems: readonly ProblemGroup<ReadProblemKind>[];
  /** Columns that were derived, totals rows that were left out: nothing is wrong with them. */
  readonly notes: readonly NoteView[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly openFields: readonly OpenFields[];
  readonly mappings: readonly ColumnMappingView[];
  /** Nothing of a ledger was found: sheets can be inserted. */
  readonly isEmpty: boolean;
  /** There are sheets for a ledger, and nothing on them yet. */
  readonly isUnfilled: boolean;
  /** As Inventory Setup has them. */
  readonly expectedCostPosting: boolean;
  readonly automaticCostPosting: boolean;
}

export interface NoteView {
  readonly kind: 'derived-column' | 'totals-row-left-out' | 'sheet-not-used';
  readonly details: Details;
}

/** What the user asks for. */
export interface PostingForm {
  readonly postingMethod: PostingMethod;
  readonly documentNo: string;
  readonly filters: {
    readonly itemNo: string;
    readonly postingDate: string;
    readonly documentNo: string;
    readonly locationCode: string;
    readonly inventoryPostingGroup: string;
  };
  readonly userID: string;
  readonly journalTemplateName: string;
  readonly journalBatchName: string;
}

/** Value entries with one outcome, or one reason of it. */
export interface OutcomeView {
  readonly outcome: 'posted' | 'skipped' | 'passedOver' | 'filteredOut';
  readonly reason?: ReasonKind | PassedOverReason;
  readonly count: number;
  readonly actual: AmountText;
  readonly expected: AmountText;
}

/** What is posted to one account for one posting group. */
export interface SummaryView {
  readonly accountNo: string;
  readonly accountName: string;
  /** `BLUE,RESALE` */
  readonly setup: string;
  readonly debit: AmountText;
  readonly credit: AmountText;
}

/** The figures of a preview or a posting. */
export interface RunView {
  readonly glEntries: number;
  readonly fromEntryNo: number;
  readonly toEntryNo: number;
  /** The register that was written, or would be. Undefined when there is nothing to post. */
  readonly registerNo?: number;
  readonly valueEntries: number;
  readonly debit: AmountText;
  readonly credit: AmountText;
  /** Of all account types: zero, for debits equal credits. */
  readonly net: AmountText;
  readonly byAccountType: readonly { readonly column: PreviewColumn; readonly amount: AmountText }[];
  readonly byPostingGroup: readonly SummaryView[];
  readonly outcomes: readonly OutcomeView[];
  readonly skipped: readonly ProblemGroup<ReasonKind>[];
  /** The sheet that G/L entries go to. */
  readonly glSheet: string;
  /** Sheets that were written. */
  readonly sheets: readonly string[];
}

export interface TestView {
  readonly lines: number;
  readonly linesWithProblems: number;
  readonly problems: readonly ProblemGroup<ReasonKind>[];
  readonly sheets: readonly string[];
}

/** What the user asks of an adjustment of item costs. Dates are `2017-12-31`, or empty. */
export interface AdjustmentForm {
  readonly itemNo: string;
  readonly itemCategory: string;
  readonly adjustTill: string;
  readonly marks: Marks;
  /** Counts where marks are derived. */
  readonly fromDate: string;
  readonly rebuildApplications: boolean;
  readonly rules: RuleSet;
  readonly userID: string;
}

export interface UnitCostView {
  readonly itemNo: string;
  readonly before: AmountText;
  readonly after: AmountText;
  readonly place?: Place;
}

/** The figures of an adjustment, or of its preview. */
export interface AdjustmentView {
  readonly newValueEntries: number;
  /** Numbers of the new value entries; 0 when there are none. */
  readonly fromEntryNo: number;
  readonly toEntryNo: number;
  /** The item register that was written, or would be. Undefined when there is nothing to write. */
  readonly registerNo?: number;
  readonly byReason: readonly {
    readonly reason: AdjustmentReason;
    readonly count: number;
    readonly difference: AmountText;
  }[];
  readonly difference: AmountText;
  /** Items whose unit cost changes; of very many only the first are handed over. */
  readonly unitCosts: number;
  readonly shownUnitCosts: readonly UnitCostView[];
  readonly rebuiltItems: readonly string[];
  readonly itemsLeftAlone: number;
  readonly problems: readonly ProblemGroup<AdjustmentReasonKind>[];
  readonly valueEntrySheet: string;
  /** Sheets of the ledger that get marks, unit costs or other applications. */
  readonly changedSheets: readonly string[];
  /** Sheets that were written. */
  readonly sheets: readonly string[];
}

/** A row of a sheet, from 0. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** Which entry to explain. */
export type EntryChoice = { readonly entryNo: number } | { readonly valueEntryNo: number } | SheetRow;

/** A step of the way that a cost came. */
export interface ExplainedLine {
  /** 0 for the explained entry; sources stand one deeper, below what they explain. */
  readonly depth: number;
  readonly relation: Relation;
  /** Undefined where a line stands for more than one entry. */
  readonly entry?: {
    readonly entryNo: number;
    readonly type: string;
    readonly documentNo: string;
    /** `2017-12-31` */
    readonly date: string;
    readonly place?: Place;
  };
  readonly quantity: AmountText;
  readonly amount: AmountText;
  /** Value entries of the entry that the adjustment makes. */
  readonly newValueEntries: readonly number[];
  /** Explained further up already. */
  readonly isRepeated: boolean;
}

/** Where the cost of an item ledger entry comes from. */
export interface ExplanationView {
  readonly entryNo: number;
  readonly itemNo: string;
  readonly lines: readonly ExplainedLine[];
  /** Lines that are only on the sheet. */
  readonly moreLines: number;
  readonly sheets: readonly string[];
}

/** A run that broke, or one that can be undone. */
export type RunNote = {
  readonly registerNo: number;
  readonly fromEntryNo: number;
  readonly toEntryNo: number;
  readonly valueEntries: number;
  /** What broke: a run, its last step, or an undo, which can only be carried to its end. */
  readonly state: 'open' | 'closing' | 'closed' | 'undoing';
} & (
  | { readonly job: 'post'; readonly postingMethod: PostingMethod }
  /** The numbers are those of the value entries that were made; the register is an item register. */
  | { readonly job: 'adjust' }
);

/** How far a job has come. */
export interface Progress {
  readonly doing: 'reading' | 'writing';
  readonly sheet: string;
  readonly rows: number;
  readonly of?: number;
}

/** Undefined: no rows go in or out, the job is being worked out. */
export type OnProgress = (progress: Progress | undefined) => void;

/** What became of value entries that arrived while Automatic Cost Posting was on. */
export interface ArrivalView {
  readonly valueEntries: number;
  readonly glEntries: number;
  readonly failure?: FailureView;
}

export const FAILURE_KINDS = [
  'cancelled',
  'unreadable',
  'missing-table',
  'refused',
  'no-room',
  'filter',
  'sheets-changed',
  'unfinished',
  'cannot-finish',
  'cannot-undo',
  'host',
  'other',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Why a job was refused, or cannot read the workbook. */
export interface FailureReason {
  readonly kind: ReasonKind | ReadProblemKind | AdjustmentReasonKind;
  readonly details: Details;
}

/** Which filter cannot be read, where the trouble starts (in characters from 1), what stands there, and what is wrong. */
export interface FilterFailure {
  readonly field: string;
  readonly position: number;
  readonly piece: string;
  readonly trouble: FilterTrouble;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A failure as the user hears of it. */
export interface FailureView {
  readonly kind: FailureKind;
  /** In English; shown where the texts have nothing of their own for it. */
  readonly message: string;
  /** Why a request was refused, in the texts' own words. */
  readonly reasons?: readonly FailureReason[];
  readonly sheets?: readonly string[];
  /** The sheet that is full, what was to be added to it, and what there is room for. */
  readonly noRoom?: { readonly sheet: string; readonly rows: number; readonly free: number };
  readonly filter?: FilterFailure;
  /** What Excel refused, and on which sheet. */
  readonly host?: { readonly code: HostErrorCode; readonly sheet?: string };
}

/**
 * Everything that the views can have done. Every method rejects with a {@link PaneFailure}. Callbacks are called while
 * the job goes on and never after it has ended.
 */
export interface PaneServices extends DeskServices, JournalServices {
  /** Reads the workbook. */
  look(onProgress: OnProgress): Promise<LedgerView>;
  insertSheets(which: 'sample' | 'empty', onProgress: OnProgress): Promise<void>;
  saveMappings(mappings: readonly ColumnMappingView[]): Promise<void>;
  /** Works out a posting, hands its figures over at once, and writes the sheets of its preview. */
  preview(form: PostingForm, onProgress: OnProgress, onFigures: (view: RunView) => void): Promise<RunView>;
  /** Finds everything that is wrong with what would be posted, and writes the sheet of it. */
  test(form: PostingForm, onProgress: OnProgress): Promise<TestView>;
  /** Works out a posting and writes nothing. */
  prepare(form: PostingForm, onProgress: OnProgress): Promise<RunView>;
  /** Writes the posting that was prepared last. */
  post(onProgress: OnProgress): Promise<RunView>;
  /** Adjust Cost - Item Entries: works it out, hands its figures over at once, and writes the sheets of its preview. */
  previewAdjustment(
    form: AdjustmentForm,
    onProgress: OnProgress,
    onFigures: (view: AdjustmentView) => void,
  ): Promise<AdjustmentView>;
  /** Works out an adjustment and writes nothing. */
  prepareAdjustment(form: AdjustmentForm, onProgress: OnProgress): Promise<AdjustmentView>;
  /** Writes the adjustment that was prepared last. */
  adjust(onProgress: OnProgress): Promise<AdjustmentView>;
  /** Explains where an entry's cost comes from and writes the sheet of it; undefined when there is no such entry. */
  explain(form: AdjustmentForm, entry: EntryChoice, onProgress: OnProgress): Promise<ExplanationView | undefined>;
  /** The row that the user has selected. */
  selectedRow(): Promise<SheetRow>;
  unfinishedRun(): Promise<RunNote | undefined>;
  undoableRun(): Promise<RunNote | undefined>;
  finish(onProgress: OnProgress): Promise<void>;
  rollBack(onProgress: OnProgress): Promise<void>;
  undo(onProgress: OnProgress): Promise<void>;
  /** From now on value entries are posted as they arrive. */
  startAutomaticPosting(userID: string, onArrival: (arrival: ArrivalView) => void): Promise<void>;
  stopAutomaticPosting(): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Stops what is being done between two blocks of rows. */
  cancel(): Promise<void>;
}
