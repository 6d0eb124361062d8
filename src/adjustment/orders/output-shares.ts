import { type CostBook, NONE, type OrderRecord } from '../book';
import { type Chains } from '../costing/chains';
import { type CostRecord, NO_COSTS, addRecords, shareOfRecord } from './cost-record';

/** What an output entry is to cost. */
export interface OutputShare {
  readonly entry: number;
  readonly cost: CostRecord;
}

/** What is still to be given out: each taker gets its part of the rest, so that the last one gets all that is left. */
class Rest {
  constructor(
    private readonly book: CostBook,
    private quantity: number,
    private cost: CostRecord,
  ) {}

  take(quantity: number): CostRecord {
    const part =
      this.quantity === 0 || quantity === 0
        ? NO_COSTS
        : shareOfRecord(this.cost, quantity, this.quantity, this.book.rounding);
    this.cost = addRecords(this.cost, part, -1);
    this.quantity -= quantity;
    return part;
  }
}

/** Distributes an order's cost over its outputs, reversed ones included (cost-adjustment.md, section 6.3). */
export function outputShares(book: CostBook, chains: Chains, record: OrderRecord, cost: CostRecord): OutputShare[] {
  const { entries, orders } = book;
  const outputs = orders.outputs(record.order);
  const positive = outputs.filter((entry) => entries.isInbound(entry));
  const negative = outputs.filter((entry) => !entries.isInbound(entry));
  const gross = positive.reduce((sum, entry) => sum + entries.quantity[entry], 0);
  const net = negative.reduce((sum, entry) => sum + entries.quantity[entry], gross);
  const reversedCost = costOfReversals(book, cost, gross, net);
  const rest = new Rest(book, net, cost);
  const reversals = new Rest(book, net - gross, reversedCost);
  const linked = negative.filter((entry) => entries.appliesTo[entry] !== NONE);
  const shares = positive.map((entry): OutputShare => {
    const reversed = reversedQuantity(book, chains, entry, linked);
    const part = rest.take(entries.quantity[entry] + reversed);
    return { entry, cost: reversed === 0 ? part : addRecords(part, reversals.take(reversed), -1) };
  });
  const taken = new Rest(book, net - gross, reversedCost);
  return [...shares, ...negative.map((entry) => ({ entry, cost: taken.take(entries.quantity[entry]) }))];
}

function costOfReversals(book: CostBook, cost: CostRecord, gross: number, net: number): CostRecord {
  if (gross === net) return NO_COSTS;
  return net === 0 ? addRecords(NO_COSTS, cost, -1) : shareOfRecord(cost, net - gross, net, book.rounding);
}

/** Quantity (negative) of the outputs that take an output back. */
function reversedQuantity({ entries }: CostBook, chains: Chains, entry: number, linked: readonly number[]): number {
  if (linked.length === 0) return 0;
  const chain = chains.downstream(entry, Infinity);
  return linked.reduce((sum, each) => (chain.has(each) ? sum + entries.quantity[each] : sum), 0);
}
