import { INVENTORY_POSTING_SETUP_FIELDS, type AccountType } from './account-types';
import type { Setup } from './setup';
import type { SkipReason, ValueEntry } from './types';

export interface FoundAccount {
  accountNo: string;
  inventoryPostingGroup: string;
}

/** The account of one line, or the first reason why there is none (posting.md, section 4). */
export function findAccount(type: AccountType, entry: ValueEntry, setup: Setup): FoundAccount | SkipReason {
  const inventoryPostingGroup = inventoryPostingGroupOf(type, entry, setup);
  const onInventoryPostingSetup = INVENTORY_POSTING_SETUP_FIELDS[type] !== undefined;
  const row = onInventoryPostingSetup
    ? setup.inventoryPostingSetup.get([entry.locationCode, inventoryPostingGroup].join('|'))
    : setup.generalPostingSetup.get([entry.genBusPostingGroup, entry.genProdPostingGroup].join('|'));
  if (!row) return onInventoryPostingSetup ? 'missing-inventory-posting-setup' : 'missing-general-posting-setup';
  if (row.blocked && !onInventoryPostingSetup) return 'general-posting-setup-blocked';
  const accountNo = row.accounts[type] ?? '';
  if (accountNo === '') return 'missing-account';
  const account = setup.glAccounts.get(accountNo);
  if (!account) return 'gl-account-not-found';
  if (account.blocked) return 'gl-account-blocked';
  if (!['posting', '0'].includes(account.accountType.toLowerCase())) return 'gl-account-type-not-posting';
  return { accountNo, inventoryPostingGroup };
}

/** WIP is booked under the group of the item that is produced. */
function inventoryPostingGroupOf(type: AccountType, entry: ValueEntry, setup: Setup): string {
  if (type === 'WIP Inventory' && entry.sourceType === 'Item' && entry.sourceNo !== entry.itemNo) {
    const produced = setup.items.get(entry.sourceNo);
    if (produced) return produced.inventoryPostingGroup;
  }
  return entry.inventoryPostingGroup;
}
