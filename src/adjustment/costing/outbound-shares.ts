import { ItemLedgerEntryType } from '../../ledger';
import { type CostBook, NONE } from '../book';
import { type Cost, type Exact, NO_COST, plus, plusExactCost } from '../exact';
import { type ChangeListener } from './change-listener';
import { type InboundCost } from './inbound-cost';

/** Rounded shares of the sources' cost elements, summed over all sources of an outbound entry. */
export interface ElementTotals {
  readonly indirect: Cost;
  readonly variance: Cost;
}

/**
 * The shares that outbound entries take of their sources' costs (cost-adjustment.md, section 3.2, step A), one for
 * each application. A share is calculated again only when its source has changed, and an outbound entry's total is
 * kept up to date from that: an entry applied to a hundred thousand others costs no more than its applications.
 */
export class OutboundShares implements ChangeListener {
  private readonly direct: Float64Array;
  private readonly directACY: Float64Array;
  /** Indirect and variance shares, which only exact cost reversals keep apart. */
  private readonly elements = new Map<number, ElementTotals>();
  private readonly totals: Float64Array;
  private readonly totalsACY: Float64Array;
  private readonly isStale: Uint8Array;
  private readonly nextStale: Int32Array;
  private readonly firstStale: Int32Array;
  private readonly openSources: Int32Array;
  /** The entry's value entries agree with its shares; nothing has changed since they were last compared. */
  readonly settled: Uint8Array;

  constructor(
    private readonly book: CostBook,
    private readonly costs: InboundCost,
  ) {
    const { applications, entries } = book;
    this.direct = new Float64Array(applications.count);
    this.directACY = new Float64Array(applications.count);
    this.totals = new Float64Array(entries.count);
    this.totalsACY = new Float64Array(entries.count);
    this.isStale = new Uint8Array(applications.count);
    this.nextStale = new Int32Array(applications.count).fill(NONE);
    this.firstStale = new Int32Array(entries.count).fill(NONE);
    this.openSources = new Int32Array(entries.count);
    this.settled = new Uint8Array(entries.count);
    for (let a = applications.count - 1; a >= 0; a--) {
      if (!applications.isConsumption(a)) continue;
      this.markStale(a);
      if (entries.completelyInvoiced[applications.inbound[a]] === 0) this.openSources[applications.entry[a]]++;
    }
  }

  amountsChanged(v: number): void {
    const entry = this.book.values.c.entry[v];
    if (entry !== NONE) this.sourceChanged(entry);
  }

  /** An entry's cost or invoiced quantity changed: what others took of it is out of date. */
  sourceChanged(entry: number): void {
    const { applications } = this.book;
    const { ofInbound } = applications;
    this.costs.forget(entry);
    this.settled[entry] = 0;
    for (let i = ofInbound.start(entry); i < ofInbound.end(entry); i++) {
      const a = ofInbound.at(i);
      if (applications.isConsumption(a)) this.markStale(a);
    }
  }

  /** All shares of an outbound entry are out of date, because of a change of the entry itself. */
  targetChanged(entry: number): void {
    this.settled[entry] = 0;
    for (const a of this.book.applications.ofEntry.of(entry)) {
      if (this.book.applications.isConsumption(a)) this.markStale(a);
    }
  }

  becameCompletelyInvoiced(inbound: number): void {
    const { applications } = this.book;
    for (const a of applications.ofInbound.of(inbound)) {
      if (applications.isConsumption(a)) this.openSources[applications.entry[a]]--;
    }
  }

  /** Brings the entry's shares up to date and returns their total. */
  total(outbound: number): Cost {
    let a = this.firstStale[outbound];
    while (a !== NONE) {
      const next = this.nextStale[a];
      this.isStale[a] = 0;
      this.calculate(a, outbound);
      a = next;
    }
    this.firstStale[outbound] = NONE;
    return { lcy: this.totals[outbound], acy: this.totalsACY[outbound] };
  }

  /** The share of one application, all elements together. */
  shareOf(a: number): Cost {
    const direct = { lcy: this.direct[a], acy: this.directACY[a] };
    const elements = this.elements.get(a);
    return elements ? plus(direct, plus(elements.indirect, elements.variance)) : direct;
  }

  elementsOf(outbound: number): ElementTotals {
    let indirect = NO_COST;
    let variance = NO_COST;
    for (const a of this.book.applications.ofEntry.of(outbound)) {
      const elements = this.elements.get(a);
      if (!elements) continue;
      indirect = plus(indirect, elements.indirect);
      variance = plus(variance, elements.variance);
    }
    return { indirect, variance };
  }

  /** Every source is completely invoiced, and the entry is applied as a whole. */
  allSourcesInvoiced(outbound: number): boolean {
    return this.openSources[outbound] === 0 && this.unapplied(outbound) === 0;
  }

  unapplied(outbound: number): number {
    return this.book.entries.quantity[outbound] - this.book.applications.appliedQuantity[outbound];
  }

  /** Returns of purchases and outputs keep the cost elements of what they reverse apart. */
  isExactReversal(outbound: number): boolean {
    const { type, appliesTo, invoiced } = this.book.entries;
    const reversible =
      type[outbound] === ItemLedgerEntryType.Purchase ||
      type[outbound] === ItemLedgerEntryType.Output ||
      type[outbound] === ItemLedgerEntryType.AssemblyOutput;
    return reversible && appliesTo[outbound] !== NONE && invoiced[outbound] < 0;
  }

  private calculate(a: number, outbound: number): void {
    const { applications, entries, rounding } = this.book;
    const inbound = applications.inbound[a];
    const cost = this.costs.of(inbound, outbound);
    const part = (element: Cost<Exact>) => rounding.share(element, applications.quantity[a], entries.quantity[inbound]);
    let direct: Cost;
    if (this.isExactReversal(outbound)) {
      direct = part(cost.direct);
      this.elements.set(a, { indirect: part(cost.indirect), variance: part(cost.variance) });
    } else {
      direct = part(plusExactCost(plusExactCost(cost.direct, cost.indirect), cost.variance));
      if (this.elements.size > 0) this.elements.delete(a);
    }
    const changed = direct.lcy !== this.direct[a] || direct.acy !== this.directACY[a];
    this.totals[outbound] += direct.lcy - this.direct[a];
    this.totalsACY[outbound] += direct.acy - this.directACY[a];
    this.direct[a] = direct.lcy;
    this.directACY[a] = direct.acy;
    if (changed || this.elements.has(a)) this.settled[outbound] = 0;
  }

  private markStale(a: number): void {
    if (this.isStale[a] === 1) return;
    const outbound = this.book.applications.entry[a];
    this.isStale[a] = 1;
    this.nextStale[a] = this.firstStale[outbound];
    this.firstStale[outbound] = a;
  }
}
