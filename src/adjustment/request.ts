import { type AdjustmentProblem, describeAdjustmentProblem } from './problems';

/**
 * Which rules of Adjust Cost apply where Business Central and its predecessor differ (cost-adjustment.md, section 13).
 * `current` = Business Central, `classic` = NAV.
 */
export type RuleSet = 'current' | 'classic';

/**
 * Where the marks come from that say what needs adjustment (section 1.4): `stored` reads those of the ledger, as the
 * batch job does; `derived` marks everything (or everything from a date on), for ledgers that come without marks.
 */
export type Marks = 'stored' | 'derived';

/** What the request page of the batch job asks for, and what this product adds. */
export interface AdjustmentRequest {
  readonly itemNoFilter: string;
  readonly itemCategoryFilter: string;
  /** Average periods that end after this date stay unadjusted; 0 = no limit. */
  readonly adjustTill: number;
  readonly marks: Marks;
  /** With derived marks: only entries posted, and periods that end, on or after this date are marked; 0 = all. */
  readonly fromDate: number;
  /** Items whose applications are missing or do not add up get new ones from quantities and dates. */
  readonly rebuildApplications: boolean;
  readonly rules: RuleSet;
  readonly userID: string;
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
