import { type PostingRun } from '../posting';
import { type AccountChange, accountChanges } from './account-changes';
import { type EntryChange, entryChanges } from './entry-changes';

/** Two previews side by side. */
export interface Comparison {
  readonly before: PostingRun;
  readonly after: PostingRun;
  readonly accounts: readonly AccountChange[];
  readonly entries: readonly EntryChange[];
}

/**
 * Compares two previews of a posting, of one ledger or of two: what is posted to each account in both, and which value
 * entries appear, disappear, or go to another account or with another amount.
 */
export function comparePostings(before: PostingRun, after: PostingRun): Comparison {
  return { before, after, accounts: accountChanges(before, after), entries: entryChanges(before, after) };
}
