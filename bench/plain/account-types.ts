/** The account types in the order of the grouping key. */
export const ACCOUNT_TYPES = [
  'Inventory (Interim)',
  'Invt. Accrual (Interim)',
  'Inventory',
  'WIP Inventory',
  'Inventory Adjmt.',
  'Direct Cost Applied',
  'Overhead Applied',
  'Purchase Variance',
  'COGS',
  'COGS (Interim)',
  'Material Variance',
  'Capacity Variance',
  'Subcontracted Variance',
  'Cap. Overhead Variance',
  'Mfg. Overhead Variance',
  'Direct Cost Non-Inventory Applied',
  'Material - Non Inventory Variance',
] as const;

export type AccountType = (typeof ACCOUNT_TYPES)[number];

/** Where an account type's account stands: the setup's field by its caption and its other name. */
export const INVENTORY_POSTING_SETUP_FIELDS: Partial<Record<AccountType, readonly string[]>> = {
  Inventory: ['Inventory Account'],
  'Inventory (Interim)': ['Inventory Account (Interim)'],
  'WIP Inventory': ['WIP Account'],
  'Material Variance': ['Material Variance Account'],
  'Capacity Variance': ['Capacity Variance Account'],
  'Subcontracted Variance': ['Subcontracted Variance Account'],
  'Cap. Overhead Variance': ['Cap. Overhead Variance Account'],
  'Mfg. Overhead Variance': ['Mfg. Overhead Variance Account'],
  'Material - Non Inventory Variance': ['Mat. Non-Inv. Variance Acc.', 'Material Non-Inventory Variance Account'],
};

export const GENERAL_POSTING_SETUP_FIELDS: Partial<Record<AccountType, readonly string[]>> = {
  'Inventory Adjmt.': ['Inventory Adjmt. Account'],
  'Direct Cost Applied': ['Direct Cost Applied Account'],
  'Direct Cost Non-Inventory Applied': ['Direct Cost Non-Inv. App. Acc.', 'Direct Cost Non-Inventory Applied Account'],
  'Overhead Applied': ['Overhead Applied Account'],
  'Purchase Variance': ['Purchase Variance Account'],
  COGS: ['COGS Account'],
  'COGS (Interim)': ['COGS Account (Interim)'],
  'Invt. Accrual (Interim)': ['Invt. Accrual Acc. (Interim)'],
};
