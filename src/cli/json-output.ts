import { LEDGER_TABLES, type Problem, textAt } from '../ledger';
import { type Decimal, ZERO } from '../money';
import {
  Outcome,
  type PostingProblem,
  type PostingRun,
  type TestReport,
  countOf,
  describeFix,
  describeProblem,
  orphanedQueueRows,
  outcomeTotals,
  postingSummary,
  postingTotals,
  problemsOfSkipped,
  registerOf,
  skippedRows,
} from '../posting';
import { type ReadResult, type TablePlaces, placeOf } from '../workbook';

/** The result of a posting or preview for programs: amounts are texts in plain decimal notation. */
export function runAsJson(run: PostingRun, read: ReadResult): object {
  const { context } = run;
  const { scale } = context.ledger;
  const { columns: c, rowCount } = context.ledger.valueEntries;
  const amount = (value: Decimal) => value.toFixed(scale);
  const totals = outcomeTotals(run);
  const summary = postingSummary(run);
  const sums = postingTotals(summary);
  return {
    job: 'Post Inventory Cost to G/L',
    posted: context.request.post,
    postingMethod: context.request.postingMethod,
    inputFingerprint: context.request.inputFingerprint,
    register: context.request.post ? (registerOf(run) ?? null) : null,
    valueEntries: {
      total: rowCount,
      posted: countOf(totals, Outcome.Posted),
      skipped: countOf(totals, Outcome.Skipped),
      passedOver: countOf(totals, Outcome.PassedOver),
      filteredOut: countOf(totals, Outcome.FilteredOut),
    },
    outcomes: totals.map((total) => ({
      outcome: total.caption,
      reasonKind: total.reasonKind ?? null,
      reason: total.reason,
      count: total.count,
      costAmountActual: amount(total.costAmountActual),
      costAmountExpected: amount(total.costAmountExpected),
      actualToPost: amount(total.actualToPost),
      expectedToPost: amount(total.expectedToPost),
    })),
    glEntries: run.glEntries.count,
    debit: sums ? amount(sums.debit) : amount(ZERO),
    credit: sums ? amount(sums.credit) : amount(ZERO),
    dimensionErrorsOverridden: run.dimensionErrorsOverridden,
    summary: summary.map((row) => ({
      ...row,
      debit: amount(row.debit),
      credit: amount(row.credit),
      amount: amount(row.amount),
    })),
    skippedEntries: [
      ...orphanedQueueRows(run).map((problem) => ({
        entryNo: Number(problem.details!.valueEntryNo),
        itemNo: '',
        reasons: [reasonAsJson(problem, read.places)],
      })),
      ...Array.from(skippedRows(run), (row) => ({
        entryNo: c.entryNo[row],
        itemNo: textAt(c.itemNo, row),
        actualHeldBack: amount(context.amounts.actual.decimal(row)),
        expectedHeldBack: amount(context.amounts.expected.decimal(row)),
        reasons: problemsOfSkipped(run, row).map((problem) => reasonAsJson(problem, read.places)),
      })),
    ],
    notes: read.notes,
  };
}

/** The findings of the test report for programs. */
export function testAsJson(test: TestReport, read: ReadResult): object {
  const { entryNo } = test.run.context.ledger.valueEntries.columns;
  return {
    job: 'Post Invt. Cost to G/L - Test',
    postingMethod: test.run.context.request.postingMethod,
    valueEntriesTested: test.entryCount,
    lines: test.lineCount,
    linesWithWarnings: test.linesWithProblems.length,
    warnings: test.linesWithProblems.flatMap((index) => {
      const { valueEntryRow, problems, ...line } = test.line(index);
      return problems.map((problem) => ({
        entryNo: valueEntryRow < 0 ? null : entryNo[valueEntryRow],
        accountNo: line.accountNo,
        documentNo: line.documentNo,
        amount: String(line.amount),
        ...reasonAsJson(problem, read.places),
      }));
    }),
    notes: read.notes,
  };
}

function reasonAsJson(problem: PostingProblem, places: TablePlaces): object {
  return {
    reasonKind: problem.kind,
    reason: describeProblem(problem),
    fix: describeFix(problem),
    remedy: remedyAsJson(problem, places),
  };
}

function remedyAsJson({ remedy }: Problem, places: TablePlaces): object | null {
  if (!remedy) return null;
  const { caption, fields } = LEDGER_TABLES[remedy.table];
  const captions = fields as Readonly<Record<string, { readonly caption: string }>>;
  return {
    table: caption,
    key: remedy.key,
    field: remedy.field === undefined ? null : captions[remedy.field].caption,
    rowExists: remedy.row >= 0,
    cell: placeOf(places, remedy.table, remedy.row, remedy.field) ?? null,
  };
}
