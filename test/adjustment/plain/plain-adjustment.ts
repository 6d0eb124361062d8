import DecimalJs from 'decimal.js';
import { type LedgerRecord, type LedgerRecords } from '../../support/ledger-from-records';

const Decimal = DecimalJs.clone({ precision: 28 });
type Decimal = DecimalJs;

const ZERO = new Decimal(0);
const CENT = new Decimal('0.01');

interface Value {
  readonly no: number;
  readonly entry: Entry;
  readonly type: string;
  readonly variance: string;
  readonly date: string;
  readonly document: string;
  readonly isExpected: boolean;
  readonly isAdjustment: boolean;
  readonly isAveraged: boolean;
  readonly isCharge: boolean;
  readonly isPartial: boolean;
  readonly appliesTo: number;
  readonly valuationDate: string;
  readonly valuedQuantity: number;
  readonly entryQuantity: number;
  readonly invoicedQuantity: number;
  readonly costPerUnit: Decimal;
  actual: Decimal;
  expected: Decimal;
}

interface Entry {
  readonly no: number;
  readonly item: string;
  readonly date: string;
  readonly type: string;
  readonly location: string;
  readonly quantity: number;
  readonly isOpen: boolean;
  readonly appliesTo: number;
  readonly order: string;
  readonly values: Value[];
  invoiced: number;
  isCompletelyInvoiced: boolean;
  isMarked: boolean;
}

interface Application {
  readonly entry: Entry;
  readonly inbound: Entry;
  readonly outbound: Entry | undefined;
  readonly transferredFrom: Entry | undefined;
  readonly quantity: number;
  readonly takesCost: boolean;
  isFinal: boolean;
}

interface Pending {
  actual: Decimal;
  expected: Decimal;
}

/** A new value entry as the tests compare it. */
export interface PlainValueEntry {
  readonly entry: number;
  readonly type: string;
  readonly variance: string;
  readonly appliesTo: number;
  readonly isExpected: boolean;
  readonly actual: string;
  readonly expected: string;
}

/**
 * The adjustment of one item as cost-adjustment.md tells it, sentence by sentence: recursion, sums made anew wherever
 * they are needed, pools gone through entry by entry. It marks everything, knows no orders and no reporting currency.
 */
export class PlainAdjustment {
  readonly written: Value[] = [];
  private readonly entries = new Map<number, Entry>();
  private readonly applications: Application[];
  private readonly pending = new Map<Value, Pending>();
  private readonly remembered = new Set<Entry>();
  private readonly method: string;
  private readonly isPerItem: boolean;
  private readonly period: string;
  private readonly points = new Map<string, Map<string, boolean>>();
  private readonly hits = new Map<Entry, { last: Decimal; count: number }>();
  private nextNo = 1;
  private residue: { source: Entry; total: Decimal; isBlocked: boolean } | undefined;

  constructor(records: LedgerRecords) {
    const [item] = records.Item;
    this.method = String(item['Costing Method']);
    const [setup] = records['Inventory Setup'];
    this.isPerItem = setup['Average Cost Calc. Type'] === 'Item';
    this.period = String(setup['Average Cost Period']);
    for (const row of records['Item Ledger Entry']) {
      const entry = entryOf(row);
      this.entries.set(entry.no, entry);
    }
    for (const row of records['Value Entry']) {
      const value = this.valueOf(row);
      value.entry.values.push(value);
      this.nextNo = Math.max(this.nextNo, value.no + 1);
    }
    this.applications = records['Item Application Entry'].map((row) => this.applicationOf(row));
    this.completeInvoicing();
    for (const each of this.applications) each.isFinal = each.quantity > 0 || each.entry.isCompletelyInvoiced;
    this.mark();
  }

  run(): readonly PlainValueEntry[] {
    let isAdjusted = false;
    while (!isAdjusted) {
      const isFirstPass = this.remembered.size === 0;
      for (const entry of this.inOrder()) if (entry.isMarked) this.forwardTop(entry);
      if (this.method === 'Average') this.average();
      this.write();
      isAdjusted = true;
      if (isFirstPass && this.method !== 'Average' && this.remembered.size > 0) {
        isAdjusted = false;
        for (const entry of this.remembered) entry.isMarked = true;
      }
    }
    return this.written.map((v) => ({
      entry: v.entry.no,
      type: v.type,
      variance: v.variance,
      appliesTo: v.appliesTo,
      isExpected: v.isExpected,
      actual: v.actual.toFixed(2),
      expected: v.expected.toFixed(2),
    }));
  }

  private inOrder(): Entry[] {
    return [...this.entries.values()].sort((a, b) => a.no - b.no);
  }

  // Section 1.4.

  private valueOf(row: LedgerRecord): Value {
    const entry = this.entries.get(Number(row['Item Ledger Entry No.']))!;
    const isCharge = (row['Item Charge No.'] ?? '') !== '';
    return {
      no: Number(row['Entry No.']),
      entry,
      type: String(row['Entry Type']),
      variance: String(row['Variance Type'] ?? ''),
      date: String(row['Posting Date']),
      document: `${String(row['Document No.'])}|${String(row['Document Line No.'] ?? 0)}`,
      isExpected: row['Expected Cost'] === true,
      isAdjustment: row.Adjustment === true,
      isAveraged:
        this.method === 'Average' &&
        entry.quantity < 0 &&
        entry.appliesTo === 0 &&
        row['Document Type'] !== 'Transfer Receipt' &&
        !isCharge,
      isCharge,
      isPartial: row['Partial Revaluation'] === true,
      appliesTo: Number(row['Applies-to Entry'] ?? 0),
      valuationDate: String(row['Valuation Date']),
      valuedQuantity: Number(row['Valued Quantity']),
      entryQuantity: Number(row['Item Ledger Entry Quantity']),
      invoicedQuantity: Number(row['Invoiced Quantity']),
      costPerUnit: new Decimal(String(row['Cost per Unit'] ?? 0)),
      actual: new Decimal(String(row['Cost Amount (Actual)'])),
      expected: new Decimal(String(row['Cost Amount (Expected)'])),
    };
  }

  private applicationOf(row: LedgerRecord): Application {
    const find = (field: string) => this.entries.get(Number(row[field] ?? 0));
    const entry = find('Item Ledger Entry No.')!;
    const inbound = find('Inbound Item Entry No.')!;
    return {
      entry,
      inbound,
      outbound: find('Outbound Item Entry No.'),
      transferredFrom: find('Transferred-from Entry No.'),
      quantity: Number(row.Quantity),
      takesCost: this.method !== 'Average' || entry === inbound || entry.appliesTo !== 0,
      isFinal: false,
    };
  }

  private completeInvoicing(): void {
    const sources = (entry: Entry) =>
      this.applications.flatMap((a) => {
        if (a.entry !== entry) return [];
        if (a.transferredFrom) return [a.transferredFrom];
        return entry.quantity > 0 ? (a.outbound ? [a.outbound] : []) : [a.inbound];
      });
    const isComplete = (entry: Entry): boolean => {
      if (entry.type !== 'Transfer') return entry.quantity === entry.invoiced;
      return (entry.quantity > 0 || this.unapplied(entry) === 0) && sources(entry).every(isComplete);
    };
    for (const entry of this.entries.values()) entry.isCompletelyInvoiced = isComplete(entry);
  }

  private mark(): void {
    for (const entry of this.entries.values()) {
      const feeds = this.pulls(entry).length > 0;
      const isTaken = this.applications.some((a) => isConsumption(a) && a.inbound === entry && a.takesCost);
      entry.isMarked = entry.quantity > 0 ? this.method !== 'Average' || isTaken : feeds;
      if (this.method === 'Average')
        for (const v of entry.values) this.pointsOf(v).set(this.periodOf(v.valuationDate)[1], false);
    }
  }

  // Section 2.4.

  private forwardTop(entry: Entry): void {
    const residue = { source: entry, total: ZERO, isBlocked: !entry.isCompletelyInvoiced };
    this.residue = residue;
    const applied = this.forward(entry);
    this.residue = undefined;
    if (!this.isUsedUp(entry, applied) || residue.isBlocked) return;
    const amount = actualOf(entry).plus(residue.total).neg();
    if (!amount.isZero())
      this.add(lastBase(entry), { type: 'Rounding', actual: amount, appliesTo: 0, isAdjustment: false });
  }

  private isUsedUp(entry: Entry, applied: number): boolean {
    return entry.quantity > 0 && !entry.isOpen && entry.isCompletelyInvoiced && applied === 0 - entry.quantity;
  }

  private forward(entry: Entry): number {
    let retry = false;
    let applied = 0;
    const takers = this.applications.filter(
      (a) => a.inbound === entry && a.entry !== entry && a.outbound && a.takesCost,
    );
    takers.sort((a, b) => a.entry.no - b.entry.no || a.outbound!.no - b.outbound!.no);
    const top = this.residue;
    for (const a of takers) {
      this.residue = top?.source === entry ? top : undefined;
      this.revalueOutbound(a.outbound!);
      const sources = this.sourcesInvoiced(a.outbound!);
      if (!a.outbound!.isCompletelyInvoiced && (sources || entry.isOpen || !entry.isCompletelyInvoiced)) retry = true;
      applied += a.quantity;
    }
    if (top?.source === entry) {
      // What the takers take is looked at when all of them stand: a taker with two sources may change in between.
      for (const a of takers) {
        top.total = top.total.plus(this.shareOf(a));
        if (!a.isFinal) top.isBlocked = true;
      }
    }
    this.residue = undefined;
    if (entry.quantity > 0) {
      for (const a of this.applications) if (a.transferredFrom === entry && a.takesCost) this.revalueLeg(a);
    } else {
      for (const a of this.pulls(entry)) if (a.takesCost) this.pull(a);
    }
    if (entry.quantity < 0 && entry.type === 'Sale' && this.pulls(entry).some((a) => !a.entry.isCompletelyInvoiced))
      retry = true;
    const isWaitingTransfer = entry.quantity > 0 && entry.type === 'Transfer' && !entry.isCompletelyInvoiced;
    if (
      isWaitingTransfer &&
      this.applications.some((a) => a.inbound === entry && a.entry !== entry && !a.transferredFrom)
    )
      retry = true;
    if (retry && !(entry.type === 'Consumption' && entry.quantity < 0)) this.remembered.add(entry);
    entry.isMarked = false;
    return applied;
  }

  private goOn(entry: Entry): void {
    if (entry.isMarked) return;
    const applied = this.forward(entry);
    const takers = this.applications.filter((a) => a.inbound === entry && isConsumption(a));
    if (!this.isUsedUp(entry, applied) || takers.some((a) => !a.isFinal)) return;
    const outbounds = new Set(takers.map((a) => a.outbound!));
    const sum = [...outbounds].reduce((total, each) => total.plus(actualOf(each)), actualOf(entry));
    if (sum.abs().equals(CENT)) this.remembered.add(entry);
  }

  private pulls(outbound: Entry): Application[] {
    return this.applications.filter((a) => a.entry === a.inbound && a.outbound === outbound && !a.transferredFrom);
  }

  private sourcesOf(outbound: Entry): Application[] {
    return this.applications.filter((a) => isConsumption(a) && a.entry === outbound);
  }

  private unapplied(outbound: Entry): number {
    return this.sourcesOf(outbound).reduce((left, a) => left - a.quantity, outbound.quantity);
  }

  private sourcesInvoiced(outbound: Entry): boolean {
    return this.unapplied(outbound) === 0 && this.sourcesOf(outbound).every((a) => a.inbound.isCompletelyInvoiced);
  }

  // Section 3.2.

  private costSeenBy(inbound: Entry, target: Entry, types?: readonly string[]): Decimal {
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

  private elementOf(a: Application, types?: readonly string[]): Decimal {
    return round(this.costSeenBy(a.inbound, a.entry, types).mul(new Decimal(a.quantity).div(a.inbound.quantity)));
  }

  private shareOf(a: Application): Decimal {
    if (!isReversal(a.entry)) return this.elementOf(a);
    return [DIRECT, ['Indirect Cost'], ['Variance']].reduce((sum, types) => sum.plus(this.elementOf(a, types)), ZERO);
  }

  private revalueOutbound(o: Entry): void {
    const sources = this.sourcesOf(o);
    const total = (types?: readonly string[]) => sources.reduce((sum, a) => sum.plus(this.elementOf(a, types)), ZERO);
    const reversal = isReversal(o);
    const direct = total(reversal ? DIRECT : undefined);
    const unapplied = this.unapplied(o);
    let carry = ZERO;
    for (const expectedGroups of [true, false]) {
      for (const { first, members } of groups(o.values, (v) => v.isExpected === expectedGroups && isEligible(v, o))) {
        let unit = first.costPerUnit;
        if (unit.isZero() && unapplied !== 0) unit = direct.div(o.quantity - unapplied);
        const quantity = first.isExpected
          ? first.valuedQuantity
          : members.reduce((sum, v) => sum + v.invoicedQuantity, 0);
        const raw = direct.plus(unit.mul(unapplied)).mul(new Decimal(quantity).div(o.quantity)).plus(carry);
        const cost = round(raw);
        carry = raw.minus(cost);
        const counts = (v: Value) => !v.isExpected && (!reversal || DIRECT.includes(v.type));
        const old = members.reduce(
          (sum, v) => sum.plus(first.isExpected ? v.expected : counts(v) ? v.actual : ZERO),
          ZERO,
        );
        this.buffer(first, cost.minus(old));
        if (first.isExpected || !reversal) continue;
        for (const type of ['Indirect Cost', 'Variance']) {
          const own = members.filter((v) => v.type === type);
          const change = total([type]).minus(own.reduce((sum, v) => sum.plus(v.actual), ZERO));
          const template = own.find((v) => !v.isExpected) ?? first;
          const variance = type === 'Variance' ? template.variance || 'Purchase' : '';
          if (!change.isZero())
            this.add(template, { type, variance, actual: change, appliesTo: template.no, isAdjustment: true });
        }
      }
    }
    if (o.type === 'Transfer' && !o.isCompletelyInvoiced && this.sourcesInvoiced(o)) o.isCompletelyInvoiced = true;
    this.goOn(o);
  }

  // Sections 3.3 and 3.4.

  private revalueLeg(a: Application): void {
    const leg = a.entry;
    const source = a.transferredFrom!;
    let changed = false;
    const base = leg.values.filter(isBase);
    const old = base.reduce((sum, v) => sum.plus(v.isExpected ? ZERO : v.actual), ZERO);
    const cost = round(this.costSeenBy(source, leg).mul(new Decimal(a.quantity).div(source.quantity)));
    if (source.isCompletelyInvoiced && !leg.isCompletelyInvoiced) changed = leg.isCompletelyInvoiced = true;
    if (this.buffer(base[0], cost.minus(old))) changed = true;
    if (changed) this.goOn(leg);
  }

  private pull(a: Application): boolean {
    const inbound = a.entry;
    const o = a.outbound!;
    const open = new Decimal(o.quantity - o.invoiced).div(o.quantity);
    const all = o.values.reduce((sum, v) => sum.plus(v.isExpected ? v.expected.mul(open) : v.actual), ZERO);
    const cost = round(all.mul(new Decimal(a.quantity).div(o.quantity)));
    let changed = false;
    for (const isExpected of [true, false]) {
      const eligible = (v: Value) => v.isExpected === isExpected && isEligible(v, inbound);
      for (const { first, members } of groups(inbound.values.filter(isBase), eligible)) {
        const quantity = isExpected ? first.valuedQuantity : members.reduce((sum, v) => sum + v.invoicedQuantity, 0);
        const target = round(cost.mul(new Decimal(quantity).div(inbound.quantity)));
        const old = members.reduce(
          (sum, v) => sum.plus(isExpected ? v.expected : v.isExpected ? ZERO : v.actual),
          ZERO,
        );
        if (this.buffer(first, target.minus(old))) changed = true;
      }
    }
    if (inbound.type === 'Transfer' && !inbound.isCompletelyInvoiced && o.isCompletelyInvoiced) {
      changed = inbound.isCompletelyInvoiced = true;
    }
    if (changed) this.goOn(inbound);
    return changed;
  }

  // Section 3.5.

  private isEffective(v: Value, target: Entry): boolean {
    const { original } = this.originalOf(v);
    if (!original.isPartial) return true;
    const first = target.values.find(({ entryQuantity }) => entryQuantity !== 0)!;
    return first.no > original.no || later(first.valuationDate, first.date) > original.valuationDate;
  }

  private originalOf(v: Value): { original: Value } {
    if (v.appliesTo === 0) return { original: v };
    return { original: v.entry.values.find(({ no }) => no === v.appliesTo) ?? v };
  }

  // Section 3.6.

  private pointsOf(v: Value): Map<string, boolean> {
    return this.pointsAt(v.entry.location);
  }

  private pointsAt(location: string): Map<string, boolean> {
    const key = this.isPerItem ? '' : location;
    let points = this.points.get(key);
    if (!points) this.points.set(key, (points = new Map<string, boolean>()));
    return points;
  }

  private touch(v: Value): void {
    if (this.method !== 'Average') return;
    const points = this.pointsOf(v);
    const end = this.periodOf(v.valuationDate)[1];
    points.set(end, false);
    for (const date of points.keys()) if (date > end) points.set(date, false);
  }

  private periodOf(date: string): [string, string] {
    const [year, month] = date.split('-').map(Number);
    const days = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();
    const from = (m: number) => `${year}-${String(m).padStart(2, '0')}-01`;
    const to = (m: number) => `${year}-${String(m).padStart(2, '0')}-${days(year, m)}`;
    switch (this.period) {
      case 'Day':
        return [date, date];
      case 'Week': {
        const at = (by: number) => new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);
        const weekday = (new Date(date).getUTCDay() + 6) % 7;
        const monday = at(0 - weekday);
        return [monday < '2020-01-01' ? '2020-01-01' : monday, at(6 - weekday)];
      }
      case 'Month':
        return [from(month), to(month)];
      case 'Quarter':
        return [from(month - ((month - 1) % 3)), to(month - ((month - 1) % 3) + 2)];
      case 'Year':
        return [from(1), to(12)];
      default:
        return ['2020-01-01', '9999-12-31'];
    }
  }

  private group(location: string): Value[] {
    return this.inOrder()
      .filter((entry) => this.isPerItem || entry.location === location)
      .flatMap(({ values }) => values);
  }

  private average(): void {
    for (let round = 0; ; round++) {
      if (round > 2_000) throw new Error('does not settle');
      let list = [...this.points]
        .flatMap(([location, points]) =>
          [...points].filter(([, isAdjusted]) => !isAdjusted).map(([date]) => ({ date, location })),
        )
        .sort((a, b) => (a.date + a.location < b.date + b.location ? -1 : 1));
      if (list.length === 0) return;
      while (list.length > 0) {
        const [p] = list;
        list = list.filter(({ date, location }) => location !== p.location || date < p.date);
        const points = this.pointsAt(p.location);
        for (const date of points.keys()) if (date >= p.date) points.set(date, true);
        if (this.walk(p.location, p.date)) break;
      }
    }
  }

  private walk(location: string, start: string): boolean {
    const points = this.pointsAt(location);
    for (let d = start; ;) {
      let [from, to] = this.periodOf(d);
      const [v] = this.group(location)
        .filter(({ valuationDate }) => valuationDate >= from)
        .sort((a, b) => (a.valuationDate < b.valuationDate ? -1 : a.valuationDate > b.valuationDate ? 1 : a.no - b.no));
      if (!v) return false;
      if (v.valuationDate > to) [from, to] = this.periodOf(v.valuationDate);
      const unadjusted = [...this.points.values()].flatMap((each) =>
        [...each].filter(([, is]) => !is).map(([date]) => date),
      );
      if (!points.has(to) || unadjusted.some((date) => date < v.valuationDate)) {
        this.touch(v);
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
      if (entry.type === 'Transfer' && !entry.isCompletelyInvoiced && this.sourcesInvoiced(entry)) {
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
          if (pool.quantity + x.valuedQuantity > 0 && !(entry.type === 'Transfer' && this.isPerItem)) {
            pool = { quantity: pool.quantity + x.valuedQuantity, cost: pool.cost.plus(cost) };
          }
          const group = entry.values.filter(({ document }) => document === x.document);
          const old = group.reduce(
            (sum, v) => sum.plus(x.isExpected ? v.expected : v.isExpected ? ZERO : v.actual),
            ZERO,
          );
          if (this.buffer(x, cost.minus(old))) changed = true;
        }
      }
      if (changed) for (const a of this.pulls(entry)) if (a.takesCost) this.pull(a);
    }
  }

  private chain(start: Entry, location: string, periodEnd: string): Set<Entry> {
    const last = start.values
      .map(({ valuationDate }) => valuationDate)
      .sort()
      .at(-1)!;
    const [limit = periodEnd] = [...this.pointsAt(location).keys()].filter((date) => date >= last).sort();
    const found = new Set<Entry>();
    const visit = (entry: Entry): void => {
      const next = this.applications.flatMap((a) => {
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
      (e) => e.quantity > 0 && (this.isPerItem || e.location === location),
    );
  }

  private pool(x: Value, location: string, from: string, to: string): { quantity: number; cost: Decimal } {
    const group = this.group(location).filter(({ valuationDate }) => valuationDate <= to);
    const inPeriod = group.filter(({ valuationDate }) => valuationDate >= from);
    const chain = this.chain(x.entry, location, to);
    const returns = this.returns(x.entry, location, to);
    const points = inPeriod.filter(
      (v) =>
        v.type === 'Revaluation' && (v.isPartial || this.applications.some((a) => a.entry === v.entry && isPull(a))),
    );
    const taken = (inbound: Entry) =>
      this.applications.filter((a) => isConsumption(a) && a.inbound === inbound && a.takesCost);
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
      if (between(k.no, x.no)) return k.type === 'Revaluation' && !this.isEffective(k, x.entry);
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
              .filter((a) => this.isEffective(v, a.entry))
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

  // Sections 3.7 and 5.

  private buffer(v: Value, change: Decimal): boolean {
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
    this.touch(v);
    return true;
  }

  private write(): void {
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

  private add(template: Value, fields: Partial<Value>): void {
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
    for (const a of this.applications) if (a.entry === value.entry) a.isFinal = true;
  }
}

const TYPES = ['Direct Cost', 'Revaluation', 'Rounding', 'Indirect Cost', 'Variance'];
const DIRECT: readonly string[] = ['Direct Cost', 'Revaluation'];

const later = (a: string, b: string) => (a > b ? a : b);
const round = (amount: Decimal) => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const isBase = ({ type, isCharge }: Value) => type === 'Direct Cost' && !isCharge;
const isConsumption = (a: Application) => a.entry === a.outbound;
const isPull = (a: Application) => a.entry === a.inbound && a.outbound !== undefined && !a.transferredFrom;
const actualOf = ({ values }: Entry) => values.reduce((sum, v) => sum.plus(v.actual), ZERO);
const lastBase = ({ values }: Entry) => values.filter((v) => isBase(v) && !v.isAdjustment).at(-1)!;
const isEligible = (v: Value, { quantity, invoiced }: Entry) =>
  !v.isAdjustment && !(v.isExpected && quantity === invoiced) && !(v.isCharge && quantity < 0);
const isReversal = ({ type, appliesTo, invoiced }: Entry) => type === 'Purchase' && appliesTo !== 0 && invoiced < 0;

function groups(values: readonly Value[], isEligible: (v: Value) => boolean): { first: Value; members: Value[] }[] {
  const documents = [...new Set(values.map(({ document }) => document))].sort();
  return documents.flatMap((document) => {
    const members = values.filter((v) => v.document === document);
    const first = members.find(isEligible);
    return first ? [{ first, members }] : [];
  });
}

function entryOf(row: LedgerRecord): Entry {
  return {
    no: Number(row['Entry No.']),
    item: String(row['Item No.']),
    date: String(row['Posting Date']),
    type: String(row['Entry Type']),
    location: String(row['Location Code'] ?? ''),
    quantity: Number(row.Quantity),
    isOpen: Number(row['Remaining Quantity']) !== 0,
    appliesTo: Number(row['Applies-to Entry'] ?? 0),
    order: String(row['Order No.'] ?? ''),
    values: [],
    invoiced: Number(row['Invoiced Quantity']),
    isCompletelyInvoiced: false,
    isMarked: false,
  };
}
