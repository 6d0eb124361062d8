import { textAt } from '../../ledger';
import {
  CAUSES,
  type CarriedItems,
  type EntryRow,
  type ReconcilingItem,
  type Reconciliation,
  causeReason,
} from '../../reconciliation';
import { type ReportCell, type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { reconciliationHeading } from './heading';
import { entryLink, linkTo } from './links';

/** The captions by which the next reconciliation finds its way in the list of this one. */
export const ITEM_CAPTIONS = {
  accountNo: 'G/L Account No.',
  accountType: 'Account Type',
  locationCode: 'Location Code',
  inventoryPostingGroup: 'Inventory Posting Group',
  cause: 'Cause',
  amount: 'Amount',
  valueEntryNo: 'Value Entry No.',
  glEntryNo: 'G/L Entry No.',
  since: 'First reconciled',
  comment: 'Comment',
} as const;

export const ITEMS_SHEET = 'Reconciling Items';

/** Reconciling Items: every amount of the differences with its entries, and a column for comments. */
export function reconcilingItemsSheet(
  reconciliation: Reconciliation,
  carried: CarriedItems,
  places: TablePlaces,
): ReportSheet {
  return {
    name: ITEMS_SHEET,
    heading: reconciliationHeading(reconciliation, 'Reconciling Items'),
    tables: [
      reportTable<ReconcilingItem>({
        name: 'ReconcilingItems',
        scale: reconciliation.ledger.scale,
        fields: itemFields(reconciliation, carried, places),
        rowCount: carried.items.count,
        row: (index) => carried.items.at(index),
      }),
    ],
  };
}

function itemFields(
  { ledger }: Reconciliation,
  carried: CarriedItems,
  places: TablePlaces,
): ReportField<ReconcilingItem>[] {
  const { columns: value } = ledger.valueEntries;
  const { columns: gl } = ledger.glEntries;
  const ofValueEntry =
    (cell: (row: number) => ReportCell) =>
    ({ count, valueEntries }: ReconcilingItem) =>
      count === 1 && valueEntries.length === 1 ? cell(valueEntries[0]) : null;
  const ofGLEntry =
    (cell: (row: number) => ReportCell) =>
    ({ count, glEntries }: ReconcilingItem) =>
      count === 1 && glEntries.length === 1 ? cell(glEntries[0]) : null;
  return [
    reportField(ITEM_CAPTIONS.accountNo, 'text', ({ row }) => row.accountNo),
    reportField(ITEM_CAPTIONS.cause, 'text', ({ cause }) => CAUSES[cause.kind].caption, { width: 28 }),
    reportField('Reason', 'text', ({ cause }) => causeReason(cause), { width: 32 }),
    reportField(
      ITEM_CAPTIONS.amount,
      'amount',
      (item) => entryLink(places, amountCell(item.amount), firstEntry(item)),
      {
        total: 'sum',
      },
    ),
    reportField(ITEM_CAPTIONS.comment, 'text', (item) => carried.of(item).comment, { width: 40 }),
    reportField(ITEM_CAPTIONS.since, 'date', (item) => carried.of(item).since || null),
    reportField('Amount last time', 'amount', (item) => {
      const { former } = carried.of(item);
      return former ? amountCell(former) : null;
    }),
    reportField(
      ITEM_CAPTIONS.valueEntryNo,
      'integer',
      ofValueEntry((row) => linkTo(places, value.entryNo[row], 'valueEntries', row, 'entryNo')),
    ),
    reportField(
      ITEM_CAPTIONS.glEntryNo,
      'integer',
      ofGLEntry((row) => linkTo(places, gl.entryNo[row], 'glEntries', row, 'entryNo')),
    ),
    reportField('Entries', 'text', (item) => entriesFilter(ledger, item), { width: 24 }),
    reportField(
      'Item No.',
      'text',
      ofValueEntry((row) => textAt(value.itemNo, row)),
    ),
    reportField(
      'Document No.',
      'text',
      (item) =>
        ofValueEntry((row) => textAt(value.documentNo, row))(item) ??
        ofGLEntry((row) => textAt(gl.documentNo, row))(item),
    ),
    reportField(
      'Posting Date',
      'date',
      ofValueEntry((row) => value.postingDate[row] || null),
    ),
    reportField(
      'G/L Posting Date',
      'date',
      ofGLEntry((row) => gl.postingDate[row] || null),
    ),
    reportField(
      'Posted to',
      'text',
      ofGLEntry((row) => textAt(gl.glAccountNo, row)),
    ),
    reportField(ITEM_CAPTIONS.accountType, 'text', ({ row }) => row.accountType),
    reportField(ITEM_CAPTIONS.locationCode, 'text', ({ row }) => row.locationCode),
    reportField(ITEM_CAPTIONS.inventoryPostingGroup, 'text', ({ row }) => row.inventoryPostingGroup),
  ];
}

function firstEntry({ glEntries, valueEntries }: ReconcilingItem): EntryRow {
  return valueEntries.length > 0
    ? { table: 'valueEntries', row: valueEntries[0] }
    : { table: 'glEntries', row: glEntries[0] };
}

/** Business Central takes no longer filters, and nobody reads longer ones. */
const LONGEST_FILTER = 250;

/** `17..19|25`: which entries are summed, as a filter on Entry No. that Business Central takes. */
function entriesFilter({ glEntries, valueEntries }: Reconciliation['ledger'], item: ReconcilingItem): string {
  if (item.count === 1) return '';
  const numbers =
    item.valueEntries.length > 0
      ? item.valueEntries.map((row) => valueEntries.columns.entryNo[row])
      : item.glEntries.map((row) => glEntries.columns.entryNo[row]);
  let text = '';
  for (const part of ranges(numbers.sort((a, b) => a - b))) {
    const next = text === '' ? part : `${text}|${part}`;
    if (next.length > LONGEST_FILTER) return `${text}|…`;
    text = next;
  }
  return text;
}

function* ranges(numbers: readonly number[]): Generator<string> {
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i];
    while (numbers[i + 1] === numbers[i] + 1) i++;
    yield first === numbers[i] ? String(first) : `${first}..${numbers[i]}`;
  }
}
