/** An option field's values by ordinal, with BC's captions. Exports hold the caption, the ordinal or the API name. */
export interface OptionSet {
  readonly captions: Readonly<Record<number, string>>;
  /** The ordinal of an empty cell. */
  readonly blank: number;
}

function options<const C extends Readonly<Record<number, string>>>(
  captions: C,
  blank = 0,
): OptionSet & { captions: C } {
  return { captions, blank };
}

export const ItemLedgerEntryType = {
  Purchase: 0,
  Sale: 1,
  PositiveAdjmt: 2,
  NegativeAdjmt: 3,
  Transfer: 4,
  Consumption: 5,
  Output: 6,
  /** Capacity entries. 7, not 0: 0 is Purchase. */
  Blank: 7,
  AssemblyConsumption: 8,
  AssemblyOutput: 9,
} as const;

export const ITEM_LEDGER_ENTRY_TYPES = options(
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
  ItemLedgerEntryType.Blank,
);

export const EntryType = {
  DirectCost: 0,
  Revaluation: 1,
  Rounding: 2,
  IndirectCost: 3,
  Variance: 4,
  Total: 5,
  DirectCostNonInventory: 10,
} as const;

export const ENTRY_TYPES = options({
  0: 'Direct Cost',
  1: 'Revaluation',
  2: 'Rounding',
  3: 'Indirect Cost',
  4: 'Variance',
  5: 'Total',
  10: 'Direct Cost - Non Inventory',
});

export const VarianceType = {
  Blank: 0,
  Purchase: 1,
  Material: 2,
  Capacity: 3,
  CapacityOverhead: 4,
  ManufacturingOverhead: 5,
  Subcontracted: 6,
  MaterialNonInventory: 7,
} as const;

export const VARIANCE_TYPES = options({
  0: '',
  1: 'Purchase',
  2: 'Material',
  3: 'Capacity',
  4: 'Capacity Overhead',
  5: 'Manufacturing Overhead',
  6: 'Subcontracted',
  7: 'Material - Non Inventory',
});

export const OrderType = { Blank: 0, Production: 1, Transfer: 2, Service: 3, Assembly: 4 } as const;
export const ORDER_TYPES = options({ 0: '', 1: 'Production', 2: 'Transfer', 3: 'Service', 4: 'Assembly' });

export const SourceType = { Blank: 0, Customer: 1, Vendor: 2, Item: 3 } as const;
export const SOURCE_TYPES = options({ 0: '', 1: 'Customer', 2: 'Vendor', 3: 'Item' });

export const GLAccountType = { Posting: 0, Heading: 1, Total: 2, BeginTotal: 3, EndTotal: 4 } as const;
export const GL_ACCOUNT_TYPES = options({ 0: 'Posting', 1: 'Heading', 2: 'Total', 3: 'Begin-Total', 4: 'End-Total' });

export const ItemType = { Inventory: 0, Service: 1, NonInventory: 2 } as const;
export const ITEM_TYPES = options({ 0: 'Inventory', 1: 'Service', 2: 'Non-Inventory' });

export const CostingMethod = { FIFO: 0, LIFO: 1, Specific: 2, Average: 3, Standard: 4 } as const;
export const COSTING_METHODS = options({ 0: 'FIFO', 1: 'LIFO', 2: 'Specific', 3: 'Average', 4: 'Standard' });

export const DimensionValueType = { Standard: 0, Heading: 1, Total: 2, BeginTotal: 3, EndTotal: 4 } as const;
export const DIMENSION_VALUE_TYPES = options({
  0: 'Standard',
  1: 'Heading',
  2: 'Total',
  3: 'Begin-Total',
  4: 'End-Total',
});

export const CombinationRestriction = { Limited: 0, Blocked: 1 } as const;
export const COMBINATION_RESTRICTIONS = options({ 0: 'Limited', 1: 'Blocked' });

export const ValuePosting = { Blank: 0, CodeMandatory: 1, SameCode: 2, NoCode: 3 } as const;
export const VALUE_POSTINGS = options({ 0: '', 1: 'Code Mandatory', 2: 'Same Code', 3: 'No Code' });

export const ProductionOrderStatus = { Finished: 4 } as const;
export const PRODUCTION_ORDER_STATUSES = options({
  0: 'Simulated',
  1: 'Planned',
  2: 'Firm Planned',
  3: 'Released',
  4: 'Finished',
});

/** Document types of item ledger entries and value entries that a rule names. */
export const InventoryDocumentType = { PurchaseReturnShipment: 7, TransferReceipt: 10 } as const;
export const INVENTORY_DOCUMENT_TYPES = options({
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
});

export const AverageCostCalcType = { Blank: 0, Item: 1, ItemLocationVariant: 2 } as const;
export const AVERAGE_COST_CALC_TYPES = options({ 0: '', 1: 'Item', 2: 'Item & Location & Variant' });

export const AverageCostPeriod = {
  Blank: 0,
  Day: 1,
  Week: 2,
  Month: 3,
  Quarter: 4,
  Year: 5,
  AccountingPeriod: 6,
} as const;
export const AVERAGE_COST_PERIODS = options({
  0: '',
  1: 'Day',
  2: 'Week',
  3: 'Month',
  4: 'Quarter',
  5: 'Year',
  6: 'Accounting Period',
});

export const REGISTER_STATES = options({ 0: 'Closed', 1: 'Open', 2: 'Undone' });
