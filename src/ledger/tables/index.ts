import {
  AVG_COST_ADJMT_ENTRY_POINT,
  CAPACITY_LEDGER_ENTRY,
  INVENTORY_ADJMT_ENTRY_ORDER,
  ITEM_APPLICATION_ENTRY,
  STOCKKEEPING_UNIT,
} from './costing';
import {
  DEFAULT_DIMENSION,
  DEFAULT_DIMENSION_PRIORITY,
  DIM_VALUE_PER_ACCOUNT,
  DIMENSION,
  DIMENSION_COMBINATION,
  DIMENSION_SET_ENTRY,
  DIMENSION_VALUE,
  DIMENSION_VALUE_COMBINATION,
} from './dimensions';
import {
  GL_ENTRY,
  GL_ITEM_LEDGER_RELATION,
  GL_REGISTER,
  ITEM_REGISTER,
  JOURNAL_ACCOUNT_MAPPING,
  POST_VALUE_ENTRY_TO_GL,
} from './general-ledger';
import {
  ACCOUNTING_PERIOD,
  GL_ACCOUNT,
  INVENTORY_PERIOD,
  ITEM,
  ITEM_LEDGER_ENTRY,
  PRODUCTION_ORDER_LINE,
} from './master-data';
import {
  CURRENCY,
  GENERAL_LEDGER_SETUP,
  GENERAL_POSTING_SETUP,
  INVENTORY_POSTING_SETUP,
  INVENTORY_SETUP,
  MANUFACTURING_SETUP,
  SOURCE_CODE_SETUP,
  USER_SETUP,
} from './setup';
import { VALUE_ENTRY } from './value-entry';

/** Every table of the ledger, under the name that the code uses for it. */
export const LEDGER_TABLES = {
  valueEntries: VALUE_ENTRY,
  itemLedgerEntries: ITEM_LEDGER_ENTRY,
  itemApplicationEntries: ITEM_APPLICATION_ENTRY,
  capacityLedgerEntries: CAPACITY_LEDGER_ENTRY,
  queue: POST_VALUE_ENTRY_TO_GL,
  items: ITEM,
  stockkeepingUnits: STOCKKEEPING_UNIT,
  entryPoints: AVG_COST_ADJMT_ENTRY_POINT,
  orderAdjustmentEntries: INVENTORY_ADJMT_ENTRY_ORDER,
  inventorySetup: INVENTORY_SETUP,
  generalLedgerSetup: GENERAL_LEDGER_SETUP,
  inventoryPostingSetup: INVENTORY_POSTING_SETUP,
  generalPostingSetup: GENERAL_POSTING_SETUP,
  glAccounts: GL_ACCOUNT,
  sourceCodeSetup: SOURCE_CODE_SETUP,
  userSetup: USER_SETUP,
  manufacturingSetup: MANUFACTURING_SETUP,
  currencies: CURRENCY,
  accountingPeriods: ACCOUNTING_PERIOD,
  inventoryPeriods: INVENTORY_PERIOD,
  productionOrderLines: PRODUCTION_ORDER_LINE,
  dimensions: DIMENSION,
  dimensionValues: DIMENSION_VALUE,
  dimensionCombinations: DIMENSION_COMBINATION,
  dimensionValueCombinations: DIMENSION_VALUE_COMBINATION,
  defaultDimensions: DEFAULT_DIMENSION,
  defaultDimensionPriorities: DEFAULT_DIMENSION_PRIORITY,
  dimValuesPerAccount: DIM_VALUE_PER_ACCOUNT,
  dimensionSetEntries: DIMENSION_SET_ENTRY,
  glEntries: GL_ENTRY,
  glItemLedgerRelations: GL_ITEM_LEDGER_RELATION,
  glRegisters: GL_REGISTER,
  itemRegisters: ITEM_REGISTER,
  journalAccountMapping: JOURNAL_ACCOUNT_MAPPING,
} as const;

export type LedgerTables = typeof LEDGER_TABLES;
export type TableName = keyof LedgerTables;
