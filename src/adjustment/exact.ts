import { Decimal, isExact, roundUnits } from '../money';

/**
 * Cost arithmetic (cost-adjustment.md, section 4.1). Amounts are whole units; only shares leave them. Quotients are
 * taken first and multiplied then, at 28 digits, as the batch job's own decimals are.
 */
const CostDecimal = Decimal.clone({ precision: 28 });

/** A cost on its way to being rounded: whole units, or a decimal when a share left a fraction. */
export type Exact = number | Decimal;

export function plusExact(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return new CostDecimal(a).plus(b);
}

/** `cost × (numerator / denominator)`, not rounded. */
export function timesQuotient(cost: Exact, numerator: number, denominator: number): Exact {
  if (cost === 0 || numerator === 0) return 0;
  if (numerator === denominator) return cost;
  if (typeof cost === 'number') {
    const product = cost * numerator;
    if (isExact(product) && product % denominator === 0) return product / denominator;
  }
  return new CostDecimal(numerator).div(denominator).mul(cost);
}

/** Rounds to a precision in units, halves away from zero. */
export function roundExact(cost: Exact, precision: number): number {
  if (typeof cost === 'number') return roundUnits(cost, precision);
  return cost.div(precision).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() * precision;
}

/** `cost × (numerator / denominator)`, rounded to a precision in units. */
export function share(cost: Exact, numerator: number, denominator: number, precision: number): number {
  if (typeof cost === 'number') {
    const product = cost * numerator;
    const divisor = Math.abs(denominator) * precision;
    const magnitude = Math.abs(product);
    if (isExact(product) && isExact(divisor)) {
      const remainder = magnitude % divisor;
      // On a half, a quotient cut at 28 digits may fall to either side: the decimals decide.
      if (remainder * 2 !== divisor) {
        const whole = (magnitude - remainder) / divisor + (remainder * 2 > divisor ? 1 : 0);
        return (product < 0 === denominator < 0 ? whole : 0 - whole) * precision;
      }
    }
  }
  return roundExact(timesQuotient(cost, numerator, denominator), precision);
}

/** An amount in local currency and in the additional reporting currency. */
export interface Cost<A extends Exact = number> {
  readonly lcy: A;
  readonly acy: A;
}

export const NO_COST: Cost = { lcy: 0, acy: 0 };

export function isZero(cost: Cost): boolean {
  return cost.lcy === 0 && cost.acy === 0;
}

export function plus(a: Cost, b: Cost): Cost {
  return { lcy: a.lcy + b.lcy, acy: a.acy + b.acy };
}

export function minus(a: Cost, b: Cost): Cost {
  return { lcy: a.lcy - b.lcy, acy: a.acy - b.acy };
}

export function negated(a: Cost): Cost {
  return { lcy: 0 - a.lcy, acy: 0 - a.acy };
}

export function plusExactCost(a: Cost<Exact>, b: Cost<Exact>): Cost<Exact> {
  return { lcy: plusExact(a.lcy, b.lcy), acy: plusExact(a.acy, b.acy) };
}

export function costTimesQuotient(cost: Cost<Exact>, numerator: number, denominator: number): Cost<Exact> {
  return {
    lcy: timesQuotient(cost.lcy, numerator, denominator),
    acy: timesQuotient(cost.acy, numerator, denominator),
  };
}

/** The amount rounding precisions of both currencies, in units. */
export class Rounding {
  constructor(
    readonly lcy: number,
    readonly acy: number,
  ) {}

  round(cost: Cost<Exact>): Cost {
    return { lcy: roundExact(cost.lcy, this.lcy), acy: roundExact(cost.acy, this.acy) };
  }

  share(cost: Cost<Exact>, numerator: number, denominator: number): Cost {
    return {
      lcy: share(cost.lcy, numerator, denominator, this.lcy),
      acy: cost.acy === 0 ? 0 : share(cost.acy, numerator, denominator, this.acy),
    };
  }
}
