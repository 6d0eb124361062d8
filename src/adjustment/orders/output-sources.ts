import { EntryType } from '../../ledger';
import { type CostBook, NONE } from '../book';
import { OrderCosts } from './order-costs';

/** What the cost of an output entry was made of, in units of LCY; all of it adds to the output's cost. */
export interface OutputSources {
  readonly consumptions: readonly { readonly entry: number; readonly quantity: number; readonly amount: number }[];
  readonly capacity: number;
  readonly overhead: number;
  readonly variance: number;
  /** Part of the order's cost that other outputs bear (negative). */
  readonly otherOutputs: number;
}

/** The parts of an output's cost (cost-adjustment.md, sections 6.2 and 6.3); undefined when it belongs to no order. */
export function outputSources(book: CostBook, output: number): OutputSources | undefined {
  const { entries, orders } = book;
  const { [output]: order } = entries.order;
  if (order === NONE) return undefined;
  const consumptions = orders.consumptions(order).map((entry) => ({
    entry,
    quantity: 0 - entries.quantity[entry],
    amount: 0 - entries.actual[entry] - entries.expected[entry],
  }));
  const record = orders.find(order);
  if (!record) return { consumptions, capacity: 0, overhead: 0, variance: 0, otherOutputs: 0 };
  const { capacity, capacityOverhead, direct, subcontracted } = new OrderCosts(book).actual(record);
  const isShared = record.completelyInvoiced && orders.outputs(order).length > 1;
  return {
    consumptions,
    capacity: capacity.lcy + capacityOverhead.lcy + subcontracted.lcy,
    overhead: booked(book, output, EntryType.IndirectCost),
    variance: booked(book, output, EntryType.Variance),
    otherOutputs: isShared ? booked(book, output, EntryType.DirectCost) - direct.lcy : 0,
  };
}

function booked({ entries, values: { c } }: CostBook, entry: number, type: number): number {
  let sum = 0;
  for (let v = entries.first[entry]; v !== NONE; v = c.next[v]) if (c.type[v] === type) sum += c.actual[v];
  return sum;
}
