import { type PlainCosts } from './plain-costs';
import {
  type Application,
  Decimal,
  type Entry,
  type PlainLedger,
  TYPES,
  type Value,
  ZERO,
  isBase,
  isConsumption,
  isPull,
  round,
} from './plain-ledger';

/** Average costs (cost-adjustment.md, section 3.6), every pool gone through entry by entry. */
export class PlainAverage {
  constructor(
    private readonly ledger: PlainLedger,
    private readonly costs: PlainCosts,
    private readonly pull: (a: Application) => void,
  ) {}

  private group(location: string): Value[] {
    return this.ledger.inOrder
      .filter((entry) => this.ledger.isPerItem || entry.location === location)
      .flatMap(({ values }) => values);
  }

  run(): void {
    for (let round = 0; ; round++) {
      if (round > 2_000) throw new Error('does not settle');
      let list = [...this.costs.points.byGroup]
        .flatMap(([location, points]) =>
          [...points].filter(([, isAdjusted]) => !isAdjusted).map(([date]) => ({ date, location })),
        )
        .sort((a, b) => (a.date + a.location < b.date + b.location ? -1 : 1));
      if (list.length === 0) return;
      while (list.length > 0) {
        const [p] = list;
        list = list.filter(({ date, location }) => location !== p.location || date < p.date);
        const points = this.costs.points.pointsAt(p.location);
        for (const date of points.keys()) if (date >= p.date) points.set(date, true);
        if (this.walk(p.location, p.date)) break;
      }
    }
  }

  private walk(location: string, start: string): boolean {
    const points = this.costs.points.pointsAt(location);
    for (let d = start; ;) {
      let [from, to] = this.costs.points.periodOf(d);
      const [v] = this.group(location)
        .filter(({ valuationDate }) => valuationDate >= from)
        .sort((a, b) => (a.valuationDate < b.valuationDate ? -1 : a.valuationDate > b.valuationDate ? 1 : a.no - b.no));
      if (!v) return false;
      if (v.valuationDate > to) [from, to] = this.costs.points.periodOf(v.valuationDate);
      const unadjusted = [...this.costs.points.byGroup.values()].flatMap((each) =>
        [...each].filter(([, is]) => !is).map(([date]) => date),
      );
      if (!points.has(to) || unadjusted.some((date) => date < v.valuationDate)) {
        this.costs.points.touch(v);
        return false;
      }
      const xs = this.group(location).filter(
        (x) =>
          x.isAveraged && !x.isAdjustment && x.valuedQuantity < 0 && x.valuationDate >= from && x.valuationDate <= to,
      );
      if (xs.length > 0) {
        this.valueAll(xs, location, from, to);
        const [next] = [...points.keys()].filter((date) => date >= to).sort();
        if (next !== undefined && !points.get(next)) return true;
      }
      if (to >= '9999-12-31') return false;
      d = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
    }
  }

  private valueAll(xs: Value[], location: string, from: string, to: string): void {
    xs.sort((a, b) => a.entry.no - b.entry.no || TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || a.no - b.no);
    const exceptions = this.group(location)
      .filter((v) => v.valuationDate >= from && v.valuationDate <= to && !v.isAdjustment)
      .filter((v) => {
        if ((v.type === 'Revaluation' && v.isPartial) || v.isCharge) return true;
        return v.entry.quantity < 0 && this.returns(v.entry, location, to);
      })
      .flatMap(({ no }) => [no, no + 1]);
    let pool: { quantity: number; cost: Decimal } | undefined;
    let validUntil = 0;
    for (const x of xs) {
      const { entry } = x;
      let changed = false;
      if (entry.type === 'Transfer' && !entry.isCompletelyInvoiced && this.ledger.sourcesInvoiced(entry)) {
        changed = entry.isCompletelyInvoiced = true;
      }
      const isSkipped = entry.appliesTo !== 0 || (x.isExpected && entry.quantity === entry.invoiced);
      if (!isSkipped) {
        if (!pool || x.no >= validUntil) {
          pool = this.pool(x, location, from, to);
          validUntil = Math.min(...exceptions.filter((no) => no > x.no));
        }
        if (pool.quantity > 0 && !pool.cost.isNegative()) {
          const cost = round(pool.cost.mul(new Decimal(x.valuedQuantity).div(pool.quantity)));
          if (pool.quantity + x.valuedQuantity > 0 && !(entry.type === 'Transfer' && this.ledger.isPerItem)) {
            pool = { quantity: pool.quantity + x.valuedQuantity, cost: pool.cost.plus(cost) };
          }
          const group = entry.values.filter(({ document }) => document === x.document);
          const old = group.reduce(
            (sum, v) => sum.plus(x.isExpected ? v.expected : v.isExpected ? ZERO : v.actual),
            ZERO,
          );
          if (this.costs.buffer(x, cost.minus(old))) changed = true;
        }
      }
      if (changed) for (const a of this.ledger.pulls(entry)) if (a.takesCost) this.pull(a);
    }
  }

  private chain(start: Entry, location: string, periodEnd: string): Set<Entry> {
    const last = start.values
      .map(({ valuationDate }) => valuationDate)
      .sort()
      .at(-1)!;
    const [limit = periodEnd] = [...this.costs.points.pointsAt(location).keys()].filter((date) => date >= last).sort();
    const found = new Set<Entry>();
    const visit = (entry: Entry): void => {
      const next = this.ledger.applications.flatMap((a) => {
        if (entry.quantity < 0)
          return a.entry === a.inbound && a.outbound === entry && !a.transferredFrom ? [a.entry] : [];
        if (isConsumption(a) && a.inbound === entry) return [a.entry];
        return a.transferredFrom === entry ? [a.entry] : [];
      });
      for (const each of next) {
        if (found.has(each) || each === start || each.values.some((v) => v.valuationDate > limit)) continue;
        found.add(each);
        visit(each);
      }
    };
    visit(start);
    return found;
  }

  private returns(entry: Entry, location: string, to: string): boolean {
    return [...this.chain(entry, location, to)].some(
      (e) => e.quantity > 0 && (this.ledger.isPerItem || e.location === location),
    );
  }

  private pool(x: Value, location: string, from: string, to: string): { quantity: number; cost: Decimal } {
    const group = this.group(location).filter(({ valuationDate }) => valuationDate <= to);
    const inPeriod = group.filter(({ valuationDate }) => valuationDate >= from);
    const chain = this.chain(x.entry, location, to);
    const returns = this.returns(x.entry, location, to);
    const points = inPeriod.filter(
      (v) =>
        v.type === 'Revaluation' &&
        (v.isPartial || this.ledger.applications.some((a) => a.entry === v.entry && isPull(a))),
    );
    const taken = (inbound: Entry) =>
      this.ledger.applications.filter((a) => isConsumption(a) && a.inbound === inbound && a.takesCost);
    const fixed = new Set<Entry>();
    for (const { entry } of points) {
      if (taken(entry).length > 0) for (const each of [entry, ...taken(entry).map((a) => a.entry)]) fixed.add(each);
    }
    const isExcluded = (e: Entry): boolean => {
      if (fixed.has(e)) return false;
      if (e === x.entry || chain.has(e)) return true;
      if (!e.values.some((v) => inPeriod.includes(v) && v.isAveraged)) return false;
      return returns || e.no > x.entry.no;
    };
    const between = (a: number, b: number) => points.some(({ no }) => a <= no && no <= b);
    const isHidden = (e: Value): boolean => {
      const k = e.type === 'Revaluation' || isBase(e) ? e : (e.entry.values.find((v) => v.type === 'Direct Cost') ?? e);
      if (between(k.no, x.no)) return k.type === 'Revaluation' && !this.costs.isEffective(k, x.entry);
      return between(x.no, k.no);
    };
    let quantity = 0;
    let cost = ZERO;
    for (const v of group) {
      if (inPeriod.includes(v)) {
        if (isExcluded(v.entry)) continue;
        if (fixed.has(v.entry)) {
          if (v.type === 'Revaluation' && isHidden(v)) {
            const kept = taken(v.entry)
              .filter((a) => this.costs.isEffective(v, a.entry))
              .reduce((sum, a) => sum - a.quantity, 0);
            const amount = v.actual.plus(v.expected);
            const out = round(amount.mul(new Decimal(v.valuedQuantity - kept).div(v.valuedQuantity)));
            cost = cost.plus(amount).minus(out);
            continue;
          }
        } else if (isHidden(v)) continue;
      }
      quantity += v.entryQuantity;
      cost = cost.plus(v.actual).plus(v.expected);
    }
    return { quantity, cost };
  }
}
