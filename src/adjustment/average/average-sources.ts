import { NONE } from '../book';
import { Chains } from '../costing/chains';
import { Revaluations } from '../costing/revaluations';
import { roundExact } from '../exact';
import { type AdjustmentRun } from '../run';
import { ItemTimelines } from './item-timelines';
import { PeriodPools } from './period-pools';

interface Part {
  readonly quantity: number;
  readonly amount: number;
}

/** What the average cost of an outbound entry was made of. */
export interface AverageSources {
  readonly pool: Part;
  readonly opening: Part;
  readonly entries: readonly (Part & { readonly entry: number })[];
  /** Outbound entries of the period that come before it. */
  readonly issues: Part;
}

/** The parts of an outbound entry's average; undefined when the entry is not valued by average. */
export function averageSources({ adjuster, book }: AdjustmentRun, outbound: number): AverageSources | undefined {
  const { calendar, entries, rounding, values } = book;
  const { c } = values;
  let x = entries.first[outbound];
  while (x !== NONE && !(c.averaged[x] === 1 && c.adjustment[x] === 0 && c.valuedQuantity[x] < 0)) x = c.next[x];
  if (x === NONE || entries.appliesTo[outbound] !== NONE) return undefined;
  const timelines = new ItemTimelines(book, c.item[x]);
  const period = calendar.periodOf(c.valuationDate[x]);
  const group = timelines.groupAt(period.to, { location: c.location[x], variant: c.variant[x] });
  const helpers = { chains: new Chains(book), revaluations: new Revaluations(book), rules: adjuster.state.rules };
  const pools = new PeriodPools(book, timelines, group, period, helpers);
  const rounded = ({ quantity, cost }: ReturnType<typeof pools.poolFor>): Part => ({
    quantity,
    amount: roundExact(cost.lcy, rounding.lcy),
  });
  const pool = rounded(pools.poolFor(x));
  const opening = rounded(timelines.opening(group, period));
  const sources = pools.sourcesFor(x);
  const total = sources.reduce(
    (sum, { amount, quantity }) => ({ quantity: sum.quantity + quantity, amount: sum.amount + amount }),
    opening,
  );
  const issues = { quantity: pool.quantity - total.quantity, amount: pool.amount - total.amount };
  return { pool, opening, entries: sources, issues };
}
