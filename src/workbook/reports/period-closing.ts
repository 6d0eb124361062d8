import { isoDate } from '../../ledger';
import {
  CLOSING_REASONS,
  type ClosingAnswer,
  type ClosingReason,
  closingWhat,
  closingWhere,
  periodText,
} from '../../reconciliation';
import { type ReportSheet, type WorkbookChanges } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { linkTo } from './links';

/** The answer writes its sheet only. */
export function closingChanges(answer: ClosingAnswer, places: TablePlaces): WorkbookChanges {
  return { columns: [], appends: [], removals: [], reports: [closingSheet(answer, places)] };
}

/** Period Closing: whether a period can be closed, and everything that speaks against it. */
function closingSheet(
  { canBeClosed, isAdjustmentChecked, period, reasons, reconciliation }: ClosingAnswer,
  places: TablePlaces,
): ReportSheet {
  const { ledger, request } = reconciliation;
  return {
    name: 'Period Closing',
    heading: [
      { text: 'Can this period be closed?', style: 'title' },
      { text: 'Period', value: `${periodText(period)} (to ${isoDate(period.to)})` },
      { text: 'Answer', value: canBeClosed ? 'Yes' : `No: ${reasons.length} reasons` },
      { text: 'Materiality', value: request.materiality.toFixed(ledger.scale) },
      ...(isAdjustmentChecked
        ? []
        : [{ text: 'Cost adjustment', value: 'Not checked: the workbook has no item ledger entries or no items' }]),
      ...(request.inputFingerprint ? [{ text: 'Input fingerprint', value: request.inputFingerprint }] : []),
    ],
    tables: [
      reportTable<ClosingReason>({
        name: 'ClosingReasons',
        scale: ledger.scale,
        fields: reasonFields(places),
        rowCount: reasons.length,
        row: (index) => reasons[index],
      }),
    ],
  };
}

function reasonFields(places: TablePlaces): ReportField<ClosingReason>[] {
  const linked = (value: string | number, { place }: ClosingReason) =>
    place ? linkTo(places, value, place.table, place.row) : value;
  return [
    reportField('Reason', 'text', ({ kind }) => CLOSING_REASONS[kind].caption, { width: 30 }),
    reportField('Where', 'text', (reason) => linked(closingWhere(reason), reason), { width: 36 }),
    reportField('What', 'text', closingWhat, { width: 50 }),
    reportField('Count', 'integer', (reason) => linked(reason.count, reason)),
    reportField('Amount', 'amount', (reason) => (reason.amount ? linked(amountCell(reason.amount), reason) : null)),
    reportField('What to do', 'text', ({ kind }) => CLOSING_REASONS[kind].fix, { width: 60 }),
  ];
}
