/** How a field is stored: `fewCodes` are codes with so few values that an ENUM pays. */
export type ColumnKind = 'option' | 'fewCodes' | 'code' | 'integer' | 'boolean' | 'amount' | 'day';

export interface EntryColumn {
  readonly name: string;
  readonly caption: string;
  readonly kind: ColumnKind;
  /** What stands for a missing column, as SQL. */
  readonly missing: string;
  /** Only for companies with an additional reporting currency. */
  readonly acy?: true;
  /** Only read by Per Entry. */
  readonly perEntry?: true;
}

export const OPTION_CAPTIONS: Readonly<Record<string, readonly string[]>> = {
  item_ledger_entry_type: [
    'Purchase',
    'Sale',
    'Positive Adjmt.',
    'Negative Adjmt.',
    'Transfer',
    'Consumption',
    'Output',
    '',
    'Assembly Consumption',
    'Assembly Output',
  ],
  entry_type: [
    'Direct Cost',
    'Revaluation',
    'Rounding',
    'Indirect Cost',
    'Variance',
    'Total',
    'Direct Cost - Non Inventory',
  ],
  variance_type: [
    '',
    'Purchase',
    'Material',
    'Capacity',
    'Capacity Overhead',
    'Manufacturing Overhead',
    'Subcontracted',
    'Material - Non Inventory',
  ],
  source_type: ['', 'Customer', 'Vendor', 'Item'],
  order_type: ['', 'Production', 'Transfer', 'Service', 'Assembly'],
};

/** The fields of Value Entry that the posting reads; nothing else is handed to DuckDB. */
export const ENTRY_COLUMNS: readonly EntryColumn[] = [
  column('item_no', 'Item No.', 'code'),
  column('posting_day', 'Posting Date', 'day', '0'),
  column('item_ledger_entry_type', 'Item Ledger Entry Type', 'option'),
  column('entry_type', 'Entry Type', 'option'),
  column('variance_type', 'Variance Type', 'option'),
  column(
    'item_ledger_entry_no',
    'Item Ledger Entry No.',
    'integer',
    "CASE item_ledger_entry_type WHEN '' THEN 0 ELSE 1 END",
  ),
  { ...column('document_no', 'Document No.', 'code'), perEntry: true },
  column('location_code', 'Location Code', 'fewCodes'),
  column('inventory_posting_group', 'Inventory Posting Group', 'fewCodes'),
  column('gen_bus_posting_group', 'Gen. Bus. Posting Group', 'fewCodes'),
  column('gen_prod_posting_group', 'Gen. Prod. Posting Group', 'fewCodes'),
  column('order_type', 'Order Type', 'option'),
  column('source_type', 'Source Type', 'option', "CASE order_type WHEN 'Production' THEN 'Item' ELSE '' END"),
  column('source_no', 'Source No.', 'code'),
  column('order_no', 'Order No.', 'code'),
  column('order_line_no', 'Order Line No.', 'integer', '0'),
  column('expected_cost', 'Expected Cost', 'boolean', 'false'),
  column('inventoriable', 'Inventoriable', 'boolean', 'true'),
  column('cost_actual', 'Cost Amount (Actual)', 'amount', '0'),
  column('cost_expected', 'Cost Amount (Expected)', 'amount', '0'),
  column('posted_actual', 'Cost Posted to G/L', 'amount', '0'),
  column('posted_expected', 'Expected Cost Posted to G/L', 'amount', '0'),
  { ...column('cost_actual_acy', 'Cost Amount (Actual) (ACY)', 'amount', '0'), acy: true },
  { ...column('cost_expected_acy', 'Cost Amount (Expected) (ACY)', 'amount', '0'), acy: true },
  { ...column('posted_actual_acy', 'Cost Posted to G/L (ACY)', 'amount', '0'), acy: true },
  { ...column('posted_expected_acy', 'Exp. Cost Posted to G/L (ACY)', 'amount', '0'), acy: true },
  column('dimension_set_id', 'Dimension Set ID', 'integer', '0'),
];

function column(name: string, caption: string, kind: ColumnKind, missing = "''"): EntryColumn {
  return { name, caption, kind, missing };
}
