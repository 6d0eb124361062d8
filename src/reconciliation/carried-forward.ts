import { type DateSerial } from '../ledger';
import { type Decimal } from '../money';
import { CAUSES } from './causes';
import { type ReconcilingItem, type ReconcilingItems } from './reconciling-items';
import { type Reconciliation } from './reconcile';

/** An item as the former reconciliation shows it, with what somebody wrote beside it. */
export interface FormerItem {
  readonly accountNo: string;
  readonly accountType: string;
  readonly locationCode: string;
  readonly inventoryPostingGroup: string;
  /** Caption of the cause, without a reason: a comment stays with an entry that is skipped for another reason. */
  readonly cause: string;
  /** 0 = none, or several. */
  readonly valueEntryNo: number;
  readonly glEntryNo: number;
  readonly amount: Decimal;
  readonly comment: string;
  /** As of which date the item was first reconciled; 0 = unknown. */
  readonly since: DateSerial;
}

/** What an item has from the former reconciliation. */
export interface CarriedForward {
  readonly comment: string;
  readonly since: DateSerial;
  /** What it amounted to; undefined for new items. */
  readonly former: Decimal | undefined;
}

/** Comments and dates of the former reconciliation beside the items of this one. */
export class CarriedItems {
  private readonly former: ReadonlyMap<string, FormerItem>;
  private readonly since: DateSerial;

  /** @param formerItems - of the last reconciliation, none for the first one */
  constructor(
    private readonly reconciliation: Reconciliation,
    readonly items: ReconcilingItems,
    private readonly formerItems: readonly FormerItem[],
  ) {
    this.former = new Map(formerItems.map((item) => [keyOf(item), item]));
    const { asOf, today } = reconciliation.request;
    this.since = asOf || today;
  }

  of(item: ReconcilingItem): CarriedForward {
    const former = this.former.get(keyOf(this.identity(item)));
    if (!former) return { comment: '', since: this.since, former: undefined };
    return { comment: former.comment, since: former.since || this.since, former: former.amount };
  }

  /** Items of the former reconciliation that have gone since. */
  cleared(): FormerItem[] {
    if (this.formerItems.length === 0) return [];
    const present = new Set<string>();
    for (let i = 0; i < this.items.count; i++) present.add(keyOf(this.identity(this.items.at(i))));
    return this.formerItems.filter((item) => !present.has(keyOf(item)));
  }

  /** What tells an item from the others, as the sheet shows it. */
  identity({ cause, count, glEntries, row, valueEntries }: ReconcilingItem): Identity {
    const { ledger } = this.reconciliation;
    const numberOf = (numbers: Int32Array, rows: readonly number[]) =>
      count === 1 && rows.length === 1 ? numbers[rows[0]] : 0;
    return {
      accountNo: row.accountNo,
      accountType: row.accountType,
      locationCode: row.locationCode,
      inventoryPostingGroup: row.inventoryPostingGroup,
      cause: CAUSES[cause.kind].caption,
      valueEntryNo: numberOf(ledger.valueEntries.columns.entryNo, valueEntries),
      glEntryNo: numberOf(ledger.glEntries.columns.entryNo, glEntries),
    };
  }
}

export type Identity = Omit<FormerItem, 'amount' | 'comment' | 'since'>;

function keyOf(item: Identity): string {
  return [
    item.accountNo,
    item.accountType,
    item.locationCode,
    item.inventoryPostingGroup,
    item.cause,
    item.valueEntryNo,
    item.glEntryNo,
  ].join('\n');
}
