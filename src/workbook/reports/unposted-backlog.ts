import { type BacklogMonth, type Reconciliation } from '../../reconciliation';
import { type ReportSheet } from '../changes';
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

function backlogFields(places: TablePlaces): ReportField<BacklogMonth>[] {
  return [
    reportField('Month', 'text', ({ firstValueEntry, month }) =>
      linkTo(places, month || 'No date', 'valueEntries', firstValueEntry, 'postingDate'),
      { total: { label: 'Total' } },
    ),
    reportField('Can be posted', 'integer', ({ counts }) => counts.postable, { total: 'sum' }),
    reportField('Skipped', 'integer', ({ counts }) => counts.skipped, { total: 'sum' }),
    reportField('Expected cost, not posted', 'integer', ({ counts }) => counts['expected-cost-off'], { total: 'sum' }),
    reportField('Actual cost to post', 'amount', ({ actualToPost }) => amountCell(actualToPost), { total: 'sum' }),
    reportField('Expected cost to post', 'amount', ({ expectedToPost }) => amountCell(expectedToPost), { total: 'sum' }),
    reportField('Actual cost held back', 'amount', ({ actualHeldBack }) => amountCell(actualHeldBack), { total: 'sum' }),
    reportField('Expected cost held back', 'amount', ({ expectedHeldBack }) => amountCell(expectedHeldBack), { total: 'sum' }),
  ];
}
