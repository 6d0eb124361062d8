import { type Ledger } from '../../ledger';
import { type ItemEntries, NONE, rowsByEntryNo } from './item-entries';

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
  /** Per entry the sum of its quantity applications. */
  readonly appliedQuantity: Float64Array;

  constructor(applications: readonly Application[], entries: ItemEntries) {
    const list = [...applications].sort((a, b) => a.entryNo - b.entryNo);
    this.count = list.length;
    const integers = (of: (a: Application) => number) => Int32Array.from(list, of);
    this.row = integers((a) => a.row);
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
    const byEntryAndOutbound = inOrder
      .slice()
      .sort((a, b) => this.entry[a] - this.entry[b] || this.outbound[a] - this.outbound[b] || a - b);
    this.ofInbound = new Grouping(this.inbound, byEntryAndOutbound, entries.count);
    this.appliedQuantity = new Float64Array(entries.count);
    for (let a = 0; a < this.count; a++)
      if (this.isConsumption(a)) this.appliedQuantity[this.entry[a]] += this.quantity[a];
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

/** The rows of a table by the entry that a column names: one list after the other in one array. */
export class Grouping {
  private readonly starts: Uint32Array;
  private readonly members: Uint32Array;

  constructor(key: Int32Array, order: Uint32Array, keys: number) {
    this.starts = new Uint32Array(keys + 1);
    for (const k of key) if (k !== NONE) this.starts[k + 1]++;
    for (let k = 0; k < keys; k++) this.starts[k + 1] += this.starts[k];
    this.members = new Uint32Array(this.starts[keys]);
    const next = this.starts.slice();
    for (const member of order) if (key[member] !== NONE) this.members[next[key[member]]++] = member;
  }

  of(key: number): Uint32Array {
    return this.members.subarray(this.starts[key], this.starts[key + 1]);
  }

  /** Bounds into {@link at}, for loops that must not allocate. */
  start(key: number): number {
    return this.starts[key];
  }

  end(key: number): number {
    return this.starts[key + 1];
  }

  at(position: number): number {
    return this.members[position];
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
