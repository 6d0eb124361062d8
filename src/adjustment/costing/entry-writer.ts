import { EntryType, OrderType, VarianceType } from '../../ledger';
import { type NewValueEntry, NONE, isConsumption, isOutput } from '../book';
import { type Cost, NO_COST, isZero, negated } from '../exact';
import { type DocumentGroup } from './document-groups';
import { type Reason } from './reasons';
import { type RunState } from './run-state';

/** Makes the value entries of a run (cost-adjustment.md, sections 5.1 and 5.2), and sets the marks that follow (5.4). */
export class EntryWriter {
  constructor(private readonly state: RunState) {}

  /** The change of an item entry's cost, as an adjustment of one of its value entries. */
  adjustment(v: number, cost: Cost, options: { expected: boolean; varianceType: number; reason: Reason }): void {
    const { c } = this.state.book.values;
    const { expected, varianceType } = options;
    const valuedQuantity = expected || c.invoicedQuantity[v] === 0 ? c.valuedQuantity[v] : c.invoicedQuantity[v];
    const balance = expected ? cost : this.expectedBalance(v, cost, varianceType);
    this.write(
      v,
      {
        ...(varianceType === VarianceType.Blank ? {} : { type: EntryType.Variance, varianceType }),
        adjustment: 1,
        appliesTo: c.entryNo[v],
        expectedCost: Number(expected),
        valuedQuantity,
        ...amounts(expected ? NO_COST : cost, balance),
        ...this.unitCosts(cost, valuedQuantity),
      },
      options.reason,
    );
  }

  /** What is left of an inbound entry's cost when its outbound entries have taken all of it (section 4.2). */
  rounding(entry: number, cost: Cost): void {
    const { entries, items } = this.state.book;
    if (isZero(cost) || items.hasNoInventoryValue(entries.item[entry])) return;
    const template = this.lastBase(entry);
    this.write(
      template,
      {
        ...PLAIN,
        type: EntryType.Rounding,
        varianceType: VarianceType.Blank,
        valuedQuantity: entries.quantity[entry],
        isCharge: 0,
        ...amounts(cost, NO_COST),
        costPerUnit: 0,
        costPerUnitACY: 0,
      },
      'rounding',
    );
  }

  /** The indirect cost or variance of an exact reversal (section 3.2, step C), after the group's entry of that type. */
  reversal({ first, members }: DocumentGroup, type: number, cost: Cost): void {
    const { c } = this.state.book.values;
    const same = members.find((v) => c.type[v] === type && c.expectedCost[v] === 0);
    const template = same ?? first;
    const varianceType = same === undefined ? this.defaultVarianceType(template) : c.varianceType[same];
    const valuedQuantity =
      c.invoicedQuantity[template] === 0 ? c.valuedQuantity[template] : c.invoicedQuantity[template];
    this.write(
      template,
      {
        type,
        varianceType: type === EntryType.Variance ? varianceType : VarianceType.Blank,
        adjustment: 1,
        appliesTo: c.entryNo[template],
        expectedCost: 0,
        valuedQuantity,
        ...amounts(cost, NO_COST),
        ...this.unitCosts(cost, valuedQuantity),
      },
      'reversal',
    );
  }

  /** One share of an order's cost on one of its outputs (section 6.3). */
  output(entry: number, kind: { type: number; varianceType: number }, cost: Cost, invoices: boolean): number {
    const { book } = this.state;
    const { entries } = book;
    const quantity = entries.quantity[entry];
    const isDirect = kind.type === EntryType.DirectCost;
    const isCorrection = !invoices && book.orders.keys.keys[entries.order[entry]]?.type === OrderType.Assembly;
    return this.write(
      this.firstDirectCost(entry),
      {
        ...PLAIN,
        ...kind,
        isCharge: 0,
        adjustment: Number(isCorrection),
        valuedQuantity: quantity,
        invoicedQuantity: isDirect && invoices ? quantity : 0,
        ...amounts(cost, isDirect && invoices ? negated(this.expectedOf(entry)) : NO_COST),
        ...this.unitCosts(cost, quantity),
      },
      'order',
    );
  }

  /** Takes an interim revaluation back when its output is invoiced (section 5.2, Standard items). */
  revaluationReversal(revaluation: number, expected: Cost): void {
    const { c } = this.state.book.values;
    this.write(
      revaluation,
      {
        appliesTo: c.entryNo[revaluation],
        adjustment: 0,
        expectedCost: 0,
        ...amounts(NO_COST, expected),
        costPerUnit: 0,
        costPerUnitACY: 0,
      },
      'order',
    );
  }

  /** The last base entry of an item ledger entry that is not an adjustment, or its first value entry. */
  lastBase(entry: number, includingAdjustments = false): number {
    const { entries, values } = this.state.book;
    let found: number = NONE;
    for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) {
      if (values.isBase(v) && (includingAdjustments || values.c.adjustment[v] === 0)) found = v;
    }
    return found === NONE ? entries.first[entry] : found;
  }

  private firstDirectCost(entry: number): number {
    const { entries, values } = this.state.book;
    let v = entries.first[entry];
    while (v !== NONE && values.c.type[v] !== EntryType.DirectCost) v = values.c.next[v];
    return v === NONE ? entries.first[entry] : v;
  }

  private expectedOf(entry: number): Cost {
    const { entries, values } = this.state.book;
    let lcy = 0;
    let acy = 0;
    for (let v = entries.first[entry]; v !== NONE; v = values.c.next[v]) {
      if (values.c.type[v] === EntryType.Revaluation) continue;
      lcy += values.c.expected[v];
      acy += values.c.expectedACY[v];
    }
    return { lcy, acy };
  }

  /** The expected amount that an actual adjustment carries (section 5.2, last table row and below). */
  private expectedBalance(v: number, cost: Cost, varianceType: number): Cost {
    const { entries, values } = this.state.book;
    const { c } = values;
    if (!values.isBase(v) || varianceType !== VarianceType.Blank) return NO_COST;
    const entry = c.entry[v];
    let first: number = NONE;
    for (let each = entries.first[entry]; each !== NONE; each = c.next[each]) {
      if (c.expectedCost[each] === 1 && c.appliesTo[each] === c.entryNo[v]) return NO_COST;
      if (c.type[each] !== EntryType.Revaluation && (first === NONE || c.type[each] < c.type[first])) first = each;
    }
    if (first === NONE || c.expectedCost[first] === 0) return NO_COST;
    return entries.isFullyInvoiced(entry) ? negated(this.expectedOf(entry)) : negated(cost);
  }

  private defaultVarianceType(v: number): number {
    return isOutput(this.state.book.values.c.itemEntryType[v]) ? VarianceType.Material : VarianceType.Purchase;
  }

  private unitCosts(cost: Cost, quantity: number): { costPerUnit: number; costPerUnitACY: number } {
    const { book } = this.state;
    return {
      costPerUnit: book.unitCostOf(cost.lcy, quantity, book.unitPrecision.lcy),
      costPerUnitACY: cost.acy === 0 ? 0 : book.unitCostOf(cost.acy, quantity, book.unitPrecision.acy),
    };
  }

  private write(template: number, fields: NewValueEntry, reason: Reason): number {
    const { book } = this.state;
    const { c } = book.values;
    const base = this.lastBase(c.entry[template], true);
    const v = book.values.add(template, {
      entryQuantity: 0,
      invoicedQuantity: 0,
      inventoriable: 1,
      valuationDate: c.valuationDate[base],
      averaged: c.isCharge[template] === 1 ? 0 : c.averaged[base],
      postingDate: book.postingDates.of(c.postingDate[template]),
      ...fields,
    });
    this.state.written.push({ v, reason });
    this.state.addPair(book.values.c.location[v], book.values.c.variant[v]);
    this.setMarks(v);
    this.state.tell(
      v,
      book.values.c.actual[v] + book.values.c.expected[v],
      book.values.c.actualACY[v] + book.values.c.expectedACY[v],
    );
    return v;
  }

  private setMarks(v: number): void {
    const { applications, entries, orders, values } = this.state.book;
    const { c } = values;
    const entry = c.entry[v];
    if (isConsumption(c.itemEntryType[v])) {
      const record = orders.find(entries.order[entry]);
      if (record) record.costIsAdjusted = false;
    }
    if (c.valuedQuantity[v] >= 0 || !entries.isFullyInvoiced(entry)) return;
    for (const a of applications.ofEntry.of(entry)) {
      if (applications.completelyInvoicedDate[a] === 0) applications.completelyInvoicedDate[a] = c.postingDate[v];
    }
  }
}

const PLAIN: NewValueEntry = { adjustment: 0, appliesTo: 0, expectedCost: 0, partialRevaluation: 0 };

function amounts(actual: Cost, expected: Cost): NewValueEntry {
  return { actual: actual.lcy, actualACY: actual.acy, expected: expected.lcy, expectedACY: expected.acy };
}
