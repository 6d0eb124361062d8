import { EntryType } from '../../ledger';
import { type CostBook, NONE } from '../book';
import { type Cost, type Exact, NO_COST, costTimesQuotient, plusExactCost } from '../exact';
import { type Revaluations } from './revaluations';

/** The cost of an inbound entry as its recipients see it, by element (cost-adjustment.md, section 3.2, step A). */
export interface CostElements {
  readonly direct: Cost<Exact>;
  readonly indirect: Cost<Exact>;
  readonly variance: Cost<Exact>;
}

interface Summary extends CostElements {
  /** Partial revaluations: whether they count depends on the recipient. */
  readonly partial: readonly number[];
}

const NOTHING: CostElements = { direct: NO_COST, indirect: NO_COST, variance: NO_COST };

/**
 * What each inbound entry costs. The sum over its value entries is the same for all its recipients but for partial
 * revaluations, so it is made once and kept until the entry's amounts change: an entry with a hundred thousand
 * recipients is summed once, not a hundred thousand times.
 */
export class InboundCost {
  private readonly summaries: (Summary | undefined)[];

  constructor(
    private readonly book: CostBook,
    private readonly revaluations: Revaluations,
  ) {
    this.summaries = new Array<Summary | undefined>(book.entries.count);
  }

  forget(inbound: number): void {
    this.summaries[inbound] = undefined;
  }

  of(inbound: number, target: number): CostElements {
    const summary = (this.summaries[inbound] ??= this.summarize(inbound));
    let { direct } = summary;
    for (const v of summary.partial) {
      if (this.revaluations.isEffective(v, target)) direct = plusExactCost(direct, this.scaledRevaluation(v, inbound));
    }
    return direct === summary.direct ? summary : { ...summary, direct };
  }

  private summarize(inbound: number): Summary {
    const { entries, values } = this.book;
    const { c } = values;
    const partial: number[] = [];
    let { direct, indirect, variance } = NOTHING;
    const fullyInvoiced = entries.isFullyInvoiced(inbound);
    for (let v = entries.first[inbound]; v !== NONE; v = c.next[v]) {
      if (c.expectedCost[v] === 1 && fullyInvoiced) continue;
      if (c.type[v] === EntryType.Rounding) continue;
      if (c.type[v] === EntryType.Revaluation && this.revaluations.isPartial(v)) partial.push(v);
      else if (c.type[v] === EntryType.IndirectCost) indirect = plusExactCost(indirect, this.contribution(v, inbound));
      else if (c.type[v] === EntryType.Variance) variance = plusExactCost(variance, this.contribution(v, inbound));
      else direct = plusExactCost(direct, this.contribution(v, inbound));
    }
    return { direct, indirect, variance, partial };
  }

  private contribution(v: number, inbound: number): Cost<Exact> {
    const { c } = this.book.values;
    if (c.type[v] === EntryType.Revaluation && hasExpectedAmount(this.book, v))
      return this.scaledRevaluation(v, inbound);
    if (c.expectedCost[v] === 1) {
      const { quantity, invoiced } = this.book.entries;
      const expected = { lcy: c.expected[v], acy: c.expectedACY[v] };
      return costTimesQuotient(expected, quantity[inbound] - invoiced[inbound], c.valuedQuantity[v]);
    }
    return { lcy: c.actual[v], acy: c.actualACY[v] };
  }

  /** A revaluation of part of an entry, as if the whole entry had been revalued at that rate. */
  private scaledRevaluation(v: number, inbound: number): Cost<Exact> {
    const { c } = this.book.values;
    const interim = hasExpectedAmount(this.book, v);
    const amount = {
      lcy: c.actual[v] + (interim ? c.expected[v] : 0),
      acy: c.actualACY[v] + (interim ? c.expectedACY[v] : 0),
    };
    return costTimesQuotient(amount, this.book.entries.quantity[inbound], c.valuedQuantity[v]);
  }
}

function hasExpectedAmount({ values: { c } }: CostBook, v: number): boolean {
  return c.expected[v] !== 0 || c.expectedACY[v] !== 0;
}
