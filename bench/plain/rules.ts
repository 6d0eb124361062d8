import type { AccountType } from './account-types';
import type { SkipReason, ValueEntry } from './types';

/** Account and balancing account of a pair: the first receives the amount, the second its opposite. */
type Pair = readonly [AccountType, AccountType];

export interface Rule {
  readonly expected?: Pair;
  readonly actual: Pair;
  /** The additional pair of an order finished without output. */
  readonly writeOff?: Pair;
  /** Needs the setting Include Non-Inventory Items to Produced Items. */
  readonly nonInventory?: true;
}

const ADJUSTMENT: Rule = { actual: ['Inventory', 'Inventory Adjmt.'] };
const OVERHEAD: Rule = { actual: ['Inventory', 'Overhead Applied'] };

const PURCHASE_ACCRUAL: Pair = ['Inventory (Interim)', 'Invt. Accrual (Interim)'];
const SALE_ACCRUAL: Pair = ['Inventory (Interim)', 'COGS (Interim)'];
const OUTPUT_ACCRUAL: Pair = ['Inventory (Interim)', 'WIP Inventory'];

/** Item Ledger Entry Type | Entry Type | Variance Type → what is posted (posting.md, section 3). */
const RULES = new Map<string, Rule>([
  ['Purchase|Direct Cost', { expected: PURCHASE_ACCRUAL, actual: ['Inventory', 'Direct Cost Applied'] }],
  ['Purchase|Indirect Cost', OVERHEAD],
  ['Purchase|Variance|Purchase', { actual: ['Inventory', 'Purchase Variance'] }],
  ['Purchase|Revaluation', { expected: PURCHASE_ACCRUAL, ...ADJUSTMENT }],
  ['Purchase|Rounding', ADJUSTMENT],

  ['Sale|Direct Cost', { expected: SALE_ACCRUAL, actual: ['Inventory', 'COGS'] }],
  ['Sale|Revaluation', { expected: SALE_ACCRUAL, ...ADJUSTMENT }],
  ['Sale|Rounding', ADJUSTMENT],

  ...['Positive Adjmt.', 'Negative Adjmt.', 'Transfer'].flatMap((type): [string, Rule][] => [
    [`${type}|Direct Cost`, { expected: SALE_ACCRUAL, ...ADJUSTMENT }],
    [`${type}|Revaluation`, ADJUSTMENT],
    [`${type}|Rounding`, ADJUSTMENT],
  ]),

  [
    'Consumption|Direct Cost',
    { actual: ['Inventory', 'WIP Inventory'], writeOff: ['WIP Inventory', 'Inventory Adjmt.'] },
  ],
  ['Consumption|Revaluation', ADJUSTMENT],
  ['Consumption|Rounding', ADJUSTMENT],

  ['Output|Direct Cost', { expected: OUTPUT_ACCRUAL, actual: ['Inventory', 'WIP Inventory'] }],
  [
    'Output|Direct Cost - Non Inventory',
    { actual: ['Inventory', 'Direct Cost Non-Inventory Applied'], nonInventory: true },
  ],
  ['Output|Indirect Cost', OVERHEAD],
  ['Output|Variance|Material', { actual: ['Inventory', 'Material Variance'] }],
  [
    'Output|Variance|Material - Non Inventory',
    { actual: ['Inventory', 'Material - Non Inventory Variance'], nonInventory: true },
  ],
  ['Output|Variance|Capacity', { actual: ['Inventory', 'Capacity Variance'] }],
  ['Output|Variance|Subcontracted', { actual: ['Inventory', 'Subcontracted Variance'] }],
  ['Output|Variance|Capacity Overhead', { actual: ['Inventory', 'Cap. Overhead Variance'] }],
  ['Output|Variance|Manufacturing Overhead', { actual: ['Inventory', 'Mfg. Overhead Variance'] }],
  ['Output|Revaluation', { expected: OUTPUT_ACCRUAL, ...ADJUSTMENT }],
  ['Output|Rounding', ADJUSTMENT],

  ['Assembly Consumption|Direct Cost', ADJUSTMENT],
  ['Assembly Consumption|Revaluation', ADJUSTMENT],
  ['Assembly Consumption|Rounding', ADJUSTMENT],

  ['Assembly Output|Direct Cost', ADJUSTMENT],
  ['Assembly Output|Indirect Cost', OVERHEAD],
  ['Assembly Output|Variance|Material', { actual: ['Inventory', 'Material Variance'] }],
  ['Assembly Output|Variance|Capacity', { actual: ['Inventory', 'Capacity Variance'] }],
  ['Assembly Output|Variance|Subcontracted', { actual: ['Inventory', 'Subcontracted Variance'] }],
  ['Assembly Output|Variance|Capacity Overhead', { actual: ['Inventory', 'Cap. Overhead Variance'] }],
  ['Assembly Output|Variance|Manufacturing Overhead', { actual: ['Inventory', 'Mfg. Overhead Variance'] }],
  ['Assembly Output|Revaluation', ADJUSTMENT],
  ['Assembly Output|Rounding', ADJUSTMENT],

  ['Capacity of assembly|Direct Cost', { actual: ['Inventory Adjmt.', 'Direct Cost Applied'] }],
  ['Capacity of assembly|Indirect Cost', { actual: ['Inventory Adjmt.', 'Overhead Applied'] }],
  [
    'Capacity of production|Direct Cost',
    { actual: ['WIP Inventory', 'Direct Cost Applied'], writeOff: ['Inventory Adjmt.', 'WIP Inventory'] },
  ],
  ['Capacity of production|Indirect Cost', { actual: ['WIP Inventory', 'Overhead Applied'] }],
]);

/** The rule of a value entry, or why there is none. */
export function ruleOf(entry: ValueEntry): Rule | SkipReason {
  const parts = [ledgerEntryTypeOf(entry), entry.entryType];
  if (entry.entryType === 'Variance') parts.push(entry.varianceType);
  const rule = RULES.get(parts.join('|'));
  if (rule) return rule;
  const purchaseVariance = entry.itemLedgerEntryType === 'Purchase' && entry.entryType === 'Variance';
  return purchaseVariance ? 'variance-type-not-purchase' : 'invalid-combination';
}

function ledgerEntryTypeOf(entry: ValueEntry): string {
  if (entry.itemLedgerEntryType !== '') return entry.itemLedgerEntryType;
  return entry.orderType === 'Assembly' ? 'Capacity of assembly' : 'Capacity of production';
}
