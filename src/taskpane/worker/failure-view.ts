import { FilterError, shortPiece } from '../../ledger';
import { PostingError } from '../../posting';
import {
  AdjustmentRefused,
  CannotFinish,
  CannotUndo,
  NoRoom,
  SheetsChanged,
  UnfinishedRun,
  UnreadableWorkbook,
} from '../../jobs';
import { codeOf } from '../../excel';
import { type ReadProblem } from '../../workbook';
import { type FailureKind, type FailureReason, type FailureView, type FilterFailure } from '../services';
import { captionIn } from './captions';
import { adjustmentDetails, detailsOf, readDetails } from './problem-groups';

type Failure = abstract new (...parts: never[]) => Error;

const KINDS: readonly (readonly [Failure, FailureKind])[] = [
  [UnreadableWorkbook, 'unreadable'],
  [PostingError, 'refused'],
  [AdjustmentRefused, 'refused'],
  [NoRoom, 'no-room'],
  [FilterError, 'filter'],
  [SheetsChanged, 'sheets-changed'],
  [UnfinishedRun, 'unfinished'],
  [CannotFinish, 'cannot-finish'],
  [CannotUndo, 'cannot-undo'],
];

/** What the user is told of whatever ended a job. */
export function failureView(error: unknown, signal: AbortSignal, language: string): FailureView {
  const message = error instanceof Error ? error.message : String(error);
  if (signal.aborted) return { kind: 'cancelled', message };
  const kind = kindOf(error);
  const code = kind ? undefined : codeOf(error);
  return {
    kind: kind ?? (code ? 'host' : 'other'),
    message,
    ...optionalReasons(reasonsOf(error, language)),
    ...(error instanceof SheetsChanged && { sheets: error.sheets }),
    ...(error instanceof NoRoom && { noRoom: error.place }),
    ...(error instanceof FilterError && { filter: filterFailure(error, language) }),
    ...(code && { host: { code, ...sheetOf(error) } }),
  };
}

function kindOf(error: unknown): FailureKind | undefined {
  if (error instanceof UnreadableWorkbook && error.read.problems.every(isMissingTable)) return 'missing-table';
  return KINDS.find(([type]) => error instanceof type)?.[1];
}

const isMissingTable = ({ kind }: ReadProblem): boolean => kind === 'table-missing';

function filterFailure({ caption, explanation, piece, position }: FilterError, language: string): FilterFailure {
  const { details, kind: trouble } = explanation;
  const short = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortPiece(value) : value,
  ]);
  const shown = Object.fromEntries(short) as FilterFailure['details'];
  return { field: captionIn(language, caption), position, piece: shortPiece(piece), trouble, details: shown };
}

/** An error of Excel's that came from the pane's own thread has kept its parts, not its class. */
function sheetOf(error: unknown): { sheet?: string } {
  const { sheet } = error as { sheet?: unknown };
  return typeof sheet === 'string' ? { sheet } : {};
}

function reasonsOf(error: unknown, language: string): FailureReason[] {
  if (error instanceof PostingError) {
    return error.problems.map((problem) => ({ kind: problem.kind, details: detailsOf(problem, language) }));
  }
  if (error instanceof AdjustmentRefused) {
    return error.problems.map((problem) => ({
      kind: `adjust.${problem.kind}`,
      details: adjustmentDetails(problem, language),
    }));
  }
  // A table that only this job needs is no problem of the workbook, and the view of the workbook does not tell of it.
  if (error instanceof UnreadableWorkbook) {
    return error.read.problems
      .filter(isMissingTable)
      .map((problem) => ({ kind: problem.kind, details: readDetails(problem, language) }));
  }
  return [];
}

function optionalReasons(reasons: readonly FailureReason[]): Pick<FailureView, 'reasons'> {
  return reasons.length > 0 ? { reasons } : {};
}
