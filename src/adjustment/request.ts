import { type DateSerial } from '../ledger';
import { type AdjustmentProblem, describeAdjustmentProblem } from './problems';

/**
 * Which rules of Adjust Cost apply where Business Central and its predecessor differ (cost-adjustment.md, section 13).
 * `current` = Business Central, `classic` = NAV.
 */
export type RuleSet = 'current' | 'classic';

/**
 * Where the marks come from that say what needs adjustment (section 1.4): `stored` reads those of the ledger, as the
 * batch job does, and derives only those that it lacks; `derived` marks everything, or everything from a date on.
 */
export type Marks = 'stored' | 'derived';

/** What the request page of the batch job asks for, and what this product adds. */
export interface AdjustmentRequest {
  /** NAV filter on Item No.; empty for all items. */
  readonly itemNoFilter: string;
  /** NAV filter on Item Category Code; not together with the other one. */
  readonly itemCategoryFilter: string;
  /** Average periods that end after this date stay unadjusted; 0 = no limit. */
  readonly adjustTill: DateSerial;
  readonly marks: Marks;
  /** Where marks are derived: only entries posted, and periods that end, on or after this date are marked; 0 = all. */
  readonly fromDate: DateSerial;
  /** Items whose applications are missing or do not add up get new ones from quantities and dates. */
  readonly rebuildApplications: boolean;
  readonly rules: RuleSet;
  /** Whose allowed posting dates count; empty for those of General Ledger Setup. */
  readonly userID: string;
  /** The date that the item register bears. */
  readonly today: DateSerial;
  /** Identifies the input on the item register. */
  readonly inputFingerprint: string;
}

/** A request with BC's defaults. */
export function adjustmentRequest(values: Partial<AdjustmentRequest> = {}): AdjustmentRequest {
  return {
    itemNoFilter: '',
    itemCategoryFilter: '',
    adjustTill: 0,
    marks: 'stored',
    fromDate: 0,
    rebuildApplications: false,
    rules: 'current',
    userID: '',
    today: 0,
    inputFingerprint: '',
    ...values,
  };
}

/** The run did not start, or ended without changing anything. The ledger is as it was. */
export class AdjustmentError extends Error {
  constructor(readonly problems: readonly AdjustmentProblem[]) {
    super(problems.map(describeAdjustmentProblem).join(' '));
    this.name = 'AdjustmentError';
  }
}
