import { compareText, isoDate } from '../../ledger';
import { type Decimal, ZERO } from '../../money';
import { Outcome, REASONS, type ReasonKind, reasonOfNumber } from '../../posting';
import { type Reconciliation } from '../reconcile';
import { entryFilter, isInTime } from '../request';

/** Value entries of one month that a posting skips for one reason. */
export interface SkippedReason {
  /** `2020-01`; blank for entries without a posting date. */
  readonly month: string;
  readonly reasonKind: ReasonKind;
  readonly count: number;
  /** Actual and expected cost that they hold back, in LCY. */
  readonly amount: Decimal;
  /** The first entry, or the first row of the queue that names an entry which does not exist. */
  readonly place: { readonly table: 'valueEntries' | 'queue'; readonly row: number };
}

/** Reasons that nobody has to mend before a period is closed. */
const NOTHING_TO_MEND: ReadonlySet<ReasonKind> = new Set(['nothing-to-post', 'expected-cost-posting-off']);

/** Skipped value entries by month and reason, within the date and the filters of a reconciliation. */
export function skippedByReason({ ledger, posting, request }: Reconciliation): SkippedReason[] {
  const { assessment, context } = posting;
  const { postingDate } = ledger.valueEntries.columns;
  const admits = entryFilter(ledger, request);
  const found = new Map<string, SkippedReason>();
  assessment.outcome.forEach((outcome, row) => {
    if (outcome !== Outcome.Skipped || !isInTime(request, postingDate[row]) || !admits(row)) return;
    const kind = reasonOfNumber(assessment.reason[row])!;
    if (NOTHING_TO_MEND.has(kind)) return;
    const month = isoDate(postingDate[row]).slice(0, 7);
    const known = found.get(`${month} ${kind}`);
    const amount = context.amounts.actual.decimal(row).plus(context.amounts.expected.decimal(row));
    found.set(`${month} ${kind}`, {
      month,
      reasonKind: kind,
      count: (known?.count ?? 0) + 1,
      amount: (known?.amount ?? ZERO).plus(amount),
      place: known?.place ?? { table: 'valueEntries', row },
    });
  });
  for (const row of posting.queue?.orphans ?? []) {
    const date = ledger.queue.columns.postingDate[row];
    if (!isInTime(request, date)) continue;
    const month = isoDate(date).slice(0, 7);
    const known = found.get(`${month} orphan`);
    found.set(`${month} orphan`, {
      month,
      reasonKind: 'value-entry-not-found',
      count: (known?.count ?? 0) + 1,
      amount: ZERO,
      place: known?.place ?? { table: 'queue', row },
    });
  }
  return [...found.values()].sort(
    (a, b) => compareText(a.month, b.month) || compareText(REASONS[a.reasonKind].title, REASONS[b.reasonKind].title),
  );
}
