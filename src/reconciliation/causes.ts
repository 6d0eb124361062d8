import {
  PASSED_OVER_REASONS,
  REASONS,
  type PassedOverReason,
  type ReasonKind,
  passedOverOfNumber,
  reasonOfNumber,
} from '../posting';

/** Why the general ledger and the value entries differ. */
export interface CauseDefinition {
  readonly caption: string;
  /** What it means, in one sentence for an accountant. */
  readonly meaning: string;
  /** What to do about it. */
  readonly fix: string;
  /**
   * Whether a period with such a difference can be closed. `own reason`: it is told apart from the differences.
   * `by design`: there is nothing to mend.
   */
  readonly closing: 'blocks' | 'own reason' | 'by design';
}

/**
 * Every cause of a difference (posting.md, section 10), in the order in which reports show them. The wording of
 * reports, documents and the command line comes from here.
 */
export const CAUSES = {
  'not-posted': {
    caption: 'Not yet posted',
    meaning: 'Cost of value entries that the next posting will take into the general ledger.',
    fix: 'Run Post Inventory Cost to G/L.',
    closing: 'own reason',
  },
  skipped: {
    caption: 'Skipped',
    meaning: 'Cost of value entries that a posting skips, for the reason shown.',
    fix: 'Mend the reason; the report Skipped Entries of a posting preview leads to the cell.',
    closing: 'own reason',
  },
  'passed-over': {
    caption: 'Passed over',
    meaning: 'Cost of value entries that no posting takes up, for the reason shown.',
    fix: 'Check the value entry, or its row in Post Value Entry to G/L.',
    closing: 'blocks',
  },
  'expected-cost-off': {
    caption: 'Expected cost is not posted',
    meaning: 'Expected cost that stays out of the general ledger while Expected Cost Posting to G/L is off.',
    fix: 'Nothing to do: it goes when the invoice comes. Or select Expected Cost Posting to G/L in Inventory Setup.',
    closing: 'by design',
  },
  'other-account': {
    caption: 'Posted to another account',
    meaning: 'The setup has named another account since the cost was posted.',
    fix: 'Move the balance by a general journal, or set the account in the posting setup back.',
    closing: 'blocks',
  },
  'other-date': {
    caption: 'Posted on another date',
    meaning: 'Value entry and G/L entry stand on different sides of the date of the reconciliation.',
    fix: 'Nothing to do if both dates are right: the difference goes when both have passed.',
    closing: 'blocks',
  },
  direct: {
    caption: 'Entered directly in the G/L',
    meaning: 'G/L entries on the account that no value entry stands behind.',
    fix: 'Correct them by a general journal, and clear Direct Posting of the account.',
    closing: 'blocks',
  },
  'shared-account': {
    caption: 'Shared account',
    meaning: 'The setup names the account for cost of another kind as well, and that was posted to it.',
    fix: 'Name an account of its own for each kind of cost in the posting setup.',
    closing: 'blocks',
  },
  rounding: {
    caption: 'Rounding',
    meaning: 'Value entries are finer than Amount Rounding Precision, to which G/L entries are rounded.',
    fix: 'Nothing to do.',
    closing: 'by design',
  },
  'gl-entry-missing': {
    caption: 'Posted, but G/L entry not found',
    meaning: 'The value entry says that its cost is posted, and no G/L entry of it is on the sheet.',
    fix: 'Complete the sheets G/L Entries and G/L - Item Ledger Relation.',
    closing: 'blocks',
  },
  'value-entry-missing': {
    caption: 'Value entry not found',
    meaning: 'G/L entries of value entries that are not on the sheet.',
    fix: 'Complete the sheet Value Entries.',
    closing: 'blocks',
  },
  untraced: {
    caption: 'Posted, but not linked',
    meaning: 'Posted cost that G/L - Item Ledger Relation does not link to its G/L entries; the net of both sides.',
    fix: 'Add the sheet G/L - Item Ledger Relation: it tells accounts and dates apart.',
    closing: 'blocks',
  },
  'amount-differs': {
    caption: 'Posted amount differs',
    meaning: 'The G/L entries of a value entry do not add up to the cost that it says is posted.',
    fix: 'Look at the entries: one of the amounts has been changed since.',
    closing: 'blocks',
  },
} as const satisfies Record<string, CauseDefinition>;

export type CauseKind = keyof typeof CAUSES;

const CAUSE_KINDS = Object.keys(CAUSES) as CauseKind[];
/** More than there are reasons of either kind. */
const REASON_SLOTS = 256;

/** A cause, with the reason of the posting where it has one. */
export interface Cause {
  readonly kind: CauseKind;
  readonly reasonKind: ReasonKind | PassedOverReason | undefined;
}

/** A cause as a small number, for columns: rising in the order of the table. */
export function causeNumber(kind: CauseKind, reason = 0): number {
  return CAUSE_KINDS.indexOf(kind) * REASON_SLOTS + reason;
}

export function causeOfNumber(number: number): Cause {
  const kind = CAUSE_KINDS[Math.floor(number / REASON_SLOTS)];
  const reason = number % REASON_SLOTS;
  return { kind, reasonKind: kind === 'passed-over' ? passedOverOfNumber(reason) : reasonOfNumber(reason) };
}

/** `Skipped: G/L account blocked` */
export function causeText(cause: Cause): string {
  return [CAUSES[cause.kind].caption, causeReason(cause)].filter(Boolean).join(': ');
}

/** `G/L account blocked`: why a posting left the cost alone; empty where a cause has no reason. */
export function causeReason({ reasonKind }: Cause): string {
  if (reasonKind === undefined) return '';
  return isSkipReason(reasonKind) ? REASONS[reasonKind].title : PASSED_OVER_REASONS[reasonKind];
}

function isSkipReason(kind: ReasonKind | PassedOverReason): kind is ReasonKind {
  return kind in REASONS;
}

/** The stable name of a cause: `skipped gl-account-blocked`. */
export function causeName({ kind, reasonKind }: Cause): string {
  return reasonKind === undefined ? kind : `${kind} ${reasonKind}`;
}
