import { boolean, code, date, defineTable, integer, option, quantity, required } from '../fields';
import { ORDER_TYPES } from '../options';
import { SINGLE_LEVEL_COSTS } from './master-data';

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

/** Stockkeeping Unit (5700). */
export const STOCKKEEPING_UNIT = defineTable(
  'Stockkeeping Unit',
  'Stockkeeping Units',
  ['locationCode', 'itemNo', 'variantCode'],
  {
    locationCode: code('Location Code', 'Location', required),
    itemNo: code('Item No.', 'Item', required),
    variantCode: code('Variant Code', 'Variant'),
    unitCost: quantity('Unit Cost', required),
  },
  { recognizedByName: true },
);

/** Avg. Cost Adjmt. Entry Point (5804): which average cost periods are still to be valued. */
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
  { recognizedByName: true },
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

/** Capacity Ledger Entry (5832): which operations and resources an order line used. */
export const CAPACITY_LEDGER_ENTRY = defineTable(
  'Capacity Ledger Entry',
  'Capacity Ledger Entries',
  ['entryNo'],
  {
    entryNo: integer('Entry No.', required),
    orderType: option('Order Type', ORDER_TYPES, required),
    orderNo: code('Order No.', 'Order', required),
    orderLineNo: integer('Order Line No.', required),
    routingNo: code('Routing No.', 'Routing'),
    routingReferenceNo: integer('Routing Reference No.'),
    itemNo: code('Item No.', 'Item', required),
    outputQuantity: quantity('Output Quantity'),
    subcontracting: boolean('Subcontracting'),
  },
  { recognizedByName: true },
);
