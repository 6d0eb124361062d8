import { type DateOrder, type DateSerial } from '../ledger';
import { type PostingProblem, describeProblem } from './reasons';

/**
 * How many G/L entries a run makes. NAV knows the first two; Per Document groups like Per Posting Group, but within
 * a document number and posting date, under that document number.
 */
export type PostingMethod = 'Per Entry' | 'Per Posting Group' | 'Per Document';
export const POSTING_METHODS: readonly PostingMethod[] = ['Per Entry', 'Per Posting Group', 'Per Document'];

/** NAV filter texts; an empty or missing one admits everything. */
export interface PostingFilters {
  readonly itemNo?: string;
  readonly postingDate?: string;
  readonly documentNo?: string;
  readonly locationCode?: string;
  readonly inventoryPostingGroup?: string;
}

/** What the request page of the batch job asks for, and what it takes from the user's session. */
export interface PostingRequest {
  readonly postingMethod: PostingMethod;
  /** The document number of G/L entries per posting group; empty for the other methods. */
  readonly documentNo: string;
  /** Off makes the run a preview: same figures, nothing posted. */
  readonly post: boolean;
  readonly filters: PostingFilters;
  readonly userID: string;
  readonly today: DateSerial;
  readonly workDate: DateSerial;
  readonly dateOrder: DateOrder;
  /** Length of descriptions: 100 in Business Central, 50 in NAV 2017. */
  readonly descriptionLength: number;
  /** Dates in descriptions, of `DD`, `MM`, `YY` and `YYYY`. */
  readonly descriptionDateFormat: string;
  /** Only where General Ledger Setup makes journal template names mandatory. */
  readonly journalTemplateName: string;
  readonly journalBatchName: string;
  /** Identifies the input of the run in the register. */
  readonly inputFingerprint: string;
  /** Stands in for Automatic Cost Posting of Inventory Setup. */
  readonly automaticCostPosting?: boolean;
}

/** A request with BC's defaults. */
export function postingRequest(values: Partial<PostingRequest>): PostingRequest {
  const today = values.today ?? 0;
  return {
    postingMethod: 'Per Entry',
    documentNo: '',
    post: false,
    filters: {},
    userID: '',
    today,
    workDate: values.workDate ?? today,
    dateOrder: 'MDY',
    descriptionLength: 100,
    descriptionDateFormat: 'MM/DD/YY',
    journalTemplateName: '',
    journalBatchName: '',
    inputFingerprint: '',
    ...values,
  };
}

/** The run did not start, or ended without posting anything. The ledger is as it was. */
export class PostingError extends Error {
  constructor(readonly problems: readonly PostingProblem[]) {
    super(problems.map(describeProblem).join(' '));
    this.name = 'PostingError';
  }
}
