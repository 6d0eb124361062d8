import { ITEM_LEDGER_ENTRY_TYPES, isoDate, textAt } from '../../ledger';
import { type Decimal } from '../../money';
import {
  type AccountTotal,
  type CostPart,
  type GroupChange,
  type InventoryChange,
  type LargeEntry,
  type LocationChange,
  type MonthChange,
  Outcome,
  type OutcomeTotal,
  type PostingRun,
  changesByLocation,
  changesByMonth,
  changesByPostingGroup,
  costFlow,
  largestEntries,
  orphanedQueueRows,
  outcomeTotals,
  postingSummary,
  summaryByAccount,
} from '../../posting';
import {
  type HeadingLine,
  type Paper,
  type ReportCell,
  type ReportChart,
  type ReportSheet,
  type ReportTable,
} from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { runHeading } from './heading';
import { linkTo } from './links';
import { registerHeading } from './posting-summary';

/**
 * Management Summary: a posting or its preview on a few printed pages, with room for the signatures of those who answer
 * for it.
 */
export function managementSummarySheet(run: PostingRun, places: TablePlaces, paper: Paper): ReportSheet {
  const { ledger } = run.context;
  const table = <R>(name: string, title: string, fields: readonly ReportField<R>[], rows: readonly R[]): ReportTable =>
    reportTable<R>({ name, title, scale: ledger.scale, fields, rowCount: rows.length, row: (index) => rows[index] });
  const [title, ...asked] = runHeading(run, 'Management Summary');
  const signed = [...asked, ...registerHeading(run), { text: 'Date', value: isoDate(run.context.request.today) }];
  return {
    name: 'Management Summary',
    print: { paper, orientation: 'landscape' },
    heading: [title, ...signed],
    tables: [
      table('SummaryCost', 'Where the cost of all value entries stands', COST_FIELDS, costFlow(run)),
      table('SummaryAccounts', 'Posted by G/L account', ACCOUNT_FIELDS, summaryByAccount(postingSummary(run))),
      table('SummaryGroups', 'Change of inventory value by posting group', GROUP_FIELDS, changesByPostingGroup(run)),
      table(
        'SummaryLocations',
        'Change of inventory value by posting group and location',
        LOCATION_FIELDS,
        changesByLocation(run),
      ),
      table('SummaryMonths', 'Change of inventory value by month', MONTH_FIELDS, changesByMonth(run)),
      table('SummaryLargest', 'The largest value entries', largestFields(run, places), largestEntries(run)),
      table('SummarySkipped', 'Skipped, and why', SKIPPED_FIELDS, skippedTotals(run)),
      table('SummarySigned', 'Sign-off', SIGNED_FIELDS, signed),
      { ...table('SummarySignOff', 'Signatures', SIGN_OFF_FIELDS, signOff(run)), isRuled: true },
    ],
    chartsFirst: true,
    charts: [
      changeChart('SummaryMonths', 'Change of inventory value by month'),
      changeChart('SummaryGroups', 'Change of inventory value by posting group'),
    ],
  };
}

const COST_FIELDS: readonly ReportField<CostPart>[] = [
  reportField('Part of the cost', 'text', ({ caption }) => caption),
  reportField('Actual Cost', 'amount', ({ actual }) => amountCell(actual), { total: 'sum' }),
  reportField('Expected Cost', 'amount', ({ expected }) => amountCell(expected), { total: 'sum' }),
];

const ACCOUNT_FIELDS: readonly ReportField<AccountTotal>[] = [
  reportField('G/L Account No.', 'text', ({ accountNo }) => accountNo),
  reportField('Name', 'text', ({ accountName }) => accountName, { width: 32 }),
  reportField('Debit Amount', 'amount', ({ debit }) => amountOrBlank(debit), { total: 'sum' }),
  reportField('Credit Amount', 'amount', ({ credit }) => amountOrBlank(credit), { total: 'sum' }),
  reportField('Net', 'amount', ({ net }) => amountCell(net), { total: 'sum' }),
  reportField('G/L Entries', 'integer', ({ entryCount }) => entryCount, { total: 'sum' }),
];

/** The columns that a change of inventory value has, whatever it is summed up by. */
const CHANGE_FIELDS: readonly ReportField<InventoryChange>[] = [
  reportField('Inventory', 'amount', ({ inventory }) => amountOrBlank(inventory), { total: 'sum' }),
  reportField('Inventory (Interim)', 'amount', ({ interim }) => amountOrBlank(interim), { total: 'sum' }),
  reportField('WIP Inventory', 'amount', ({ wip }) => amountOrBlank(wip), { total: 'sum' }),
  reportField('Inventory value', 'amount', ({ total }) => amountCell(total), { total: 'sum' }),
  reportField('G/L Entries', 'integer', ({ entryCount }) => entryCount, { total: 'sum' }),
];

const GROUP_FIELDS: readonly ReportField<GroupChange>[] = [
  reportField('Inventory Posting Group', 'text', ({ inventoryPostingGroup }) => inventoryPostingGroup || '(blank)'),
  ...CHANGE_FIELDS,
];

const LOCATION_FIELDS: readonly ReportField<LocationChange>[] = [
  reportField('Inventory Posting Group', 'text', ({ inventoryPostingGroup }) => inventoryPostingGroup || '(blank)'),
  reportField('Location Code', 'text', ({ locationCode }) => locationCode || '(blank)'),
  ...CHANGE_FIELDS,
];

const MONTH_FIELDS: readonly ReportField<MonthChange>[] = [
  reportField('Month', 'text', ({ month }) => month),
  ...CHANGE_FIELDS,
];

/** Inventory, interim and WIP upon each other: the columns that follow the first one of a table of changes. */
function changeChart(table: string, title: string): ReportChart {
  return { title, kind: 'stacked columns', table, categories: 0, seriesCount: 3 };
}

/** A column of zeros hides the amounts that matter. */
function amountOrBlank(amount: Decimal): ReportCell {
  return amount.isZero() ? null : amountCell(amount);
}

function largestFields({ context }: PostingRun, places: TablePlaces): ReportField<LargeEntry>[] {
  const c = context.ledger.valueEntries.columns;
  return [
    reportField('Document No.', 'text', ({ row }) => textAt(c.documentNo, row)),
    reportField(
      'Item Ledger Entry Type',
      'text',
      ({ row }) => ITEM_LEDGER_ENTRY_TYPES.captions[c.itemLedgerEntryType[row] as 0],
    ),
    reportField('Item No.', 'text', ({ row }) => textAt(c.itemNo, row)),
    reportField('Entry No.', 'integer', ({ row }) => linkTo(places, c.entryNo[row], 'valueEntries', row, 'entryNo')),
    reportField('Posting Date', 'date', ({ row }) => c.postingDate[row] || null),
    reportField('Actual Cost', 'amount', ({ actual }) => amountOrBlank(actual), { total: 'sum' }),
    reportField('Expected Cost', 'amount', ({ expected }) => amountOrBlank(expected), { total: 'sum' }),
  ];
}

type SkippedTotal = Pick<OutcomeTotal, 'reason' | 'count'> &
  Partial<Pick<OutcomeTotal, 'actualToPost' | 'expectedToPost'>>;

const SKIPPED_FIELDS: readonly ReportField<SkippedTotal>[] = [
  reportField('Reason', 'text', ({ reason }) => reason, { width: 30 }),
  reportField('Count', 'integer', ({ count }) => count, { total: 'sum' }),
  reportField('Amount held back', 'amount', ({ actualToPost: amount }) => (amount ? amountOrBlank(amount) : null), {
    total: 'sum',
  }),
  reportField(
    'Expected amount held back',
    'amount',
    ({ expectedToPost: amount }) => (amount ? amountOrBlank(amount) : null),
    { total: 'sum' },
  ),
];

/** By the first reason of each entry, most first. Queue rows without a value entry hold nothing back that is known. */
function skippedTotals(run: PostingRun): SkippedTotal[] {
  const orphans = orphanedQueueRows(run).length;
  return [
    ...outcomeTotals(run).filter(({ outcome }) => outcome === Outcome.Skipped),
    ...(orphans > 0 ? [{ reason: 'Queue row without a value entry', count: orphans }] : []),
  ];
}

const SIGNED_FIELDS: readonly ReportField<HeadingLine>[] = [
  reportField('What is signed', 'text', ({ text }) => text),
  reportField('As on the report', 'text', ({ value = '' }) => value),
];

interface Signature {
  readonly role: string;
  readonly name: string;
}

const SIGN_OFF_FIELDS: readonly ReportField<Signature>[] = [
  reportField('Role', 'text', ({ role }) => role),
  reportField('Name', 'text', ({ name }) => name),
  reportField('Date', 'text', () => ''),
  reportField('Signature', 'text', () => '', { width: 30 }),
];

/** The one who ran the job prepared it; the others sign by hand. */
function signOff({ context }: PostingRun): Signature[] {
  return [
    { role: 'Prepared by', name: context.request.userID },
    { role: 'Reviewed by', name: '' },
    { role: 'Approved by', name: '' },
  ];
}
