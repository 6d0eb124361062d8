import { type BacklogMonth, type BacklogState, type Reconciliation } from '../../reconciliation';
import { type ReportSheet } from '../changes';
import { placeOf } from '../places';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { reconciliationHeading } from './heading';
import { linkedTo } from './links';

/** Unposted Backlog: value entries that wait for the general ledger, by month, as a table and as a chart. */
export function backlogSheet(
  months: readonly BacklogMonth[],
  reconciliation: Reconciliation,
  places: TablePlaces,
): ReportSheet {
  return {
    name: 'Unposted Backlog',
    heading: reconciliationHeading(reconciliation, 'Unposted Backlog'),
    tables: [
      reportTable<BacklogMonth>({
        name: 'UnpostedBacklog',
        scale: reconciliation.ledger.scale,
        fields: backlogFields(months, places),
        rowCount: months.length,
        row: (index) => months[index],
      }),
    ],
    charts: [
      {
        title: 'Value entries that are not posted, by month',
        kind: 'stacked columns',
        table: 'UnpostedBacklog',
        categories: 0,
        seriesCount: 3,
      },
    ],
  };
}

const STATES = [
  ['Can be posted', 'postable'],
  ['Skipped', 'skipped'],
  ['Expected cost, not posted', 'expected-cost-off'],
] as const satisfies readonly (readonly [string, BacklogState])[];

const AMOUNTS = [
  ['Actual cost to post', 'actualToPost', 'postable'],
  ['Expected cost to post', 'expectedToPost', 'postable'],
  ['Actual cost held back', 'actualHeldBack', 'skipped'],
  ['Expected cost held back', 'expectedHeldBack', 'skipped'],
] as const satisfies readonly (readonly [string, keyof BacklogMonth, BacklogState])[];

/** Every figure leads to the first of its entries, and a total to the first of all. */
function backlogFields(months: readonly BacklogMonth[], places: TablePlaces): ReportField<BacklogMonth>[] {
  const place = (row: number | undefined) =>
    row === undefined ? undefined : placeOf(places, 'valueEntries', row, 'postingDate');
  const sum = (state: BacklogState) => ({
    total: 'sum' as const,
    totalPlace: place(months.find(({ first }) => first[state] !== undefined)?.first[state]),
  });
  return [
    reportField('Month', 'text', ({ firstValueEntry, month }) => linkedTo(place(firstValueEntry), month || 'No date')),
    ...STATES.map(([caption, state]) =>
      reportField<BacklogMonth>(
        caption,
        'integer',
        ({ counts, first }) => linkedTo(place(first[state]), counts[state]),
        sum(state),
      ),
    ),
    ...AMOUNTS.map(([caption, amount, state]) =>
      reportField<BacklogMonth>(
        caption,
        'amount',
        (month) => linkedTo(place(month.first[state]), amountCell(month[amount])),
        sum(state),
      ),
    ),
  ];
}
