/** What to do when Excel refuses or does not answer. */
interface ErrorRule {
  /** What is wrong. */
  readonly message: string;
  /** What people can do about it. */
  readonly advice: string;
  /** Excel may take the same request a little later. */
  readonly retry?: true;
}

/** Excel's error codes, and ours for a host that is silent, as people should hear of them. */
export const HOST_ERRORS = {
  NoAnswer: {
    message: 'Excel has not answered for a long time.',
    advice:
      'Look whether a window of Excel waits for an answer. If Excel hangs, save what can be saved and open the workbook again; the pane then offers to finish or to roll back.',
  },
  AccessDenied: {
    message: 'Excel does not allow the change: the sheet or the workbook is protected or read-only.',
    advice: 'Unprotect the sheet (Review, Unprotect Sheet) or save the workbook under another name, then run it again.',
  },
  InvalidOperationInCellEditMode: {
    message: 'A cell is being edited.',
    advice: 'Press Enter or Esc in the cell, then run it again.',
    retry: true,
  },
  WriteNotSupportedWhenModalDialogOpen: {
    message: 'A dialog of Excel is open.',
    advice: 'Close the dialog, then run it again.',
    retry: true,
  },
  ActivityLimitReached: {
    message: 'Excel is busy with too many requests.',
    advice: 'Wait a moment, then run it again.',
    retry: true,
  },
  RequestAborted: {
    message: 'Excel broke the request off, perhaps because someone else saved the workbook at the same time.',
    advice: 'Run it again.',
    retry: true,
  },
  Conflict: {
    message: 'Someone else changed the workbook at the same moment.',
    advice: 'Run it again.',
    retry: true,
  },
  InvalidOrTimedOutSession: {
    message: 'Excel has closed the session of this workbook.',
    advice: 'Reload the page and open the pane again; it then offers to finish or to roll back.',
  },
  InvalidRequestContext: {
    message: 'The sheet is not there any more.',
    advice: 'Run it again, so that the sheets are looked for anew.',
  },
  ItemNotFound: {
    message: 'A sheet or a table is not there any more.',
    advice: 'Run it again, so that the sheets are looked for anew.',
  },
  ItemAlreadyExists: {
    message: 'A sheet or a table of that name is there already.',
    advice: 'Rename or remove it, then run it again.',
  },
  InsertDeleteConflict: {
    message: 'Excel cannot insert or delete rows there: they cross another table.',
    advice: 'Move the other table to another sheet, then run it again.',
  },
  RequestPayloadSizeLimitExceeded: {
    message: 'More was written at once than Excel takes.',
    advice: 'Run it again; if it happens again, shorten very long texts of the rows concerned.',
  },
  ResponsePayloadSizeLimitExceeded: {
    message: 'More was read at once than Excel gives.',
    advice: 'Run it again; if it happens again, shorten very long texts of the rows concerned.',
  },
  RangeExceedsLimit: {
    message: 'More cells were read at once than Excel gives.',
    advice: 'Remove columns that the ledger does not need from the sheet, then run it again.',
  },
  GeneralException: {
    message: 'Excel could not do it and does not say why.',
    advice: 'Save the workbook, open it again and run it once more.',
  },
} as const satisfies Readonly<Record<string, ErrorRule>>;

export type HostErrorCode = keyof typeof HOST_ERRORS;

/** Excel refused a request, or did not answer. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly advice: string;

  constructor(
    code: HostErrorCode,
    /** The sheet that the request was about, as far as it is known. */
    readonly sheet: string | undefined,
    details?: string,
  ) {
    const { message, advice } = HOST_ERRORS[code];
    super([sheet && `Sheet '${sheet}': ${message}`, !sheet && message, details, advice].filter(Boolean).join(' '));
    this.name = 'HostError';
    this.code = code;
    this.advice = advice;
  }
}

export function isRetried(code: HostErrorCode): boolean {
  return 'retry' in HOST_ERRORS[code];
}

/** The code of an error that a request ended with; undefined when it did not come from Excel. */
export function codeOf(error: unknown): HostErrorCode | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return undefined;
  return code in HOST_ERRORS ? (code as HostErrorCode) : 'GeneralException';
}
