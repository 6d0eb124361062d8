import { type LedgerRecord, type LedgerRecords } from './ledger-from-records';

// A company whose G/L account numbers say what they are for.

/** Fields of Inventory Posting Setup with the account that the company has in each. */
export const INVENTORY_ACCOUNTS: LedgerRecord = {
  'Inventory Account': 'INVENTORY',
  'Inventory Account (Interim)': 'INVENTORY-INTERIM',
  'WIP Account': 'WIP',
  'Material Variance Account': 'MATERIAL-VAR',
  'Capacity Variance Account': 'CAPACITY-VAR',
  'Subcontracted Variance Account': 'SUBCONTRACTED-VAR',
  'Cap. Overhead Variance Account': 'CAP-OVERHEAD-VAR',
  'Mfg. Overhead Variance Account': 'MFG-OVERHEAD-VAR',
  'Mat. Non-Inv. Variance Acc.': 'NON-INV-VAR',
};

/** Fields of General Posting Setup with the account that the company has in each. */
export const GENERAL_ACCOUNTS: LedgerRecord = {
  'COGS Account': 'COGS',
  'COGS Account (Interim)': 'COGS-INTERIM',
  'Inventory Adjmt. Account': 'ADJUSTMENT',
  'Invt. Accrual Acc. (Interim)': 'ACCRUAL-INTERIM',
  'Direct Cost Applied Account': 'DIRECT-COST',
  'Overhead Applied Account': 'OVERHEAD',
  'Purchase Variance Account': 'PURCHASE-VAR',
  'Direct Cost Non-Inv. App. Acc.': 'NON-INV-COST',
};

export const ACCOUNT_NOS: readonly string[] = [
  ...Object.values(INVENTORY_ACCOUNTS),
  ...Object.values(GENERAL_ACCOUNTS),
].map(String);

/** The date of value entries that name no other. */
export const DAY = '2020-01-15';

export function inventoryPostingSetup(location: string, group: string, changes: LedgerRecord = {}): LedgerRecord {
  return { 'Location Code': location, 'Invt. Posting Group Code': group, ...INVENTORY_ACCOUNTS, ...changes };
}

export function generalPostingSetup(business: string, product: string, changes: LedgerRecord = {}): LedgerRecord {
  return {
    'Gen. Bus. Posting Group': business,
    'Gen. Prod. Posting Group': product,
    ...GENERAL_ACCOUNTS,
    ...changes,
  };
}

export function glAccount(no: string, changes: LedgerRecord = {}): LedgerRecord {
  return { 'No.': no, Name: `Account ${no}`, 'Account Type': 'Posting', ...changes };
}

/** A purchase of 100, invoiced and not yet posted; change what matters. */
export function valueEntry(entryNo: number, changes: LedgerRecord = {}): LedgerRecord {
  return {
    'Entry No.': entryNo,
    'Item No.': '1000',
    'Posting Date': DAY,
    'Item Ledger Entry Type': 'Purchase',
    'Entry Type': 'Direct Cost',
    'Item Ledger Entry No.': entryNo,
    'Document No.': `DOC${entryNo}`,
    'Location Code': 'BLUE',
    'Inventory Posting Group': 'RESALE',
    'Gen. Bus. Posting Group': 'DOMESTIC',
    'Gen. Prod. Posting Group': 'RETAIL',
    Inventoriable: true,
    'Cost Amount (Actual)': 100,
    ...changes,
  };
}

/** A receipt that has not been invoiced: expected cost of 100. */
export function receipt(entryNo: number, changes: LedgerRecord = {}): LedgerRecord {
  return valueEntry(entryNo, {
    'Cost Amount (Actual)': 0,
    'Cost Amount (Expected)': 100,
    'Expected Cost': true,
    ...changes,
  });
}

/** Cost of capacity: no item, no item ledger entry. */
export function capacityEntry(entryNo: number, changes: LedgerRecord = {}): LedgerRecord {
  return valueEntry(entryNo, {
    'Item No.': '',
    'Item Ledger Entry Type': '',
    'Item Ledger Entry No.': 0,
    'Order Type': 'Production',
    'Order No.': 'PROD1',
    ...changes,
  });
}

/** The company with these value entries; tables given replace its own. */
export function company(valueEntries: readonly LedgerRecord[], tables: LedgerRecords = {}): LedgerRecords {
  return {
    'Value Entry': valueEntries,
    'Inventory Setup': [{ 'Expected Cost Posting to G/L': true, 'Automatic Cost Posting': true }],
    'General Ledger Setup': [{ 'LCY Code': 'LCY' }],
    'Inventory Posting Setup': [inventoryPostingSetup('BLUE', 'RESALE')],
    'General Posting Setup': [generalPostingSetup('DOMESTIC', 'RETAIL')],
    'G/L Account': ACCOUNT_NOS.map((no) => glAccount(no)),
    ...tables,
  };
}
