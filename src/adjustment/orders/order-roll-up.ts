import { EntryType, OrderType, VarianceType } from '../../ledger';
import { NONE, type OrderRecord } from '../book';
import { Chains } from '../costing/chains';
import { type EntryWriter } from '../costing/entry-writer';
import { type OutboundShares } from '../costing/outbound-shares';
import { type RunState } from '../costing/run-state';
import { type Cost, NO_COST, isZero, minus, negated, plus } from '../exact';
import { type CostRecord, NO_COSTS, SHARES, SHARE_FIELDS, addRecords } from './cost-record';
import { OrderCosts } from './order-costs';
import { outputShares } from './output-shares';

interface Booking {
  readonly type: number;
  readonly varianceType: number;
  readonly cost: Cost;
}

/** Gives the outputs of orders what the orders have cost (cost-adjustment.md, section 6). */
export class OrderRollUp {
  private readonly costs: OrderCosts;
  private readonly chains: Chains;

  constructor(
    private readonly state: RunState,
    private readonly shares: OutboundShares,
    private readonly writer: EntryWriter,
  ) {
    this.costs = new OrderCosts(state.book);
    this.chains = new Chains(state.book);
  }

  /** Rolls up all orders that are due and whose item the run may adjust. */
  run(mayAdjust: (item: number) => boolean): void {
    const due = this.state.book.orders.records.filter((record) => isDue(record) && mayAdjust(record.item));
    for (const record of due) this.rollUp(record);
  }

  private rollUp(record: OrderRecord): void {
    const { book } = this.state;
    if (!(record.type === OrderType.Assembly && book.items.hasNoInventoryValue(record.item))) {
      const actual = this.costs.actual(record);
      const variances = book.items.isStandard(record.item)
        ? addRecords(this.costs.standard(record, actual), actual, -1)
        : NO_COSTS;
      const cost = { ...variances, direct: actual.direct, indirect: actual.indirect };
      for (const share of outputShares(book, this.chains, record, cost)) {
        this.bookOutput(record, share.entry, share.cost);
      }
    }
    this.close(record);
  }

  private bookOutput(record: OrderRecord, entry: number, target: CostRecord): void {
    const { entries } = this.state.book;
    const isAssembly = record.type === OrderType.Assembly;
    for (const { type, varianceType, cost } of bookings(target, this.state.book.items.isStandard(record.item))) {
      const change = minus(cost, this.booked(entry, type, varianceType));
      const isInvoice = type === EntryType.DirectCost && entries.invoiced[entry] === 0;
      const isDue = isZero(change) ? !isAssembly && type === EntryType.DirectCost && !record.completelyInvoiced : true;
      if (!isDue) continue;
      const v = this.writer.output(entry, { type, varianceType }, change, isInvoice);
      if (isInvoice) this.invoice(entry, v);
      this.reopen(entry, v);
    }
  }

  private booked(entry: number, type: number, varianceType: number): Cost {
    const { entries, values } = this.state.book;
    const { c } = values;
    let sum = NO_COST;
    for (let v = entries.first[entry]; v !== NONE; v = c.next[v]) {
      if (c.type[v] !== type || (type === EntryType.Variance && c.varianceType[v] !== varianceType)) continue;
      sum = plus(sum, { lcy: c.actual[v], acy: c.actualACY[v] });
    }
    return sum;
  }

  private invoice(entry: number, v: number): void {
    const { entries, items, values } = this.state.book;
    entries.invoiced[entry] = entries.quantity[entry];
    entries.lastInvoiceDate[entry] = values.c.postingDate[v];
    if (items.isStandard(entries.item[entry])) this.takeBackInterimRevaluations(entry);
    this.shares.sourceChanged(entry);
    this.shares.targetChanged(entry);
  }

  private takeBackInterimRevaluations(entry: number): void {
    const { entries, values } = this.state.book;
    const { c } = values;
    const open = new Map<number, Cost>();
    for (let v = entries.first[entry]; v !== NONE; v = c.next[v]) {
      if (c.type[v] !== EntryType.Revaluation) continue;
      const revaluation = c.appliesTo[v] === 0 ? v : values.find(c.appliesTo[v]);
      open.set(revaluation, plus(open.get(revaluation) ?? NO_COST, { lcy: c.expected[v], acy: c.expectedACY[v] }));
    }
    for (const [revaluation, expected] of open) {
      if (revaluation !== NONE && !isZero(expected)) this.writer.revaluationReversal(revaluation, negated(expected));
    }
  }

  /** The output's own cost changed: what was taken of it, and its item, are to be adjusted again (section 5.4). */
  private reopen(entry: number, v: number): void {
    const { applications, entries, items } = this.state.book;
    for (const a of applications.ofInbound.of(entry)) applications.outboundIsUpdated[a] = 0;
    if (entries.quantity[entry] !== entries.remaining[entry]) entries.marked[entry] = 1;
    items.reopen(entries.item[entry]);
    this.state.touchPoint(v);
  }

  private close(record: OrderRecord): void {
    const { book } = this.state;
    const { entries, items } = book;
    if (!record.completelyInvoiced) {
      const row = items.row(record.item);
      record.shares = book.roundedShares(
        items.standardShares(record.item),
        record.type === OrderType.Assembly ? 'amount' : 'unit-amount',
      );
      record.overheadRate = items.overheadRate[row];
      if (record.indirectPercent === 0) record.indirectPercent = items.indirectPercent[row];
      record.completelyInvoiced = true;
    }
    record.costIsAdjusted = true;
    record.allowOnline = true;
    for (const entry of book.orders.outputs(record.order)) {
      if (entries.completelyInvoiced[entry] === 1) continue;
      entries.completelyInvoiced[entry] = 1;
      this.shares.becameCompletelyInvoiced(entry);
    }
  }
}

function isDue({ costIsAdjusted, isFinished, type }: OrderRecord): boolean {
  return !costIsAdjusted && (isFinished || type === OrderType.Assembly);
}

function bookings(cost: CostRecord, isStandard: boolean): Booking[] {
  const blank = VarianceType.Blank;
  return [
    { type: EntryType.DirectCost, varianceType: blank, cost: cost.direct },
    { type: EntryType.IndirectCost, varianceType: blank, cost: cost.indirect },
    ...(isStandard ? SHARE_FIELDS : []).map((field) => ({
      type: EntryType.Variance,
      varianceType: SHARES[field],
      cost: cost[field],
    })),
  ];
}
