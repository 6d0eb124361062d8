import { assess } from './assess';
import { candidates, compareText, inPostingOrder } from './candidates';
import { writeJournal } from './gl-entries';
import { readSetup, type Setup } from './setup';
import type { PlainInput, PlainOptions, PlainResult, Posting, Refusal, SkippedEntry, ValueEntryUpdate } from './types';
import { readValueEntries } from './value-entries';

/** What becomes of every candidate, before anything is written. */
export interface Decisions {
  postings: Posting[];
  skipped: SkippedEntry[];
  /** Entry numbers of candidates that were passed over silently. */
  silent: number[];
}

/**
 * Post Inventory Cost to G/L as it would be written without a thought for speed: record objects, decimal.js for every
 * amount, text keys in maps. The baseline of the benchmarks and a second opinion in the tests.
 *
 * @param input - the value entries and the setup as cells
 * @param options - the request page
 * @returns what the run writes; the input stays as it is
 */
export function postPlainly(input: PlainInput, options: PlainOptions): PlainResult {
  const error = refusal(options);
  if (error) {
    return { error, glEntries: [], relations: [], register: undefined, updates: [], skipped: [], silent: [] };
  }
  const setup = readSetup(input.tables, options.userId ?? '');
  const { postings, skipped, silent } = decide(input, setup, options);
  const { glEntries, relations, register } = writeJournal(postings, setup, options);
  const updates = postings.map((posting) => updateOf(posting, setup.additionalReportingCurrency));
  return { error: undefined, glEntries, relations, register, updates, skipped, silent };
}

/** The lines that would be posted, with the posting groups that a G/L entry does not show. */
export function decidePlainly(input: PlainInput, options: PlainOptions): Decisions {
  return decide(input, readSetup(input.tables, options.userId ?? ''), options);
}

function decide(input: PlainInput, setup: Setup, { method }: PlainOptions): Decisions {
  const entries = readValueEntries(input.valueEntries, setup);
  const queue = candidates(entries, input.tables['Post Value Entry to G/L'], setup);
  const decisions: Decisions = { postings: [], skipped: queue.unknown, silent: [] };
  for (const entry of inPostingOrder(queue.entries)) {
    const verdict = assess(entry, setup, method);
    if (verdict === 'silent') decisions.silent.push(entry.entryNo);
    else if (typeof verdict === 'string') {
      decisions.skipped.push({ entryNo: entry.entryNo, itemNo: entry.itemNo, reasonKind: verdict });
    } else decisions.postings.push(verdict);
  }
  decisions.skipped.sort((a, b) => compareText(a.itemNo, b.itemNo) || a.entryNo - b.entryNo);
  return decisions;
}

function refusal(options: PlainOptions): Refusal | undefined {
  const filled = (options.documentNo ?? '').trim() !== '';
  if (options.method === 'Per Entry') return filled ? 'document-no-not-allowed' : undefined;
  return filled ? undefined : 'document-no-required';
}

/** The posted fields become equal to the cost amounts, for the pairs that were posted. */
function updateOf({ entry, postsActual, postsExpected }: Posting, withACY: boolean): ValueEntryUpdate {
  return {
    entryNo: entry.entryNo,
    costPostedToGL: postsActual ? entry.costAmountActual : entry.costPostedToGL,
    costPostedToGLACY: postsActual && withACY ? entry.costAmountActualACY : entry.costPostedToGLACY,
    expectedCostPostedToGL: postsExpected ? entry.costAmountExpected : entry.expectedCostPostedToGL,
    expectedCostPostedToGLACY: postsExpected && withACY ? entry.costAmountExpectedACY : entry.expectedCostPostedToGLACY,
  };
}
