import { type Ledger } from '../../ledger';
import { Grouping } from './grouping';
import { type ItemEntries, rowsByEntryNo } from './item-entries';
import { NONE } from './none';

/** One item application entry, as it stands in the ledger or as it was rebuilt. */
export interface Application {
  /** Row of the input; NONE for one that was rebuilt. */
  readonly row: number;
  readonly entryNo: number;
  readonly entry: number;
  readonly inbound: number;
  readonly outbound: number;
  readonly transferredFrom: number;
  readonly quantity: number;
  readonly costApplication: boolean;
  readonly completelyInvoicedDate: number;
  readonly outboundIsUpdated: boolean;
}

/** Item application entries, found from each of the entries that they connect. */
export class Applications {
  readonly count: number;
  readonly row: Int32Array;
  readonly entryNo: Int32Array;
  readonly entry: Int32Array;
  readonly inbound: Int32Array;
  readonly outbound: Int32Array;
  readonly transferredFrom: Int32Array;
  readonly quantity: Float64Array;
  readonly costApplication: Uint8Array;
  readonly completelyInvoicedDate: Int32Array;
  readonly outboundIsUpdated: Uint8Array;
  /** Those that an entry made itself. */
  readonly ofEntry: Grouping;
  /** Those that consume an inbound entry, and its own, in order of (entry, outbound). */
  readonly ofInbound: Grouping;
  readonly ofOutbound: Grouping;
  readonly ofTransferSource: Grouping;
  /** Those by which inbound entries pull their cost from an outbound one. */
  readonly pullsFrom: Grouping;
  /** Per entry the sum of its quantity applications. */
  readonly appliedQuantity: Float64Array;

  constructor(applications: readonly Application[], entries: ItemEntries) {
    const list = [...applications].sort((a, b) => a.entryNo - b.entryNo);
    this.count = list.length;
    const integers = (of: (a: Application) => number) => Int32Array.from(list, of);
    this.row = integers((a) => a.row);
    this.entryNo = integers((a) => a.entryNo);
    this.entry = integers((a) => a.entry);
    this.inbound = integers((a) => a.inbound);
    this.outbound = integers((a) => a.outbound);
    this.transferredFrom = integers((a) => a.transferredFrom);
    this.quantity = Float64Array.from(list, (a) => a.quantity);
    this.costApplication = Uint8Array.from(list, (a) => Number(a.costApplication));
    this.completelyInvoicedDate = integers((a) => a.completelyInvoicedDate);
    this.outboundIsUpdated = Uint8Array.from(list, (a) => Number(a.outboundIsUpdated));
    const inOrder = Uint32Array.from(list, (_, a) => a);
    this.ofEntry = new Grouping(this.entry, inOrder, entries.count);
    this.ofOutbound = new Grouping(this.outbound, inOrder, entries.count);
    this.ofTransferSource = new Grouping(this.transferredFrom, inOrder, entries.count);
    this.pullsFrom = new Grouping(
      this.outbound.map((outbound, a) => (this.isPull(a) ? outbound : NONE)),
      inOrder,
      entries.count,
    );
    const byEntryAndOutbound = inOrder
      .slice()
      .sort((a, b) => this.entry[a] - this.entry[b] || this.outbound[a] - this.outbound[b] || a - b);
    this.ofInbound = new Grouping(this.inbound, byEntryAndOutbound, entries.count);
    this.appliedQuantity = new Float64Array(entries.count);
    for (let a = 0; a < this.count; a++)
      if (this.isConsumption(a)) this.appliedQuantity[this.entry[a]] += this.quantity[a];
  }

  /** All applications as records, in order of number. */
  toList(): Application[] {
    return Array.from({ length: this.count }, (_, a) => ({
      row: this.row[a],
      entryNo: this.entryNo[a],
      entry: this.entry[a],
      inbound: this.inbound[a],
      outbound: this.outbound[a],
      transferredFrom: this.transferredFrom[a],
      quantity: this.quantity[a],
      costApplication: this.costApplication[a] === 1,
      completelyInvoicedDate: this.completelyInvoicedDate[a],
      outboundIsUpdated: this.outboundIsUpdated[a] === 1,
    }));
  }

  get lastEntryNo(): number {
    return this.count === 0 ? 0 : this.entryNo[this.count - 1];
  }

  /** Quantity (negative) that outbound entries have taken of an inbound one. */
  consumedQuantity(inbound: number): number {
    let sum = 0;
    for (let i = this.ofInbound.start(inbound); i < this.ofInbound.end(inbound); i++) {
      const a = this.ofInbound.at(i);
      if (this.isConsumption(a)) sum += this.quantity[a];
    }
    return sum;
  }

  /** Whether an outbound entry takes its cost directly from an inbound one. */
  takesCostFrom(inbound: number): boolean {
    return this.ofInbound.of(inbound).some((a) => this.isConsumption(a) && this.costApplication[a] === 1);
  }

  /** The outbound entry consumes quantity of the inbound one (section 1.1, Quantity application). */
  isConsumption(a: number): boolean {
    return this.entry[a] !== NONE && this.entry[a] === this.outbound[a];
  }

  /** The inbound entry takes its cost from the outbound one (section 1.1, Pull application). */
  isPull(a: number): boolean {
    return this.entry[a] === this.inbound[a] && this.outbound[a] !== NONE && this.transferredFrom[a] === NONE;
  }
}

/** The item application entries of the input. */
export function readApplications(input: Ledger, entries: ItemEntries, quantityScale: number): Application[] {
  const c = input.itemApplicationEntries.columns;
  const quantity = c.quantity.atScale(quantityScale).units;
  return Array.from(rowsByEntryNo(c.entryNo), (row) => ({
    row,
    entryNo: c.entryNo[row],
    entry: entries.find(c.itemLedgerEntryNo[row]),
    inbound: c.inboundItemEntryNo[row] === 0 ? NONE : entries.find(c.inboundItemEntryNo[row]),
    outbound: c.outboundItemEntryNo[row] === 0 ? NONE : entries.find(c.outboundItemEntryNo[row]),
    transferredFrom: c.transferredFromEntryNo[row] === 0 ? NONE : entries.find(c.transferredFromEntryNo[row]),
    quantity: quantity[row],
    costApplication: c.costApplication[row] === 1,
    completelyInvoicedDate: c.outputCompletelyInvdDate[row],
    outboundIsUpdated: c.outboundEntryIsUpdated[row] === 1,
  }));
}
