import { type BacklogMonth, type BacklogState, type Reconciliation } from '../../reconciliation';
import { type ReportCell, type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { reconciliationHeading } from './heading';
import { linkTo } from './links';

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
        fields: backlogFields(places),
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

/** Every figure leads to the first of its entries. */
function backlogFields(places: TablePlaces): ReportField<BacklogMonth>[] {
  const linked = (value: string | number, row: number | undefined): ReportCell =>
    row === undefined ? value : linkTo(places, value, 'valueEntries', row, 'postingDate');
  return [
    reportField(
      'Month',
      'text',
      ({ firstValueEntry, month }) =>
        linkTo(places, month || 'No date', 'valueEntries', firstValueEntry, 'postingDate'),
      { total: { label: 'Total' } },
    ),
    ...STATES.map(([caption, state]) =>
      reportField<BacklogMonth>(caption, 'integer', (month) => linked(month.counts[state], month.first[state]), {
        total: 'sum',
      }),
    ),
    ...AMOUNTS.map(([caption, amount, state]) =>
      reportField<BacklogMonth>(caption, 'amount', (month) => linked(amountCell(month[amount]), month.first[state]), {
        total: 'sum',
      }),
    ),
  ];
}
