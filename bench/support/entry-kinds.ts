/** Which items an entry moves: bought and sold, material of an order, or the produced item itself. */
export type ItemRole = 'trade' | 'material' | 'produced' | 'none';
export type Partner = 'vendor' | 'customer' | 'none';
export type OrderKind = 'Production' | 'Assembly' | '';

/** Which amounts are filled. */
export type AmountKind = 'actual' | 'expected' | 'invoice after receipt' | 'zero' | 'not inventoriable';

/** A kind of value entry: one row of the posting rules, with what goes with it. */
export interface EntryKind {
  readonly ledgerType: string;
  readonly entryType: string;
  readonly varianceType: string;
  readonly amount: AmountKind;
  readonly sign: 1 | -1;
  readonly item: ItemRole;
  readonly partner: Partner;
  readonly order: OrderKind;
  readonly prefix: string;
}

type Source = Pick<EntryKind, 'ledgerType' | 'sign' | 'item' | 'partner' | 'order' | 'prefix'>;

const PURCHASE: Source = source('Purchase', 1, 'trade', 'vendor', '', 'PI');
const SALE: Source = source('Sale', -1, 'trade', 'customer', '', 'SI');
const POSITIVE: Source = source('Positive Adjmt.', 1, 'trade', 'none', '', 'ADJ');
const NEGATIVE: Source = source('Negative Adjmt.', -1, 'trade', 'none', '', 'ADJ');
const TRANSFER: Source = source('Transfer', 1, 'trade', 'none', '', 'TR');
const CONSUMPTION: Source = source('Consumption', -1, 'material', 'none', 'Production', 'PO');
const OUTPUT: Source = source('Output', 1, 'produced', 'none', 'Production', 'PO');
const ASSEMBLY_CONSUMPTION: Source = source('Assembly Consumption', -1, 'material', 'none', 'Assembly', 'AO');
const ASSEMBLY_OUTPUT: Source = source('Assembly Output', 1, 'produced', 'none', 'Assembly', 'AO');
const CAPACITY: Source = source('', 1, 'none', 'none', 'Production', 'PO');
const ASSEMBLY_CAPACITY: Source = source('', 1, 'none', 'none', 'Assembly', 'AO');

/** Weight (in 1/10,000 of the documents) and kind; every posting rule occurs, and a few rows that no rule covers. */
export const ENTRY_KINDS: readonly (readonly [number, EntryKind])[] = [
  [1500, kind(PURCHASE, 'Direct Cost', 'expected')],
  [250, kind(PURCHASE, 'Direct Cost', 'invoice after receipt')],
  [1300, kind(PURCHASE, 'Direct Cost', 'actual')],
  [120, kind(PURCHASE, 'Indirect Cost', 'actual')],
  [100, kind(PURCHASE, 'Variance', 'actual', 'Purchase')],
  [80, kind(PURCHASE, 'Revaluation', 'actual')],
  [20, kind(PURCHASE, 'Revaluation', 'expected')],
  [30, kind(PURCHASE, 'Rounding', 'actual')],
  [1900, kind(SALE, 'Direct Cost', 'expected')],
  [250, kind(SALE, 'Direct Cost', 'invoice after receipt')],
  [2000, kind(SALE, 'Direct Cost', 'actual')],
  [40, kind(SALE, 'Revaluation', 'actual')],
  [10, kind(SALE, 'Revaluation', 'expected')],
  [30, kind(SALE, 'Rounding', 'actual')],
  [200, kind(POSITIVE, 'Direct Cost', 'actual')],
  [10, kind(POSITIVE, 'Direct Cost', 'expected')],
  [150, kind(NEGATIVE, 'Direct Cost', 'actual')],
  [600, kind(TRANSFER, 'Direct Cost', 'actual')],
  [60, kind(POSITIVE, 'Revaluation', 'actual')],
  [30, kind(NEGATIVE, 'Rounding', 'actual')],
  [450, kind(CONSUMPTION, 'Direct Cost', 'actual')],
  [10, kind(CONSUMPTION, 'Revaluation', 'actual')],
  [10, kind(CONSUMPTION, 'Rounding', 'actual')],
  [100, kind(OUTPUT, 'Direct Cost', 'expected')],
  [40, kind(OUTPUT, 'Direct Cost', 'invoice after receipt')],
  [100, kind(OUTPUT, 'Direct Cost', 'actual')],
  [20, kind(OUTPUT, 'Direct Cost - Non Inventory', 'actual')],
  [50, kind(OUTPUT, 'Indirect Cost', 'actual')],
  [30, kind(OUTPUT, 'Variance', 'actual', 'Material')],
  [10, kind(OUTPUT, 'Variance', 'actual', 'Material - Non Inventory')],
  [30, kind(OUTPUT, 'Variance', 'actual', 'Capacity')],
  [20, kind(OUTPUT, 'Variance', 'actual', 'Subcontracted')],
  [30, kind(OUTPUT, 'Variance', 'actual', 'Capacity Overhead')],
  [30, kind(OUTPUT, 'Variance', 'actual', 'Manufacturing Overhead')],
  [15, kind(OUTPUT, 'Revaluation', 'actual')],
  [5, kind(OUTPUT, 'Revaluation', 'expected')],
  [10, kind(OUTPUT, 'Rounding', 'actual')],
  [220, kind(ASSEMBLY_CONSUMPTION, 'Direct Cost', 'actual')],
  [10, kind(ASSEMBLY_CONSUMPTION, 'Revaluation', 'actual')],
  [10, kind(ASSEMBLY_CONSUMPTION, 'Rounding', 'actual')],
  [80, kind(ASSEMBLY_OUTPUT, 'Direct Cost', 'actual')],
  [10, kind(ASSEMBLY_OUTPUT, 'Indirect Cost', 'actual')],
  [10, kind(ASSEMBLY_OUTPUT, 'Variance', 'actual', 'Material')],
  [10, kind(ASSEMBLY_OUTPUT, 'Variance', 'actual', 'Capacity')],
  [5, kind(ASSEMBLY_OUTPUT, 'Variance', 'actual', 'Subcontracted')],
  [10, kind(ASSEMBLY_OUTPUT, 'Variance', 'actual', 'Capacity Overhead')],
  [5, kind(ASSEMBLY_OUTPUT, 'Variance', 'actual', 'Manufacturing Overhead')],
  [10, kind(ASSEMBLY_OUTPUT, 'Revaluation', 'actual')],
  [10, kind(ASSEMBLY_OUTPUT, 'Rounding', 'actual')],
  [40, kind(ASSEMBLY_CAPACITY, 'Direct Cost', 'actual')],
  [20, kind(ASSEMBLY_CAPACITY, 'Indirect Cost', 'actual')],
  [300, kind(CAPACITY, 'Direct Cost', 'actual')],
  [150, kind(CAPACITY, 'Indirect Cost', 'actual')],
  [50, kind(SALE, 'Direct Cost', 'not inventoriable')],
  [50, kind(PURCHASE, 'Direct Cost', 'zero')],
  // Rows that the batch skips.
  [2, kind(PURCHASE, 'Variance', 'actual', 'Material')],
  [2, kind(OUTPUT, 'Variance', 'actual', 'Purchase')],
  [2, kind(SALE, 'Indirect Cost', 'actual')],
  [2, kind(PURCHASE, 'Rounding', 'expected')],
];

function source(
  ledgerType: string,
  sign: 1 | -1,
  item: ItemRole,
  partner: Partner,
  order: OrderKind,
  prefix: string,
): Source {
  return { ledgerType, sign, item, partner, order, prefix };
}

function kind(from: Source, entryType: string, amount: AmountKind, varianceType = ''): EntryKind {
  return { ...from, entryType, varianceType, amount };
}
