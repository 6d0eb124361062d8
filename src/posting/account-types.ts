import { type LedgerTables } from '../ledger';

/** The two setup tables that name G/L accounts. */
export type SetupTable = 'inventoryPostingSetup' | 'generalPostingSetup';

type InventoryPostingSetupField = keyof LedgerTables['inventoryPostingSetup']['fields'];
type GeneralPostingSetupField = keyof LedgerTables['generalPostingSetup']['fields'];

/** A column of the posting preview (posting.md, section 9). */
export type PreviewColumn =
  | 'cogs'
  | 'inventoryAdjustment'
  | 'directCostApplied'
  | 'overheadApplied'
  | 'purchaseVariance'
  | 'mfgDirectCostVariance'
  | 'manufacturingOvhdVariance'
  | 'wipInventory'
  | 'inventory'
  | 'other';

export interface AccountTypeDefinition {
  readonly caption: string;
  readonly setup: SetupTable;
  /** The field of the setup table that names the account. */
  readonly field: InventoryPostingSetupField | GeneralPostingSetupField;
  readonly previewColumn: PreviewColumn;
}

function ofInventory(
  caption: string,
  field: InventoryPostingSetupField,
  previewColumn: PreviewColumn,
): AccountTypeDefinition {
  return { caption, setup: 'inventoryPostingSetup', field, previewColumn };
}

function ofGeneral(
  caption: string,
  field: GeneralPostingSetupField,
  previewColumn: PreviewColumn,
): AccountTypeDefinition {
  return { caption, setup: 'generalPostingSetup', field, previewColumn };
}

/** BC's account types of inventory posting. The number is the sort order of G/L entries. */
export const AccountType = {
  InventoryInterim: 0,
  InvtAccrualInterim: 1,
  Inventory: 2,
  WIPInventory: 3,
  InventoryAdjmt: 4,
  DirectCostApplied: 5,
  OverheadApplied: 6,
  PurchaseVariance: 7,
  COGS: 8,
  COGSInterim: 9,
  MaterialVariance: 10,
  CapacityVariance: 11,
  SubcontractedVariance: 12,
  CapOverheadVariance: 13,
  MfgOverheadVariance: 14,
  DirectCostNonInventoryApplied: 15,
  MaterialNonInventoryVariance: 16,
} as const;

export type AccountType = (typeof AccountType)[keyof typeof AccountType];

/**
 * Account determination: which field of which setup table names the account of a type (posting.md, section 4), and
 * in which column of the preview its amounts stand (section 9). Adding an account type is adding a row.
 */
export const ACCOUNT_TYPES: Readonly<Record<AccountType, AccountTypeDefinition>> = {
  [AccountType.InventoryInterim]: ofInventory('Inventory (Interim)', 'inventoryAccountInterim', 'inventory'),
  [AccountType.InvtAccrualInterim]: ofGeneral(
    'Invt. Accrual (Interim)',
    'invtAccrualAccInterim',
    'inventoryAdjustment',
  ),
  [AccountType.Inventory]: ofInventory('Inventory', 'inventoryAccount', 'inventory'),
  [AccountType.WIPInventory]: ofInventory('WIP Inventory', 'wipAccount', 'wipInventory'),
  [AccountType.InventoryAdjmt]: ofGeneral('Inventory Adjmt.', 'inventoryAdjmtAccount', 'inventoryAdjustment'),
  [AccountType.DirectCostApplied]: ofGeneral('Direct Cost Applied', 'directCostAppliedAccount', 'directCostApplied'),
  [AccountType.OverheadApplied]: ofGeneral('Overhead Applied', 'overheadAppliedAccount', 'overheadApplied'),
  [AccountType.PurchaseVariance]: ofGeneral('Purchase Variance', 'purchaseVarianceAccount', 'purchaseVariance'),
  [AccountType.COGS]: ofGeneral('COGS', 'cogsAccount', 'cogs'),
  [AccountType.COGSInterim]: ofGeneral('COGS (Interim)', 'cogsAccountInterim', 'cogs'),
  [AccountType.MaterialVariance]: ofInventory('Material Variance', 'materialVarianceAccount', 'mfgDirectCostVariance'),
  [AccountType.CapacityVariance]: ofInventory('Capacity Variance', 'capacityVarianceAccount', 'mfgDirectCostVariance'),
  [AccountType.SubcontractedVariance]: ofInventory(
    'Subcontracted Variance',
    'subcontractedVarianceAccount',
    'mfgDirectCostVariance',
  ),
  [AccountType.CapOverheadVariance]: ofInventory(
    'Cap. Overhead Variance',
    'capOverheadVarianceAccount',
    'mfgDirectCostVariance',
  ),
  [AccountType.MfgOverheadVariance]: ofInventory(
    'Mfg. Overhead Variance',
    'mfgOverheadVarianceAccount',
    'manufacturingOvhdVariance',
  ),
  [AccountType.DirectCostNonInventoryApplied]: ofGeneral(
    'Direct Cost Non-Inventory Applied',
    'directCostNonInvAppAcc',
    'other',
  ),
  [AccountType.MaterialNonInventoryVariance]: ofInventory(
    'Material - Non Inventory Variance',
    'matNonInvVarianceAcc',
    'other',
  ),
};
