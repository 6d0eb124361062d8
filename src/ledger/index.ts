export * from './dates';
export { Dictionary, compareText, normalizeCode } from './dictionary';
export * from './options';
export type { FieldDefinition, FieldDefinitions, FieldKind, TableDefinition } from './fields';
export { LEDGER_TABLES, type LedgerTables, type TableName } from './tables';
export {
  type AnyColumn,
  type AnyTable,
  type ColumnOfKind,
  type ColumnsOf,
  type Table,
  type TableOf,
  type TextColumn,
  textAt,
} from './table';
export {
  AdaptiveAmountBuilder,
  type AmountFault,
  type ColumnBuilder,
  Dictionaries,
  IntegerColumnBuilder,
  SmallIntegerColumnBuilder,
  TextColumnBuilder,
} from './column-builders';
export { TableBuilder, withColumns } from './table-builder';
export { type Ledger, assembleLedger } from './ledger';
export type { Problem, Remedy } from './problem';
export { type DimensionSetEntry, DimensionSets, buildDimensionSets } from './dimension-sets';
export * from './filters';
export { LOCALIZED_CAPTIONS, type LocalizedCaptions } from './localized-captions';
