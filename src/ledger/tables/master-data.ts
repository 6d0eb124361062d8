import { boolean, code, date, defineTable, integer, option, quantity, required, text } from '../fields';
import {
  COSTING_METHODS,
  GL_ACCOUNT_TYPES,
  ITEM_LEDGER_ENTRY_TYPES,
  ITEM_TYPES,
  ORDER_TYPES,
  PRODUCTION_ORDER_STATUSES,
} from '../options';

/** Item (27). */
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
});

/** Item Ledger Entry (32). Not read by the posting; shown and reconciled. posting.md, section 1.3. */
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
});

/** G/L Account (15). Direct Posting is not checked: the lines are system-created. */
export const GL_ACCOUNT = defineTable('G/L Account', 'G/L Accounts', ['no'], {
  no: code('No.', 'G/L Account', { required: true, names: ['number'] }),
  name: text('Name', { required: true, names: ['displayName'] }),
  accountType: option('Account Type', GL_ACCOUNT_TYPES, required),
  blocked: boolean('Blocked'),
});

/** Accounting Period (50). */
export const ACCOUNTING_PERIOD = defineTable('Accounting Period', 'Accounting Periods', ['startingDate'], {
  startingDate: date('Starting Date', required),
  newFiscalYear: boolean('New Fiscal Year', required),
  closed: boolean('Closed'),
  dateLocked: boolean('Date Locked'),
});

/** Inventory Period (5814). Stops automatic posting only. */
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
