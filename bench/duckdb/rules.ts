/** The account types in key order; an ENUM sorts by it. */
export const ACCOUNT_TYPE_ENUM = `CREATE TYPE account_type AS ENUM (
  'Inventory (Interim)', 'Invt. Accrual (Interim)', 'Inventory', 'WIP Inventory', 'Inventory Adjmt.',
  'Direct Cost Applied', 'Overhead Applied', 'Purchase Variance', 'COGS', 'COGS (Interim)', 'Material Variance',
  'Capacity Variance', 'Subcontracted Variance', 'Cap. Overhead Variance', 'Mfg. Overhead Variance',
  'Direct Cost Non-Inventory Applied', 'Material - Non Inventory Variance')`;

/**
 * The decision table of posting.md, section 3, row by row: id, item ledger entry type, entry type, variance type (only
 * of variances), capacity of an assembly order, which amount, account type, balancing account type.
 */
export const RULES = `
  ('P1', 'Purchase', 'Direct Cost', '', false, 'expected', 'Inventory (Interim)', 'Invt. Accrual (Interim)'),
  ('P2', 'Purchase', 'Direct Cost', '', false, 'actual', 'Inventory', 'Direct Cost Applied'),
  ('P3', 'Purchase', 'Indirect Cost', '', false, 'actual', 'Inventory', 'Overhead Applied'),
  ('P4', 'Purchase', 'Variance', 'Purchase', false, 'actual', 'Inventory', 'Purchase Variance'),
  ('P6', 'Purchase', 'Revaluation', '', false, 'expected', 'Inventory (Interim)', 'Invt. Accrual (Interim)'),
  ('P7', 'Purchase', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('P8', 'Purchase', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('S1', 'Sale', 'Direct Cost', '', false, 'expected', 'Inventory (Interim)', 'COGS (Interim)'),
  ('S2', 'Sale', 'Direct Cost', '', false, 'actual', 'Inventory', 'COGS'),
  ('S3', 'Sale', 'Revaluation', '', false, 'expected', 'Inventory (Interim)', 'COGS (Interim)'),
  ('S4', 'Sale', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('S5', 'Sale', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A1', 'Positive Adjmt.', 'Direct Cost', '', false, 'expected', 'Inventory (Interim)', 'COGS (Interim)'),
  ('A2', 'Positive Adjmt.', 'Direct Cost', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A3', 'Positive Adjmt.', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A4', 'Positive Adjmt.', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A1', 'Negative Adjmt.', 'Direct Cost', '', false, 'expected', 'Inventory (Interim)', 'COGS (Interim)'),
  ('A2', 'Negative Adjmt.', 'Direct Cost', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A3', 'Negative Adjmt.', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A4', 'Negative Adjmt.', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A1', 'Transfer', 'Direct Cost', '', false, 'expected', 'Inventory (Interim)', 'COGS (Interim)'),
  ('A2', 'Transfer', 'Direct Cost', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A3', 'Transfer', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('A4', 'Transfer', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('C1', 'Consumption', 'Direct Cost', '', false, 'actual', 'Inventory', 'WIP Inventory'),
  ('C1w', 'Consumption', 'Direct Cost', '', false, 'write-off', 'WIP Inventory', 'Inventory Adjmt.'),
  ('C2', 'Consumption', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('C3', 'Consumption', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('O1', 'Output', 'Direct Cost', '', false, 'expected', 'Inventory (Interim)', 'WIP Inventory'),
  ('O2', 'Output', 'Direct Cost', '', false, 'actual', 'Inventory', 'WIP Inventory'),
  ('O3', 'Output', 'Direct Cost - Non Inventory', '', false, 'actual', 'Inventory', 'Direct Cost Non-Inventory Applied'),
  ('O4', 'Output', 'Indirect Cost', '', false, 'actual', 'Inventory', 'Overhead Applied'),
  ('O5', 'Output', 'Variance', 'Material', false, 'actual', 'Inventory', 'Material Variance'),
  ('O6', 'Output', 'Variance', 'Material - Non Inventory', false, 'actual', 'Inventory', 'Material - Non Inventory Variance'),
  ('O7', 'Output', 'Variance', 'Capacity', false, 'actual', 'Inventory', 'Capacity Variance'),
  ('O8', 'Output', 'Variance', 'Subcontracted', false, 'actual', 'Inventory', 'Subcontracted Variance'),
  ('O9', 'Output', 'Variance', 'Capacity Overhead', false, 'actual', 'Inventory', 'Cap. Overhead Variance'),
  ('O10', 'Output', 'Variance', 'Manufacturing Overhead', false, 'actual', 'Inventory', 'Mfg. Overhead Variance'),
  ('O12', 'Output', 'Revaluation', '', false, 'expected', 'Inventory (Interim)', 'WIP Inventory'),
  ('O13', 'Output', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('O14', 'Output', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('AC1', 'Assembly Consumption', 'Direct Cost', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('AC2', 'Assembly Consumption', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('AC3', 'Assembly Consumption', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('AO1', 'Assembly Output', 'Direct Cost', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('AO2', 'Assembly Output', 'Indirect Cost', '', false, 'actual', 'Inventory', 'Overhead Applied'),
  ('AO3', 'Assembly Output', 'Variance', 'Material', false, 'actual', 'Inventory', 'Material Variance'),
  ('AO4', 'Assembly Output', 'Variance', 'Capacity', false, 'actual', 'Inventory', 'Capacity Variance'),
  ('AO5', 'Assembly Output', 'Variance', 'Subcontracted', false, 'actual', 'Inventory', 'Subcontracted Variance'),
  ('AO6', 'Assembly Output', 'Variance', 'Capacity Overhead', false, 'actual', 'Inventory', 'Cap. Overhead Variance'),
  ('AO7', 'Assembly Output', 'Variance', 'Manufacturing Overhead', false, 'actual', 'Inventory', 'Mfg. Overhead Variance'),
  ('AO9', 'Assembly Output', 'Revaluation', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('AO10', 'Assembly Output', 'Rounding', '', false, 'actual', 'Inventory', 'Inventory Adjmt.'),
  ('K1', '', 'Direct Cost', '', true, 'actual', 'Inventory Adjmt.', 'Direct Cost Applied'),
  ('K2', '', 'Indirect Cost', '', true, 'actual', 'Inventory Adjmt.', 'Overhead Applied'),
  ('K3', '', 'Direct Cost', '', false, 'actual', 'WIP Inventory', 'Direct Cost Applied'),
  ('K3w', '', 'Direct Cost', '', false, 'write-off', 'Inventory Adjmt.', 'WIP Inventory'),
  ('K4', '', 'Indirect Cost', '', false, 'actual', 'WIP Inventory', 'Overhead Applied')`;

/** Account type, captions of its field in Inventory Posting Setup. */
export const INVENTORY_ACCOUNTS: readonly (readonly [string, readonly string[]])[] = [
  ['Inventory', ['Inventory Account']],
  ['Inventory (Interim)', ['Inventory Account (Interim)']],
  ['WIP Inventory', ['WIP Account']],
  ['Material Variance', ['Material Variance Account']],
  ['Capacity Variance', ['Capacity Variance Account']],
  ['Subcontracted Variance', ['Subcontracted Variance Account']],
  ['Cap. Overhead Variance', ['Cap. Overhead Variance Account']],
  ['Mfg. Overhead Variance', ['Mfg. Overhead Variance Account']],
  ['Material - Non Inventory Variance', ['Mat. Non-Inv. Variance Acc.', 'Material Non-Inventory Variance Account']],
];

/** Account type, captions of its field in General Posting Setup. */
export const GENERAL_ACCOUNTS: readonly (readonly [string, readonly string[]])[] = [
  ['Inventory Adjmt.', ['Inventory Adjmt. Account']],
  ['Direct Cost Applied', ['Direct Cost Applied Account']],
  [
    'Direct Cost Non-Inventory Applied',
    ['Direct Cost Non-Inv. App. Acc.', 'Direct Cost Non-Inventory Applied Account'],
  ],
  ['Overhead Applied', ['Overhead Applied Account']],
  ['Purchase Variance', ['Purchase Variance Account']],
  ['COGS', ['COGS Account']],
  ['COGS (Interim)', ['COGS Account (Interim)']],
  ['Invt. Accrual (Interim)', ['Invt. Accrual Acc. (Interim)']],
];
