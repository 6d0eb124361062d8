import { PlainPoints } from './plain-points';
import {
  type Application,
  DIRECT,
  Decimal,
  type Entry,
  type PlainLedger,
  TYPES,
  type Value,
  ZERO,
  isBase,
  isReversal,
  later,
  round,
} from './plain-ledger';

interface Pending {
  actual: Decimal;
  expected: Decimal;
}

/** Amounts as an adjustment sees and changes them (cost-adjustment.md, 3.2 step A, 3.5, 3.7, 5). */
export class PlainCosts {
  readonly written: Value[] = [];
  readonly points: PlainPoints;
  private readonly pending = new Map<Value, Pending>();
  private readonly hits = new Map<Entry, { last: Decimal; count: number }>();
  private nextNo: number;

  constructor(private readonly ledger: PlainLedger) {
    this.points = new PlainPoints(ledger);
    const numbers = ledger.inOrder.flatMap(({ values }) => values.map(({ no }) => no));
    this.nextNo = Math.max(0, ...numbers) + 1;
  }

  costSeenBy(inbound: Entry, target: Entry, types?: readonly string[]): Decimal {
    let sum = ZERO;
    const whole = new Decimal(inbound.quantity);
    for (const v of inbound.values) {
      if (types && !types.includes(v.type)) continue;
      if (v.isExpected && inbound.quantity === inbound.invoiced) continue;
      if (v.type === 'Rounding') continue;
      if (v.type === 'Revaluation' && !this.isEffective(v, target)) continue;
      if (v.type === 'Revaluation' && !v.expected.isZero()) {
        sum = sum.plus(v.expected.plus(v.actual).mul(whole.div(v.valuedQuantity)));
      } else if (v.isExpected) {
        sum = sum.plus(v.expected.mul(new Decimal(inbound.quantity - inbound.invoiced).div(v.valuedQuantity)));
      } else if (v.isPartial) sum = sum.plus(v.actual.mul(whole.div(v.valuedQuantity)));
      else sum = sum.plus(v.actual);
    }
    return sum;
  }

  elementOf(a: Application, types?: readonly string[]): Decimal {
    return round(this.costSeenBy(a.inbound, a.entry, types).mul(new Decimal(a.quantity).div(a.inbound.quantity)));
  }

  shareOf(a: Application): Decimal {
    if (!isReversal(a.entry)) return this.elementOf(a);
    return [DIRECT, ['Indirect Cost'], ['Variance']].reduce((sum, types) => sum.plus(this.elementOf(a, types)), ZERO);
  }

  isEffective(v: Value, target: Entry): boolean {
    const { original } = this.originalOf(v);
    if (!original.isPartial) return true;
    const first = target.values.find(({ entryQuantity }) => entryQuantity !== 0)!;
    return first.no > original.no || later(first.valuationDate, first.date) > original.valuationDate;
  }

  private originalOf(v: Value): { original: Value } {
    if (v.appliesTo === 0) return { original: v };
    return { original: v.entry.values.find(({ no }) => no === v.appliesTo) ?? v };
  }

  buffer(v: Value, change: Decimal): boolean {
    if (change.isZero()) return false;
    if (v.isAveraged) {
      const known = this.hits.get(v.entry);
      const isTurned = known !== undefined && change.mul(known.last).lte(0);
      const count = isTurned ? known.count + 1 : 0;
      this.hits.set(v.entry, { last: change, count });
      if (count > 20) return false;
    }
    let pending = this.pending.get(v);
    if (!pending) this.pending.set(v, (pending = { actual: ZERO, expected: ZERO }));
    if (v.isExpected) {
      pending.expected = pending.expected.plus(change);
      v.expected = v.expected.plus(change);
    } else {
      pending.actual = pending.actual.plus(change);
      v.actual = v.actual.plus(change);
      const own = [...this.pending].filter(([each]) => each.entry === v.entry).sort(([a], [b]) => a.no - b.no);
      if (v.type === 'Direct Cost' && own[0][0].isExpected) {
        const all = own.reduce((sum, [, { expected }]) => sum.plus(expected), ZERO);
        const { quantity, invoiced } = v.entry;
        const part = v.entry.values
          .filter(({ document }) => document === v.document)
          .reduce((sum, { invoicedQuantity }) => sum + invoicedQuantity, 0);
        const target = quantity === invoiced ? all.neg() : round(all.mul(new Decimal(part).div(quantity))).neg();
        v.expected = v.expected.plus(target).minus(pending.expected);
        pending.expected = target;
      }
    }
    this.points.touch(v);
    return true;
  }

  write(): void {
    const list = [...this.pending].sort(([a], [b]) => a.no - b.no);
    for (const [v, { actual, expected }] of list) {
      v.actual = v.actual.minus(actual);
      v.expected = v.expected.minus(expected);
      const shared = { type: v.type, variance: v.variance, appliesTo: v.no, isAdjustment: true };
      if (!v.isExpected && actual.isZero()) continue;
      if (!expected.isZero()) this.add(v, { ...shared, expected, isExpected: true });
      if (!v.isExpected) this.add(v, { ...shared, actual, expected: this.balance(v, actual) });
    }
    this.pending.clear();
  }

  private balance(v: Value, actual: Decimal): Decimal {
    const { quantity, invoiced, values } = v.entry;
    if (!isBase(v) || values.some((each) => each.isExpected && each.appliesTo === v.no)) return ZERO;
    const [first] = values
      .filter(({ type }) => type !== 'Revaluation')
      .sort((a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || a.no - b.no);
    if (!first.isExpected) return ZERO;
    if (quantity !== invoiced) return actual.neg();
    return values.filter(({ type }) => type !== 'Revaluation').reduce((sum, each) => sum.minus(each.expected), ZERO);
  }

  add(template: Value, fields: Partial<Value>): void {
    const base = template.entry.values.filter(isBase).at(-1)!;
    const { invoicedQuantity, valuedQuantity } = template;
    const value: Value = {
      ...template,
      variance: '',
      isExpected: false,
      actual: ZERO,
      expected: ZERO,
      ...fields,
      valuedQuantity: fields.isExpected || invoicedQuantity === 0 ? valuedQuantity : invoicedQuantity,
      invoicedQuantity: 0,
      entryQuantity: 0,
      no: this.nextNo++,
      valuationDate: base.valuationDate,
      isAveraged: template.isCharge ? false : base.isAveraged,
    };
    template.entry.values.push(value);
    this.written.push(value);
    if (value.valuedQuantity >= 0 || value.entry.quantity !== value.entry.invoiced) return;
    for (const a of this.ledger.applications) if (a.entry === value.entry) a.isFinal = true;
  }
}
