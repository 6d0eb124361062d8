import { textAt } from '../../ledger';
import { type ReadResult, type RowRemoval, type TableAppend } from '../../workbook';
import { rowsNamed } from './row-names';
import { type PostingRecord } from './run-record';

/** The run's value entries that the queue has lost: they must wait there again. Undefined when there are none. */
export function queueRows({ ledger, places }: ReadResult, record: PostingRecord): TableAppend | undefined {
  const place = places.queue;
  if (!place || !record.emptiesQueue) return undefined;
  const waiting = new Set(ledger.queue.columns.valueEntryNo);
  const { entryNo, postingDate } = ledger.valueEntries.columns;
  const rows = postedRows(record, { ledger }).filter((row) => row >= 0 && !waiting.has(entryNo[row]));
  const fields = ['valueEntryNo', 'itemNo', 'postingDate'] as const;
  const cells = {
    valueEntryNo: (row: number) => entryNo[row],
    itemNo: (row: number) => textAt(ledger.valueEntries.columns.itemNo, row),
    postingDate: (row: number) => postingDate[row],
  };
  const formats = { valueEntryNo: 'integer', itemNo: 'text', postingDate: 'date' } as const;
  if (rows.length === 0) return undefined;
  return {
    sheet: place.sheet,
    existing: { nextRow: place.nextFreeRow, columns: fields.map((field) => place.columns.get(field) ?? -1) },
    table: {
      name: 'PostValueEntryToGL',
      scale: ledger.scale,
      columns: fields.map((field) => ({ caption: field, format: formats[field], width: 12 })),
      rowCount: rows.length,
      cell: (row, column) => cells[fields[column]](rows[row]),
    },
  };
}

/** Rows of the queue that wait for value entries which the run has posted. */
export function postedQueueRows({ ledger, places }: ReadResult, record: PostingRecord): RowRemoval[] {
  const place = places.queue;
  if (!place) return [];
  const { entryNo } = ledger.valueEntries.columns;
  const posted = new Set(postedRows(record, { ledger }).map((row) => entryNo[row]));
  const { valueEntryNo } = ledger.queue.columns;
  const rows = Int32Array.from(valueEntryNo.keys()).filter((row) => posted.has(valueEntryNo[row]));
  return [{ sheet: place.sheet, rows: rows.map((row) => place.sheetRow(row)) }];
}

function postedRows({ changed }: PostingRecord, { ledger }: Pick<ReadResult, 'ledger'>): number[] {
  return Array.from(rowsNamed(ledger, changed[0].rows));
}
