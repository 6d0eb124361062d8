import { AverageCostCalcType } from '../ledger';
import { type CostBook, NONE, UNIT_COST_SCALE } from './book';
import { type Exact, plusExact, timesQuotient } from './exact';

interface LocationAndVariant {
  readonly location: number;
  readonly variant: number;
}

/** Quantity and cost of some entries. */
interface Stock {
  quantity: number;
  cost: Exact;
}

/** Brings the unit cost of an item, and of its stockkeeping units, up to date (cost-adjustment.md, section 7). */
export class UnitCosts {
  /** Stockkeeping units by item, as rows of their table. */
  private readonly unitsOf = new Map<number, number[]>();
  /** Unit costs of the stockkeeping units by row, in units of the unit cost scale. */
  readonly ofStockkeepingUnits: Float64Array;

  constructor(private readonly book: CostBook) {
    const { columns, rowCount } = book.ledger.stockkeepingUnits;
    this.ofStockkeepingUnits = columns.unitCost.atScale(UNIT_COST_SCALE).units.slice();
    for (let row = 0; row < rowCount; row++) {
      const list = this.unitsOf.get(columns.itemNo.numbers[row]);
      if (list) list.push(row);
      else this.unitsOf.set(columns.itemNo.numbers[row], [row]);
    }
  }

  /** @param pairs locations and variants of which something has changed */
  update(item: number, pairs: readonly LocationAndVariant[]): void {
    const { items } = this.book;
    if (pairs.length === 0 || items.isStandard(item)) return;
    const unitCost = this.unitCostOf(item);
    if (unitCost !== 0) items.unitCost[items.row(item)] = unitCost;
    for (const row of this.unitsOf.get(item) ?? []) this.updateStockkeepingUnit(item, row, pairs);
  }

  private unitCostOf(item: number): number {
    const { book } = this;
    const stock = this.stockWithoutOpenOutbounds(item);
    if (stock.quantity <= 0) return this.lastUnitCost(item);
    const isResidue = stock.cost === book.rounding.lcy;
    return this.quotient(isResidue ? this.remainingCost(item) : stock.cost, stock.quantity);
  }

  private stockWithoutOpenOutbounds(item: number): Stock {
    const { entries } = this.book;
    let quantity = 0;
    let cost = 0;
    for (const entry of entries.ofItem.of(item)) {
      if (!entries.isInbound(entry) && entries.open[entry] === 1) continue;
      quantity += entries.quantity[entry];
      cost += entries.actual[entry] + entries.expected[entry];
    }
    return { quantity, cost };
  }

  /** Cost of what is left of open inbound entries, and of those that open outbound ones are applied to. */
  private remainingCost(item: number): Exact {
    const { applications, entries } = this.book;
    const counted = new Set<number>();
    for (const entry of entries.ofItem.of(item)) {
      if (entries.open[entry] === 0) continue;
      if (entries.isInbound(entry)) counted.add(entry);
      else for (const a of applications.ofEntry.of(entry)) counted.add(applications.inbound[a]);
    }
    let cost: Exact = 0;
    for (const entry of counted) {
      const total = entries.actual[entry] + entries.expected[entry];
      cost = plusExact(cost, timesQuotient(total, entries.remaining[entry], entries.quantity[entry]));
    }
    return cost;
  }

  /** Without stock, the unit cost of the last outbound entry, or 0 where there is none to tell. */
  private lastUnitCost(item: number): number {
    const { entries, values } = this.book;
    const { c } = values;
    let total = 0;
    let best: number = NONE;
    let second: number = NONE;
    for (const entry of entries.ofItem.of(item)) {
      if (entries.open[entry] === 1) return 0;
      total += entries.quantity[entry];
      if (entries.isInbound(entry) || entries.dropShipment[entry] === 1) continue;
      for (let v = entries.first[entry]; v !== NONE; v = c.next[v]) {
        if (c.adjustment[v] === 1 || c.entryQuantity[v] >= 0) continue;
        const isSecondChoice =
          entries.correction[entry] === 1 || (this.book.items.isAverage(item) && c.averaged[v] === 0);
        if (isSecondChoice) second = this.later(second, v);
        else best = this.later(best, v);
      }
    }
    const found = best === NONE ? second : best;
    if (total !== 0 || found === NONE) return 0;
    const entry = c.entry[found];
    return this.quotient(entries.actual[entry] + entries.expected[entry], entries.quantity[entry]);
  }

  private later(a: number, b: number): number {
    const { c } = this.book.values;
    return a === NONE || c.valuationDate[b] >= c.valuationDate[a] ? b : a;
  }

  private updateStockkeepingUnit(item: number, row: number, pairs: readonly LocationAndVariant[]): void {
    const { book } = this;
    const { columns } = book.ledger.stockkeepingUnits;
    const { inventorySetup } = book.ledger;
    const calcType = inventorySetup.rowCount > 0 ? inventorySetup.columns.averageCostCalcType[0] : 0;
    if (calcType !== AverageCostCalcType.ItemLocationVariant) {
      this.ofStockkeepingUnits[row] = book.items.unitCost[book.items.row(item)];
      return;
    }
    const location = columns.locationCode.numbers[row];
    const variant = columns.variantCode.numbers[row];
    const isConcerned = pairs.some(
      (pair) =>
        (pair.location === 0 && pair.variant === 0) ||
        ((location === 0 || location === pair.location) && (variant === 0 || variant === pair.variant)),
    );
    if (!isConcerned) return;
    const { quantity, cost } = this.stockAt(item, location, variant);
    const unitCost = quantity > 0 ? this.quotient(cost, quantity) : 0;
    if (unitCost !== 0) this.ofStockkeepingUnits[row] = unitCost;
  }

  private stockAt(item: number, location: number, variant: number): Stock {
    const { entries } = this.book;
    let quantity = 0;
    let cost = 0;
    for (const entry of entries.ofItem.of(item)) {
      if (entries.location[entry] !== location || entries.variant[entry] !== variant) continue;
      quantity += entries.quantity[entry];
      cost += entries.actual[entry] + entries.expected[entry];
    }
    return { quantity, cost };
  }

  private quotient(cost: Exact, quantity: number): number {
    return Math.max(0, this.book.unitCostOf(cost, quantity, this.book.unitPrecision.lcy));
  }
}
