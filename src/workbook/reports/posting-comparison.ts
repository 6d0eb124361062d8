import { ITEM_LEDGER_ENTRY_TYPES, textAt } from '../../ledger';
import {
  type AccountChange,
  type Comparison,
  ENTRY_CHANGES,
  type EntryChange,
  type LineChange,
} from '../../comparison';
import { ZERO } from '../../money';
import { type PostingRun, optionsText } from '../../posting';
import { type ReportCell, type ReportSheet, type WorkbookChanges } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { linkTo } from './links';

/** What the two sides of a comparison are called. */
export interface ComparisonNames {
  readonly before: string;
  readonly after: string;
}

/** An entry with one of its accounts that differ; undefined where no amounts differ. */
interface ChangedLine {
  readonly entry: EntryChange;
  readonly line: LineChange | undefined;
}

/** A comparison writes its sheet only. */
export function comparisonChanges(
  comparison: Comparison,
  places: TablePlaces,
  names: ComparisonNames,
): WorkbookChanges {
  return { columns: [], appends: [], removals: [], reports: [comparisonSheet(comparison, places, names)] };
}

/** Posting Comparison: two previews by account and by value entry. Links lead into the workbook of the second one. */
function comparisonSheet(comparison: Comparison, places: TablePlaces, names: ComparisonNames): ReportSheet {
  const { accounts, after, before, entries } = comparison;
  const { scale } = after.context.ledger;
  const lines = entries.flatMap<ChangedLine>((entry) =>
    entry.lines.length === 0 ? [{ entry, line: undefined }] : entry.lines.map((line) => ({ entry, line })),
  );
  return {
    name: 'Posting Comparison',
    heading: [
      { text: 'Posting Comparison', style: 'title' },
      { text: 'Before', value: sideText(names.before, before) },
      { text: 'After', value: sideText(names.after, after) },
      { text: 'Value entries that differ', value: entries.length },
    ],
    tables: [
      reportTable({
        name: 'ComparedAccounts',
        title: 'By G/L account',
        scale,
        fields: ACCOUNT_FIELDS,
        rowCount: accounts.length,
        row: (index) => accounts[index],
      }),
      reportTable({
        name: 'ComparedEntries',
        title: 'Value entries that differ, by G/L account',
        scale,
        fields: lineFields(comparison, places),
        rowCount: lines.length,
        row: (index) => lines[index],
      }),
    ],
  };
}

function sideText(name: string, { context }: PostingRun): string {
  const { inputFingerprint } = context.request;
  return [name, optionsText(context.request), inputFingerprint && `fingerprint ${inputFingerprint}`]
    .filter(Boolean)
    .join('; ');
}

const ACCOUNT_FIELDS: readonly ReportField<AccountChange>[] = [
  reportField('G/L Account No.', 'text', ({ accountNo }) => accountNo),
  reportField('Name', 'text', ({ accountName }) => accountName, { width: 32 }),
  reportField('Debit before', 'amount', ({ before }) => amountCell(before.debit), { total: 'sum' }),
  reportField('Credit before', 'amount', ({ before }) => amountCell(before.credit), { total: 'sum' }),
  reportField('Net before', 'amount', ({ before }) => amountCell(before.net), { total: 'sum' }),
  reportField('Debit after', 'amount', ({ after }) => amountCell(after.debit), { total: 'sum' }),
  reportField('Credit after', 'amount', ({ after }) => amountCell(after.credit), { total: 'sum' }),
  reportField('Net after', 'amount', ({ after }) => amountCell(after.net), { total: 'sum' }),
  reportField('Difference', 'amount', ({ after, before }) => amountCell(after.net.minus(before.net)), { total: 'sum' }),
];

function lineFields(comparison: Comparison, places: TablePlaces): ReportField<ChangedLine>[] {
  const ofEntry =
    (value: (run: PostingRun, row: number) => ReportCell) =>
    ({ entry }: ChangedLine) =>
      entry.rowAfter >= 0 ? value(comparison.after, entry.rowAfter) : value(comparison.before, entry.rowBefore);
  return [
    reportField('Entry No.', 'integer', ({ entry }) =>
      entry.rowAfter < 0 ? entry.entryNo : linkTo(places, entry.entryNo, 'valueEntries', entry.rowAfter, 'entryNo'),
    ),
    reportField(
      'Item No.',
      'text',
      ofEntry((run, row) => textAt(run.context.ledger.valueEntries.columns.itemNo, row)),
    ),
    reportField(
      'Document No.',
      'text',
      ofEntry((run, row) => textAt(run.context.ledger.valueEntries.columns.documentNo, row)),
    ),
    reportField(
      'Posting Date',
      'date',
      ofEntry((run, row) => run.context.ledger.valueEntries.columns.postingDate[row] || null),
    ),
    reportField(
      'Item Ledger Entry Type',
      'text',
      ofEntry(
        (run, row) =>
          ITEM_LEDGER_ENTRY_TYPES.captions[run.context.ledger.valueEntries.columns.itemLedgerEntryType[row] as 0],
      ),
    ),
    reportField('Change', 'text', ({ entry }) => ENTRY_CHANGES[entry.kind], { width: 30 }),
    reportField('G/L Account No.', 'text', ({ line }) => line?.accountNo ?? ''),
    reportField('Amount before', 'amount', ({ line }) => amountCell(line?.before ?? ZERO), { total: 'sum' }),
    reportField('Amount after', 'amount', ({ line }) => amountCell(line?.after ?? ZERO), { total: 'sum' }),
    reportField('Difference', 'amount', ({ line }) => amountCell(line ? line.after.minus(line.before) : ZERO), {
      total: 'sum',
    }),
    reportField('Before', 'text', ({ entry }) => entry.outcomeBefore, { width: 40 }),
    reportField('After', 'text', ({ entry }) => entry.outcomeAfter, { width: 40 }),
  ];
}
