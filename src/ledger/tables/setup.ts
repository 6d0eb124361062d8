import { boolean, code, date, defineTable, quantity, required, text } from '../fields';
import { AVERAGE_COST_SETTINGS } from './master-data';

/** Inventory Setup (313). */
export const INVENTORY_SETUP = defineTable(
  'Inventory Setup',
  'Inventory Setup',
  [],
  {
    automaticCostPosting: boolean('Automatic Cost Posting'),
    expectedCostPostingToGL: boolean('Expected Cost Posting to G/L', required),
    ...AVERAGE_COST_SETTINGS,
  },
  { single: true },
);

/** General Ledger Setup (98). */
export const GENERAL_LEDGER_SETUP = defineTable(
  'General Ledger Setup',
  'General Ledger Setup',
  [],
  {
    allowPostingFrom: date('Allow Posting From'),
    allowPostingTo: date('Allow Posting To'),
    additionalReportingCurrency: code('Additional Reporting Currency', 'Currency'),
    lcyCode: code('LCY Code', 'Currency', required),
    amountRoundingPrecision: quantity('Amount Rounding Precision'),
    unitAmountRoundingPrecision: quantity('Unit-Amount Rounding Precision'),
    globalDimension1Code: code('Global Dimension 1 Code', 'Dimension'),
    globalDimension2Code: code('Global Dimension 2 Code', 'Dimension'),
    shortcutDimension3Code: code('Shortcut Dimension 3 Code', 'Dimension'),
    shortcutDimension4Code: code('Shortcut Dimension 4 Code', 'Dimension'),
    shortcutDimension5Code: code('Shortcut Dimension 5 Code', 'Dimension'),
    shortcutDimension6Code: code('Shortcut Dimension 6 Code', 'Dimension'),
    shortcutDimension7Code: code('Shortcut Dimension 7 Code', 'Dimension'),
    shortcutDimension8Code: code('Shortcut Dimension 8 Code', 'Dimension'),
    journalTemplNameMandatory: boolean('Journal Templ. Name Mandatory'),
  },
  { single: true },
);

const account = (caption: string, names: readonly string[] = []) => code(caption, 'G/L Account', { names });

/** Inventory Posting Setup (5813). Has no Blocked field. */
export const INVENTORY_POSTING_SETUP = defineTable(
  'Inventory Posting Setup',
  'Inventory Posting Setup',
  ['locationCode', 'invtPostingGroupCode'],
  {
    locationCode: code('Location Code', 'Location', required),
    invtPostingGroupCode: code('Invt. Posting Group Code', 'Inventory Posting Group', {
      required: true,
      names: ['Inventory Posting Group', 'Inventory Posting Group Code'],
    }),
    inventoryAccount: code('Inventory Account', 'G/L Account', required),
    inventoryAccountInterim: account('Inventory Account (Interim)'),
    wipAccount: account('WIP Account'),
    materialVarianceAccount: account('Material Variance Account'),
    capacityVarianceAccount: account('Capacity Variance Account'),
    subcontractedVarianceAccount: account('Subcontracted Variance Account'),
    capOverheadVarianceAccount: account('Cap. Overhead Variance Account'),
    mfgOverheadVarianceAccount: account('Mfg. Overhead Variance Account'),
    matNonInvVarianceAcc: account('Mat. Non-Inv. Variance Acc.', ['Material Non-Inventory Variance Account']),
  },
);

/** General Posting Setup (252). */
export const GENERAL_POSTING_SETUP = defineTable(
  'General Posting Setup',
  'General Posting Setup',
  ['genBusPostingGroup', 'genProdPostingGroup'],
  {
    genBusPostingGroup: code('Gen. Bus. Posting Group', 'Gen. Bus. Posting Group', required),
    genProdPostingGroup: code('Gen. Prod. Posting Group', 'Gen. Prod. Posting Group', required),
    cogsAccount: code('COGS Account', 'G/L Account', required),
    cogsAccountInterim: account('COGS Account (Interim)'),
    inventoryAdjmtAccount: account('Inventory Adjmt. Account'),
    invtAccrualAccInterim: account('Invt. Accrual Acc. (Interim)', ['Invt. Accrual Account (Interim)']),
    directCostAppliedAccount: account('Direct Cost Applied Account'),
    overheadAppliedAccount: account('Overhead Applied Account'),
    purchaseVarianceAccount: account('Purchase Variance Account'),
    directCostNonInvAppAcc: account('Direct Cost Non-Inv. App. Acc.', ['Direct Cost Non-Inventory Applied Account']),
    blocked: boolean('Blocked'),
  },
);

/** Source Code Setup (242). */
export const SOURCE_CODE_SETUP = defineTable(
  'Source Code Setup',
  'Source Code Setup',
  [],
  {
    inventoryPostCost: code('Inventory Post Cost', 'Source Code', required),
    adjustCost: code('Adjust Cost', 'Source Code'),
  },
  { single: true },
);

/** User Setup (91). */
export const USER_SETUP = defineTable('User Setup', 'User Setup', ['userID'], {
  userID: code('User ID', 'User', required),
  allowPostingFrom: date('Allow Posting From', required),
  allowPostingTo: date('Allow Posting To', required),
});

/** Manufacturing Setup (99000765). */
export const MANUFACTURING_SETUP = defineTable(
  'Manufacturing Setup',
  'Manufacturing Setup',
  [],
  {
    incNonInvCostToProd: boolean('Inc. Non. Inv. Cost To Prod', {
      names: ['Include Non-Inventory Items to Produced Items'],
    }),
    finishOrderWithoutOutput: boolean('Finish Order without Output', {
      names: ['Allow Finishing Prod. Order with no Output'],
    }),
  },
  { single: true },
);

/** Currency (4): the rounding precision of the additional reporting currency. */
export const CURRENCY = defineTable(
  'Currency',
  'Currencies',
  ['code'],
  {
    code: code('Code', 'Currency', required),
    description: text('Description'),
    amountRoundingPrecision: quantity('Amount Rounding Precision', required),
    unitAmountRoundingPrecision: quantity('Unit-Amount Rounding Precision'),
  },
  { recognizedByName: true },
);
