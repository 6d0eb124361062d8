import { ITEM_LEDGER_ENTRY_TYPES, textAt } from '../../ledger';
import { type Decimal } from '../../money';
import { PREVIEW_COLUMNS, type PostingRun, type PreviewColumn, previewAmounts, previewRows } from '../../posting';
import { type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { runHeading } from './heading';
import { linkTo } from './links';

interface PreviewLine {
  readonly row: number;
  readonly amounts: Readonly<Record<PreviewColumn, Decimal>>;
}

/** Posting Preview: what each value entry posts, by account type. Each row and the totals add up to 0. */
export function postingPreviewSheet(run: PostingRun, places: TablePlaces): ReportSheet {
  const rows = previewRows(run);
  return {
    name: 'Posting Preview',
    heading: runHeading(run, 'Posting Preview'),
    tables: [
      reportTable<PreviewLine>({
        name: 'PostingPreview',
        scale: run.context.ledger.scale,
        fields: previewFields(run, places),
        rowCount: rows.length,
        row: (index) => ({ row: rows[index], amounts: previewAmounts(run, rows[index]) }),
      }),
    ],
  };
}

function previewFields(run: PostingRun, places: TablePlaces): ReportField<PreviewLine>[] {
  const { ledger } = run.context;
  const c = ledger.valueEntries.columns;
  const descriptions = itemDescriptions(run);
  return [
    reportField('Item No.', 'text', ({ row }) => textAt(c.itemNo, row)),
    reportField('Description', 'text', ({ row }) => descriptions(row), { width: 30 }),
    reportField('Entry No.', 'integer', ({ row }) => linkTo(places, c.entryNo[row], 'valueEntries', row, 'entryNo')),
    reportField(
      'Item Ledger Entry Type',
      'text',
      ({ row }) => ITEM_LEDGER_ENTRY_TYPES.captions[c.itemLedgerEntryType[row] as 0],
    ),
    reportField('Document No.', 'text', ({ row }) => textAt(c.documentNo, row)),
    reportField('Source No.', 'text', ({ row }) => textAt(c.sourceNo, row)),
    reportField('Inventory Posting Group', 'text', ({ row }) => textAt(c.inventoryPostingGroup, row)),
    reportField('Posting Date', 'date', ({ row }) => c.postingDate[row] || null),
    ...PREVIEW_COLUMNS.map(({ column, caption }) =>
      // NAV prints amounts of 0 blank.
      reportField<PreviewLine>(caption, 'amount', ({ amounts }) => amountCell(amounts[column]) || null, {
        total: 'sum',
      }),
    ),
    reportField('Expected Cost', 'boolean', ({ row }) => (c.expectedCost[row] ? 'Yes' : 'No')),
    reportField('Order No.', 'text', ({ row }) => textAt(c.orderNo, row)),
  ];
}

/** The item's description; capacity entries have an order in place of an item. */
function itemDescriptions({ context }: PostingRun): (row: number) => string {
  const { items, valueEntries } = context.ledger;
  const rowOfItem = new Map<number, number>();
  items.columns.no.numbers.forEach((item, row) => rowOfItem.set(item, row));
  return (row) => {
    const item = valueEntries.columns.itemNo.numbers[row];
    if (item === 0) return `Capacity, order ${textAt(valueEntries.columns.orderNo, row)}`;
    const itemRow = rowOfItem.get(item);
    return itemRow === undefined ? 'Item no longer exists' : textAt(items.columns.description, itemRow);
  };
}
