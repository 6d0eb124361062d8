import { boolean, code, date, defineTable, integer, option, quantity, required, text } from '../fields';
import {
  AVERAGE_COST_CALC_TYPES,
  AVERAGE_COST_PERIODS,
  COSTING_METHODS,
  GL_ACCOUNT_TYPES,
  INVENTORY_DOCUMENT_TYPES,
  ITEM_LEDGER_ENTRY_TYPES,
  ITEM_TYPES,
  ORDER_TYPES,
  PRODUCTION_ORDER_STATUSES,
} from '../options';

/** The shares of one unit's standard cost, as items and the adjustment's order records hold them. */
export const SINGLE_LEVEL_COSTS = {
  singleLevelMaterialCost: quantity('Single-Level Material Cost'),
  singleLevelCapacityCost: quantity('Single-Level Capacity Cost'),
  singleLevelSubcontrdCost: quantity('Single-Level Subcontrd. Cost'),
  singleLevelCapOvhdCost: quantity('Single-Level Cap. Ovhd Cost'),
  singleLevelMfgOvhdCost: quantity('Single-Level Mfg. Ovhd Cost'),
  indirectCostPercent: quantity('Indirect Cost %'),
  overheadRate: quantity('Overhead Rate'),
};

/** Item (27). Unit costs are kept as quantities are: their decimals say nothing about the ledger's smallest amount. */
export const ITEM = defineTable('Item', 'Items', ['no'], {
  no: code('No.', 'Item', { required: true, names: ['Item No.', 'number'] }),
  description: text('Description', { names: ['displayName'] }),
  inventoryPostingGroup: code('Inventory Posting Group', 'Inventory Posting Group', {
    required: true,
    names: ['inventoryPostingGroupCode'],
  }),
  genProdPostingGroup: code('Gen. Prod. Posting Group', 'Gen. Prod. Posting Group', {
    names: ['generalProductPostingGroupCode'],
  }),
  type: option('Type', ITEM_TYPES),
  costingMethod: option('Costing Method', COSTING_METHODS),
  inventoryValueZero: boolean('Inventory Value Zero'),
  itemCategoryCode: code('Item Category Code', 'Item Category'),
  lowLevelCode: integer('Low-Level Code'),
  unitCost: quantity('Unit Cost'),
  ...SINGLE_LEVEL_COSTS,
  costIsAdjusted: boolean('Cost is Adjusted'),
  allowOnlineAdjustment: boolean('Allow Online Adjustment'),
  excludedFromCostAdjustment: boolean('Excluded from Cost Adjustment'),
});

/** Item Ledger Entry (32). Not read by the posting; adjusted, shown and reconciled. posting.md, section 1.3. */
export const ITEM_LEDGER_ENTRY = defineTable('Item Ledger Entry', 'Item Ledger Entries', ['entryNo'], {
  entryNo: integer('Entry No.', { required: true, names: ['entryNumber'] }),
  itemNo: code('Item No.', 'Item', { required: true, names: ['itemNumber'] }),
  postingDate: date('Posting Date', required),
  entryType: option('Entry Type', ITEM_LEDGER_ENTRY_TYPES, required),
  documentNo: code('Document No.', 'Document No.', { names: ['documentNumber'] }),
  locationCode: code('Location Code', 'Location'),
  quantity: quantity('Quantity', required),
  invoicedQuantity: quantity('Invoiced Quantity'),
  orderType: option('Order Type', ORDER_TYPES),
  orderNo: code('Order No.', 'Order'),
  orderLineNo: integer('Order Line No.'),
  documentType: option('Document Type', INVENTORY_DOCUMENT_TYPES),
  documentLineNo: integer('Document Line No.'),
  variantCode: code('Variant Code', 'Variant'),
  serialNo: code('Serial No.'),
  lotNo: code('Lot No.'),
  remainingQuantity: quantity('Remaining Quantity'),
  appliesToEntry: integer('Applies-to Entry'),
  open: boolean('Open'),
  correction: boolean('Correction'),
  dropShipment: boolean('Drop Shipment'),
  completelyInvoiced: boolean('Completely Invoiced'),
  lastInvoiceDate: date('Last Invoice Date'),
  appliedEntryToAdjust: boolean('Applied Entry to Adjust'),
});

/** G/L Account (15). Direct Posting is not checked: the lines are system-created. */
export const GL_ACCOUNT = defineTable('G/L Account', 'G/L Accounts', ['no'], {
  no: code('No.', 'G/L Account', { required: true, names: ['number'] }),
  name: text('Name', { required: true, names: ['displayName'] }),
  accountType: option('Account Type', GL_ACCOUNT_TYPES, required),
  /** Only journals ask for it, and a word that they do not know does no harm. */
  accountCategory: text('Account Category', { names: ['category'] }),
  blocked: boolean('Blocked'),
});

export const AVERAGE_COST_SETTINGS = {
  averageCostCalcType: option('Average Cost Calc. Type', AVERAGE_COST_CALC_TYPES),
  averageCostPeriod: option('Average Cost Period', AVERAGE_COST_PERIODS),
};

/** Accounting Period (50): the average cost settings of a fiscal year stand in its first period. */
export const ACCOUNTING_PERIOD = defineTable('Accounting Period', 'Accounting Periods', ['startingDate'], {
  startingDate: date('Starting Date', required),
  newFiscalYear: boolean('New Fiscal Year', required),
  closed: boolean('Closed'),
  dateLocked: boolean('Date Locked'),
  ...AVERAGE_COST_SETTINGS,
});

/** Inventory Period (5814). Stops automatic posting, and moves adjustments to later days. */
export const INVENTORY_PERIOD = defineTable('Inventory Period', 'Inventory Periods', ['endingDate'], {
  endingDate: date('Ending Date', required),
  closed: boolean('Closed', required),
});

/** Prod. Order Line (5406): tells orders that were finished without output. posting.md, section 3.2. */
export const PRODUCTION_ORDER_LINE = defineTable(
  'Prod. Order Line',
  'Prod. Order Lines',
  ['status', 'prodOrderNo', 'lineNo'],
  {
    status: option('Status', PRODUCTION_ORDER_STATUSES, required),
    prodOrderNo: code('Prod. Order No.', 'Order', required),
    lineNo: integer('Line No.', required),
    finishedQtyBase: quantity('Finished Qty. (Base)', required),
  },
);
