import { VarianceType } from '../../ledger';
import { type Cost, type Exact, NO_COST, type Rounding, costTimesQuotient, negated, plusExactCost } from '../exact';

/** The fields of an order's cost, in the order in which they are rounded (cost-adjustment.md, section 6.2). */
export const COST_FIELDS = [
  'direct',
  'indirect',
  'material',
  'capacity',
  'subcontracted',
  'capacityOverhead',
  'manufacturingOverhead',
] as const;
export type CostField = (typeof COST_FIELDS)[number];

/** Cost of an order, or of a part of one, by field. */
export type CostRecord<A extends Exact = number> = Readonly<Record<CostField, Cost<A>>>;

/** The five shares of an order's cost, with the variance that each makes. The order is that of the entries written. */
export const SHARES = {
  material: VarianceType.Material,
  capacity: VarianceType.Capacity,
  capacityOverhead: VarianceType.CapacityOverhead,
  manufacturingOverhead: VarianceType.ManufacturingOverhead,
  subcontracted: VarianceType.Subcontracted,
} as const satisfies Partial<Record<CostField, number>>;
export type ShareField = keyof typeof SHARES;
export const SHARE_FIELDS = Object.keys(SHARES) as readonly ShareField[];

export function costRecord<A extends Exact>(of: (field: CostField) => Cost<A>): CostRecord<A> {
  return Object.fromEntries(COST_FIELDS.map((field) => [field, of(field)])) as CostRecord<A>;
}

export const NO_COSTS: CostRecord = costRecord(() => NO_COST);

/** Rounds field by field; what one field loses, the next takes over. */
export function roundedRecord(record: CostRecord<Exact>, rounding: Rounding): CostRecord {
  let carry: Cost<Exact> = NO_COST;
  return costRecord((field) => {
    const cost = record[field];
    if (Number(cost.lcy) === 0 && Number(cost.acy) === 0) return NO_COST;
    const raw = plusExactCost(cost, carry);
    const rounded = rounding.round(raw);
    carry = plusExactCost(raw, negated(rounded));
    return rounded;
  });
}

/** `record × (numerator / denominator)`, rounded as a record. */
export function shareOfRecord(
  record: CostRecord,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): CostRecord {
  return roundedRecord(
    costRecord<Exact>((field) => costTimesQuotient(record[field], numerator, denominator)),
    rounding,
  );
}

/** Field by field `a + sign × b`. */
export function addRecords(a: CostRecord, b: CostRecord, sign: 1 | -1): CostRecord {
  return costRecord((field) => ({
    lcy: a[field].lcy + sign * b[field].lcy,
    acy: a[field].acy + sign * b[field].acy,
  }));
}
