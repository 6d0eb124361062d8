import { type TestReport, describeFix, describeProblem, isOverridden } from '../posting';
import { printable } from './text-table';

const LISTED_FINDINGS = 50;

/** What the test report says on the terminal. */
export function printTest(test: TestReport): string {
  const { ledger } = test.run.context;
  const findings = test.linesWithProblems.slice(0, LISTED_FINDINGS).flatMap((index) => {
    const line = test.line(index);
    const entry =
      line.valueEntryRow < 0 ? '' : `Value entry ${ledger.valueEntries.columns.entryNo[line.valueEntryRow]}, `;
    const account = line.accountNo ? `account ${line.accountNo}, ` : '';
    return line.problems.map((problem) => {
      const note = isOverridden(problem.kind) ? ' (overridden in the batch)' : '';
      return printable(
        `  ${entry}${account}${line.description}: ${describeProblem(problem)} ${describeFix(problem)}${note}`,
      );
    });
  });
  const more = test.linesWithProblems.length - LISTED_FINDINGS;
  return [
    `Post Inventory Cost to G/L - Test, ${test.run.context.request.postingMethod}`,
    `${test.entryCount} value entries tested, ${test.lineCount} lines, ${test.linesWithProblems.length} of them with warnings.`,
    ...findings,
    ...(more > 0 ? [`  … and ${more} more lines on the sheet Posting Test.`] : []),
  ].join('\n');
}
