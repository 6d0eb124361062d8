import { type LedgerRecords } from '../../support/ledger-from-records';
import { PlainAverage } from './plain-average';
import { PlainCosts } from './plain-costs';
import {
  type Application,
  DIRECT,
  Decimal,
  type Entry,
  PlainLedger,
  type Value,
  ZERO,
  actualOf,
  groups,
  isBase,
  isConsumption,
  isEligible,
  isReversal,
  lastBase,
  round,
} from './plain-ledger';

const CENT = new Decimal('0.01');

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
 * The adjustment of one item as cost-adjustment.md tells it, sentence by sentence: recursion, and sums made anew
 * wherever they are needed. It marks everything, knows no orders and no reporting currency.
 */
export class PlainAdjustment {
  private readonly ledger: PlainLedger;
  private readonly costs: PlainCosts;
  private readonly remembered = new Set<Entry>();
  private residue: { source: Entry; total: Decimal; isBlocked: boolean } | undefined;

  constructor(records: LedgerRecords) {
    this.ledger = new PlainLedger(records);
    this.costs = new PlainCosts(this.ledger);
  }

  run(): readonly PlainValueEntry[] {
    const average = new PlainAverage(this.ledger, this.costs, (a) => this.pull(a));
    let isAdjusted = false;
    while (!isAdjusted) {
      const isFirstPass = this.remembered.size === 0;
      for (const entry of this.ledger.inOrder) if (entry.isMarked) this.forwardTop(entry);
      if (this.ledger.method === 'Average') average.run();
      this.costs.write();
      isAdjusted = this.ledger.method === 'Average' || !isFirstPass || this.remembered.size === 0;
      if (!isAdjusted) for (const entry of this.remembered) entry.isMarked = true;
    }
    return this.costs.written.map((v) => ({
      entry: v.entry.no,
      type: v.type,
      variance: v.variance,
      appliesTo: v.appliesTo,
      isExpected: v.isExpected,
      actual: v.actual.toFixed(2),
      expected: v.expected.toFixed(2),
    }));
  }

  private forwardTop(entry: Entry): void {
    const residue = { source: entry, total: ZERO, isBlocked: !entry.isCompletelyInvoiced };
    this.residue = residue;
    const applied = this.forward(entry);
    this.residue = undefined;
    if (!this.isUsedUp(entry, applied) || residue.isBlocked) return;
    const amount = actualOf(entry).plus(residue.total).neg();
    if (!amount.isZero())
      this.costs.add(lastBase(entry), { type: 'Rounding', actual: amount, appliesTo: 0, isAdjustment: false });
  }

  private isUsedUp(entry: Entry, applied: number): boolean {
    return entry.quantity > 0 && !entry.isOpen && entry.isCompletelyInvoiced && applied === 0 - entry.quantity;
  }

  private forward(entry: Entry): number {
    let retry = false;
    let applied = 0;
    const takers = this.ledger.applications.filter(
      (a) => a.inbound === entry && a.entry !== entry && a.outbound && a.takesCost,
    );
    takers.sort((a, b) => a.entry.no - b.entry.no || a.outbound!.no - b.outbound!.no);
    const top = this.residue;
    for (const a of takers) {
      this.residue = top?.source === entry ? top : undefined;
      this.revalueOutbound(a.outbound!);
      const sources = this.ledger.sourcesInvoiced(a.outbound!);
      if (!a.outbound!.isCompletelyInvoiced && (sources || entry.isOpen || !entry.isCompletelyInvoiced)) retry = true;
      applied += a.quantity;
    }
    if (top?.source === entry) {
      // What the takers take is looked at when all of them stand: a taker with two sources may change in between.
      for (const a of takers) {
        top.total = top.total.plus(this.costs.shareOf(a));
        if (!a.isFinal) top.isBlocked = true;
      }
    }
    this.residue = undefined;
    if (entry.quantity > 0) {
      for (const a of this.ledger.applications) if (a.transferredFrom === entry && a.takesCost) this.revalueLeg(a);
    } else {
      for (const a of this.ledger.pulls(entry)) if (a.takesCost) this.pull(a);
    }
    if (
      entry.quantity < 0 &&
      entry.type === 'Sale' &&
      this.ledger.pulls(entry).some((a) => !a.entry.isCompletelyInvoiced)
    )
      retry = true;
    const isWaitingTransfer = entry.quantity > 0 && entry.type === 'Transfer' && !entry.isCompletelyInvoiced;
    if (
      isWaitingTransfer &&
      this.ledger.applications.some((a) => a.inbound === entry && a.entry !== entry && !a.transferredFrom)
    )
      retry = true;
    if (retry && !(entry.type === 'Consumption' && entry.quantity < 0)) this.remembered.add(entry);
    entry.isMarked = false;
    return applied;
  }

  private goOn(entry: Entry): void {
    if (entry.isMarked) return;
    const applied = this.forward(entry);
    const takers = this.ledger.applications.filter((a) => a.inbound === entry && isConsumption(a));
    if (!this.isUsedUp(entry, applied) || takers.some((a) => !a.isFinal)) return;
    const outbounds = new Set(takers.map((a) => a.outbound!));
    const sum = [...outbounds].reduce((total, each) => total.plus(actualOf(each)), actualOf(entry));
    if (sum.abs().equals(CENT)) this.remembered.add(entry);
  }

  private revalueOutbound(o: Entry): void {
    const sources = this.ledger.sourcesOf(o);
    const total = (types?: readonly string[]) =>
      sources.reduce((sum, a) => sum.plus(this.costs.elementOf(a, types)), ZERO);
    const reversal = isReversal(o);
    const direct = total(reversal ? DIRECT : undefined);
    const unapplied = this.ledger.unapplied(o);
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
        this.costs.buffer(first, cost.minus(old));
        if (first.isExpected || !reversal) continue;
        for (const type of ['Indirect Cost', 'Variance']) {
          const own = members.filter((v) => v.type === type);
          const change = total([type]).minus(own.reduce((sum, v) => sum.plus(v.actual), ZERO));
          const template = own.find((v) => !v.isExpected) ?? first;
          const variance = type === 'Variance' ? template.variance || 'Purchase' : '';
          if (!change.isZero())
            this.costs.add(template, { type, variance, actual: change, appliesTo: template.no, isAdjustment: true });
        }
      }
    }
    if (o.type === 'Transfer' && !o.isCompletelyInvoiced && this.ledger.sourcesInvoiced(o))
      o.isCompletelyInvoiced = true;
    this.goOn(o);
  }

  private revalueLeg(a: Application): void {
    const leg = a.entry;
    const source = a.transferredFrom!;
    let changed = false;
    const base = leg.values.filter(isBase);
    const old = base.reduce((sum, v) => sum.plus(v.isExpected ? ZERO : v.actual), ZERO);
    const cost = round(this.costs.costSeenBy(source, leg).mul(new Decimal(a.quantity).div(source.quantity)));
    if (source.isCompletelyInvoiced && !leg.isCompletelyInvoiced) changed = leg.isCompletelyInvoiced = true;
    if (this.costs.buffer(base[0], cost.minus(old))) changed = true;
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
        if (this.costs.buffer(first, target.minus(old))) changed = true;
      }
    }
    if (inbound.type === 'Transfer' && !inbound.isCompletelyInvoiced && o.isCompletelyInvoiced) {
      changed = inbound.isCompletelyInvoiced = true;
    }
    if (changed) this.goOn(inbound);
    return changed;
  }
}
