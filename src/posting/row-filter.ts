import { type Ledger, type TextColumn, codeFilter, dateFilter } from '../ledger';
import { type PostingQueue } from './queue';
import { type PostingRequest } from './request';

/** Which value entries the request's filters admit. Each distinct code and date is looked at once. */
export class RowFilter {
  private readonly codes: { readonly numbers: (row: number) => number; readonly admitted: Uint8Array }[] = [];
  private readonly dates: ((row: number) => boolean) | undefined;
  readonly admitsEverything: boolean;

  /** @throws FilterError when a filter cannot be read */
  constructor(ledger: Ledger, request: PostingRequest, queue: PostingQueue | undefined) {
    const c = ledger.valueEntries.columns;
    const { filters } = request;
    this.addCodes('Item No.', filters.itemNo, c.itemNo, queue && ((row) => queue.item(row)));
    this.addCodes('Document No.', filters.documentNo, c.documentNo);
    this.addCodes('Location Code', filters.locationCode, c.locationCode);
    this.addCodes('Inventory Posting Group', filters.inventoryPostingGroup, c.inventoryPostingGroup);
    this.dates = datePredicate(ledger, request, queue);
    this.admitsEverything = this.codes.length === 0 && this.dates === undefined;
  }

  admits(row: number): boolean {
    for (const { numbers, admitted } of this.codes) if (admitted[numbers(row)] === 0) return false;
    return this.dates === undefined || this.dates(row);
  }

  private addCodes(
    caption: string,
    filter: string | undefined,
    column: TextColumn,
    numbers: ((row: number) => number) | undefined = undefined,
  ): void {
    if (!filter?.trim()) return;
    const admits = codeFilter(caption, filter);
    const { dictionary } = column;
    const admitted = Uint8Array.from({ length: dictionary.size }, (_, number) => Number(admits(dictionary.text(number))));
    this.codes.push({ numbers: numbers ?? ((row) => column.numbers[row]), admitted });
  }
}

function datePredicate(
  ledger: Ledger,
  request: PostingRequest,
  queue: PostingQueue | undefined,
): ((row: number) => boolean) | undefined {
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
  return (row) => {
    const date = queue ? queue.postingDate(row) : ledger.valueEntries.columns.postingDate[row];
    const admitted = known.get(date) ?? admits(date);
    known.set(date, admitted);
    return admitted;
  };
}
