import { AverageCosts } from '../average/average-costs';
import { type CostBook } from '../book';
import { OrderRollUp } from '../orders/order-roll-up';
import { type AdjustmentRequest } from '../request';
import { UnitCosts } from '../unit-costs';
import { AppliedCosts } from './applied-costs';
import { EntryWriter } from './entry-writer';
import { InboundCost } from './inbound-cost';
import { OutboundShares } from './outbound-shares';
import { PendingChanges } from './pending-changes';
import { InboundRevaluation } from './revalue-inbound';
import { OutboundRevaluation } from './revalue-outbound';
import { Revaluations } from './revaluations';
import { CostCycle, RunState } from './run-state';

/** Rounds beyond the levels that the items have: orders that feed each other never come to rest. */
const MOST_ROUNDS = 1_000;

/** Adjusts the costs of a book: item by item from the lowest level up, and orders between (section 2). */
export class Adjuster {
  readonly state: RunState;
  readonly unitCosts: UnitCosts;
  /** What outbound entries have taken of their sources. */
  readonly shares: OutboundShares;
  private readonly applied: AppliedCosts;
  private readonly average: AverageCosts;
  private readonly orders: OrderRollUp;
  private readonly pending: PendingChanges;

  /** @param mayAdjust which items the run may touch */
  constructor(
    private readonly book: CostBook,
    request: AdjustmentRequest,
    private readonly mayAdjust: (item: number) => boolean,
  ) {
    const state = (this.state = new RunState(book, request));
    const writer = new EntryWriter(state);
    const revaluations = new Revaluations(book);
    const costs = new InboundCost(book, revaluations);
    const shares = (this.shares = new OutboundShares(book, costs));
    state.listeners.push(shares);
    this.pending = new PendingChanges(state, writer);
    const outbound = new OutboundRevaluation(state, shares, this.pending, writer);
    const inbound = new InboundRevaluation(state, costs, shares, this.pending);
    this.applied = new AppliedCosts(state, shares, outbound, inbound, writer);
    this.average = new AverageCosts(state, shares, revaluations, this.pending, this.applied);
    this.orders = new OrderRollUp(state, shares, writer);
    this.unitCosts = new UnitCosts(book);
  }

  /** @throws CostCycle when the cost of an item does not settle */
  run(): void {
    for (let round = 0; ; round++) {
      const items = this.deepestUnadjusted();
      if (items.length === 0 && round > 0) break;
      if (round > MOST_ROUNDS) throw new CostCycle(items[0], []);
      this.state.noAverageFrom = 0;
      for (const item of items) this.adjust(item);
      this.orders.run(this.mayAdjust);
    }
    for (const entry of this.state.remembered) this.book.entries.marked[entry] = 1;
  }

  /** Unadjusted items of the lowest level (highest Low-Level Code), in order of number. */
  private deepestUnadjusted(): number[] {
    const { items, entries } = this.book;
    const unadjusted = items.numbers.filter(
      (item) =>
        items.costIsAdjusted[items.row(item)] === 0 &&
        entries.ofItem.start(item) < entries.ofItem.end(item) &&
        this.mayAdjust(item),
    );
    const deepest = unadjusted.reduce((level, item) => Math.max(level, items.lowLevelCode[items.row(item)]), -Infinity);
    return unadjusted.filter((item) => items.lowLevelCode[items.row(item)] === deepest);
  }

  /** One item pass (section 2.3). */
  private adjust(item: number): void {
    const { items, points } = this.book;
    const { state } = this;
    state.pairs.clear();
    for (const { location, variant, points: list } of points.pairsOf(item)) {
      if (list.firstUnadjusted() !== undefined) state.addPair(location, variant);
    }
    const isFirstPass = !state.itemsRemembered.has(item);
    this.applied.run(item);
    if (items.isAverage(item)) this.average.run(item);
    this.pending.write();
    this.unitCosts.update(item, [...state.pairs.values()]);
    this.close(item, isFirstPass);
  }

  /** Section 2.6. */
  private close(item: number, isFirstPass: boolean): void {
    const { entries, items, points } = this.book;
    const { state } = this;
    const row = items.row(item);
    items.allowOnline[row] = 1;
    if (!items.isAverage(item)) points.adjustAll(item);
    const open = points.firstUnadjusted(item);
    items.costIsAdjusted[row] = Number(open === undefined || open > state.adjustTill);
    const needsSecondPass =
      state.rules.secondPass && isFirstPass && !items.isAverage(item) && state.itemsRemembered.has(item);
    if (!needsSecondPass || items.costIsAdjusted[row] === 0) return;
    items.costIsAdjusted[row] = 0;
    for (const entry of state.remembered) if (entries.item[entry] === item) entries.marked[entry] = 1;
  }
}
