import { LEDGER_TABLES } from '../../ledger';
import {
  type PostingProblem,
  type TestLine,
  type TestReport,
  describeFix,
  describeProblem,
  isOverridden,
} from '../../posting';
import { type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { type ReportField, reportField, reportTable } from './column';
import { runHeading } from './heading';
import { linkTo, remedyLink } from './links';

/** One finding, or a line without any. */
interface Finding {
  readonly line: TestLine;
  readonly problem: PostingProblem | undefined;
}

export interface TestSheetOptions {
  readonly onlyWarnings: boolean;
  readonly showDimensions: boolean;
}

/** Posting Test: the lines that a posting would make, with a row for each finding. */
export function postingTestSheet(test: TestReport, places: TablePlaces, options: TestSheetOptions): ReportSheet {
  const index = findingIndex(test, options.onlyWarnings);
  return {
    name: 'Posting Test',
    heading: runHeading(test.run, 'Post Inventory Cost to G/L - Test'),
    tables: [
      reportTable<Finding>({
        name: 'PostingTest',
        scale: test.run.context.ledger.scale,
        fields: testFields(test, places, options),
        rowCount: index.length,
        row: (row) => {
          const line = test.line(index[row].line);
          return { line, problem: line.problems[index[row].problem] };
        },
      }),
    ],
  };
}

function findingIndex(test: TestReport, onlyWarnings: boolean): { line: number; problem: number }[] {
  const withProblems = new Set(test.linesWithProblems);
  const lines = onlyWarnings ? test.linesWithProblems : Array.from({ length: test.lineCount }, (_, line) => line);
  return lines.flatMap((line) =>
    withProblems.has(line) ? test.line(line).problems.map((_, problem) => ({ line, problem })) : [{ line, problem: 0 }],
  );
}

function testFields(
  test: TestReport,
  places: TablePlaces,
  { showDimensions }: TestSheetOptions,
): ReportField<Finding>[] {
  const { ledger, dimensionSets } = test.run.context;
  const c = ledger.valueEntries.columns;
  const fields: (ReportField<Finding> | false)[] = [
    reportField('Posting Date', 'date', ({ line }) => line.postingDate || null),
    reportField('Item Ledger Entry Type', 'text', ({ line }) => line.itemLedgerEntryType),
    reportField('Value Entry Type', 'text', ({ line }) => line.entryType),
    reportField('Document No.', 'text', ({ line }) => line.documentNo),
    reportField('Account No.', 'text', ({ line }) => line.accountNo),
    reportField('Name', 'text', ({ line }) => line.accountName, { width: 30 }),
    reportField('Description', 'text', ({ line }) => line.description, { width: 36 }),
    reportField('Amount', 'amount', ({ line }) => line.amount),
    reportField('Value Entry No.', 'integer', ({ line: { valueEntryRow: row } }) =>
      row < 0 ? null : linkTo(places, c.entryNo[row], 'valueEntries', row, 'entryNo'),
    ),
    reportField('Item Ledger Entry No.', 'integer', ({ line: { valueEntryRow: row } }) =>
      row < 0 ? null : c.itemLedgerEntryNo[row],
    ),
    reportField('Item No.', 'text', ({ line: { valueEntryRow: row } }) =>
      row < 0 ? '' : c.itemNo.dictionary.text(c.itemNo.numbers[row]),
    ),
    showDimensions &&
      reportField<Finding>(
        'Dimensions',
        'text',
        ({ line: { valueEntryRow: row } }) => (row < 0 ? '' : dimensionSets.describe(c.dimensionSetID[row])),
        { width: 40 },
      ),
    reportField('Warning', 'text', ({ problem }) => (problem ? describeProblem(problem) : ''), { width: 60 }),
    reportField('What to do', 'text', ({ problem }) => (problem ? describeFix(problem) : ''), { width: 50 }),
    reportField('Mend here', 'text', ({ problem }) => (problem ? remedyLink(places, LEDGER_TABLES, problem) : ''), {
      width: 44,
    }),
    reportField('Effect on posting', 'text', ({ problem }) => effect(problem), { width: 24 }),
  ];
  return fields.filter((field) => field !== false);
}

function effect(problem: PostingProblem | undefined): string {
  if (!problem) return '';
  return isOverridden(problem.kind) ? 'Overridden in the batch' : 'Entry is skipped';
}
