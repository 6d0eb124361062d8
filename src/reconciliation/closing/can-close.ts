import { type Ledger } from '../../ledger';
import { CAUSES } from '../causes';
import { type Reconciliation } from '../reconcile';
import { type BacklogMonth, unpostedBacklog } from '../unposted-backlog';
import { type Period } from './period';
import { type ClosingReason } from './reasons';
import { skippedByReason } from './skipped-by-reason';
import { type UnadjustedCost } from './unadjusted-cost';

/** The answer to: can this period be closed? */
export interface ClosingAnswer {
  readonly period: Period;
  readonly reconciliation: Reconciliation;
  readonly reasons: readonly ClosingReason[];
  readonly canBeClosed: boolean;
  /** False when the ledger has no item ledger entries or items: then nobody can tell whether costs are adjusted. */
  readonly isAdjustmentChecked: boolean;
}

/**
 * Looks at everything that must be done before a period is closed. Entries of earlier periods count as well: whatever
 * is posted late changes the balances at the end of the period.
 * @param reconciliation - as of the end of the period, without filters
 * @param unadjusted - what Adjust Cost - Item Entries would change; undefined when it cannot be told
 */
export function canBeClosed(
  reconciliation: Reconciliation,
  period: Period,
  unadjusted: UnadjustedCost | undefined,
): ClosingAnswer {
  const reasons = [
    ...unpostedReasons(unpostedBacklog(reconciliation)),
    ...skippedReasons(reconciliation),
    ...(unadjusted?.reasons ?? []),
    ...differenceReasons(reconciliation),
    ...openRegisters(reconciliation.ledger),
  ];
  return {
    period,
    reconciliation,
    reasons,
    canBeClosed: reasons.length === 0,
    isAdjustmentChecked: unadjusted !== undefined,
  };
}

function unpostedReasons(months: readonly BacklogMonth[]): ClosingReason[] {
  return months
    .filter(({ counts }) => counts.postable > 0)
    .map(({ actualToPost, counts, expectedToPost, first, month }) => ({
      kind: 'unposted',
      month,
      count: counts.postable,
      amount: actualToPost.plus(expectedToPost),
      place: { table: 'valueEntries', row: first.postable! },
    }));
}

function skippedReasons(reconciliation: Reconciliation): ClosingReason[] {
  return skippedByReason(reconciliation).map(({ reasonKind, ...skipped }) => ({
    kind: 'skipped',
    cause: { kind: 'skipped', reasonKind },
    ...skipped,
  }));
}

/** Differences by account and cause that reach the materiality and that somebody can do something about. */
function differenceReasons({ accounts, request }: Reconciliation): ClosingReason[] {
  return accounts.flatMap(({ accountName, accountNo, causes }) =>
    causes
      .filter(
        ({ amount, cause }) => CAUSES[cause.kind].closing === 'blocks' && !amount.abs().lessThan(request.materiality),
      )
      .map(({ amount, cause, count, entry }) => ({
        kind: 'difference' as const,
        accountNo,
        accountName,
        cause,
        count,
        amount,
        place: entry,
      })),
  );
}

function openRegisters({ glRegisters, itemRegisters }: Ledger): ClosingReason[] {
  const { columns: gl } = glRegisters;
  const { columns: item } = itemRegisters;
  const open = (
    table: 'glRegisters' | 'itemRegisters',
    register: 'G/L Register' | 'Item Register',
    columns: { readonly no: Int32Array; readonly state: Uint8Array; readonly creationDate: Int32Array },
  ): ClosingReason[] =>
    Array.from(columns.state.keys())
      .filter((row) => columns.state[row] === OPEN)
      .map((row) => ({
        kind: 'open-register',
        register,
        no: columns.no[row],
        since: columns.creationDate[row],
        count: 1,
        amount: undefined,
        place: { table, row },
      }));
  return [...open('glRegisters', 'G/L Register', gl), ...open('itemRegisters', 'Item Register', item)];
}

/** Of a register's State. */
const OPEN = 1;
