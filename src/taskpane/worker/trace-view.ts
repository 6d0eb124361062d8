import { type Decimal } from '../../money';
import { type TableName, isoDate, textAt } from '../../ledger';
import { type Trace, type TraceStart, countOfDifferences } from '../../trace';
import { type ReadResult, placeOf } from '../../workbook';
import { type EntryView, type Place, TRACE_KINDS, type TraceChoice, type TraceView } from '../services';
import { shown } from './shown';

const SHOWN_ENTRIES = 50;
const SHOWN_SHARES = 50;

/** Sheets whose rows a trace can begin with. */
const TRACED_FROM = {
  glEntries: (entryNo: number) => ({ glEntryNo: entryNo }),
  valueEntries: (entryNo: number) => ({ valueEntryNo: entryNo }),
  itemLedgerEntries: (entryNo: number) => ({ itemLedgerEntryNo: entryNo }),
} as const satisfies Partial<Record<TableName, (entryNo: number) => TraceStart>>;

/** What to trace; undefined when the row is no entry, or the number no number. */
export function traceStart({ ledger, places }: ReadResult, choice: TraceChoice): TraceStart | undefined {
  if ('kind' in choice) {
    const no = choice.no.trim();
    if (choice.kind === 'documentNo') return { documentNo: no };
    const entryNo = Number(no);
    return /^\d+$/.test(no) && Number.isSafeInteger(entryNo) ? startOf(choice.kind, entryNo) : undefined;
  }
  for (const table of ['glEntries', 'valueEntries', 'itemLedgerEntries'] as const) {
    const place = places[table];
    if (place?.sheet !== choice.sheet) continue;
    const { entryNo } = ledger[table].columns;
    const row = entryNo.findIndex((_, each) => place.sheetRow(each) === choice.row);
    if (row >= 0) return TRACED_FROM[table](entryNo[row]);
  }
  return undefined;
}

function startOf(kind: 'glEntryNo' | 'valueEntryNo' | 'itemLedgerEntryNo', entryNo: number): TraceStart {
  if (kind === 'glEntryNo') return { glEntryNo: entryNo };
  return kind === 'valueEntryNo' ? { valueEntryNo: entryNo } : { itemLedgerEntryNo: entryNo };
}

/** A trace as the pane shows it. */
export function traceView(trace: Trace, { places }: ReadResult): TraceView {
  const { ledger } = trace;
  const { glAccounts } = ledger;
  const text = (amount: Decimal): string => amount.toFixed(ledger.scale);
  const entry = (table: keyof typeof TRACED_FROM, row: number): EntryView => {
    const { documentNo, entryNo, postingDate } = ledger[table].columns;
    const place: Place | undefined = placeOf(places, table, row, 'entryNo');
    return {
      entryNo: entryNo[row],
      documentNo: textAt(documentNo, row),
      date: isoDate(postingDate[row]),
      ...(place && { place }),
    };
  };
  const accountName = (accountNo: string): string => {
    const { name, no } = glAccounts.columns;
    const row = no.numbers.indexOf(no.dictionary.find(accountNo));
    return row < 0 ? '' : textAt(name, row);
  };
  const difference = (amount: Decimal) => (amount.isZero() ? {} : { difference: text(amount) });
  return {
    from: fromOf(trace.start),
    differences: countOfDifferences(trace),
    glEntries: shown(trace.glEntries, SHOWN_ENTRIES, (each) => {
      const accountNo = textAt(ledger.glEntries.columns.glAccountNo, each.row);
      const shares = shown(each.shares, SHOWN_SHARES, ({ amount, valueEntryRow }) => ({
        ...entry('valueEntries', valueEntryRow),
        amount: text(amount),
      }));
      return {
        ...entry('glEntries', each.row),
        accountNo,
        accountName: accountName(accountNo),
        amount: text(each.amount),
        shares: shares.rows,
        moreShares: shares.more,
        missingValueEntries: each.missingValueEntries,
        ...difference(each.difference),
      };
    }),
    valueEntries: shown(trace.valueEntries, SHOWN_ENTRIES, (each) => ({
      ...entry('valueEntries', each.row),
      debit: text(each.debit),
      credit: text(each.credit),
      toPost: text(each.actualToPost.plus(each.expectedToPost)),
      ...difference(each.difference),
    })),
    itemLedgerEntries: shown(trace.itemLedgerEntries, SHOWN_ENTRIES, (each) => ({
      ...entry('itemLedgerEntries', each.row),
      itemNo: textAt(ledger.itemLedgerEntries.columns.itemNo, each.row),
      cost: text(each.cost),
      posted: text(each.posted),
    })),
    documents: shown(trace.documents, SHOWN_ENTRIES, ({ cost, documentNo, posted }) => ({
      documentNo,
      cost: text(cost),
      posted: text(posted),
    })),
    sheets: [],
  };
}

function fromOf(start: TraceStart): TraceView['from'] {
  const kind = TRACE_KINDS.find((each) => each in start)!;
  return { kind, no: String(Object.values(start)[0]) };
}
