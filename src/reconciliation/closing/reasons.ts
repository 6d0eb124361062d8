import { type AdjustmentProblem, describeAdjustmentProblem } from '../../adjustment';
import { type DateSerial, type TableName, isoDate } from '../../ledger';
import { type Decimal } from '../../money';
import { type Cause, causeReason, causeText } from '../causes';

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

/** One reason why a period cannot be closed, or not yet, as data; {@link closingWhere} and {@link closingWhat} say it. */
export type ClosingReason = ClosingFinding & {
  readonly count: number;
  /** In LCY; undefined where no amount belongs to the reason. */
  readonly amount: Decimal | undefined;
  /** The first entry behind it. */
  readonly place: { readonly table: TableName; readonly row: number } | undefined;
};

/** What each kind of reason names. Months are `2020-01`, and blank for entries without a date. */
export type ClosingFinding =
  | { readonly kind: 'unposted'; readonly month: string }
  | { readonly kind: 'skipped'; readonly month: string; readonly cause: Cause }
  /** Without an item, cost of orders is to be adjusted. */
  | { readonly kind: 'unadjusted'; readonly month: string; readonly itemNo: string }
  | { readonly kind: 'adjustment-impossible'; readonly problem: AdjustmentProblem }
  | { readonly kind: 'difference'; readonly accountNo: string; readonly accountName: string; readonly cause: Cause }
  | {
      readonly kind: 'open-register';
      readonly register: 'G/L Register' | 'Item Register';
      readonly no: number;
      readonly since: DateSerial;
    };

/** Which month, account, register or item: `2020-01`. */
export function closingWhere(reason: ClosingFinding): string {
  switch (reason.kind) {
    case 'unposted':
    case 'skipped':
    case 'unadjusted':
      return reason.month || 'without a date';
    case 'adjustment-impossible':
      return reason.problem.itemNo === '' ? 'All items' : `Item ${reason.problem.itemNo}`;
    case 'difference':
      return [reason.accountNo || 'without an account', reason.accountName].filter(Boolean).join(' ');
    case 'open-register':
      return `${reason.register} ${reason.no}`;
  }
}

/** What is the matter there: `Inventory Posting Setup missing`. */
export function closingWhat(reason: ClosingReason): string {
  switch (reason.kind) {
    case 'unposted':
      return `${reason.count} value entries can be posted`;
    case 'skipped':
      return causeReason(reason.cause);
    case 'unadjusted':
      return reason.itemNo === '' ? 'Orders' : `Item ${reason.itemNo}`;
    case 'adjustment-impossible':
      return describeAdjustmentProblem(reason.problem);
    case 'difference':
      return causeText(reason.cause);
    case 'open-register':
      return ['Open', isoDate(reason.since)].filter(Boolean).join(', since ');
  }
}
