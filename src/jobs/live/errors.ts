/** Cells changed between reading and writing: nothing was written. */
export class SheetsChanged extends Error {
  constructor(readonly sheets: readonly string[]) {
    super(
      `Nothing was written: ${listOf(sheets)} changed since the ledger was read. Run it again to work with the new figures.`,
    );
    this.name = 'SheetsChanged';
  }
}

/** An earlier run broke halfway and must be finished or rolled back before anything else is written. */
export class UnfinishedRun extends Error {
  constructor(readonly registerNo: number) {
    super(
      `The run of G/L register ${registerNo} broke before it was complete. Finish it or roll it back, then run this again.`,
    );
    this.name = 'UnfinishedRun';
  }
}

/** Why a run cannot be finished. */
export class CannotFinish extends Error {
  constructor(readonly registerNo: number) {
    super(
      `The run of G/L register ${registerNo} was rolled back, but not run again: the ledger's sheets are not the ones ` +
        'that it began with. Look at the preview, then post anew.',
    );
    this.name = 'CannotFinish';
  }
}

/** Why a posting cannot be taken back. */
export const UNDO_REFUSALS = {
  'nothing-posted': 'There is no posting of this workbook that could be taken back.',
  'posted-on-top': 'Something was posted after it: the G/L has later entries or a later register.',
  'books-changed':
    'G/L entries or relations of the posting are missing from their sheets or stand there more than once.',
} as const;

export type UndoRefusal = keyof typeof UNDO_REFUSALS;

/** The last posting cannot be taken back; nothing was changed. */
export class CannotUndo extends Error {
  constructor(readonly refusal: UndoRefusal) {
    super(UNDO_REFUSALS[refusal]);
    this.name = 'CannotUndo';
  }
}

function listOf(sheets: readonly string[]): string {
  return sheets.map((sheet) => `'${sheet}'`).join(', ');
}
