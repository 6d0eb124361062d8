import { type DimensionSets, type Ledger, buildDimensionSets } from '../ledger';
import { AccountDetermination, type Determination } from './account-determination';
import { type AmountsToPost, amountsToPost } from './amounts-to-post';
import { LinePlans, type PairSigns, pairSigns } from './line-plans';
import { PostingProfiles } from './posting-profiles';
import { type PostingMethod, type PostingRequest } from './request';
import { entryKindNumber } from './rule-finder';
import { type AllowedPostingDates, type PostingSettings, allowedPostingDates, readSettings } from './settings';
import { WrittenOffOrders } from './written-off-orders';

/** What every job of the posting needs to know about a ledger; made once for each run. */
export class PostingContext {
  readonly settings: PostingSettings;
  readonly amounts: AmountsToPost;
  readonly profiles: PostingProfiles;
  readonly determinations: AccountDetermination;
  readonly plans: LinePlans;
  readonly allowedDates: AllowedPostingDates;
  readonly postingMethod: PostingMethod;
  readonly dimensionSets: DimensionSets;
  private readonly writtenOff: WrittenOffOrders;

  constructor(
    readonly ledger: Ledger,
    readonly request: PostingRequest,
  ) {
    this.settings = { ...readSettings(ledger), ...automaticCostPosting(request) };
    this.amounts = amountsToPost(ledger, this.settings);
    this.profiles = new PostingProfiles(ledger);
    this.determinations = new AccountDetermination(ledger, this.settings, this.profiles);
    this.plans = new LinePlans(this.determinations);
    this.allowedDates = allowedPostingDates(ledger, request.userID);
    this.dimensionSets = buildDimensionSets(ledger);
    this.postingMethod = request.postingMethod;
    this.writtenOff = new WrittenOffOrders(ledger, this.settings);
  }

  /** Number of what rules and setup say about a value entry. */
  determinationNumber(row: number): number {
    const c = this.ledger.valueEntries.columns;
    const kind = entryKindNumber(
      c.itemLedgerEntryType[row],
      c.entryType[row],
      c.varianceType[row],
      c.orderType[row],
      this.writtenOff.exist && this.writtenOff.includes(row),
    );
    return this.determinations.numberOf(kind, this.profiles.numberOf(row));
  }

  determination(row: number): Determination {
    return this.determinations.get(this.determinationNumber(row));
  }

  expectedSigns(row: number): PairSigns {
    const { expected, acy } = this.amounts;
    return pairSigns(expected.sign(row), acy ? acy.expected.sign(row) : 0);
  }

  actualSigns(row: number): PairSigns {
    const { actual, acy } = this.amounts;
    return pairSigns(actual.sign(row), acy ? acy.actual.sign(row) : 0);
  }

  hasSomethingToPost(row: number): boolean {
    return this.expectedSigns(row) !== 0 || this.actualSigns(row) !== 0;
  }

  /** Capacity entries have no item ledger entry: machine, labour, resource and subcontracting cost. */
  isCapacityEntry(row: number): boolean {
    return this.ledger.valueEntries.columns.itemLedgerEntryNo[row] === 0;
  }
}

function automaticCostPosting(request: PostingRequest): Partial<PostingSettings> {
  return request.automaticCostPosting === undefined ? {} : { automaticCostPosting: request.automaticCostPosting };
}
