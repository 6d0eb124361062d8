import { CommanderError } from 'commander';
import { SetupChangeError } from '../comparison';
import { FilterError } from '../ledger';
import { PostingError, describeFix, describeProblem } from '../posting';
import { AdjustmentRefused, NothingToTrace, UnknownEntry, UnreadableWorkbook } from '../jobs';
import { type ReadResult, describeReadFix, describeReadProblem } from '../workbook';
import { WorkbookFileError } from '../xlsx';
import { ExitCode } from './exit-codes';
import { problemLine } from './print-adjustment';
import { printable } from './text-table';
import { UsageError } from './usage-error';

/** Problems of cells listed on the terminal; `--json` has all of them. */
const LISTED_PROBLEMS = 50;

interface Failure {
  readonly exitCode: ExitCode;
  readonly message: string;
}

/** What to say when nothing could be done. Whatever is not a mistake of ours to explain is shown as it is. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof CommanderError) {
    // Commander has already printed its message, or the help that was asked for.
    return { exitCode: error.exitCode === 0 ? ExitCode.AllPosted : ExitCode.NothingDone, message: '' };
  }
  return { exitCode: ExitCode.NothingDone, message: `inventory-cost: ${messageOf(error)}` };
}

function messageOf(error: unknown): string {
  if (error instanceof UnreadableWorkbook) return unreadable(error.read);
  if (error instanceof PostingError) {
    return error.problems.map((problem) => `${describeProblem(problem)} ${describeFix(problem)}`).join('\n');
  }
  if (error instanceof AdjustmentRefused) {
    return error.problems.map((problem) => problemLine(problem, error.read.places)).join('\n');
  }
  const isExplained =
    error instanceof UnknownEntry ||
    error instanceof NothingToTrace ||
    error instanceof FilterError ||
    error instanceof SetupChangeError ||
    error instanceof WorkbookFileError ||
    error instanceof UsageError;
  if (isExplained) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function unreadable({ problems }: ReadResult): string {
  const listed = problems
    .slice(0, LISTED_PROBLEMS)
    .map((problem) => printable(`  ${describeReadProblem(problem)} ${describeReadFix(problem)}`));
  const more = problems.length - listed.length;
  return [
    `The workbook cannot be read: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing has been changed.`,
    ...listed,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n');
}
