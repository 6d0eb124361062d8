import { EntryType } from '../../ledger';
import { type CostBook, NONE, isConsumption, isOutput } from '../book';
import { type Period, countUpTo } from '../calendar';
import { type Chains } from '../costing/chains';
import { type Revaluations } from '../costing/revaluations';
import { type Rules } from '../costing/run-state';
import { type Cost, type Exact, NO_COST, costTimesQuotient, plus, plusExactCost } from '../exact';
import { ChainSums } from './chain-sums';
import { type Group, type ItemTimelines, type Pool } from './item-timelines';
import { type Sums } from './timeline';

interface Parts {
  quantity: number;
  lcy: number;
  acy: number;
}

interface OrderInCircle {
  readonly outputs: readonly number[];
  readonly consumptions: readonly number[];
}

const nothing = (): Parts => ({ quantity: 0, lcy: 0, acy: 0 });

/**
 * What the average of an outbound value entry is taken from: the group's stock at the end of the period without the
 * entries that the outbound's own cost flows into, or that follow it (cost-adjustment.md, sections 3.6.1 to 3.6.5).
 */
export class PeriodPools {
  /** Value entries of the group in the period. */
  private readonly members: Int32Array;
  /** Item ledger entries with members, and the sums of these: of outbound entries valued by average, and of others. */
  private readonly averaged: number[] = [];
  private readonly membersOf = new Map<number, number[]>();
  private readonly revaluationPoints: number[];
  private readonly ordersInCircles: readonly OrderInCircle[];
  private readonly opening: Pool;
  private readonly chainSums: ChainSums;
  /** Sums of the averaged entries, and of those among them with a lower number than the next to be valued. */
  private readonly allAveraged = nothing();
  private readonly passed = nothing();
  private passedCount = 0;

  constructor(
    private readonly book: CostBook,
    private readonly timelines: ItemTimelines,
    private readonly group: Group,
    private readonly period: Period,
    private readonly helpers: { chains: Chains; revaluations: Revaluations; rules: Rules },
  ) {
    const { c } = book.values;
    this.members = group.timeline.between(period.from, period.to);
    for (const v of this.members) {
      const list = this.membersOf.get(c.entry[v]);
      if (list) list.push(v);
      else this.membersOf.set(c.entry[v], [v]);
    }
    for (const [entry, members] of this.membersOf) {
      if (!members.some((v) => c.averaged[v] === 1)) continue;
      this.averaged.push(entry);
      this.add(this.allAveraged, entry);
    }
    this.averaged.sort((a, b) => a - b);
    this.opening = timelines.opening(group, period);
    timelines.highestChanged = NONE;
    this.chainSums = new ChainSums(helpers.chains, period.to, (entry) => {
      const sums = nothing();
      if (!this.isAveraged(entry)) this.add(sums, entry);
      return sums;
    });
    this.ordersInCircles = this.findOrdersInCircles();
    this.revaluationPoints = [...this.members]
      .filter((v) => this.isRevaluationPoint(v))
      .map((v) => c.entryNo[v])
      .sort((a, b) => a - b);
  }

  /** The value entries to be valued, in order of item ledger entry, entry type and number. */
  outbounds(): number[] {
    const { c } = this.book.values;
    return [...this.members]
      .filter((v) => c.averaged[v] === 1 && c.adjustment[v] === 0 && c.valuedQuantity[v] < 0)
      .sort((a, b) => c.entry[a] - c.entry[b] || c.type[a] - c.type[b] || a - b);
  }

  /** Entry numbers from which on a pool must be made anew (section 3.6.6), rising. */
  exceptions(): number[] {
    const { c } = this.book.values;
    const numbers = [...this.members].filter((v) => c.adjustment[v] === 0 && this.isException(v));
    return numbers.flatMap((v) => [c.entryNo[v], c.entryNo[v] + 1]).sort((a, b) => a - b);
  }

  /** An outbound entry of the period was valued anew. */
  valued(lcy: number, acy: number): void {
    this.allAveraged.lcy += lcy;
    this.allAveraged.acy += acy;
  }

  poolFor(x: number): Pool {
    this.passEntriesBefore(this.book.values.c.entry[x]);
    return this.needsEachEntry(x) ? this.poolEntryByEntry(x) : this.poolFromSums(x);
  }

  /** The entries that bring cost into the pool of x during the period. */
  sourcesFor(x: number): { entry: number; quantity: number; amount: number }[] {
    const { entry: entryOf } = this.book.values.c;
    const chain = this.chainOf(entryOf[x]);
    return [...this.membersOf.keys()]
      .filter((entry) => entry !== entryOf[x] && !chain.has(entry) && !this.isAveraged(entry))
      .sort((a, b) => a - b)
      .map((entry) => {
        const sums = nothing();
        this.add(sums, entry);
        return { entry, quantity: sums.quantity, amount: sums.lcy };
      });
  }

  private passEntriesBefore(entry: number): void {
    while (this.passedCount < this.averaged.length && this.averaged[this.passedCount] < entry) {
      this.add(this.passed, this.averaged[this.passedCount++]);
    }
  }

  private needsEachEntry(x: number): boolean {
    return (
      this.revaluationPoints.length > 0 ||
      !this.helpers.rules.keepOpenOutboundsInPool ||
      (this.ordersInCircles.length > 0 && this.isConsumption(x))
    );
  }

  /** Opening and cost sources of the period, the outbounds before x, without what x itself feeds. */
  private poolFromSums(x: number): Pool {
    const during = this.timelines.during(this.group, this.period);
    const { [x]: entry } = this.book.values.c.entry;
    const pool = {
      quantity: during.quantity - this.allAveraged.quantity,
      lcy: during.lcy - this.allAveraged.lcy,
      acy: during.acy - this.allAveraged.acy,
    };
    const withOutbounds = !this.reachesGroup(entry);
    if (withOutbounds) addParts(pool, this.passed, 1);
    const chain = this.chainSumOf(entry);
    if (chain) addParts(pool, chain, -1);
    else this.takeChainOut(pool, entry, withOutbounds);
    return this.withOpening(pool);
  }

  /** What an entry's chain has in the period, unless a member of it has changed since the sums were made. */
  private chainSumOf(entry: number): Sums | undefined {
    if (!this.helpers.chains.mayContinue(entry)) return NO_SUMS;
    if (this.limitFor(entry) !== this.period.to) return undefined;
    const sum = this.chainSums.of(entry);
    return sum && sum.lowest > Math.max(entry, this.timelines.highestChanged) ? sum : undefined;
  }

  private takeChainOut(pool: Parts, entry: number, withOutbounds: boolean): void {
    this.visitChain(entry, (each) => {
      const counted = this.isAveraged(each) ? withOutbounds && each < entry : true;
      if (counted) this.add(pool, each, -1);
      return false;
    });
  }

  /** The same by the rules one after the other, where revaluations or orders make a difference for single entries. */
  private poolEntryByEntry(x: number): Pool {
    const { c } = this.book.values;
    const chain = new Set(this.chainOf(c.entry[x]));
    const circles = this.isConsumption(x) ? this.ordersInCircles : [];
    const sameOrder = new Set(circles.flatMap(({ outputs }) => outputs));
    for (const { consumptions } of circles) {
      for (const each of consumptions) for (const entry of this.chainOf(each)) chain.add(entry);
    }
    const leftOut = this.openEntriesFromBefore();
    const fixed = this.fixedByRevaluation();
    const reaches = [...chain].some((entry) => this.isInboundOfGroup(entry));
    const pool = nothing();
    let partly: Cost<Exact> = NO_COST;
    for (const [entry, members] of this.membersOf) {
      if (leftOut.has(entry)) continue;
      if (fixed.has(entry)) {
        for (const v of members) {
          const isHidden = c.type[v] === EntryType.Revaluation && this.isHiddenByRevaluation(v, x);
          if (isHidden) partly = plusExactCost(partly, this.fixedPartOf(v));
          else this.addMember(pool, v, 1);
        }
        continue;
      }
      if (entry === c.entry[x] || sameOrder.has(entry) || chain.has(entry)) continue;
      const averaged = this.isAveraged(entry);
      if (averaged && (reaches || entry > c.entry[x])) continue;
      for (const v of members) if (!this.isHiddenByRevaluation(v, x)) this.addMember(pool, v, 1);
    }
    const { quantity, cost } = this.withOpening(pool);
    const before = this.sumsBefore(leftOut);
    return {
      quantity: quantity - before.quantity,
      cost: plusExactCost(plusExactCost(cost, partly), { lcy: 0 - before.lcy, acy: 0 - before.acy }),
    };
  }

  private withOpening({ quantity, lcy, acy }: Parts): Pool {
    return { quantity: this.opening.quantity + quantity, cost: plusExactCost(this.opening.cost, { lcy, acy }) };
  }

  private isAveraged(entry: number): boolean {
    const place = countUpTo(this.averaged, entry) - 1;
    return place >= 0 && this.averaged[place] === entry;
  }

  private isRevaluationPoint(v: number): boolean {
    const { applications, values } = this.book;
    if (values.c.type[v] !== EntryType.Revaluation) return false;
    if (values.c.partialRevaluation[v] === 1) return true;
    return (
      this.helpers.rules.pullingRevaluations &&
      applications.ofEntry.of(values.c.entry[v]).some((a) => applications.isPull(a))
    );
  }

  private isException(v: number): boolean {
    const { entries, values } = this.book;
    const { c } = values;
    if (c.isCharge[v] === 1 || (c.type[v] === EntryType.Revaluation && c.partialRevaluation[v] === 1)) return true;
    return !entries.isInbound(c.entry[v]) && this.reachesGroup(c.entry[v]);
  }

  private chainOf(entry: number): ReadonlySet<number> {
    const { chains } = this.helpers;
    return chains.mayContinue(entry) ? chains.downstream(entry, this.limitFor(entry)) : NO_ENTRIES;
  }

  private visitChain(entry: number, visit: (entry: number) => boolean): void {
    const { chains } = this.helpers;
    if (chains.mayContinue(entry)) chains.visitDownstream(entry, this.limitFor(entry), visit);
  }

  /** Links are followed up to the end of the period in which the entry is valued last. */
  private limitFor(entry: number): number {
    const { calendar, points, entries } = this.book;
    const last = this.helpers.chains.lastValuationDate(entry);
    const pair = points.pairOf(entries.item[entry], this.group, this.period.to);
    return points.listOf(entries.item[entry], pair).points.firstFrom(last) ?? calendar.periodOf(last).to;
  }

  /** Whether an entry's cost comes back into the group. */
  private reachesGroup(entry: number): boolean {
    let reaches = false;
    this.visitChain(entry, (each) => (reaches = this.isInboundOfGroup(each)));
    return reaches;
  }

  private isInboundOfGroup(entry: number): boolean {
    return this.book.entries.isInbound(entry) && this.isOfGroup(entry);
  }

  private isOfGroup(entry: number): boolean {
    const { entries, values } = this.book;
    const first = entries.first[entry];
    if (first === NONE || entries.item[entry] !== values.c.item[this.members[0]]) return false;
    if (this.group.perItem) return true;
    return values.c.location[first] === this.group.location && values.c.variant[first] === this.group.variant;
  }

  private isConsumption(x: number): boolean {
    return isConsumption(this.book.values.c.itemEntryType[x]);
  }

  /** Orders that both make and consume the group's goods in the period (rule 4). */
  private findOrdersInCircles(): OrderInCircle[] {
    const { entries, orders } = this.book;
    const outputsOf = new Map<number, number[]>();
    for (const entry of this.membersOf.keys()) {
      const order = entries.order[entry];
      if (order === NONE || !isOutput(entries.type[entry])) continue;
      outputsOf.set(order, [...(outputsOf.get(order) ?? []), entry]);
    }
    return [...outputsOf].flatMap(([order, outputs]) => {
      const consumptions = orders.consumptions(order).filter((entry) => this.membersOf.has(entry));
      return consumptions.length === 0 ? [] : [{ outputs, consumptions }];
    });
  }

  /** NAV leaves out outbound entries of earlier periods that are still open, and what follows them (rule 1). */
  private openEntriesFromBefore(): ReadonlySet<number> {
    if (this.helpers.rules.keepOpenOutboundsInPool) return NO_ENTRIES;
    const { entries } = this.book;
    const found = new Set<number>();
    for (const entry of entries.ofItem.of(this.book.values.c.item[this.members[0]])) {
      if (entries.open[entry] === 0 || entries.isInbound(entry) || !this.isOfGroup(entry)) continue;
      for (const each of [entry, ...this.chainOf(entry)]) if (this.hasMemberBefore(each)) found.add(each);
    }
    return found;
  }

  private hasMemberBefore(entry: number): boolean {
    return this.isOfGroup(entry) && this.valuesOf(entry).some((v) => this.isBeforePeriod(v));
  }

  private sumsBefore(entries: ReadonlySet<number>): Parts {
    const sums = nothing();
    for (const entry of entries) {
      for (const v of this.valuesOf(entry)) if (this.isBeforePeriod(v)) this.addMember(sums, v, 1);
    }
    return sums;
  }

  private isBeforePeriod(v: number): boolean {
    return this.book.values.c.valuationDate[v] < this.period.from;
  }

  private valuesOf(entry: number): number[] {
    const { entries, values } = this.book;
    const list: number[] = [];
    for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) list.push(v);
    return list;
  }

  /** Whether a revaluation lies between a value entry and x, so that the entry does not count for x (3.6.5). */
  private isHiddenByRevaluation(v: number, x: number): boolean {
    const { c } = this.book.values;
    const k = this.deciding(v);
    if (this.hasPointBetween(c.entryNo[k], c.entryNo[x])) return !this.helpers.revaluations.isEffective(k, c.entry[x]);
    return this.hasPointBetween(c.entryNo[x], c.entryNo[k]);
  }

  private deciding(v: number): number {
    const { values } = this.book;
    if (values.c.type[v] === EntryType.Revaluation || values.isBase(v)) return v;
    return this.valuesOf(values.c.entry[v]).find((each) => values.c.type[each] === EntryType.DirectCost) ?? v;
  }

  private hasPointBetween(from: number, to: number): boolean {
    if (from > to) return false;
    return countUpTo(this.revaluationPoints, to) > countUpTo(this.revaluationPoints, from - 1);
  }

  /** Revalued entries with fixed applications, and the outbounds applied: they cancel out in the pool. */
  private fixedByRevaluation(): ReadonlySet<number> {
    const { applications, values } = this.book;
    const fixed = new Set<number>();
    for (const entryNo of this.revaluationPoints) {
      const inbound = values.c.entry[values.find(entryNo)];
      const outbounds = this.fixedOutboundsOf(inbound).map((a) => applications.outbound[a]);
      if (outbounds.length > 0) for (const entry of [inbound, ...outbounds]) fixed.add(entry);
    }
    return fixed;
  }

  private fixedOutboundsOf(inbound: number): number[] {
    const { applications } = this.book;
    return [...applications.ofInbound.of(inbound)].filter(
      (a) => applications.isConsumption(a) && applications.costApplication[a] === 1,
    );
  }

  /** Of a hidden revaluation, what fixed applications take stays in the pool. */
  private fixedPartOf(v: number): Cost<Exact> {
    const { applications, rounding, values } = this.book;
    const { c } = values;
    const amount = { lcy: c.actual[v] + c.expected[v], acy: c.actualACY[v] + c.expectedACY[v] };
    const taken = this.fixedOutboundsOf(c.entry[v])
      .filter((a) => this.helpers.revaluations.isEffective(v, applications.outbound[a]))
      .reduce((sum, a) => sum - applications.quantity[a], 0);
    const quantity = c.valuedQuantity[v];
    if (quantity === taken || quantity === 0) return amount;
    const excluded = rounding.round(costTimesQuotient(amount, quantity - taken, quantity));
    return plus(amount, { lcy: 0 - excluded.lcy, acy: 0 - excluded.acy });
  }

  private add(sums: Parts, entry: number, sign: 1 | -1 = 1): void {
    for (const v of this.membersOf.get(entry) ?? []) this.addMember(sums, v, sign);
  }

  private addMember(sums: Parts, v: number, sign: 1 | -1): void {
    const { c } = this.book.values;
    sums.quantity += sign * c.entryQuantity[v];
    sums.lcy += sign * (c.actual[v] + c.expected[v]);
    sums.acy += sign * (c.actualACY[v] + c.expectedACY[v]);
  }
}

const NO_ENTRIES: ReadonlySet<number> = new Set();
const NO_SUMS: Sums = nothing();

function addParts(sums: Parts, other: Sums, sign: 1 | -1): void {
  sums.quantity += sign * other.quantity;
  sums.lcy += sign * other.lcy;
  sums.acy += sign * other.acy;
}
