import { type Ledger, SourceType } from '../ledger';
import { PairNumbering } from './pair-numbering';
import { RowIndex } from './setup-rows';

/** The codes that choose a value entry's accounts, as dictionary numbers. */
export interface PostingProfile {
  readonly locationCode: number;
  readonly inventoryPostingGroup: number;
  /** The produced item's group where a WIP account is looked up (posting.md, section 4). */
  readonly wipInventoryPostingGroup: number;
  readonly genBusPostingGroup: number;
  readonly genProdPostingGroup: number;
}

/** Numbers the distinct posting profiles of a ledger: a million value entries have a few hundred of them. */
export class PostingProfiles {
  private readonly groups = new PairNumbering();
  private readonly generalGroups = new PairNumbering();
  private readonly pairs = new PairNumbering();
  private readonly profiles = new PairNumbering();
  private readonly itemRows: RowIndex;

  constructor(private readonly ledger: Ledger) {
    this.itemRows = new RowIndex(ledger.items.columns.no);
  }

  numberOf(row: number): number {
    const c = this.ledger.valueEntries.columns;
    const group = this.groups.numberOf(c.locationCode.numbers[row], c.inventoryPostingGroup.numbers[row]);
    const general = this.generalGroups.numberOf(c.genBusPostingGroup.numbers[row], c.genProdPostingGroup.numbers[row]);
    return this.profiles.numberOf(this.pairs.numberOf(group, general), this.wipGroup(row));
  }

  profile(number: number): PostingProfile {
    const pair = this.profiles.first(number);
    const group = this.pairs.first(pair);
    const general = this.pairs.second(pair);
    return {
      locationCode: this.groups.first(group),
      inventoryPostingGroup: this.groups.second(group),
      wipInventoryPostingGroup: this.profiles.second(number),
      genBusPostingGroup: this.generalGroups.first(general),
      genProdPostingGroup: this.generalGroups.second(general),
    };
  }

  private wipGroup(row: number): number {
    const c = this.ledger.valueEntries.columns;
    const source = c.sourceNo.numbers[row];
    if (c.sourceType[row] === SourceType.Item && source !== c.itemNo.numbers[row]) {
      const item = this.itemRows.find(source);
      if (item >= 0) return this.ledger.items.columns.inventoryPostingGroup.numbers[item];
    }
    return c.inventoryPostingGroup.numbers[row];
  }
}
