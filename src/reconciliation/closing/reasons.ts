import { type TableName } from '../../ledger';
import { type Decimal } from '../../money';
import { type Cause } from '../causes';

/** What speaks against closing a period. */
export interface ClosingReasonDefinition {
  readonly caption: string;
  readonly fix: string;
}

/** Everything that is looked at before a period is closed, in the order of the answer. */
export const CLOSING_REASONS = {
  unposted: {
    caption: 'Cost not yet posted',
    fix: 'Run Post Inventory Cost to G/L.',
  },
  skipped: {
    caption: 'Skipped value entries',
    fix: 'Mend the reason, then run Post Inventory Cost to G/L.',
  },
  unadjusted: {
    caption: 'Costs not yet adjusted',
    fix: 'Run Adjust Cost - Item Entries, then Post Inventory Cost to G/L.',
  },
  'adjustment-impossible': {
    caption: 'Costs cannot be adjusted',
    fix: 'Mend what is named; Adjust Cost - Item Entries leads to the cell.',
  },
  difference: {
    caption: 'Difference above materiality',
    fix: 'Look at the reconciling items of the account in Inventory - G/L Reconciliation.',
  },
  'open-register': {
    caption: 'Register still open',
    fix: 'A run broke off. Open the workbook in Excel with the add-in: it finishes the run or takes it back.',
  },
} as const satisfies Record<string, ClosingReasonDefinition>;

export type ClosingReasonKind = keyof typeof CLOSING_REASONS;

/** One reason why a period cannot be closed, or not yet. */
export interface ClosingReason {
  readonly kind: ClosingReasonKind;
  /** Which month, account, register or item. */
  readonly subject: string;
  readonly detail: string;
  /** What the detail says, where it is a cause of a difference. */
  readonly cause?: Cause;
  readonly count: number;
  /** In LCY; undefined where no amount belongs to the reason. */
  readonly amount: Decimal | undefined;
  /** The first entry behind it. */
  readonly place: { readonly table: TableName; readonly row: number } | undefined;
}
