import { type DateSerial, type Ledger, type TextColumn, codeFilter, dateFilter } from '../ledger';
import { type PostingQueue } from './queue';
import { type PostingRequest } from './request';

/** Which value entries the request's filters admit. Each distinct code and date is looked at once. */
export class RowFilter {
  private readonly codes: { readonly numbers: (row: number) => number; readonly admitted: Uint8Array }[] = [];
  private readonly dates: ((date: DateSerial) => boolean) | undefined;
  private readonly itemCodes: Uint8Array | undefined;
  private readonly dateOf: (row: number) => DateSerial;
  readonly admitsEverything: boolean;

  /** @throws FilterError when a filter cannot be read */
  constructor(
    private readonly ledger: Ledger,
    request: PostingRequest,
    queue: PostingQueue | undefined,
  ) {
    const c = ledger.valueEntries.columns;
    const { filters } = request;
    this.itemCodes = this.addCodes('Item No.', filters.itemNo, c.itemNo, queue && ((row) => queue.item(row)));
    this.addCodes('Document No.', filters.documentNo, c.documentNo);
    this.addCodes('Location Code', filters.locationCode, c.locationCode);
    this.addCodes('Inventory Posting Group', filters.inventoryPostingGroup, c.inventoryPostingGroup);
    this.dates = datePredicate(ledger, request);
    this.dateOf = queue ? (row) => queue.postingDate(row) : (row) => c.postingDate[row];
    this.admitsEverything = this.codes.length === 0 && this.dates === undefined;
  }

  admits(row: number): boolean {
    for (const { numbers, admitted } of this.codes) if (admitted[numbers(row)] === 0) return false;
    return this.dates === undefined || this.dates(this.dateOf(row));
  }

  /** The same for a row of the queue, which has an item and a date even if its value entry does not exist. */
  admitsQueueRow(queueRow: number): boolean {
    const { itemNo, postingDate } = this.ledger.queue.columns;
    if (this.itemCodes?.[itemNo.numbers[queueRow]] === 0) return false;
    return this.dates === undefined || this.dates(postingDate[queueRow]);
  }

  private addCodes(
    caption: string,
    filter: string | undefined,
    column: TextColumn,
    numbers?: (row: number) => number,
  ): Uint8Array | undefined {
    if (!filter?.trim()) return undefined;
    const admits = codeFilter(caption, filter);
    const { dictionary } = column;
    const admitted = Uint8Array.from({ length: dictionary.size }, (_, number) =>
      Number(admits(dictionary.text(number))),
    );
    this.codes.push({ numbers: numbers ?? ((row) => column.numbers[row]), admitted });
    return admitted;
  }
}

function datePredicate(ledger: Ledger, request: PostingRequest): ((date: DateSerial) => boolean) | undefined {
  const filter = request.filters.postingDate;
  if (!filter?.trim()) return undefined;
  const periods = ledger.accountingPeriods;
  const admits = dateFilter('Posting Date', filter, {
    today: request.today,
    workDate: request.workDate,
    dateOrder: request.dateOrder,
    accountingPeriods: Array.from({ length: periods.rowCount }, (_, row) => ({
      startingDate: periods.columns.startingDate[row],
      newFiscalYear: periods.columns.newFiscalYear[row] === 1,
    })),
  });
  const known = new Map<number, boolean>();
  return (date) => {
    const admitted = known.get(date) ?? admits(date);
    known.set(date, admitted);
    return admitted;
  };
}
