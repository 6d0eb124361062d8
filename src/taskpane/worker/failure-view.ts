import { FilterError } from '../../ledger';
import { PostingError } from '../../posting';
import { CannotFinish, CannotUndo, SheetsChanged, UnfinishedRun, UnreadableWorkbook } from '../../jobs';
import { codeOf } from '../../excel';
import { type FailureKind, type FailureView } from '../services';
import { detailsOf } from './problem-groups';

type Failure = abstract new (...parts: never[]) => Error;

const KINDS: readonly (readonly [Failure, FailureKind])[] = [
  [UnreadableWorkbook, 'unreadable'],
  [PostingError, 'refused'],
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
  const kind = KINDS.find(([type]) => error instanceof type)?.[1];
  return {
    kind: kind ?? (codeOf(error) ? 'host' : 'other'),
    message,
    ...(error instanceof PostingError && {
      reasons: error.problems.map((problem) => ({ kind: problem.kind, details: detailsOf(problem, language) })),
    }),
    ...(error instanceof SheetsChanged && { sheets: error.sheets }),
  };
}
