import { LAST_DATE } from '../../ledger';
import { type CostBook, NONE } from '../book';
import { type AdjustmentRequest } from '../request';
import { type ChangeListener } from './change-listener';
import { type Reason } from './reasons';

/** A new value entry and why it was written. */
export interface Written {
  readonly v: number;
  readonly reason: Reason;
}

/** Where the rules of Business Central and NAV differ (cost-adjustment.md, section 13). */
export interface Rules {
  readonly keepOpenOutboundsInPool: boolean;
  readonly refuseNegativePool: boolean;
  readonly roundingHits: number;
  readonly secondPass: boolean;
  readonly expectedGroupsFirst: boolean;
  readonly pullingRevaluations: boolean;
}

const RULES: Readonly<Record<AdjustmentRequest['rules'], Rules>> = {
  current: {
    keepOpenOutboundsInPool: true,
    refuseNegativePool: true,
    roundingHits: 20,
    secondPass: true,
    expectedGroupsFirst: true,
    pullingRevaluations: true,
  },
  classic: {
    keepOpenOutboundsInPool: false,
    refuseNegativePool: false,
    roundingHits: 42,
    secondPass: false,
    expectedGroupsFirst: false,
    pullingRevaluations: false,
  },
};

/** What all parts of a run share. */
export class RunState {
  readonly rules: Rules;
  /** Entries that need another look: in the item's second pass, and in the next run (section 2.4). */
  readonly remembered = new Set<number>();
  readonly itemsRemembered = new Set<number>();
  readonly written: Written[] = [];
  readonly listeners: ChangeListener[] = [];
  /** From this date on, averages wait for the orders of this round; 0 = none do (section 3.6.7). */
  noAverageFrom = 0;
  /** Locations and variants whose unit cost is refreshed at the end of the item pass. */
  readonly pairs = new Map<string, { location: number; variant: number }>();

  /** Average periods that end later stay as they are. */
  readonly adjustTill: number;

  constructor(
    readonly book: CostBook,
    readonly request: AdjustmentRequest,
  ) {
    this.adjustTill = request.adjustTill === 0 ? LAST_DATE : request.adjustTill;
    this.rules = RULES[request.rules];
  }

  remember(entry: number): void {
    this.remembered.add(entry);
    this.itemsRemembered.add(this.book.entries.item[entry]);
  }

  /** An earlier date stays. */
  stopAverageFrom(date: number): void {
    if (this.noAverageFrom === 0 || date < this.noAverageFrom) this.noAverageFrom = date;
  }

  addPair(location: number, variant: number): void {
    this.pairs.set(`${location}|${variant}`, { location, variant });
  }

  /** Changes a value entry's amounts and tells everyone who keeps totals. */
  change(v: number, field: 'actual' | 'expected', lcy: number, acy: number): void {
    if (lcy === 0 && acy === 0) return;
    this.book.values.change(v, field, lcy, acy);
    this.tell(v, lcy, acy);
  }

  tell(v: number, lcy: number, acy: number): void {
    for (const listener of this.listeners) listener.amountsChanged(v, lcy, acy);
  }

  /** Resets the entry point of the group and period of an item ledger entry's value entry. */
  touchPoint(v: number): void {
    const { c } = this.book.values;
    if (v !== NONE) this.book.points.touch(c.item[v], c.location[v], c.variant[v], c.valuationDate[v]);
  }
}

/** The cost of an item runs in a circle and does not settle (section 8). */
export class CostCycle extends Error {
  constructor(
    readonly item: number,
    readonly entries: readonly number[],
  ) {
    super('cost cycle');
  }
}
