import { Fields, optionCaptions } from './cells';
import type { Setup } from './setup';
import type { CellTable, ValueEntry } from './types';

const ITEM_LEDGER_ENTRY_TYPES = optionCaptions(
  {
    0: 'Purchase',
    1: 'Sale',
    2: 'Positive Adjmt.',
    3: 'Negative Adjmt.',
    4: 'Transfer',
    5: 'Consumption',
    6: 'Output',
    7: '',
    8: 'Assembly Consumption',
    9: 'Assembly Output',
  },
  '',
);

const ENTRY_TYPES = optionCaptions(
  {
    0: 'Direct Cost',
    1: 'Revaluation',
    2: 'Rounding',
    3: 'Indirect Cost',
    4: 'Variance',
    5: 'Total',
    10: 'Direct Cost - Non Inventory',
  },
  'Direct Cost',
);

const VARIANCE_TYPES = optionCaptions(
  {
    0: '',
    1: 'Purchase',
    2: 'Material',
    3: 'Capacity',
    4: 'Capacity Overhead',
    5: 'Manufacturing Overhead',
    6: 'Subcontracted',
    7: 'Material - Non Inventory',
  },
  '',
);

const SOURCE_TYPES = optionCaptions({ 0: '', 1: 'Customer', 2: 'Vendor', 3: 'Item' }, '');
const ORDER_TYPES = optionCaptions({ 0: '', 1: 'Production', 2: 'Transfer', 3: 'Service', 4: 'Assembly' }, '');

/** One record per row. Columns that are missing take the defaults of posting.md, section 1.2. */
export function readValueEntries(table: CellTable, setup: Setup): ValueEntry[] {
  const fields = new Fields(table);
  const entryNo = fields.integer('Entry No.');
  const itemNo = fields.code('Item No.');
  const postingDate = fields.date('Posting Date');
  const itemLedgerEntryType = fields.option('Item Ledger Entry Type', ITEM_LEDGER_ENTRY_TYPES);
  const entryType = fields.option('Entry Type', ENTRY_TYPES);
  const varianceType = fields.option('Variance Type', VARIANCE_TYPES);
  const itemLedgerEntryNo = fields.integer('Item Ledger Entry No.');
  const documentNo = fields.code('Document No.');
  const externalDocumentNo = fields.code('External Document No.');
  const locationCode = fields.code('Location Code');
  const inventoryPostingGroup = fields.code('Inventory Posting Group');
  const genBusPostingGroup = fields.code('Gen. Bus. Posting Group');
  const genProdPostingGroup = fields.code('Gen. Prod. Posting Group');
  const sourceType = fields.option('Source Type', SOURCE_TYPES);
  const sourceNo = fields.code('Source No.');
  const orderType = fields.option('Order Type', ORDER_TYPES);
  const orderNo = fields.code('Order No.');
  const orderLineNo = fields.integer('Order Line No.');
  const expectedCost = fields.boolean('Expected Cost');
  const inventoriable = fields.boolean('Inventoriable');
  const costAmountActual = fields.amount('Cost Amount (Actual)');
  const costAmountExpected = fields.amount('Cost Amount (Expected)');
  const costAmountActualACY = fields.amount('Cost Amount (Actual) (ACY)');
  const costAmountExpectedACY = fields.amount('Cost Amount (Expected) (ACY)');
  const costPostedToGL = fields.amount('Cost Posted to G/L');
  const expectedCostPostedToGL = fields.amount('Expected Cost Posted to G/L');
  const costPostedToGLACY = fields.amount('Cost Posted to G/L (ACY)');
  const expectedCostPostedToGLACY = fields.amount('Exp. Cost Posted to G/L (ACY)');
  const invoicedQuantity = fields.amount('Invoiced Quantity');
  const dimensionSetID = fields.integer('Dimension Set ID');
  const globalDimension1Code = fields.code('Global Dimension 1 Code');
  const globalDimension2Code = fields.code('Global Dimension 2 Code');
  const jobNo = fields.code('Job No.', 'Project No.');
  const reasonCode = fields.code('Reason Code');
  const vatReportingDate = fields.date('VAT Reporting Date', 'VAT Date');

  const entries = table.rows.map((row): ValueEntry => {
    return {
      entryNo: entryNo(row),
      itemNo: itemNo(row),
      postingDate: postingDate(row),
      itemLedgerEntryType: itemLedgerEntryType(row),
      entryType: entryType(row),
      varianceType: varianceType(row),
      itemLedgerEntryNo: itemLedgerEntryNo(row),
      documentNo: documentNo(row),
      externalDocumentNo: externalDocumentNo(row),
      locationCode: locationCode(row),
      inventoryPostingGroup: inventoryPostingGroup(row),
      genBusPostingGroup: genBusPostingGroup(row),
      genProdPostingGroup: genProdPostingGroup(row),
      sourceType: sourceType(row),
      sourceNo: sourceNo(row),
      orderType: orderType(row),
      orderNo: orderNo(row),
      orderLineNo: orderLineNo(row),
      expectedCost: expectedCost(row),
      inventoriable: inventoriable(row),
      costAmountActual: costAmountActual(row),
      costAmountExpected: costAmountExpected(row),
      costAmountActualACY: costAmountActualACY(row),
      costAmountExpectedACY: costAmountExpectedACY(row),
      costPostedToGL: costPostedToGL(row),
      expectedCostPostedToGL: expectedCostPostedToGL(row),
      costPostedToGLACY: costPostedToGLACY(row),
      expectedCostPostedToGLACY: expectedCostPostedToGLACY(row),
      dimensionSetID: dimensionSetID(row),
      globalDimension1Code: globalDimension1Code(row),
      globalDimension2Code: globalDimension2Code(row),
      jobNo: jobNo(row),
      reasonCode: reasonCode(row),
      vatReportingDate: vatReportingDate(row),
    };
  });

  if (!fields.has('Item Ledger Entry No.')) {
    for (const entry of entries) entry.itemLedgerEntryNo = entry.itemLedgerEntryType === '' ? 0 : 1;
  }
  if (!fields.has('Inventory Posting Group')) {
    for (const entry of entries) {
      entry.inventoryPostingGroup = setup.items.get(entry.itemNo)?.inventoryPostingGroup ?? '';
    }
  }
  if (!fields.has('Gen. Prod. Posting Group')) {
    for (const entry of entries) entry.genProdPostingGroup = setup.items.get(entry.itemNo)?.genProdPostingGroup ?? '';
  }
  if (!fields.has('Source Type')) {
    for (const entry of entries) entry.sourceType = entry.orderType === 'Production' ? 'Item' : '';
  }
  if (!fields.has('Inventoriable')) {
    for (const entry of entries) entry.inventoriable = true;
  }
  if (!fields.has('Expected Cost')) {
    entries.forEach((entry, index) => {
      entry.expectedCost =
        entry.entryType === 'Direct Cost' &&
        invoicedQuantity(table.rows[index]).isZero() &&
        entry.costAmountActual.isZero() &&
        entry.costAmountActualACY.isZero() &&
        !(entry.costAmountExpected.isZero() && entry.costAmountExpectedACY.isZero());
    });
  }
  if (!fields.has('Dimension Set ID')) setDimensionsFromColumns(table, entries, setup);
  return entries;
}

/** Without dimension sets: equal shortcut columns make one set, numbered in order of the entry numbers. */
function setDimensionsFromColumns(table: CellTable, entries: readonly ValueEntry[], setup: Setup): void {
  const fields = new Fields(table);
  const columns = setup.shortcutDimensions.map((_code, index) =>
    fields.code(index < 2 ? `Global Dimension ${index + 1} Code` : `Shortcut Dimension ${index + 1} Code`),
  );
  const rows = entries.map((entry, index) => ({ entry, row: table.rows[index] }));
  rows.sort((a, b) => a.entry.entryNo - b.entry.entryNo);
  const ids = new Map<string, number>([['', 0]]);
  for (const { entry, row } of rows) {
    const pairs = setup.shortcutDimensions.map((code, index) => (code === '' ? '' : columns[index](row)));
    const key = pairs.some((value) => value !== '') ? pairs.join('|') : '';
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    entry.dimensionSetID = id;
  }
}
