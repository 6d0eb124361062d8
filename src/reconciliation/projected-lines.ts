import { ItemLedgerEntryType } from '../ledger';
import { AccountType, type AmountKind, type Determination, PAIR_NAMES, type PostingContext } from '../posting';

/** A line that a value entry makes under today's setup, whether it has been posted or not. */
export interface ProjectedLine {
  /** 0 … {@link LINES_PER_ENTRY} − 1: the same kind of line of every value entry has the same slot. */
  readonly slot: number;
  readonly amount: AmountKind;
  readonly sign: 1 | -1;
  readonly accountType: AccountType;
  readonly balancingType: AccountType | undefined;
  /** In the dictionary of G/L accounts; 0 = the setup names none. */
  readonly account: number;
  readonly locationCode: number;
  readonly inventoryPostingGroup: number;
}

/** Three pairs (interim, actual, write-off) of two sides each. */
export const LINES_PER_ENTRY = PAIR_NAMES.length * 2;

/** The lines of value entries with their full cost (posting.md, section 10), worked out once a determination. */
export class ProjectedLines {
  private readonly known: (readonly ProjectedLine[] | undefined)[] = [];

  constructor(private readonly context: PostingContext) {}

  /** @param number - of the determination; `row` is a value entry that has it */
  of(number: number, row: number): readonly ProjectedLine[] {
    return (this.known[number] ??= this.project(this.context.determinations.get(number), row));
  }

  private project(determination: Determination, row: number): ProjectedLine[] {
    const { locationCode } = determination.profile;
    if (determination.error !== undefined) return [this.lineWithoutRule(determination, row)];
    return PAIR_NAMES.flatMap((name, index) => {
      const pair = determination[name];
      if (!pair) return [];
      const { amount } = pair.rule;
      return [pair.account, pair.balancing].map((side, which) => ({
        slot: index * 2 + which,
        amount,
        sign: which === 0 ? (1 as const) : (-1 as const),
        accountType: side.accountType,
        balancingType: side.balancingType,
        account: side.account,
        locationCode,
        inventoryPostingGroup: side.inventoryPostingGroup,
      }));
    });
  }

  /** Cost that no posting rule knows is still cost: of inventory, or of capacity in production. */
  private lineWithoutRule({ profile }: Determination, row: number): ProjectedLine {
    const isCapacity = this.context.ledger.valueEntries.columns.itemLedgerEntryType[row] === ItemLedgerEntryType.Blank;
    return {
      slot: PAIR_NAMES.indexOf('actual') * 2,
      amount: 'actual',
      sign: 1,
      accountType: isCapacity ? AccountType.WIPInventory : AccountType.Inventory,
      balancingType: undefined,
      account: 0,
      locationCode: profile.locationCode,
      inventoryPostingGroup: profile.inventoryPostingGroup,
    };
  }
}
