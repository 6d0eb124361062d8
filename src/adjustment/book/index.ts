export { CostBook } from './cost-book';
export { NONE } from './none';
export { Grouping } from './grouping';
export { type Applications } from './applications';
export { type Application } from './applications';
export { type NewValueEntry, UNIT_COST_SCALE } from './value-entries';
export { type UnitShares } from './items';
export { type OrderRecord, isConsumption, isOutput } from './orders';
export { type Pair, type PairPoints } from './entry-points';
