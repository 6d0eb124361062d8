import { EntryType, ItemLedgerEntryType } from '../../ledger';
import { NONE } from '../book';
import { type Cost, type Exact, NO_COST, costTimesQuotient, minus, plus, plusExactCost } from '../exact';
import { documentGroups } from './document-groups';
import { type InboundCost } from './inbound-cost';
import { type OutboundShares } from './outbound-shares';
import { type PendingChanges } from './pending-changes';
import { type RunState } from './run-state';
import { valueEntriesOf } from './value-entries-of';

/** Gives inbound entries the cost of the entry that they were transferred from, or that they take back. */
export class InboundRevaluation {
  constructor(
    private readonly state: RunState,
    private readonly costs: InboundCost,
    private readonly shares: OutboundShares,
    private readonly pending: PendingChanges,
  ) {}

  /** The inbound leg of a transfer from its source (cost-adjustment.md, section 3.3). Tells whether it changed. */
  transferLeg(a: number): boolean {
    const { applications, entries, rounding, values } = this.state.book;
    const leg = applications.inbound[a];
    const source = applications.transferredFrom[a];
    const rescaled = entries.completelyInvoiced[leg] === 0 && this.rescaleRevaluations(leg);
    const { direct, indirect, variance } = this.costs.of(source, leg);
    const total = plusExactCost(plusExactCost(direct, indirect), variance);
    const cost = rounding.share(total, applications.quantity[a], entries.quantity[source]);
    const base = valueEntriesOf(this.state.book, leg).filter((v) => values.isBase(v));
    const old = base.reduce((sum, v) => plus(sum, this.actual(v)), NO_COST);
    const invoiced = this.completeInvoicing(leg, source);
    if (base.length === 0) return rescaled || invoiced;
    const changed = this.pending.add(base[0], minus(cost, old), { reason: 'transfer' });
    if (changed) this.state.touchPoint(base[0]);
    return changed || rescaled || invoiced;
  }

  /** An inbound entry that pulls its cost from an outbound one (section 3.4). Tells whether it changed. */
  pull(a: number): boolean {
    const { book } = this.state;
    const { applications, entries, rounding, values } = book;
    const { c } = values;
    const inbound = applications.inbound[a];
    const outbound = applications.outbound[a];
    const cost = rounding.share(this.invoicedCost(outbound), applications.quantity[a], entries.quantity[outbound]);
    const fullyInvoiced = entries.isFullyInvoiced(inbound);
    const base = valueEntriesOf(book, inbound).filter((v) => values.isBase(v));
    const isEligible = (v: number) => c.adjustment[v] === 0 && !(c.expectedCost[v] === 1 && fullyInvoiced);
    let changed = false;
    for (const { first, expected, members } of documentGroups(book, base, isEligible, true)) {
      const quantity = expected ? c.valuedQuantity[first] : members.reduce((sum, v) => sum + c.invoicedQuantity[v], 0);
      const old = members.reduce(
        (sum, v) => plus(sum, expected ? { lcy: c.expected[v], acy: c.expectedACY[v] } : this.actual(v)),
        NO_COST,
      );
      const change = minus(rounding.share(cost, quantity, entries.quantity[inbound]), old);
      if (this.pending.add(first, change, { reason: 'return' })) {
        changed = true;
        this.state.touchPoint(first);
      }
    }
    const type = entries.type[inbound];
    const follows = type === ItemLedgerEntryType.Transfer || type === ItemLedgerEntryType.Consumption;
    return (follows && this.completeInvoicing(inbound, outbound)) || changed;
  }

  private actual(v: number): Cost {
    const { c } = this.state.book.values;
    return c.expectedCost[v] === 1 ? NO_COST : { lcy: c.actual[v], acy: c.actualACY[v] };
  }

  /** Actual cost, and expected cost as far as the entry is not invoiced. */
  private invoicedCost(outbound: number): Cost<Exact> {
    const { entries, values } = this.state.book;
    const actual = { lcy: entries.actual[outbound], acy: entries.actualACY[outbound] };
    const open = entries.quantity[outbound] - entries.invoiced[outbound];
    if (open === 0) return actual;
    let expected = NO_COST;
    for (let v = entries.first[outbound]; v !== NONE; v = values.c.next[v]) {
      if (values.c.expectedCost[v] === 1) {
        expected = plus(expected, { lcy: values.c.expected[v], acy: values.c.expectedACY[v] });
      }
    }
    return plusExactCost(actual, costTimesQuotient(expected, open, entries.quantity[outbound]));
  }

  private completeInvoicing(entry: number, source: number): boolean {
    const { entries } = this.state.book;
    if (entries.completelyInvoiced[entry] === 1 || entries.completelyInvoiced[source] === 0) return false;
    entries.completelyInvoiced[entry] = 1;
    this.shares.becameCompletelyInvoiced(entry);
    return true;
  }

  /** Revaluations made while the transferred goods were not invoiced shrink as they are (section 3.5, last row). */
  private rescaleRevaluations(leg: number): boolean {
    const { entries, rounding, values } = this.state.book;
    const { c } = values;
    const list = valueEntriesOf(this.state.book, leg);
    let changed = false;
    for (const r of list) {
      if (c.type[r] !== EntryType.Revaluation || c.appliesTo[r] !== 0) continue;
      const origin = this.origin(leg);
      const now = entries.quantity[origin] - entries.invoiced[origin];
      const then = entries.quantity[origin] - this.invoicedBefore(origin, r);
      const target = rounding.share(this.actual(r), now - then, entries.quantity[origin]);
      const booked = list
        .filter((v) => c.type[v] === EntryType.Revaluation && c.appliesTo[v] === c.entryNo[r])
        .reduce((sum, v) => plus(sum, this.actual(v)), NO_COST);
      if (this.pending.add(r, minus(target, booked), { reason: 'revaluation' })) changed = true;
    }
    return changed;
  }

  private invoicedBefore(entry: number, limit: number): number {
    const { values } = this.state.book;
    return valueEntriesOf(this.state.book, entry)
      .filter((v) => v < limit && values.isBase(v))
      .reduce((sum, v) => sum + values.c.invoicedQuantity[v], 0);
  }

  /** The first inbound entry of a chain of transfers. */
  private origin(leg: number): number {
    const { applications } = this.state.book;
    const seen = new Set<number>();
    let entry = leg;
    while (!seen.has(entry)) {
      seen.add(entry);
      const link = applications.ofEntry.of(entry).find((a) => applications.transferredFrom[a] !== NONE);
      if (link === undefined) break;
      entry = applications.transferredFrom[link];
    }
    return entry;
  }
}
