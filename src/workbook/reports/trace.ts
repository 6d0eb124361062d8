import { ENTRY_TYPES, INVENTORY_DOCUMENT_TYPES, ITEM_LEDGER_ENTRY_TYPES, textAt } from '../../ledger';
import {
  SHARE_BASES,
  type Share,
  type Trace,
  type TracedDocument,
  type TracedGLEntry,
  type TracedItemLedgerEntry,
  type TracedValueEntry,
  countOfDifferences,
  startText,
} from '../../trace';
import { type ReportSheet, type WorkbookChanges } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { linkTo } from './links';

/** A trace writes its sheet only. */
export function traceChanges(trace: Trace, places: TablePlaces): WorkbookChanges {
  return { columns: [], appends: [], removals: [], reports: [traceSheet(trace, places)] };
}

/** Posting Trace: G/L entries, what each value entry contributes to them, value entries, item ledger entries and documents. */
function traceSheet(trace: Trace, places: TablePlaces): ReportSheet {
  const differences = countOfDifferences(trace);
  const shares = trace.glEntries.flatMap((entry) => entry.shares);
  const table = <R>(name: string, title: string, fields: readonly ReportField<R>[], rows: readonly R[]) =>
    reportTable<R>({ name, title, scale: trace.ledger.scale, fields, rowCount: rows.length, row: (i) => rows[i] });
  return {
    name: 'Posting Trace',
    heading: [
      { text: 'Posting Trace', style: 'title' },
      { text: 'From', value: startText(trace.start) },
      { text: 'Adds up', value: differences === 0 ? 'Yes' : `No: ${differences} entries with a difference` },
    ],
    tables: [
      table('TraceGLEntries', 'G/L entries', glEntryFields(trace, places), trace.glEntries),
      table('TraceShares', 'What each value entry contributes', shareFields(trace, places), shares),
      table('TraceValueEntries', 'Value entries', valueEntryFields(trace, places), trace.valueEntries),
      table(
        'TraceItemLedgerEntries',
        'Item ledger entries, with all their value entries',
        itemLedgerEntryFields(trace, places),
        trace.itemLedgerEntries,
      ),
      table('TraceDocuments', 'Documents', DOCUMENT_FIELDS, trace.documents),
    ],
  };
}

function glEntryFields({ ledger }: Trace, places: TablePlaces): ReportField<TracedGLEntry>[] {
  const c = ledger.glEntries.columns;
  return [
    reportField('Entry No.', 'integer', ({ row }) => linkTo(places, c.entryNo[row], 'glEntries', row, 'entryNo')),
    reportField('Posting Date', 'date', ({ row }) => c.postingDate[row] || null),
    reportField('Document No.', 'text', ({ row }) => textAt(c.documentNo, row)),
    reportField('G/L Account No.', 'text', ({ row }) => textAt(c.glAccountNo, row)),
    reportField('Description', 'text', ({ row }) => textAt(c.description, row), { width: 40 }),
    reportField('Amount', 'amount', ({ amount }) => amountCell(amount), { total: 'sum' }),
    reportField('Value Entries', 'integer', ({ missingValueEntries, shares }) => shares.length + missingValueEntries),
    reportField('Not in the workbook', 'integer', ({ missingValueEntries }) => missingValueEntries || null),
    reportField('Amount of the value entries', 'amount', ({ explained }) => amountCell(explained), { total: 'sum' }),
    reportField('Difference', 'amount', ({ difference }) => amountCell(difference), { total: 'sum' }),
  ];
}

function shareFields({ ledger }: Trace, places: TablePlaces): ReportField<Share>[] {
  const { glEntries: gl, valueEntries: value } = ledger;
  return [
    reportField('G/L Entry No.', 'integer', ({ glEntryRow: row }) =>
      linkTo(places, gl.columns.entryNo[row], 'glEntries', row, 'entryNo'),
    ),
    reportField('G/L Account No.', 'text', ({ glEntryRow: row }) => textAt(gl.columns.glAccountNo, row)),
    reportField('Value Entry No.', 'integer', ({ valueEntryRow: row }) =>
      linkTo(places, value.columns.entryNo[row], 'valueEntries', row, 'entryNo'),
    ),
    reportField('Item No.', 'text', ({ valueEntryRow: row }) => textAt(value.columns.itemNo, row)),
    reportField('Document No.', 'text', ({ valueEntryRow: row }) => textAt(value.columns.documentNo, row)),
    reportField('Amount', 'amount', ({ amount }) => amountCell(amount), { total: 'sum' }),
    reportField('Taken from', 'text', ({ basis }) => SHARE_BASES[basis], { width: 30 }),
  ];
}

function valueEntryFields({ ledger }: Trace, places: TablePlaces): ReportField<TracedValueEntry>[] {
  const c = ledger.valueEntries.columns;
  const entryRows = new Map<number, number>();
  ledger.itemLedgerEntries.columns.entryNo.forEach((no, row) => entryRows.set(no, row));
  return [
    reportField('Entry No.', 'integer', ({ row }) => linkTo(places, c.entryNo[row], 'valueEntries', row, 'entryNo')),
    reportField('Item Ledger Entry No.', 'integer', ({ row }) => {
      const no = c.itemLedgerEntryNo[row];
      const entryRow = entryRows.get(no);
      return entryRow === undefined ? no || null : linkTo(places, no, 'itemLedgerEntries', entryRow, 'entryNo');
    }),
    reportField('Document No.', 'text', ({ row }) => textAt(c.documentNo, row)),
    reportField('Item No.', 'text', ({ row }) => textAt(c.itemNo, row)),
    reportField(
      'Item Ledger Entry Type',
      'text',
      ({ row }) => ITEM_LEDGER_ENTRY_TYPES.captions[c.itemLedgerEntryType[row] as 0],
    ),
    reportField('Entry Type', 'text', ({ row }) => ENTRY_TYPES.captions[c.entryType[row] as 0]),
    reportField('Cost Amount (Actual)', 'amount', ({ row }) => c.costAmountActual.cell(row), { total: 'sum' }),
    reportField('Cost Posted to G/L', 'amount', ({ row }) => c.costPostedToGL.cell(row), { total: 'sum' }),
    reportField('Still to post', 'amount', ({ actualToPost }) => amountCell(actualToPost), { total: 'sum' }),
    reportField('Cost Amount (Expected)', 'amount', ({ row }) => c.costAmountExpected.cell(row), { total: 'sum' }),
    reportField('Expected Cost Posted to G/L', 'amount', ({ row }) => c.expectedCostPostedToGL.cell(row), {
      total: 'sum',
    }),
    reportField('Expected, still to post', 'amount', ({ expectedToPost }) => amountCell(expectedToPost), {
      total: 'sum',
    }),
    reportField('Debit in G/L', 'amount', ({ debit }) => amountCell(debit), { total: 'sum' }),
    reportField('Credit in G/L', 'amount', ({ credit }) => amountCell(credit), { total: 'sum' }),
    reportField('Difference', 'amount', ({ difference }) => amountCell(difference), { total: 'sum' }),
  ];
}

function itemLedgerEntryFields({ ledger }: Trace, places: TablePlaces): ReportField<TracedItemLedgerEntry>[] {
  const c = ledger.itemLedgerEntries.columns;
  return [
    reportField('Entry No.', 'integer', ({ row }) =>
      linkTo(places, c.entryNo[row], 'itemLedgerEntries', row, 'entryNo'),
    ),
    reportField('Posting Date', 'date', ({ row }) => c.postingDate[row] || null),
    reportField('Document Type', 'text', ({ row }) => INVENTORY_DOCUMENT_TYPES.captions[c.documentType[row] as 0]),
    reportField('Document No.', 'text', ({ row }) => textAt(c.documentNo, row)),
    reportField('Entry Type', 'text', ({ row }) => ITEM_LEDGER_ENTRY_TYPES.captions[c.entryType[row] as 0]),
    reportField('Item No.', 'text', ({ row }) => textAt(c.itemNo, row)),
    reportField('Location Code', 'text', ({ row }) => textAt(c.locationCode, row)),
    reportField('Quantity', 'quantity', ({ row }) => c.quantity.cell(row)),
    reportField('Value Entries', 'integer', ({ valueEntryCount }) => valueEntryCount),
    reportField('Cost Amount (Actual)', 'amount', ({ cost }) => amountCell(cost), { total: 'sum' }),
    reportField('Cost Posted to G/L', 'amount', ({ posted }) => amountCell(posted), { total: 'sum' }),
  ];
}

const DOCUMENT_FIELDS: readonly ReportField<TracedDocument>[] = [
  reportField('Document No.', 'text', ({ documentNo }) => documentNo),
  reportField('Value Entries', 'integer', ({ valueEntryCount }) => valueEntryCount, { total: 'sum' }),
  reportField('Cost Amount (Actual)', 'amount', ({ cost }) => amountCell(cost), { total: 'sum' }),
  reportField('Cost Posted to G/L', 'amount', ({ posted }) => amountCell(posted), { total: 'sum' }),
  reportField('G/L Entries', 'integer', ({ glEntryCount }) => glEntryCount, { total: 'sum' }),
  reportField('Debit Amount', 'amount', ({ debit }) => amountCell(debit), { total: 'sum' }),
  reportField('Credit Amount', 'amount', ({ credit }) => amountCell(credit), { total: 'sum' }),
];
