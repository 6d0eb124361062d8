import { type AccountType } from '../posting';
import { type ProjectedLine } from './projected-lines';

/** What is compared: the balance of an account for one account type, location and inventory posting group. */
export interface RowKey {
  readonly account: number;
  /** Undefined, with blank codes, for G/L entries that belong to the account and to no value entry. */
  readonly accountType: AccountType | undefined;
  readonly locationCode: number;
  readonly inventoryPostingGroup: number;
}

/** Numbers the rows of a reconciliation as they come up. */
export class ReconciledRows {
  readonly keys: RowKey[] = [];
  private readonly numbers = new Map<string, number>();

  /** The row of a line, on the account given instead of its own where that differs. */
  ofLine({ accountType, inventoryPostingGroup, locationCode }: ProjectedLine, account: number): number {
    return this.numberOf({ account, accountType, locationCode, inventoryPostingGroup });
  }

  /** The row of what belongs to an account as a whole. */
  ofAccount(account: number): number {
    return this.numberOf({ account, accountType: undefined, locationCode: 0, inventoryPostingGroup: 0 });
  }

  private numberOf(key: RowKey): number {
    const text = `${key.account} ${key.accountType} ${key.locationCode} ${key.inventoryPostingGroup}`;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.keys.length;
      this.keys.push(key);
      this.numbers.set(text, number);
    }
    return number;
  }
}
