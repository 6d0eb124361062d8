import { EntryType, ItemLedgerEntryType, VarianceType } from '../../ledger';
import { NONE, isOutput } from '../book';
import { type Cost, NO_COST, isZero, minus, negated, plus } from '../exact';
import { type EntryWriter } from './entry-writer';
import { type Reason } from './reasons';
import { type RunState } from './run-state';

interface Pending {
  actual: Cost;
  expected: Cost;
  varianceType: number;
  reason: Reason;
}

interface Hits {
  last: Cost;
  count: number;
}

/** How a change is to be written. */
export interface ChangeOptions {
  readonly reason: Reason;
  /** Book the change of a standard item's cost as variance. */
  readonly asVariance?: boolean;
}

/**
 * The changes of one item's value entries until the end of its pass (cost-adjustment.md, section 3.7). The amounts in
 * the book include them at once; here stands which part of an amount is still to be written as an entry of its own.
 */
export class PendingChanges {
  private readonly byValueEntry = new Map<number, Pending>();
  /** The value entries of an item ledger entry with pending changes, lowest number first. */
  private readonly byEntry = new Map<number, number[]>();
  private readonly hits = new Map<number, Hits>();

  constructor(
    private readonly state: RunState,
    private readonly writer: EntryWriter,
  ) {}

  /** Adds a change to a value entry. Tells whether anything changed. */
  add(v: number, change: Cost, { reason, asVariance = false }: ChangeOptions): boolean {
    if (isZero(change)) return false;
    const { c } = this.state.book.values;
    if (c.averaged[v] === 1 && this.isPingPong(c.entry[v], change)) return false;
    this.guardAverage(v);
    const pending = this.pendingOf(v, reason);
    if (c.expectedCost[v] === 1) this.setExpected(v, pending, plus(pending.expected, change));
    else {
      pending.actual = plus(pending.actual, change);
      this.state.change(v, 'actual', change.lcy, change.acy);
    }
    if (asVariance) pending.varianceType = this.varianceTypeFor(v);
    else if (c.expectedCost[v] === 0 && c.type[v] === EntryType.DirectCost) this.balanceExpected(v, pending);
    this.resetUpdatedFlags(c.entry[v]);
    return true;
  }

  /** Writes everything that is pending, by ascending number of the adjusted value entry (section 5.1). */
  write(): void {
    const order = [...this.byValueEntry.keys()].sort((a, b) => a - b);
    for (const v of order) {
      const { actual, expected, varianceType, reason } = this.byValueEntry.get(v)!;
      const isExpected = this.state.book.values.c.expectedCost[v] === 1;
      // The amounts move from the adjusted entry, where they were included, to entries of their own.
      this.state.change(v, 'actual', 0 - actual.lcy, 0 - actual.acy);
      this.state.change(v, 'expected', 0 - expected.lcy, 0 - expected.acy);
      if (!isExpected && isZero(actual)) continue;
      const blank = VarianceType.Blank;
      if (!isZero(expected)) this.writer.adjustment(v, expected, { expected: true, varianceType: blank, reason });
      if (!isExpected) this.writer.adjustment(v, actual, { expected: false, varianceType, reason });
    }
    this.byValueEntry.clear();
    this.byEntry.clear();
  }

  private pendingOf(v: number, reason: Reason): Pending {
    let pending = this.byValueEntry.get(v);
    if (!pending) {
      this.byValueEntry.set(
        v,
        (pending = { actual: NO_COST, expected: NO_COST, varianceType: VarianceType.Blank, reason }),
      );
      const entry = this.state.book.values.c.entry[v];
      const list = this.byEntry.get(entry);
      if (list) list.push(v);
      else this.byEntry.set(entry, [v]);
    }
    pending.reason = reason;
    return pending;
  }

  private setExpected(v: number, pending: Pending, expected: Cost): void {
    const change = minus(expected, pending.expected);
    pending.expected = expected;
    this.state.change(v, 'expected', change.lcy, change.acy);
  }

  /** The invoiced share of a change of the expected cost moves from expected to actual (section 3.7, point 3). */
  private balanceExpected(v: number, pending: Pending): void {
    const { entries, rounding, values } = this.state.book;
    const { c } = values;
    const entry = c.entry[v];
    const list = this.byEntry.get(entry)!;
    const lowest = Math.min(...list);
    if (c.expectedCost[lowest] === 0) return;
    const total = list.reduce((sum, each) => plus(sum, this.byValueEntry.get(each)!.expected), NO_COST);
    const balance = entries.isFullyInvoiced(entry)
      ? negated(total)
      : negated(rounding.share(total, this.invoicedInDocument(v), entries.quantity[entry]));
    if (!isZero(balance)) this.setExpected(v, pending, balance);
  }

  private invoicedInDocument(v: number): number {
    const { entries, values } = this.state.book;
    const { c } = values;
    let invoiced = 0;
    for (let each = entries.first[c.entry[v]]; each !== NONE; each = c.next[each]) {
      if (this.isSameDocumentLine(each, v)) invoiced += c.invoicedQuantity[each];
    }
    return invoiced;
  }

  private isSameDocumentLine(a: number, b: number): boolean {
    const { c } = this.state.book.values;
    return c.documentNo[a] === c.documentNo[b] && c.documentLineNo[a] === c.documentLineNo[b];
  }

  private varianceTypeFor(v: number): number {
    const { entries, values } = this.state.book;
    const { c } = values;
    for (let each = entries.first[c.entry[v]]; each !== NONE; each = c.next[each]) {
      if (c.type[each] === EntryType.Variance && this.isSameDocumentLine(each, v)) return c.varianceType[each];
    }
    return isOutput(c.itemEntryType[v]) ? VarianceType.Material : VarianceType.Purchase;
  }

  /** Averages that feed each other may pass a last rounding unit to and fro for ever (section 3.6.8). */
  private isPingPong(entry: number, change: Cost): boolean {
    const { rounding } = this.state.book;
    const hits = this.hits.get(entry);
    if (!hits) {
      this.hits.set(entry, { last: change, count: 0 });
      return false;
    }
    const turned = change.lcy * hits.last.lcy <= 0 && change.acy * hits.last.acy <= 0;
    const small = change.lcy <= rounding.lcy || change.acy <= rounding.acy;
    hits.count = turned && small ? hits.count + 1 : 0;
    hits.last = change;
    return hits.count > this.state.rules.roundingHits;
  }

  /** Averages of an item that is both consumed and produced wait for the orders (section 3.6.7). */
  private guardAverage(v: number): void {
    const { orders, points, values } = this.state.book;
    const { c } = values;
    const type = c.itemEntryType[v];
    const item = c.item[v];
    if (type !== ItemLedgerEntryType.Consumption && type !== ItemLedgerEntryType.AssemblyConsumption) return;
    if (!orders.isProduced(item)) return;
    const date = points.keyDate(item, c.valuationDate[v]);
    const pair = points.pairOf(item, { location: c.location[v], variant: c.variant[v] }, date);
    if (!points.listOf(item, pair).points.has(date)) return;
    const end = this.state.book.calendar.periodOf(date).to;
    if (orders.hasOutputBetween(item, date, end)) this.state.stopAverageFrom(date);
  }

  private resetUpdatedFlags(entry: number): void {
    const { applications, entries } = this.state.book;
    if (!entries.isInbound(entry) || (entries.marked[entry] === 0 && entries.open[entry] === 0)) return;
    for (const a of applications.ofInbound.of(entry)) applications.outboundIsUpdated[a] = 0;
  }
}
