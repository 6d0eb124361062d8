import { type RunRecord } from './run-record';

/** Cells changed between reading and writing: nothing was written. */
export class SheetsChanged extends Error {
  constructor(readonly sheets: readonly string[]) {
    super(
      `Nothing was written: ${listOf(sheets)} changed since the ledger was read. Run it again to work with the new figures.`,
    );
    this.name = 'SheetsChanged';
  }
}

/** A sheet has no room for the rows of a run: nothing was written. */
export class NoRoom extends Error {
  constructor(readonly place: { readonly sheet: string; readonly rows: number; readonly free: number }) {
    const { free, rows, sheet } = place;
    const number = (count: number): string => count.toLocaleString('en');
    super(
      `Nothing was written: ${number(rows)} rows are to be added to '${sheet}', which has room for ${number(free)}. ` +
        `Set filters so that less is done at a time, for example on Posting Date.`,
    );
    this.name = 'NoRoom';
  }
}

/** An earlier run broke halfway and must be finished or rolled back before anything else is written. */
export class UnfinishedRun extends Error {
  readonly registerNo: number;

  constructor(record: RunRecord) {
    super(
      `The run of ${registerName(record)} broke before it was complete. Finish it or roll it back, then run this again.`,
    );
    this.name = 'UnfinishedRun';
    this.registerNo = record.registerNo;
  }
}

/** Why a run cannot be finished. */
export class CannotFinish extends Error {
  readonly registerNo: number;

  constructor(record: RunRecord) {
    super(
      `The run of ${registerName(record)} was rolled back, but not run again: the ledger's sheets are not the ones ` +
        `that it began with. Look at the preview, then ${record.job} anew.`,
    );
    this.name = 'CannotFinish';
    this.registerNo = record.registerNo;
  }
}

/** Why a run cannot be taken back. */
export const UNDO_REFUSALS = {
  'nothing-posted': 'There is no posting of this workbook that could be taken back.',
  'posted-on-top': 'Something was posted after it: the G/L has later entries or a later register.',
  'adjusted-on-top': 'Its value entries were posted to the general ledger, or others were added after them.',
  'entries-changed': 'Value entries of the adjustment are missing from their sheet or stand there more than once.',
  'books-changed':
    'G/L entries or relations of the posting are missing from their sheets or stand there more than once.',
} as const;

export type UndoRefusal = keyof typeof UNDO_REFUSALS;

/** The last run cannot be taken back; nothing was changed. */
export class CannotUndo extends Error {
  constructor(readonly refusal: UndoRefusal) {
    super(UNDO_REFUSALS[refusal]);
    this.name = 'CannotUndo';
  }
}

function listOf(sheets: readonly string[]): string {
  return sheets.map((sheet) => `'${sheet}'`).join(', ');
}

function registerName({ job, registerNo }: RunRecord): string {
  return `${job === 'post' ? 'G/L register' : 'item register'} ${registerNo}`;
}
