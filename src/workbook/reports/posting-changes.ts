import { LEDGER_TABLES } from '../../ledger';
import { type PostingRun, type TestReport, postedAmounts } from '../../posting';
import { type ColumnUpdate, type Paper, type WorkbookChanges } from '../changes';
import { type TablePlaces } from '../reading';
import { REGISTER_STATE, bookAppends, bookSheets } from './books';
import { managementSummarySheet } from './management-summary';
import { postingPreviewSheet } from './posting-preview';
import { postingSummarySheet } from './posting-summary';
import { type TestSheetOptions, postingTestSheet } from './posting-test';
import { type RunSteps } from './run-steps';
import { skippedEntriesSheet } from './skipped-entries';
import { valuesOnly } from './values-only';

/** Everything that a posting writes: the books, the posted cost of the value entries, and its reports. */
export function postingChanges(run: PostingRun, places: TablePlaces): WorkbookChanges {
  const books = bookAppends(run, places);
  return {
    columns: postedCostUpdates(run, places),
    appends: books ? [books.glEntries, books.relations, books.register] : [],
    removals: queueRemovals(run, places),
    reports: postingReports(run, places),
  };
}

/** The steps of a posting; undefined when nothing is posted. */
export function postingSteps(run: PostingRun, places: TablePlaces): RunSteps | undefined {
  const books = bookAppends(run, places, REGISTER_STATE.open);
  return (
    books && {
      register: books.register,
      headers: [],
      appends: [books.glEntries, books.relations],
      columns: postedCostUpdates(run, places),
      reports: postingReports(run, places),
      removals: queueRemovals(run, places),
    }
  );
}

/** The reports of a posting. */
export function postingReports(run: PostingRun, places: TablePlaces): WorkbookChanges['reports'] {
  return [postingSummarySheet(run), skippedEntriesSheet(run, places)];
}

/** A preview writes reports only. */
export function previewChanges(run: PostingRun, places: TablePlaces): WorkbookChanges {
  return reportsOnly([postingPreviewSheet(run, places), postingSummarySheet(run), skippedEntriesSheet(run, places)]);
}

/** A posting or its preview with the Management Summary in front of the other reports. */
export function summaryChanges(run: PostingRun, places: TablePlaces, paper: Paper): WorkbookChanges {
  const changes = run.context.request.post ? postingChanges(run, places) : previewChanges(run, places);
  return { ...changes, reports: [managementSummarySheet(run, places, paper), ...changes.reports] };
}

/** The Management Summary by itself, for a workbook of its own that is printed. */
export function summaryAlone(run: PostingRun, paper: Paper): WorkbookChanges {
  return reportsOnly([valuesOnly(managementSummarySheet(run, {}, paper))]);
}

/**
 * A posting or its preview as a snapshot for auditors, for a workbook of its own: the Management Summary, the lists that
 * it sums up and, of a posting, what was added to the books. It has neither formulas nor links.
 */
export function snapshot(run: PostingRun, paper: Paper): WorkbookChanges {
  const { reports } = summaryChanges(run, {}, paper);
  const books = run.context.request.post ? bookSheets(run) : [];
  return reportsOnly([...reports, ...books].map(valuesOnly));
}

export function testChanges(test: TestReport, places: TablePlaces, options: TestSheetOptions): WorkbookChanges {
  return reportsOnly([postingTestSheet(test, places, options)]);
}

function reportsOnly(reports: WorkbookChanges['reports']): WorkbookChanges {
  return { columns: [], appends: [], removals: [], reports };
}

/** Cost Posted to G/L and its sisters; a column that the sheet lacks is added on the right of the table. */
function postedCostUpdates(run: PostingRun, places: TablePlaces): ColumnUpdate[] {
  const place = places.valueEntries;
  if (!place) return [];
  let nextColumn = place.nextFreeColumn;
  return postedAmounts(run)
    .filter(({ rows }) => rows.length > 0)
    .map(({ field, rows, amounts }) => {
      const existing = place.columns.get(field);
      const { caption } = LEDGER_TABLES.valueEntries.fields[field];
      return {
        sheet: place.sheet,
        column: existing ?? nextColumn++,
        ...(existing === undefined && { newHeader: { row: place.headerRow, caption } }),
        rows: rows.map((row) => place.sheetRow(row)),
        valueAt: (index: number) => amounts.cell(rows[index]),
        format: 'amount' as const,
      };
    });
}

/** Posted value entries leave the queue. */
function queueRemovals(run: PostingRun, places: TablePlaces): WorkbookChanges['removals'] {
  const place = places.queue;
  if (!place || !run.queue) return [];
  const rows = run.queue.rowsOfPosted(run.assessment.outcome).map((row) => place.sheetRow(row));
  return rows.length === 0 ? [] : [{ sheet: place.sheet, rows }];
}
