import { ENTRY_TYPES, ITEM_LEDGER_ENTRY_TYPES, LEDGER_TABLES, textAt } from '../../ledger';
import {
  type PostingProblem,
  type PostingRun,
  REASONS,
  describeFix,
  describeProblem,
  orphanedQueueRows,
  problemsOfSkipped,
  skippedRows,
} from '../../posting';
import { type ReportCell, type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { type ReportField, reportField, reportTable } from './column';
import { runHeading } from './heading';
import { linkTo, remedyLink } from './links';

interface SkippedLine {
  /** Value entry row; -1 for a queue row without a value entry. */
  readonly row: number;
  readonly problems: readonly PostingProblem[];
}

/**
 * Skipped Entries: each value entry that was not posted, with every reason, the setup cell that mends the first one,
 * and the amounts that it holds back.
 */
export function skippedEntriesSheet(run: PostingRun, places: TablePlaces): ReportSheet {
  const rows = skippedRows(run);
  const orphans = orphanedQueueRows(run);
  return {
    name: 'Skipped Entries',
    heading: runHeading(run, 'Skipped Entries'),
    tables: [
      reportTable<SkippedLine>({
        name: 'SkippedEntries',
        scale: run.context.ledger.scale,
        fields: skippedFields(run, places),
        rowCount: orphans.length + rows.length,
        row: (index) =>
          index < orphans.length
            ? { row: -1, problems: [orphans[index]] }
            : { row: rows[index - orphans.length], problems: problemsOfSkipped(run, rows[index - orphans.length]) },
      }),
    ],
  };
}

function skippedFields(run: PostingRun, places: TablePlaces): ReportField<SkippedLine>[] {
  const { ledger, amounts } = run.context;
  const c = ledger.valueEntries.columns;
  const ofEntry =
    (value: (row: number) => ReportCell) =>
    ({ row }: SkippedLine) =>
      row < 0 ? null : value(row);
  return [
    reportField('Entry No.', 'integer', ({ row, problems }) =>
      row < 0
        ? Number(problems[0].details!.valueEntryNo)
        : linkTo(places, c.entryNo[row], 'valueEntries', row, 'entryNo'),
    ),
    reportField('Reason', 'text', ({ problems }) => REASONS[problems[0].kind].title, { width: 30 }),
    reportField('What is wrong', 'text', ({ problems }) => problems.map(describeProblem).join(' '), { width: 60 }),
    reportField('What to do', 'text', ({ problems }) => describeFix(problems[0]), { width: 50 }),
    reportField('Mend here', 'text', ({ problems }) => remedyLink(places, LEDGER_TABLES, problems[0]), { width: 44 }),
    reportField('Further reasons', 'text', ({ problems }) => furtherReasons(problems), { width: 24 }),
    reportField(
      'Amount held back',
      'amount',
      ofEntry((row) => amounts.actual.cell(row)),
      { total: 'sum' },
    ),
    reportField(
      'Expected amount held back',
      'amount',
      ofEntry((row) => heldBackExpected(run, row)),
      { total: 'sum' },
    ),
    reportField(
      'Item No.',
      'text',
      ofEntry((row) => textAt(c.itemNo, row)),
    ),
    reportField(
      'Item Ledger Entry Type',
      'text',
      ofEntry((row) => ITEM_LEDGER_ENTRY_TYPES.captions[c.itemLedgerEntryType[row] as 0]),
    ),
    reportField(
      'Entry Type',
      'text',
      ofEntry((row) => ENTRY_TYPES.captions[c.entryType[row] as 0]),
    ),
    reportField(
      'Document No.',
      'text',
      ofEntry((row) => textAt(c.documentNo, row)),
    ),
    reportField(
      'Source No.',
      'text',
      ofEntry((row) => textAt(c.sourceNo, row)),
    ),
    reportField(
      'Posting Date',
      'date',
      ofEntry((row) => c.postingDate[row] || null),
    ),
    reportField(
      'Inventory Posting Group',
      'text',
      ofEntry((row) => textAt(c.inventoryPostingGroup, row)),
    ),
    reportField(
      'Location Code',
      'text',
      ofEntry((row) => textAt(c.locationCode, row)),
    ),
    reportField(
      'Gen. Bus. Posting Group',
      'text',
      ofEntry((row) => textAt(c.genBusPostingGroup, row)),
    ),
    reportField(
      'Gen. Prod. Posting Group',
      'text',
      ofEntry((row) => textAt(c.genProdPostingGroup, row)),
    ),
    reportField(
      'Cost Amount',
      'amount',
      ofEntry((row) => (c.expectedCost[row] ? c.costAmountExpected : c.costAmountActual).cell(row)),
      {
        total: 'sum',
      },
    ),
    reportField(
      'Expected Cost',
      'boolean',
      ofEntry((row) => (c.expectedCost[row] ? 'Yes' : 'No')),
    ),
  ];
}

function furtherReasons(problems: readonly PostingProblem[]): string {
  return problems
    .slice(1)
    .map(({ kind }) => REASONS[kind].title)
    .join('; ');
}

/** While expected cost posting is off, the whole open expected amount of an expected-cost entry waits. */
function heldBackExpected(run: PostingRun, row: number): number | string {
  const { amounts, settings, ledger } = run.context;
  const { expectedCost, costAmountExpected } = ledger.valueEntries.columns;
  return !settings.expectedCostPosting && expectedCost[row] ? costAmountExpected.cell(row) : amounts.expected.cell(row);
}
