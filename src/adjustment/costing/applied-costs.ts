import { ItemLedgerEntryType } from '../../ledger';
import { NONE } from '../book';
import { type Cost, NO_COST, minus, negated, plus } from '../exact';
import { Heap } from '../heap';
import { type EntryWriter } from './entry-writer';
import { type OutboundShares } from './outbound-shares';
import { type InboundRevaluation } from './revalue-inbound';
import { type OutboundRevaluation } from './revalue-outbound';
import { CostCycle, type RunState } from './run-state';

/** So many times an entry may pass its cost on, beyond once for each of its applications, before it is a circle. */
const MOST_FORWARDS = 200;

/** What forwarding an entry's cost has found out about it. */
interface Forwarded {
  /** Quantity of the applications that took cost (negative). */
  readonly applied: number;
  /** All of them are final: what they leave of the cost is a rounding residue. */
  readonly isFinal: boolean;
}

/**
 * Forwards costs along applications (cost-adjustment.md, section 2.4). What waits to be forwarded stands in a list
 * from which the lowest entry number is taken: a chain of any length needs no stack, and sources mostly come before
 * their recipients.
 */
export class AppliedCosts {
  private readonly waiting = new Heap<number>((a, b) => a < b);
  private readonly isWaiting: Uint8Array;
  private readonly forwards: Uint32Array;

  constructor(
    private readonly state: RunState,
    private readonly shares: OutboundShares,
    private readonly outbound: OutboundRevaluation,
    private readonly inbound: InboundRevaluation,
    private readonly writer: EntryWriter,
  ) {
    this.isWaiting = new Uint8Array(state.book.entries.count);
    this.forwards = new Uint32Array(state.book.entries.count);
  }

  /** Forwards the costs of all marked entries of an item, and of all that change thereby. */
  run(item: number): void {
    const { entries } = this.state.book;
    for (const entry of entries.ofItem.of(item)) {
      this.forwards[entry] = 0;
      if (entries.marked[entry] === 1) this.enqueue(entry);
    }
    this.drain();
  }

  /** An outbound entry's cost changed: inbound entries that pull theirs from it follow. Tells whether any changed. */
  pullFrom(entry: number): boolean {
    let changed = false;
    for (const a of this.state.book.applications.pullsFrom.of(entry)) {
      if (this.state.book.applications.costApplication[a] === 0 || !this.inbound.pull(a)) continue;
      changed = true;
      this.enqueue(this.state.book.applications.inbound[a]);
    }
    return changed;
  }

  /** Forwards everything that waits. */
  drain(): void {
    const { entries } = this.state.book;
    for (let entry = this.waiting.pop(); entry !== undefined; entry = this.waiting.pop()) {
      this.isWaiting[entry] = 0;
      this.watch(entry);
      // A change that comes back to the entry from now on calls for another turn.
      const isMarked = entries.marked[entry] === 1;
      entries.marked[entry] = 0;
      const forwarded = this.forward(entry);
      if (!this.isUsedUp(entry, forwarded)) continue;
      if (isMarked) this.writer.rounding(entry, this.residue(entry));
      else this.lookAtRounding(entry);
    }
  }

  private enqueue(entry: number): void {
    if (this.isWaiting[entry] === 1) return;
    this.isWaiting[entry] = 1;
    this.waiting.push(entry);
  }

  private watch(entry: number): void {
    const { applications, entries } = this.state.book;
    const own = applications.ofEntry.end(entry) - applications.ofEntry.start(entry);
    if (++this.forwards[entry] <= MOST_FORWARDS + own) return;
    const item = entries.item[entry];
    const restless = [...entries.ofItem.of(item)].filter((each) => this.forwards[each] > MOST_FORWARDS / 2);
    throw new CostCycle(item, restless);
  }

  private forward(entry: number): Forwarded {
    const { entries } = this.state.book;
    const isInbound = entries.isInbound(entry);
    const { retry, ...forwarded } = isInbound ? this.forwardInbound(entry) : this.forwardOutbound(entry);
    const isConsumption = !isInbound && entries.type[entry] === ItemLedgerEntryType.Consumption;
    if (retry && !isConsumption) this.state.remember(entry);
    return forwarded;
  }

  private forwardInbound(entry: number): Forwarded & { retry: boolean } {
    const { applications, entries } = this.state.book;
    const isOpen = entries.open[entry] === 1;
    const isInvoiced = entries.completelyInvoiced[entry] === 1;
    const isTransfer = entries.type[entry] === ItemLedgerEntryType.Transfer;
    let retry = false;
    let isFinal = isInvoiced;
    let applied = 0;
    const { ofInbound } = applications;
    for (let i = ofInbound.start(entry); i < ofInbound.end(entry); i++) {
      const a = ofInbound.at(i);
      const outbound = applications.outbound[a];
      if (applications.entry[a] === entry || outbound === NONE) continue;
      if (isTransfer && !isInvoiced && applications.transferredFrom[a] === NONE) retry = true;
      if (applications.costApplication[a] === 0) continue;
      if (isOpen && applications.outboundIsUpdated[a] === 1) continue;
      this.outbound.revalue(outbound);
      if (applications.pullsFrom.start(outbound) < applications.pullsFrom.end(outbound)) this.enqueue(outbound);
      const waits = entries.completelyInvoiced[outbound] === 0;
      if (waits && (isOpen || !isInvoiced || this.shares.allSourcesInvoiced(outbound))) retry = true;
      if (applications.completelyInvoicedDate[a] === 0) isFinal = false;
      applied += applications.quantity[a];
    }
    for (const a of applications.ofTransferSource.of(entry)) {
      if (applications.costApplication[a] === 1 && this.inbound.transferLeg(a)) this.enqueue(applications.inbound[a]);
    }
    return { applied, isFinal, retry };
  }

  private forwardOutbound(entry: number): Forwarded & { retry: boolean } {
    const { applications, entries } = this.state.book;
    this.pullFrom(entry);
    const retry =
      entries.type[entry] === ItemLedgerEntryType.Sale &&
      applications.pullsFrom.of(entry).some((a) => entries.completelyInvoiced[applications.inbound[a]] === 0);
    return { applied: 0, isFinal: false, retry };
  }

  /** The conditions of section 4.2 under which an inbound entry's cost has been handed on to the last cent. */
  private isUsedUp(entry: number, { applied, isFinal }: Forwarded): boolean {
    const { entries } = this.state.book;
    return entries.isInbound(entry) && entries.open[entry] === 0 && isFinal && applied === 0 - entries.quantity[entry];
  }

  private residue(entry: number): Cost {
    const { applications } = this.state.book;
    let taken = NO_COST;
    for (const a of applications.ofInbound.of(entry)) {
      if (applications.isConsumption(a)) taken = plus(taken, this.shares.shareOf(a));
    }
    return minus(negated(this.actual(entry)), taken);
  }

  /** An entry that is off by one rounding unit is looked at again, as an entry with a mark (section 2.4). */
  private lookAtRounding(entry: number): void {
    const { applications, rounding } = this.state.book;
    if (!this.state.rules.secondPass) return;
    const outbounds = new Set<number>();
    for (const a of applications.ofInbound.of(entry)) {
      if (applications.isConsumption(a)) outbounds.add(applications.outbound[a]);
    }
    let sum = this.actual(entry);
    for (const outbound of outbounds) sum = plus(sum, this.actual(outbound));
    if (Math.abs(sum.lcy) === rounding.lcy || Math.abs(sum.acy) === rounding.acy) this.state.remember(entry);
  }

  private actual(entry: number): Cost {
    const { actual, actualACY } = this.state.book.entries;
    return { lcy: actual[entry], acy: actualACY[entry] };
  }
}
