/**
 * The tables that Adjust Cost - Item Entries reads and writes (cost-adjustment.md, section 1.2). They are wider than
 * the posting's: a posting must not carry columns that it never looks at.
 */
import { amount, boolean, code, date, defineTable, integer, option, quantity, required, text } from '../fields';
import { COSTING_METHODS, ORDER_TYPES, type OptionSet } from '../options';
import { INVENTORY_PERIOD, ITEM, ITEM_LEDGER_ENTRY, PRODUCTION_ORDER_LINE } from './master-data';
import { GENERAL_LEDGER_SETUP, INVENTORY_SETUP, USER_SETUP } from './setup';
import { VALUE_ENTRY } from './value-entry';

export const AverageCostCalcType = { Blank: 0, Item: 1, ItemLocationVariant: 2 } as const;
export const AVERAGE_COST_CALC_TYPES = {
  captions: { 0: '', 1: 'Item', 2: 'Item & Location & Variant' },
  blank: 0,
} as const satisfies OptionSet;

export const AverageCostPeriod = {
  Blank: 0,
  Day: 1,
  Week: 2,
  Month: 3,
  Quarter: 4,
  Year: 5,
  AccountingPeriod: 6,
} as const;
export const AVERAGE_COST_PERIODS = {
  captions: { 0: '', 1: 'Day', 2: 'Week', 3: 'Month', 4: 'Quarter', 5: 'Year', 6: 'Accounting Period' },
  blank: 0,
} as const satisfies OptionSet;

export const ItemLedgerDocumentType = { PurchaseReturnShipment: 7, TransferReceipt: 10 } as const;
export const ITEM_LEDGER_DOCUMENT_TYPES = {
  captions: {
    0: '',
    1: 'Sales Shipment',
    2: 'Sales Invoice',
    3: 'Sales Return Receipt',
    4: 'Sales Credit Memo',
    5: 'Purchase Receipt',
    6: 'Purchase Invoice',
    7: 'Purchase Return Shipment',
    8: 'Purchase Credit Memo',
    9: 'Transfer Shipment',
    10: 'Transfer Receipt',
    11: 'Service Shipment',
    12: 'Service Invoice',
    13: 'Service Credit Memo',
    14: 'Posted Assembly',
    20: 'Inventory Receipt',
    21: 'Inventory Shipment',
    22: 'Direct Transfer',
  },
  blank: 0,
} as const satisfies OptionSet;

// Unit costs are kept as quantities are: their decimals say nothing about the ledger's smallest amount.
const unitCost = quantity;

/** Value Entry (5802), with the fields that costs are calculated from and those that an adjustment copies. */
export const COSTING_VALUE_ENTRY = defineTable('Value Entry', 'Value Entries', ['entryNo'], {
  ...VALUE_ENTRY.fields,
  itemLedgerEntryNo: integer('Item Ledger Entry No.', required),
  documentType: option('Document Type', ITEM_LEDGER_DOCUMENT_TYPES),
  documentLineNo: integer('Document Line No.'),
  documentDate: date('Document Date'),
  description: text('Description'),
  variantCode: code('Variant Code', 'Variant'),
  valuationDate: date('Valuation Date', required),
  valuedQuantity: quantity('Valued Quantity', required),
  itemLedgerEntryQuantity: quantity('Item Ledger Entry Quantity', required),
  costPerUnit: unitCost('Cost per Unit'),
  costPerUnitACY: unitCost('Cost per Unit (ACY)'),
  costAmountNonInvtbl: amount('Cost Amount (Non-Invtbl.)'),
  costAmountNonInvtblACY: amount('Cost Amount (Non-Invtbl.)(ACY)', { names: ['Cost Amount (Non-Invtbl.) (ACY)'] }),
  itemChargeNo: code('Item Charge No.', 'Item Charge'),
  valuedByAverageCost: boolean('Valued By Average Cost'),
  partialRevaluation: boolean('Partial Revaluation'),
  adjustment: boolean('Adjustment', required),
  appliesToEntry: integer('Applies-to Entry'),
  capacityLedgerEntryNo: integer('Capacity Ledger Entry No.'),
  jobTaskNo: code('Job Task No.', 'Job Task', { names: ['Project Task No.'] }),
  salespersPurchCode: code('Salespers./Purch. Code', 'Salesperson'),
  returnReasonCode: code('Return Reason Code', 'Return Reason'),
  dropShipment: boolean('Drop Shipment'),
  sourcePostingGroup: code('Source Posting Group', 'Source Posting Group'),
  sourceCode: code('Source Code', 'Source Code'),
});

/** Item Ledger Entry (32), with the quantities and marks of the adjustment. */
export const COSTING_ITEM_LEDGER_ENTRY = defineTable('Item Ledger Entry', 'Item Ledger Entries', ['entryNo'], {
  ...ITEM_LEDGER_ENTRY.fields,
  documentType: option('Document Type', ITEM_LEDGER_DOCUMENT_TYPES),
  documentLineNo: integer('Document Line No.'),
  variantCode: code('Variant Code', 'Variant'),
  serialNo: code('Serial No.', 'Serial No.'),
  lotNo: code('Lot No.', 'Lot No.'),
  remainingQuantity: quantity('Remaining Quantity'),
  appliesToEntry: integer('Applies-to Entry'),
  open: boolean('Open'),
  positive: boolean('Positive'),
  correction: boolean('Correction'),
  dropShipment: boolean('Drop Shipment'),
  orderLineNo: integer('Order Line No.'),
  completelyInvoiced: boolean('Completely Invoiced'),
  lastInvoiceDate: date('Last Invoice Date'),
  appliedEntryToAdjust: boolean('Applied Entry to Adjust'),
});

/** Item Application Entry (339): which inbound entry an outbound entry consumes, or takes its cost from. */
export const ITEM_APPLICATION_ENTRY = defineTable('Item Application Entry', 'Item Application Entries', ['entryNo'], {
  entryNo: integer('Entry No.', required),
  itemLedgerEntryNo: integer('Item Ledger Entry No.', required),
  inboundItemEntryNo: integer('Inbound Item Entry No.', required),
  outboundItemEntryNo: integer('Outbound Item Entry No.', required),
  quantity: quantity('Quantity', required),
  postingDate: date('Posting Date'),
  transferredFromEntryNo: integer('Transferred-from Entry No.'),
  costApplication: boolean('Cost Application'),
  outputCompletelyInvdDate: date('Output Completely Invd. Date'),
  outboundEntryIsUpdated: boolean('Outbound Entry is Updated'),
});

const SINGLE_LEVEL_COSTS = {
  singleLevelMaterialCost: unitCost('Single-Level Material Cost'),
  singleLevelCapacityCost: unitCost('Single-Level Capacity Cost'),
  singleLevelSubcontrdCost: unitCost('Single-Level Subcontrd. Cost'),
  singleLevelCapOvhdCost: unitCost('Single-Level Cap. Ovhd Cost'),
  singleLevelMfgOvhdCost: unitCost('Single-Level Mfg. Ovhd Cost'),
  indirectCostPercent: quantity('Indirect Cost %'),
  overheadRate: unitCost('Overhead Rate'),
};

/** Item (27), with its costs. */
export const COSTING_ITEM = defineTable('Item', 'Items', ['no'], {
  ...ITEM.fields,
  costingMethod: option('Costing Method', COSTING_METHODS, required),
  itemCategoryCode: code('Item Category Code', 'Item Category'),
  lowLevelCode: integer('Low-Level Code'),
  unitCost: unitCost('Unit Cost'),
  standardCost: unitCost('Standard Cost'),
  ...SINGLE_LEVEL_COSTS,
  costIsAdjusted: boolean('Cost is Adjusted'),
  allowOnlineAdjustment: boolean('Allow Online Adjustment'),
  excludedFromCostAdjustment: boolean('Excluded from Cost Adjustment'),
});

/** Stockkeeping Unit (5700). */
export const STOCKKEEPING_UNIT = defineTable(
  'Stockkeeping Unit',
  'Stockkeeping Units',
  ['locationCode', 'itemNo', 'variantCode'],
  {
    locationCode: code('Location Code', 'Location', required),
    itemNo: code('Item No.', 'Item', required),
    variantCode: code('Variant Code', 'Variant'),
    unitCost: unitCost('Unit Cost', required),
  },
);

/** Avg. Cost Adjmt. Entry Point (5804). */
export const AVG_COST_ADJMT_ENTRY_POINT = defineTable(
  'Avg. Cost Adjmt. Entry Point',
  'Avg. Cost Adjmt. Entry Points',
  ['itemNo', 'variantCode', 'locationCode', 'valuationDate'],
  {
    itemNo: code('Item No.', 'Item', required),
    variantCode: code('Variant Code', 'Variant'),
    locationCode: code('Location Code', 'Location'),
    valuationDate: date('Valuation Date', required),
    costIsAdjusted: boolean('Cost Is Adjusted', required),
  },
);

/** Inventory Adjmt. Entry (Order) (5896): one row for each production order line or assembly order. */
export const INVENTORY_ADJMT_ENTRY_ORDER = defineTable(
  'Inventory Adjmt. Entry (Order)',
  'Inventory Adjmt. Entries (Order)',
  ['orderType', 'orderNo', 'orderLineNo'],
  {
    orderType: option('Order Type', ORDER_TYPES, required),
    orderNo: code('Order No.', 'Order', required),
    orderLineNo: integer('Order Line No.'),
    itemNo: code('Item No.', 'Item', required),
    routingNo: code('Routing No.', 'Routing'),
    routingReferenceNo: integer('Routing Reference No.'),
    ...SINGLE_LEVEL_COSTS,
    isFinished: boolean('Is Finished', required),
    completelyInvoiced: boolean('Completely Invoiced'),
    costIsAdjusted: boolean('Cost is Adjusted'),
    allowOnlineAdjustment: boolean('Allow Online Adjustment'),
  },
);

/** Capacity Ledger Entry (5832). */
export const CAPACITY_LEDGER_ENTRY = defineTable('Capacity Ledger Entry', 'Capacity Ledger Entries', ['entryNo'], {
  entryNo: integer('Entry No.', required),
  orderType: option('Order Type', ORDER_TYPES, required),
  orderNo: code('Order No.', 'Order', required),
  orderLineNo: integer('Order Line No.', required),
  routingNo: code('Routing No.', 'Routing'),
  routingReferenceNo: integer('Routing Reference No.'),
  itemNo: code('Item No.', 'Item', required),
  outputQuantity: quantity('Output Quantity'),
  subcontracting: boolean('Subcontracting'),
});

const AVERAGE_COST_FIELDS = {
  averageCostCalcType: option('Average Cost Calc. Type', AVERAGE_COST_CALC_TYPES),
  averageCostPeriod: option('Average Cost Period', AVERAGE_COST_PERIODS),
};

/** Inventory Setup (313). */
export const COSTING_INVENTORY_SETUP = defineTable(
  'Inventory Setup',
  'Inventory Setup',
  [],
  { ...INVENTORY_SETUP.fields, automaticCostAdjustment: code('Automatic Cost Adjustment'), ...AVERAGE_COST_FIELDS },
  { single: true },
);

/** Accounting Period (50): the average cost settings of its fiscal year stand in the year's first row. */
export const COSTING_ACCOUNTING_PERIOD = defineTable('Accounting Period', 'Accounting Periods', ['startingDate'], {
  startingDate: date('Starting Date', required),
  newFiscalYear: boolean('New Fiscal Year', required),
  ...AVERAGE_COST_FIELDS,
});

/** General Ledger Setup (98). */
export const COSTING_GENERAL_LEDGER_SETUP = defineTable(
  'General Ledger Setup',
  'General Ledger Setup',
  [],
  { ...GENERAL_LEDGER_SETUP.fields, unitAmountRoundingPrecision: quantity('Unit-Amount Rounding Precision') },
  { single: true },
);

/** Currency (4): the precisions of the additional reporting currency. */
export const COSTING_CURRENCY = defineTable(
  'Currency',
  'Currencies',
  ['code'],
  {
    code: code('Code', 'Currency', required),
    amountRoundingPrecision: quantity('Amount Rounding Precision', required),
    unitAmountRoundingPrecision: quantity('Unit-Amount Rounding Precision'),
  },
  { recognizedByName: true },
);

/** Source Code Setup (242). */
export const COSTING_SOURCE_CODE_SETUP = defineTable(
  'Source Code Setup',
  'Source Code Setup',
  [],
  { adjustCost: code('Adjust Cost', 'Source Code') },
  { single: true },
);

/** Every table of the adjustment, under the name that the code uses for it. */
export const COSTING_TABLES = {
  valueEntries: COSTING_VALUE_ENTRY,
  itemLedgerEntries: COSTING_ITEM_LEDGER_ENTRY,
  itemApplicationEntries: ITEM_APPLICATION_ENTRY,
  items: COSTING_ITEM,
  stockkeepingUnits: STOCKKEEPING_UNIT,
  entryPoints: AVG_COST_ADJMT_ENTRY_POINT,
  orderAdjustmentEntries: INVENTORY_ADJMT_ENTRY_ORDER,
  capacityLedgerEntries: CAPACITY_LEDGER_ENTRY,
  productionOrderLines: PRODUCTION_ORDER_LINE,
  inventorySetup: COSTING_INVENTORY_SETUP,
  generalLedgerSetup: COSTING_GENERAL_LEDGER_SETUP,
  accountingPeriods: COSTING_ACCOUNTING_PERIOD,
  inventoryPeriods: INVENTORY_PERIOD,
  currencies: COSTING_CURRENCY,
  sourceCodeSetup: COSTING_SOURCE_CODE_SETUP,
  userSetup: USER_SETUP,
} as const;

export type CostingTables = typeof COSTING_TABLES;
export type CostingTableName = keyof CostingTables;
