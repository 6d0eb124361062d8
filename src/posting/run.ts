import { type Ledger } from '../ledger';
import { type Assessment, assess } from './assessment';
import { DimensionChecks } from './dimension-checks';
import { type GLEntries, type Numbering } from './gl-entries';
import { Outcome } from './outcomes';
import { orderOfWork, sortedByEntryNo } from './order-of-work';
import { postPerEntry } from './per-entry';
import { postPerGroup } from './per-group';
import { PostingContext } from './posting-context';
import { PostingQueue } from './queue';
import { PostingError, type PostingRequest } from './request';
import { requestProblems } from './request-checks';
import { RowFilter } from './row-filter';

/**
 * A run of Post Inventory Cost to G/L: what becomes of every value entry, and the G/L entries that this makes. A
 * preview has the same contents; only nobody writes it into the books.
 */
export interface PostingRun {
  readonly context: PostingContext;
  readonly assessment: Assessment;
  readonly queue: PostingQueue | undefined;
  readonly glEntries: GLEntries;
  readonly numbering: Numbering;
  /** G/L entries that the batch posts although their dimensions break a rule (posting.md, section 6.4). */
  readonly dimensionErrorsOverridden: number;
}

/**
 * Post Inventory Cost to G/L (posting.md, sections 2 to 6).
 * @throws PostingError when the request is refused (its document number or journal names)
 * @throws FilterError when a filter cannot be read
 */
export function runPosting(ledger: Ledger, request: PostingRequest): PostingRun {
  const { context, assessment, queue } = assessPosting(ledger, request);
  return finishRun(context, assessment, queue, workOrder(context, assessment, queue));
}

/** What would become of every value entry, and why: a run without its G/L entries. */
export type PostingAssessment = Pick<PostingRun, 'context' | 'assessment' | 'queue'>;

/**
 * The first half of {@link runPosting}: looks at every value entry and makes no G/L entries.
 * @throws PostingError when the request is refused; FilterError when a filter cannot be read
 */
export function assessPosting(ledger: Ledger, request: PostingRequest): PostingAssessment {
  const context = new PostingContext(ledger, request);
  const refusals = requestProblems(context);
  if (refusals.length > 0) throw new PostingError(refusals);
  const queue = ledger.queue.present ? new PostingQueue(ledger) : undefined;
  return { context, assessment: assess(context, new RowFilter(ledger, request, queue), queue), queue };
}

/** Makes the G/L entries of the entries that an assessment lets through, taken in the order given. */
export function finishRun(
  context: PostingContext,
  assessment: Assessment,
  queue: PostingQueue | undefined,
  order: Uint32Array,
): PostingRun {
  const { ledger } = context;
  const numbering = numberingOf(ledger);
  const post = context.postingMethod === 'Per Entry' ? postPerEntry : postPerGroup;
  const glEntries = post(context, assessment.plan, order, numbering);
  const dimensionErrorsOverridden = new DimensionChecks(ledger, context.dimensionSets).countEntriesWithErrors(
    glEntries,
  );
  return { context, assessment, queue, glEntries, numbering, dimensionErrorsOverridden };
}

/** Groups do not depend on the order of work; entry number order makes them independent of the sheet's order. */
function workOrder(context: PostingContext, { outcome }: Assessment, queue: PostingQueue | undefined): Uint32Array {
  const posted = rowsWith(outcome, Outcome.Posted);
  return context.postingMethod === 'Per Entry'
    ? orderOfWork(context.ledger, posted, queue)
    : sortedByEntryNo(posted, context.ledger.valueEntries.columns.entryNo);
}

/** The rows with an outcome, in sheet order. */
export function rowsWith(outcomes: Uint8Array, outcome: Outcome): Uint32Array {
  let count = 0;
  for (const each of outcomes) if (each === outcome) count++;
  const rows = new Uint32Array(count);
  for (let row = 0, i = 0; row < outcomes.length; row++) if (outcomes[row] === outcome) rows[i++] = row;
  return rows;
}

function numberingOf(ledger: Ledger): Numbering {
  return {
    lastEntryNo: largest(ledger.glEntries.columns.entryNo),
    lastTransactionNo: largest(ledger.glEntries.columns.transactionNo),
    lastRegisterNo: largest(ledger.glRegisters.columns.no),
  };
}

function largest(numbers: Int32Array): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}
