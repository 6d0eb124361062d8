import { type Ledger, type TextColumn } from '../ledger';
import { ACCOUNT_TYPES, AccountType } from '../posting';
import { type AccountScope } from './request';

/** Accounts that hold the value of goods: on stock, received or shipped without an invoice, in production. */
const INVENTORY_TYPES: readonly AccountType[] = [
  AccountType.Inventory,
  AccountType.InventoryInterim,
  AccountType.WIPInventory,
];

/** The account types that a reconciliation compares. */
export function accountTypesOf(scope: AccountScope): ReadonlySet<AccountType> {
  if (scope === 'inventory') return new Set(INVENTORY_TYPES);
  return new Set(Object.keys(ACCOUNT_TYPES).map((type) => Number(type) as AccountType));
}

/** The accounts that the posting setup names for some account types, as dictionary numbers. */
export function accountsInSetup(ledger: Ledger, types: ReadonlySet<AccountType>): Set<number> {
  const accounts = new Set<number>();
  for (const type of types) {
    const { setup, field } = ACCOUNT_TYPES[type];
    const columns = ledger[setup].columns as Readonly<Record<string, unknown>>;
    for (const account of (columns[field] as TextColumn).numbers) if (account !== 0) accounts.add(account);
  }
  return accounts;
}
