export { codeFilter } from './code-filter';
export { dateFilter } from './date-filter';
export type { AccountingPeriodStart, DateFilterContext, DateOrder } from './date-filter-context';
export { FilterError } from './filter-error';
export { type FilterTrouble, shortPiece } from './messages';
export { FILTER_FIELDS, type FilterField } from './filter-fields';
