import { CostingMethod, InventoryDocumentType, ItemLedgerEntryType } from '../../ledger';
import { type Application, type CostBook, NONE } from '../book';
import { Heap } from '../heap';
import { costFlowsAlong } from './missing-columns';

/** A part of an outbound transfer that no inbound leg has taken up yet. */
interface InTransit {
  readonly outbound: number;
  readonly source: number;
  quantity: number;
}

/** Where the inbound leg of a transfer comes from. */
type Link = Pick<Application, 'outbound' | 'transferredFrom' | 'quantity'>;

/**
 * Applies an item's outbound entries to its inbound entries anew, from quantities and dates by the costing method, as
 * they were applied when they were posted (cost-adjustment.md, section 3.1). Fixed applications are kept; transfers
 * are joined by their documents. Which return belongs to which sale no quantity says: it keeps its own cost.
 */
export class ApplicationRebuild {
  private readonly made: Application[] = [];
  private readonly stock = new Map<string, Heap<number>>();
  private readonly shortages = new Map<string, Heap<number>>();
  private readonly transit = new Map<string, InTransit[]>();
  private readonly left: Float64Array;
  private nextEntryNo: number;

  constructor(private readonly book: CostBook) {
    this.left = book.entries.quantity.slice();
    this.nextEntryNo = book.applications.lastEntryNo + 1;
  }

  /** Replaces all applications of the items. */
  run(items: ReadonlySet<number>): void {
    const { applications, entries } = this.book;
    const inOrder: number[] = [];
    for (let entry = 0; entry < entries.count; entry++) if (items.has(entries.item[entry])) inOrder.push(entry);
    for (const entry of inOrder) this.apply(entry);
    const kept = applications.toList().filter(({ entry }) => entry === NONE || !items.has(entries.item[entry]));
    this.book.replaceApplications([...kept, ...this.made]);
    for (const entry of inOrder) {
      entries.remaining[entry] = this.left[entry];
      entries.open[entry] = Number(this.left[entry] !== 0);
    }
  }

  private apply(entry: number): void {
    const { entries } = this.book;
    if (entries.isInbound(entry)) {
      this.enter(entry);
      this.coverShortages(entry);
      if (this.left[entry] > 0) this.heapOf(this.stock, entry, this.comesFirst(entry)).push(entry);
      return;
    }
    const fixed = entries.appliesTo[entry];
    if (fixed !== NONE && entries.isInbound(fixed)) this.consume(entry, fixed);
    this.takeFromStock(entry);
    if (this.left[entry] < 0) this.heapOf(this.shortages, entry, (a, b) => a < b).push(entry);
  }

  /** An inbound entry's own record, or those that join the leg of a transfer to where it comes from. */
  private enter(entry: number): void {
    const { entries } = this.book;
    if (entries.type[entry] !== ItemLedgerEntryType.Transfer) {
      this.add({ entry, inbound: entry, quantity: entries.quantity[entry] });
      return;
    }
    const link = this.linkOf(entry, this.arrivals(entry));
    if (link) this.add({ entry, inbound: entry, ...link });
    const rest = entries.quantity[entry] - (link?.quantity ?? 0);
    if (rest > 0) this.add({ entry, inbound: entry, quantity: rest });
  }

  /** A leg has one cost: it takes it from one source, or else from the one outbound leg. */
  private linkOf(entry: number, parts: readonly InTransit[]): Link | undefined {
    const [first] = parts;
    if (first === undefined || parts.some(({ outbound }) => outbound !== first.outbound)) return undefined;
    const isPull = this.book.items.isAverage(this.book.entries.item[entry]) || parts.length > 1;
    const quantity = parts.reduce((sum, part) => sum + part.quantity, 0);
    return { outbound: first.outbound, transferredFrom: isPull ? NONE : first.source, quantity };
  }

  private arrivals(entry: number): InTransit[] {
    const { entries } = this.book;
    const waiting = this.transit.get(this.documentOf(entry)) ?? [];
    const parts: InTransit[] = [];
    let quantity = entries.quantity[entry];
    while (quantity > 0 && waiting.length > 0) {
      const [first] = waiting;
      const taken = Math.min(quantity, first.quantity);
      parts.push({ ...first, quantity: taken });
      quantity -= taken;
      first.quantity -= taken;
      if (first.quantity === 0) waiting.shift();
    }
    return parts;
  }

  private coverShortages(inbound: number): void {
    const shortages = this.heapOf(this.shortages, inbound, (a, b) => a < b);
    while (this.left[inbound] > 0) {
      const outbound = shortages.peek();
      if (outbound === undefined) return;
      this.consume(outbound, inbound);
      if (this.left[outbound] === 0) shortages.pop();
    }
  }

  private takeFromStock(outbound: number): void {
    const stock = this.heapOf(this.stock, outbound, this.comesFirst(outbound));
    while (this.left[outbound] < 0) {
      const inbound = stock.peek();
      if (inbound === undefined) return;
      if (this.left[inbound] > 0) this.consume(outbound, inbound);
      if (this.left[inbound] === 0) stock.pop();
    }
  }

  private consume(outbound: number, inbound: number): void {
    const { entries } = this.book;
    const quantity = Math.min(0 - this.left[outbound], this.left[inbound]);
    if (quantity <= 0) return;
    this.left[outbound] += quantity;
    this.left[inbound] -= quantity;
    this.add({ entry: outbound, inbound, outbound, quantity: 0 - quantity });
    if (entries.type[outbound] !== ItemLedgerEntryType.Transfer) return;
    const key = this.documentOf(outbound);
    const part = { outbound, source: inbound, quantity };
    const waiting = this.transit.get(key);
    if (waiting) waiting.push(part);
    else this.transit.set(key, [part]);
  }

  private add(
    link: Pick<Application, 'entry' | 'inbound' | 'quantity'> &
      Partial<Pick<Application, 'outbound' | 'transferredFrom'>>,
  ): void {
    const { entries } = this.book;
    const isInvoiced = link.quantity > 0 || entries.completelyInvoiced[link.entry] === 1;
    const { [link.entry]: postingDate } = entries.postingDate;
    this.made.push({
      outbound: NONE,
      transferredFrom: NONE,
      ...link,
      row: NONE,
      entryNo: this.nextEntryNo++,
      costApplication: costFlowsAlong(this.book, link),
      completelyInvoicedDate: isInvoiced ? postingDate : 0,
      outboundIsUpdated: false,
    });
  }

  /** FIFO, Average and Standard take the earliest posting date first, LIFO the latest. */
  private comesFirst(entry: number): (a: number, b: number) => boolean {
    const { entries, items } = this.book;
    const { postingDate } = entries;
    return items.costingMethod(entries.item[entry]) === CostingMethod.LIFO
      ? (a, b) => postingDate[a] > postingDate[b] || (postingDate[a] === postingDate[b] && a > b)
      : (a, b) => postingDate[a] < postingDate[b] || (postingDate[a] === postingDate[b] && a < b);
  }

  private heapOf(
    heaps: Map<string, Heap<number>>,
    entry: number,
    comesBefore: (a: number, b: number) => boolean,
  ): Heap<number> {
    const { entries, items } = this.book;
    const item = entries.item[entry];
    const parts = [item, entries.location[entry], entries.variant[entry]];
    if (items.costingMethod(item) === CostingMethod.Specific) parts.push(...this.book.trackingOf(entry));
    const key = parts.join('|');
    let heap = heaps.get(key);
    if (!heap) heaps.set(key, (heap = new Heap(comesBefore)));
    return heap;
  }

  /** The two legs of a transfer bear one document number; those of a transfer order pass through the same order. */
  private documentOf(entry: number): string {
    const { entries } = this.book;
    const { [entry]: documentType } = entries.documentType;
    const isReceipt = documentType === InventoryDocumentType.TransferReceipt;
    return [entries.item[entry], entries.variant[entry], entries.documentNo[entry], isReceipt].join('|');
  }
}
