import { type Ledger } from '../../ledger';
import { Grouping } from './grouping';
import { NONE } from './none';

/** The item ledger entries in order of their numbers. An entry is named by its place in this order. */
export class ItemEntries {
  readonly count: number;
  /** Rows of the input table, in order of entry number. */
  readonly row: Uint32Array;
  readonly entryNo: Int32Array;
  readonly item: Int32Array;
  readonly postingDate: Int32Array;
  readonly type: Uint8Array;
  readonly documentType: Uint8Array;
  readonly documentNo: Int32Array;
  readonly documentLineNo: Int32Array;
  readonly location: Int32Array;
  readonly variant: Int32Array;
  /** Quantities in units of the book's quantity scale. */
  readonly quantity: Float64Array;
  readonly remaining: Float64Array;
  readonly invoiced: Float64Array;
  readonly appliesTo: Int32Array;
  readonly open: Uint8Array;
  readonly correction: Uint8Array;
  readonly dropShipment: Uint8Array;
  readonly order: Int32Array;
  readonly completelyInvoiced: Uint8Array;
  readonly marked: Uint8Array;
  readonly lastInvoiceDate: Int32Array;
  /** Actual and expected cost of the entry's value entries, pending changes included. */
  readonly actual: Float64Array;
  readonly actualACY: Float64Array;
  readonly expected: Float64Array;
  readonly expectedACY: Float64Array;
  /** First and last value entry. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By number of the item in its dictionary. */
  readonly ofItem: Grouping;
  private readonly byEntryNo = new Map<number, number>();

  constructor(
    { itemLedgerEntries }: Ledger,
    quantityScale: number,
    orderOf: (type: number, no: number, line: number) => number,
  ) {
    const c = itemLedgerEntries.columns;
    const n = (this.count = itemLedgerEntries.rowCount);
    this.row = rowsByEntryNo(c.entryNo);
    const integers = (column: ArrayLike<number>) => Int32Array.from(this.row, (row) => column[row]);
    const flags = (column: Uint8Array) => Uint8Array.from(this.row, (row) => column[row]);
    this.entryNo = integers(c.entryNo);
    this.item = integers(c.itemNo.numbers);
    this.postingDate = integers(c.postingDate);
    this.type = flags(c.entryType);
    this.documentType = flags(c.documentType);
    this.documentNo = integers(c.documentNo.numbers);
    this.documentLineNo = integers(c.documentLineNo);
    this.location = integers(c.locationCode.numbers);
    this.variant = integers(c.variantCode.numbers);
    const quantities = (column: { atScale(scale: number): { units: Float64Array } }) => {
      const { units } = column.atScale(quantityScale);
      return Float64Array.from(this.row, (row) => units[row]);
    };
    this.quantity = quantities(c.quantity);
    this.remaining = quantities(c.remainingQuantity);
    this.invoiced = quantities(c.invoicedQuantity);
    this.open = flags(c.open);
    this.correction = flags(c.correction);
    this.dropShipment = flags(c.dropShipment);
    this.completelyInvoiced = flags(c.completelyInvoiced);
    this.marked = flags(c.appliedEntryToAdjust);
    this.lastInvoiceDate = integers(c.lastInvoiceDate);
    this.order = Int32Array.from(this.row, (row) =>
      orderOf(c.orderType[row], c.orderNo.numbers[row], c.orderLineNo[row]),
    );
    for (let entry = 0; entry < n; entry++) this.byEntryNo.set(this.entryNo[entry], entry);
    this.appliesTo = Int32Array.from(this.row, (row) => this.find(c.appliesToEntry[row]));
    this.ofItem = new Grouping(
      this.item,
      Uint32Array.from(this.row, (_, entry) => entry),
      c.itemNo.dictionary.size,
    );
    this.actual = new Float64Array(n);
    this.actualACY = new Float64Array(n);
    this.expected = new Float64Array(n);
    this.expectedACY = new Float64Array(n);
    this.first = new Int32Array(n).fill(NONE);
    this.last = new Int32Array(n).fill(NONE);
  }

  /** The place of an entry number, or {@link NONE}. */
  find(entryNo: number): number {
    return this.byEntryNo.get(entryNo) ?? NONE;
  }

  /** The place of an item's entry number; NONE as well when it is the number of another item's entry. */
  findOf(item: number, entryNo: number): number {
    const entry = this.find(entryNo);
    return entry !== NONE && this.item[entry] === item ? entry : NONE;
  }

  isInbound(entry: number): boolean {
    return this.quantity[entry] > 0;
  }

  isFullyInvoiced(entry: number): boolean {
    return this.quantity[entry] === this.invoiced[entry];
  }
}

/** The rows of a table in order of entry number. Sheets come in any order; exports mostly in one of two. */
export function rowsByEntryNo(entryNo: Int32Array): Uint32Array {
  const rows = Uint32Array.from(entryNo, (_, row) => row);
  let rising = true;
  for (let row = 1; row < entryNo.length && rising; row++) rising = entryNo[row] > entryNo[row - 1];
  return rising ? rows : rows.sort((a, b) => entryNo[a] - entryNo[b] || a - b);
}
