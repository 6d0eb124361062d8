import { type Ledger, compareText, isoDate } from '../ledger';
import { AmountTotals, type Decimal } from '../money';
import { Outcome, reasonNumber } from '../posting';
import { type Reconciliation } from './reconcile';
import { entryFilter, isInTime } from './request';

/** What waits for the general ledger: why the value entries of a month are not posted. */
export type BacklogState = 'postable' | 'skipped' | 'expected-cost-off';

/** Value entries of one month that are not posted. LCY. */
export interface BacklogMonth {
  /** `2020-01`; blank for entries without a posting date. */
  readonly month: string;
  /** Value entries by what becomes of them. */
  readonly counts: Readonly<Record<BacklogState, number>>;
  /** What is to be posted of those that can be posted, and what the skipped ones hold back. */
  readonly actualToPost: Decimal;
  readonly expectedToPost: Decimal;
  readonly actualHeldBack: Decimal;
  readonly expectedHeldBack: Decimal;
  /** The first of the entries, as a row; and the first of each state. */
  readonly firstValueEntry: number;
  readonly first: Readonly<Partial<Record<BacklogState, number>>>;
}

const EXPECTED_COST_OFF = reasonNumber('expected-cost-posting-off');
const NOTHING_TO_POST = reasonNumber('nothing-to-post');

/** The unposted backlog by month of posting date, within the date and the filters of a reconciliation. */
export function unpostedBacklog({ ledger, posting, request }: Reconciliation): BacklogMonth[] {
  const { amounts } = posting.context;
  const { postingDate } = ledger.valueEntries.columns;
  const admits = entryFilter(ledger, request);
  const months = new MonthNumbers(ledger);
  for (let row = 0; row < ledger.valueEntries.rowCount; row++) {
    const state = stateOf(posting.assessment, row);
    if (state === undefined || !isInTime(request, postingDate[row]) || !admits(row)) continue;
    const month = months.of(postingDate[row], row);
    month.counts[state]++;
    month.first[state] ??= row;
    if (state === 'expected-cost-off') continue;
    const offset = month.totals + (state === 'postable' ? 0 : 2);
    months.totals.add(offset, amounts.actual, row);
    months.totals.add(offset + 1, amounts.expected, row);
  }
  return months.all();
}

function stateOf({ outcome, reason }: Reconciliation['posting']['assessment'], row: number): BacklogState | undefined {
  if (outcome[row] === Outcome.Posted) return 'postable';
  if (outcome[row] !== Outcome.Skipped || reason[row] === NOTHING_TO_POST) return undefined;
  return reason[row] === EXPECTED_COST_OFF ? 'expected-cost-off' : 'skipped';
}

interface Month {
  readonly month: string;
  readonly counts: Record<BacklogState, number>;
  /** Number of the first of its four totals. */
  readonly totals: number;
  readonly firstValueEntry: number;
  readonly first: Partial<Record<BacklogState, number>>;
}

/** Months as they come up; each date is turned into text once. */
class MonthNumbers {
  readonly totals: AmountTotals;
  private readonly byDate = new Map<number, Month>();
  private readonly byMonth = new Map<string, Month>();

  constructor({ scale }: Ledger) {
    this.totals = new AmountTotals(scale);
  }

  of(date: number, row: number): Month {
    const known = this.byDate.get(date);
    if (known) return known;
    const text = isoDate(date).slice(0, 7);
    const month = this.byMonth.get(text) ?? {
      month: text,
      counts: { postable: 0, skipped: 0, 'expected-cost-off': 0 },
      totals: this.byMonth.size * 4,
      firstValueEntry: row,
      first: {},
    };
    this.byMonth.set(text, month);
    this.byDate.set(date, month);
    return month;
  }

  all(): BacklogMonth[] {
    return [...this.byMonth.values()]
      .sort((a, b) => compareText(a.month, b.month))
      .map(({ counts, first, firstValueEntry, month, totals }) => ({
        month,
        counts,
        first,
        actualToPost: this.totals.decimal(totals),
        expectedToPost: this.totals.decimal(totals + 1),
        actualHeldBack: this.totals.decimal(totals + 2),
        expectedHeldBack: this.totals.decimal(totals + 3),
        firstValueEntry,
      }));
  }
}
