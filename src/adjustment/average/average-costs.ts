import { ItemLedgerEntryType } from '../../ledger';
import { NONE, type Pair, isConsumption } from '../book';
import { type Period, countUpTo } from '../calendar';
import { type AppliedCosts } from '../costing/applied-costs';
import { Chains } from '../costing/chains';
import { type OutboundShares } from '../costing/outbound-shares';
import { type PendingChanges } from '../costing/pending-changes';
import { type Revaluations } from '../costing/revaluations';
import { CostCycle, type RunState } from '../costing/run-state';
import { type Cost, NO_COST, minus, plus, plusExactCost } from '../exact';
import { type Group, ItemTimelines, type Pool } from './item-timelines';
import { PeriodPools } from './period-pools';
import { InvoicedStock } from './invoiced-stock';

/** So many times one period may be valued before the averages are taken to run in a circle. */
const MOST_VALUATIONS = 500;

/** Values the outbound entries of average items, period by period (cost-adjustment.md, section 3.6). */
export class AverageCosts {
  private readonly chains: Chains;

  constructor(
    private readonly state: RunState,
    private readonly shares: OutboundShares,
    private readonly revaluations: Revaluations,
    private readonly pending: PendingChanges,
    private readonly applied: AppliedCosts,
  ) {
    this.chains = new Chains(state.book);
  }

  /** Values all unadjusted periods of an item, again and again until no change reopens one. */
  run(item: number): void {
    if (this.state.book.points.firstUnadjusted(item) === undefined) return;
    const walk = new Walk(this.state, item, (group, period, timelines, stock) =>
      this.valuePeriod(group, period, timelines, stock),
    );
    this.state.listeners.push(walk.timelines);
    try {
      walk.run();
    } finally {
      this.state.listeners.splice(this.state.listeners.indexOf(walk.timelines), 1);
    }
  }

  /** Values the outbound entries of one period (section 3.6.6). Tells whether there are any. */
  private valuePeriod(group: Group, period: Period, timelines: ItemTimelines, stock: InvoicedStock): boolean {
    const { book, rules } = this.state;
    const { c } = book.values;
    const helpers = { chains: this.chains, revaluations: this.revaluations, rules };
    const pools = new PeriodPools(book, timelines, group, period, helpers);
    const outbounds = pools.outbounds();
    if (outbounds.length === 0) return false;
    const exceptions = pools.exceptions();
    let pool: Pool | undefined;
    let validUntil = 0;
    for (const x of outbounds) {
      let changed = this.completeTransfer(c.entry[x]);
      if (!this.isSkipped(x)) {
        if (!pool || c.entryNo[x] >= validUntil) {
          pool = pools.poolFor(x);
          validUntil = exceptions[countUpTo(exceptions, c.entryNo[x])] ?? Infinity;
        }
        if (this.hasAverage(pool)) {
          const cost = book.rounding.share(pool.cost, c.valuedQuantity[x], pool.quantity);
          pool = this.withoutEntry(pool, x, cost, group);
          changed = this.change(x, cost, pools) || changed;
        }
      }
      if (changed) this.passOn(x);
      this.completeConsumption(x, group, stock);
    }
    return true;
  }

  /** Section 3.6.2. */
  private isSkipped(x: number): boolean {
    const { entries, values } = this.state.book;
    const entry = values.c.entry[x];
    return entries.appliesTo[entry] !== NONE || (values.c.expectedCost[x] === 1 && entries.isFullyInvoiced(entry));
  }

  /** A negative stock has no average: its outbound entries keep their cost. */
  private hasAverage({ quantity, cost }: Pool): boolean {
    if (quantity <= 0) return false;
    return !this.state.rules.refuseNegativePool || (Number(cost.lcy) >= 0 && Number(cost.acy) >= 0);
  }

  private withoutEntry(pool: Pool, x: number, cost: Cost, group: Group): Pool {
    const { entries, values } = this.state.book;
    const { c } = values;
    const isTransfer = entries.type[c.entry[x]] === ItemLedgerEntryType.Transfer;
    if (pool.quantity + c.valuedQuantity[x] <= 0 || (isTransfer && group.perItem)) return pool;
    return { quantity: pool.quantity + c.valuedQuantity[x], cost: plusExactCost(pool.cost, cost) };
  }

  private change(x: number, cost: Cost, pools: PeriodPools): boolean {
    const { entries, values } = this.state.book;
    const entry = values.c.entry[x];
    const total = () => ({
      lcy: entries.actual[entry] + entries.expected[entry],
      acy: entries.actualACY[entry] + entries.expectedACY[entry],
    });
    const before = total();
    const changed = this.pending.add(x, minus(cost, this.oldCost(x)), { reason: 'average' });
    const difference = minus(total(), before);
    pools.valued(difference.lcy, difference.acy);
    return changed;
  }

  /** What the document line of x has cost so far. */
  private oldCost(x: number): Cost {
    const { entries, values } = this.state.book;
    const { c } = values;
    let sum = NO_COST;
    for (let v = entries.first[c.entry[x]]; v !== NONE; v = c.next[v]) {
      if (c.documentNo[v] !== c.documentNo[x] || c.documentLineNo[v] !== c.documentLineNo[x]) continue;
      if (c.expectedCost[x] === 1) sum = plus(sum, { lcy: c.expected[v], acy: c.expectedACY[v] });
      else if (c.expectedCost[v] === 0) sum = plus(sum, { lcy: c.actual[v], acy: c.actualACY[v] });
    }
    return sum;
  }

  private passOn(x: number): void {
    const { entries, values } = this.state.book;
    const entry = values.c.entry[x];
    if (entries.type[entry] === ItemLedgerEntryType.Consumption) entries.marked[entry] = 0;
    this.applied.pullFrom(entry);
    this.applied.drain();
  }

  private completeTransfer(entry: number): boolean {
    const { entries } = this.state.book;
    const isTransfer = entries.type[entry] === ItemLedgerEntryType.Transfer;
    if (!isTransfer || entries.completelyInvoiced[entry] === 1 || !this.shares.allSourcesInvoiced(entry)) return false;
    entries.completelyInvoiced[entry] = 1;
    return true;
  }

  private completeConsumption(x: number, group: Group, stock: InvoicedStock): void {
    const { entries, values } = this.state.book;
    const entry = values.c.entry[x];
    if (!isConsumption(entries.type[entry]) || entries.completelyInvoiced[entry] === 1) return;
    if (stock.upTo(group, values.c.valuationDate[x]) < 0) return;
    entries.completelyInvoiced[entry] = 1;
    entries.marked[entry] = 0;
  }
}

type ValuePeriod = (group: Group, period: Period, timelines: ItemTimelines, stock: InvoicedStock) => boolean;

/** Goes through an item's groups and periods in order of date (section 3.6.3). */
class Walk {
  readonly timelines: ItemTimelines;
  private readonly stock: InvoicedStock;
  private readonly valuations = new Map<string, number>();

  constructor(
    private readonly state: RunState,
    private readonly item: number,
    private readonly valuePeriod: ValuePeriod,
  ) {
    this.timelines = new ItemTimelines(state.book, item);
    this.stock = new InvoicedStock(state.book, item);
  }

  run(): void {
    for (;;) {
      const starts = this.state.book.points.unadjustedStarts(this.item, this.state.adjustTill);
      if (starts.length === 0) return;
      for (const { pair, date } of starts) {
        if (this.mustWait(date)) return;
        pair.points.adjustFrom(date);
        if (this.walk(pair, date)) break;
      }
    }
  }

  /** Tells whether the walk must start over, because a change has come back to a period that it has valued. */
  private walk(pair: Pair, date: number): boolean {
    const { adjustTill, book } = this.state;
    const { c } = book.values;
    for (let day = date; day <= adjustTill;) {
      let period = book.calendar.periodOf(day);
      let group = this.timelines.groupAt(period.to, pair);
      let v = group.timeline.firstFrom(period.from);
      while (v !== undefined && c.valuationDate[v] > period.to) {
        period = book.calendar.periodOf(c.valuationDate[v]);
        group = this.timelines.groupAt(period.to, pair);
        v = group.timeline.firstFrom(period.from);
      }
      if (v === undefined || c.valuationDate[v] > adjustTill) return false;
      const point = book.points.pairOf(this.item, { location: c.location[v], variant: c.variant[v] }, period.to);
      const { points } = book.points.listOf(this.item, point);
      const first = book.points.firstUnadjusted(this.item);
      if (!points.has(period.to) || (first !== undefined && first < c.valuationDate[v]) || this.mustWait(period.to)) {
        this.state.touchPoint(v);
        return false;
      }
      if (this.valuePeriod(group, period, this.timelines, this.stock)) {
        this.count(point, period);
        if (points.isUnadjustedAtOrAfter(period.to)) return true;
      }
      day = period.to + 1;
    }
    return false;
  }

  private mustWait(date: number): boolean {
    const { noAverageFrom } = this.state;
    return noAverageFrom !== 0 && noAverageFrom <= date;
  }

  private count({ location, variant }: Pair, { to }: Period): void {
    const key = `${location}|${variant}|${to}`;
    const count = (this.valuations.get(key) ?? 0) + 1;
    this.valuations.set(key, count);
    if (count > MOST_VALUATIONS) throw new CostCycle(this.item, []);
  }
}
