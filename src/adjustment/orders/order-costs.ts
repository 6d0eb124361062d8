import { EntryType, OrderType } from '../../ledger';
import { type CostBook, NONE, type OrderRecord, UNIT_COST_SCALE, type UnitShares } from '../book';
import {
  type Cost,
  type Exact,
  NO_COST,
  costTimesQuotient,
  isZero,
  minus,
  plus,
  plusExactCost,
  timesQuotient,
} from '../exact';
import { type CostRecord, SHARE_FIELDS, type ShareField, costRecord, roundedRecord } from './cost-record';

type Shares = Readonly<Record<ShareField, Cost<Exact>>>;

/** What an order (line) has cost, and what it should have cost (cost-adjustment.md, section 6.2). */
export class OrderCosts {
  constructor(private readonly book: CostBook) {}

  /** Net output of the order. */
  netOutput(record: OrderRecord): number {
    const { entries, orders } = this.book;
    return orders.outputs(record.order).reduce((sum, entry) => sum + entries.quantity[entry], 0);
  }

  /** The order's actual cost; the manufacturing overhead is calculated from the rest of it. */
  actual(record: OrderRecord): CostRecord {
    const { capacity, subcontracted, capacityOverhead } = this.capacity(record);
    const shares: Shares = {
      material: this.material(record),
      capacity,
      subcontracted,
      capacityOverhead,
      manufacturingOverhead: NO_COST,
    };
    return this.withTotals(record, shares);
  }

  /** The standard cost of the net output; of an order that was invoiced before, at the standard of that time. */
  standard(record: OrderRecord, actual: CostRecord): CostRecord {
    const quantity = this.netOutput(record);
    const unit = record.completelyInvoiced ? record.shares : this.book.items.standardShares(record.item);
    const of = (field: keyof UnitShares): Cost<Exact> => {
      const lcy = this.book.amountOf(unit[field], quantity);
      return { lcy, acy: inReportingCurrency(lcy, actual.direct) };
    };
    const shares: Shares = {
      material: of('material'),
      capacity: of('capacity'),
      subcontracted: of('subcontracted'),
      capacityOverhead: of('capacityOverhead'),
      manufacturingOverhead: of('manufacturingOverhead'),
    };
    return record.type === OrderType.Assembly ? this.withTotals(record, shares) : this.rounded(shares);
  }

  private rounded(shares: Shares): CostRecord {
    return roundedRecord(
      costRecord<Exact>((field) => (field === 'direct' || field === 'indirect' ? NO_COST : shares[field])),
      this.book.rounding,
    );
  }

  private withTotals(record: OrderRecord, shares: Shares): CostRecord {
    const rounded = this.rounded({ ...shares, manufacturingOverhead: NO_COST });
    const direct = SHARE_FIELDS.reduce((sum, field) => plus(sum, rounded[field]), NO_COST);
    const manufacturingOverhead = this.overhead(record, direct);
    return { ...rounded, manufacturingOverhead, direct, indirect: manufacturingOverhead };
  }

  private overhead(record: OrderRecord, direct: Cost): Cost {
    const { book } = this;
    const [percent, rate] = this.overheadRates(record);
    const hundred = 100 * 10 ** UNIT_COST_SCALE;
    const byPercent = costTimesQuotient(direct, percent, hundred);
    const byQuantity = book.amountOf(rate, this.netOutput(record));
    return book.rounding.round(
      plusExactCost(byPercent, { lcy: byQuantity, acy: inReportingCurrency(byQuantity, direct) }),
    );
  }

  /** A record that the run made itself takes the rates of the item. */
  private overheadRates({ row, item, indirectPercent, overheadRate }: OrderRecord): [number, number] {
    const { items } = this.book;
    if (row !== NONE || items.row(item) === NONE) return [indirectPercent, overheadRate];
    return [items.indirectPercent[items.row(item)], items.overheadRate[items.row(item)]];
  }

  private material({ order }: OrderRecord): Cost {
    const { entries, orders, values } = this.book;
    const { c } = values;
    let cost = NO_COST;
    for (const entry of orders.consumptions(order)) {
      const returned = entries.isInbound(entry);
      for (let v = entries.first[entry]; v !== NONE; v = c.next[v]) {
        if (c.inventoriable[v] === 0 || c.type[v] === EntryType.Rounding) continue;
        // A revaluation of returned goods changes stock, not what the order has used.
        if (returned && c.type[v] === EntryType.Revaluation) continue;
        cost = minus(cost, {
          lcy: c.actual[v] + c.nonInventoriable[v],
          acy: c.actualACY[v] + c.nonInventoriableACY[v],
        });
      }
    }
    return cost;
  }

  private capacity(record: OrderRecord): Record<'capacity' | 'subcontracted' | 'capacityOverhead', Cost<Exact>> {
    const { capacityEntries, values } = this.book;
    const used = capacityEntries.of(record);
    let capacity = NO_COST;
    let subcontracted = NO_COST;
    let overhead = NO_COST;
    for (const { value, isSubcontracted } of used.values) {
      const cost = { lcy: values.c.actual[value], acy: values.c.actualACY[value] };
      if (values.c.type[value] === EntryType.IndirectCost) overhead = plus(overhead, cost);
      else if (values.c.type[value] !== EntryType.DirectCost) continue;
      else if (isSubcontracted) subcontracted = plus(subcontracted, cost);
      else capacity = plus(capacity, cost);
    }
    const part = (cost: Cost) => costTimesQuotient(cost, used.ownOutput, used.allOutput);
    return { capacity: part(capacity), subcontracted: part(subcontracted), capacityOverhead: part(overhead) };
  }
}

/** No exchange rate stands in the ledger: an amount converts as the order's actual cost has. */
function inReportingCurrency(lcy: Exact, direct: Cost): Exact {
  return isZero(direct) || direct.lcy === 0 ? 0 : timesQuotient(lcy, direct.acy, direct.lcy);
}
