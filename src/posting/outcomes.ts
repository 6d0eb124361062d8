/** Every value entry of a run ends in exactly one of these. */
export const Outcome = { FilteredOut: 0, PassedOver: 1, Skipped: 2, Posted: 3 } as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

export const OUTCOME_CAPTIONS: Readonly<Record<Outcome, string>> = {
  [Outcome.FilteredOut]: 'Filtered out',
  [Outcome.PassedOver]: 'Passed over',
  [Outcome.Skipped]: 'Skipped',
  [Outcome.Posted]: 'Posted',
};

/** Why an entry was passed over: there is nothing to mend (posting.md, sections 2.2 and 2.4). */
export const PASSED_OVER_REASONS = {
  'not-inventoriable': 'Not inventoriable: the cost does not belong to inventory value.',
  'no-cost': 'All cost amounts are 0.',
  'already-posted': 'The whole cost has already been posted.',
  'expected-cost-not-posted': 'Only expected cost is open, and Expected Cost Posting to G/L is not selected.',
  'actual-cost-of-expected-entry': 'Expected Cost is Yes: actual cost of the entry does not wait for posting.',
  'no-interim-rule': 'Only expected cost is open, and entries of this kind have no interim accounts.',
  'not-queued': 'The entry is not in Post Value Entry to G/L.',
} as const;

export type PassedOverReason = keyof typeof PASSED_OVER_REASONS;

const PASSED_OVER_KINDS = Object.keys(PASSED_OVER_REASONS) as PassedOverReason[];

/** A reason as a small number, for columns. 0 means none. */
export function passedOverNumber(reason: PassedOverReason): number {
  return PASSED_OVER_KINDS.indexOf(reason) + 1;
}

export function passedOverOfNumber(number: number): PassedOverReason | undefined {
  return number === 0 ? undefined : PASSED_OVER_KINDS[number - 1];
}
