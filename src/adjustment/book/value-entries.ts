import { EntryType } from '../../ledger';
import { type Ledger } from '../../ledger';
import { GrowingColumns } from './growing-columns';
import { type ItemEntries, rowsByEntryNo } from './item-entries';
import { NONE } from './none';

/** Scale of unit costs: 0.00001 is the finest unit cost that BC stores. */
export const UNIT_COST_SCALE = 5;

const empty = () => ({
  entryNo: new Int32Array(0),
  /** Row of the input whose other fields the entry has: its own, or that of the entry it was made after. */
  row: new Int32Array(0),
  item: new Int32Array(0),
  /** Item ledger entry, or NONE for capacity. */
  entry: new Int32Array(0),
  /** Next value entry of the same item ledger entry. */
  next: new Int32Array(0),
  type: new Uint8Array(0),
  varianceType: new Uint8Array(0),
  itemEntryType: new Uint8Array(0),
  expectedCost: new Uint8Array(0),
  adjustment: new Uint8Array(0),
  inventoriable: new Uint8Array(0),
  averaged: new Uint8Array(0),
  partialRevaluation: new Uint8Array(0),
  isCharge: new Uint8Array(0),
  postingDate: new Int32Array(0),
  valuationDate: new Int32Array(0),
  documentNo: new Int32Array(0),
  documentLineNo: new Int32Array(0),
  location: new Int32Array(0),
  variant: new Int32Array(0),
  order: new Int32Array(0),
  capacityEntryNo: new Int32Array(0),
  appliesTo: new Int32Array(0),
  valuedQuantity: new Float64Array(0),
  entryQuantity: new Float64Array(0),
  invoicedQuantity: new Float64Array(0),
  costPerUnit: new Float64Array(0),
  costPerUnitACY: new Float64Array(0),
  /** Stored amounts plus pending changes: every read during an item pass means both (section 1.1, Buffer). */
  actual: new Float64Array(0),
  actualACY: new Float64Array(0),
  expected: new Float64Array(0),
  expectedACY: new Float64Array(0),
  nonInventoriable: new Float64Array(0),
  nonInventoriableACY: new Float64Array(0),
});

type Columns = ReturnType<typeof empty>;

/** What a new value entry says for itself; the rest is copied from the entry it is made after. */
export type NewValueEntry = { readonly [C in keyof Columns]?: number };

/** The value entries in order of their numbers, with those that the run adds behind them. */
export class ValueEntries extends GrowingColumns {
  c: Columns = empty();
  /** Value entries of the input; those from here on are new. */
  readonly inputCount: number;
  private readonly byEntryNo = new Map<number, number>();
  private lastEntryNo = 0;

  constructor(
    { valueEntries }: Ledger,
    scales: { amount: number; quantity: number },
    private readonly entries: ItemEntries,
    orderOf: (type: number, no: number, line: number) => number,
  ) {
    super();
    const t = valueEntries.columns;
    const scale = scales.amount;
    const quantityScale = scales.quantity;
    const n = (this.inputCount = valueEntries.rowCount);
    this.reserve(n + 16);
    const rows = rowsByEntryNo(t.entryNo);
    const { c } = this;
    const units = {
      valuedQuantity: t.valuedQuantity.atScale(quantityScale).units,
      entryQuantity: t.itemLedgerEntryQuantity.atScale(quantityScale).units,
      invoicedQuantity: t.invoicedQuantity.atScale(quantityScale).units,
      costPerUnit: t.costPerUnit.atScale(UNIT_COST_SCALE).units,
      costPerUnitACY: t.costPerUnitACY.atScale(UNIT_COST_SCALE).units,
      actual: t.costAmountActual.atScale(scale).units,
      actualACY: t.costAmountActualACY.atScale(scale).units,
      expected: t.costAmountExpected.atScale(scale).units,
      expectedACY: t.costAmountExpectedACY.atScale(scale).units,
      nonInventoriable: t.costAmountNonInvtbl.atScale(scale).units,
      nonInventoriableACY: t.costAmountNonInvtblACY.atScale(scale).units,
    };
    const copied = {
      ...units,
      entryNo: t.entryNo,
      item: t.itemNo.numbers,
      type: t.entryType,
      varianceType: t.varianceType,
      itemEntryType: t.itemLedgerEntryType,
      expectedCost: t.expectedCost,
      adjustment: t.adjustment,
      inventoriable: t.inventoriable,
      averaged: t.valuedByAverageCost,
      partialRevaluation: t.partialRevaluation,
      postingDate: t.postingDate,
      valuationDate: t.valuationDate,
      documentNo: t.documentNo.numbers,
      documentLineNo: t.documentLineNo,
      location: t.locationCode.numbers,
      variant: t.variantCode.numbers,
      capacityEntryNo: t.capacityLedgerEntryNo,
      appliesTo: t.appliesToEntry,
    };
    for (const [name, source] of Object.entries(copied)) {
      const target = c[name as keyof Columns];
      for (let i = 0; i < n; i++) target[i] = source[rows[i]];
    }
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      c.row[i] = row;
      c.isCharge[i] = t.itemChargeNo.numbers[row] === 0 ? 0 : 1;
      c.entry[i] = t.itemLedgerEntryNo[row] === 0 ? NONE : entries.findOf(c.item[i], t.itemLedgerEntryNo[row]);
      c.order[i] = orderOf(t.orderType[row], t.orderNo.numbers[row], t.orderLineNo[row]);
      this.link(i);
    }
    this.count = n;
  }

  find(entryNo: number): number {
    return this.byEntryNo.get(entryNo) ?? NONE;
  }

  /** Direct cost without a charge: what the entry itself was posted with (section 1.1, Base entry). */
  isBase(v: number): boolean {
    return this.c.type[v] === EntryType.DirectCost && this.c.isCharge[v] === 0;
  }

  /** Adds a value entry made after another one. */
  add(template: number, values: NewValueEntry): number {
    const v = this.count++;
    this.reserve(this.count);
    const columns = this.c as Record<string, Int32Array | Uint8Array | Float64Array>;
    for (const column of Object.values(columns)) column[v] = column[template];
    for (const [name, value] of Object.entries(values)) columns[name][v] = value;
    this.c.entryNo[v] = this.lastEntryNo + 1;
    this.c.nonInventoriable[v] = 0;
    this.c.nonInventoriableACY[v] = 0;
    this.link(v);
    return v;
  }

  /** Changes an entry's amounts, and its item ledger entry's totals with them. */
  change(v: number, field: 'actual' | 'expected', lcy: number, acy: number): void {
    const entry = this.c.entry[v];
    this.c[field][v] += lcy;
    this.c[`${field}ACY`][v] += acy;
    if (entry === NONE) return;
    this.entries[field][entry] += lcy;
    this.entries[`${field}ACY`][entry] += acy;
  }

  private link(v: number): void {
    const { c, entries } = this;
    const entry = c.entry[v];
    this.byEntryNo.set(c.entryNo[v], v);
    if (c.entryNo[v] > this.lastEntryNo) this.lastEntryNo = c.entryNo[v];
    c.next[v] = NONE;
    if (entry === NONE) return;
    if (entries.first[entry] === NONE) entries.first[entry] = v;
    else c.next[entries.last[entry]] = v;
    entries.last[entry] = v;
    entries.actual[entry] += c.actual[v];
    entries.actualACY[entry] += c.actualACY[v];
    entries.expected[entry] += c.expected[v];
    entries.expectedACY[entry] += c.expectedACY[v];
  }

  protected columns() {
    return this.c;
  }

  protected replace(columns: Record<string, unknown>): void {
    this.c = columns as Columns;
  }
}
