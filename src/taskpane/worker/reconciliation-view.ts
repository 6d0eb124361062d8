import { type Decimal } from '../../money';
import { isoDate } from '../../ledger';
import {
  CLOSING_REASONS,
  type Cause,
  type ClosingReasonKind,
  type Compared,
  type ReconciledRow,
  unpostedBacklog,
} from '../../reconciliation';
import { type ClosingResult, type ReconciliationResult } from '../../jobs';
import { type TablePlaces, placeOf } from '../../workbook';
import {
  type BacklogView,
  type CauseView,
  type ClosingReasonView,
  type ClosingView,
  type ComparedView,
  type ReconciliationView,
} from '../services';
import { shown } from './shown';

const SHOWN_REASONS = 50;

/** A reconciliation as the pane shows it. */
export function reconciliationView({ read: { places }, reconciliation }: ReconciliationResult): ReconciliationView {
  const { accounts, ledger } = reconciliation;
  const { no } = ledger.glAccounts.columns;
  const placed = (table: 'glAccounts' | 'valueEntries', row: number, field: string) => {
    const place = row < 0 ? undefined : placeOf(places, table, row, field);
    return place ? { place } : {};
  };
  const named = (name: keyof BacklogView['places'], row: number | undefined): BacklogView['places'] => {
    const place = row === undefined ? undefined : placeOf(places, 'valueEntries', row, 'postingDate');
    return place ? { [name]: place } : {};
  };
  const view = (compared: Compared, rows: readonly ReconciledRow[]): ComparedView => ({
    ...comparedView(compared, ledger.scale, places),
    ...placesOfSides(rows, places),
  });
  return {
    ...view(
      reconciliation,
      accounts.flatMap(({ rows }) => rows),
    ),
    accounts: accounts.map((account) => ({
      ...view(account, account.rows),
      accountNo: account.accountNo,
      accountName: account.accountName,
      ...placed('glAccounts', no.numbers.indexOf(no.dictionary.find(account.accountNo)), 'no'),
    })),
    backlog: unpostedBacklog(reconciliation).map(({ counts, first, firstValueEntry, month }) => ({
      month,
      postable: counts.postable,
      skipped: counts.skipped,
      expectedCostOff: counts['expected-cost-off'],
      ...placed('valueEntries', firstValueEntry, 'postingDate'),
      places: {
        ...named('postable', first.postable),
        ...named('skipped', first.skipped),
        ...named('expectedCostOff', first['expected-cost-off']),
      },
    })),
    sheets: [],
  };
}

/** The answer whether a period can be closed, as the pane shows it. */
export function closingView({ answer, read: { places } }: ClosingResult): ClosingView {
  const { period, reasons, reconciliation } = answer;
  const { scale } = reconciliation.ledger;
  const view = (reason: (typeof reasons)[number]): ClosingReasonView => {
    const place = reason.place && placeOf(places, reason.place.table, reason.place.row);
    return {
      subject: reason.subject,
      detail: reason.detail,
      count: reason.count,
      ...(reason.cause && { cause: causeView(reason.cause) }),
      ...(reason.amount && { amount: reason.amount.toFixed(scale) }),
      ...(place && { place }),
    };
  };
  return {
    from: isoDate(period.from),
    to: isoDate(period.to),
    canBeClosed: answer.canBeClosed,
    isAdjustmentChecked: answer.isAdjustmentChecked,
    reasons: reasons.length,
    groups: (Object.keys(CLOSING_REASONS) as ClosingReasonKind[]).flatMap((kind) => {
      const ofKind = reasons.filter((reason) => reason.kind === kind);
      return ofKind.length === 0 ? [] : [{ kind, reasons: shown(ofKind, SHOWN_REASONS, view) }];
    }),
    sheets: [],
  };
}

/** The first entry of each side. */
function placesOfSides(
  rows: readonly ReconciledRow[],
  places: TablePlaces,
): Pick<ComparedView, 'valuePlace' | 'balancePlace'> {
  const value = rows.find(({ firstValueEntry }) => firstValueEntry !== undefined)?.firstValueEntry;
  const balance = rows.find(({ firstGLEntry }) => firstGLEntry !== undefined)?.firstGLEntry;
  const valuePlace = value === undefined ? undefined : placeOf(places, 'valueEntries', value, 'entryNo');
  const balancePlace = balance === undefined ? undefined : placeOf(places, 'glEntries', balance, 'entryNo');
  return { ...(valuePlace && { valuePlace }), ...(balancePlace && { balancePlace }) };
}

function comparedView(
  { balance, causes, difference, value }: Compared,
  scale: number,
  places: TablePlaces,
): ComparedView {
  const text = (amount: Decimal): string => amount.toFixed(scale);
  return {
    value: text(value),
    balance: text(balance),
    difference: text(difference),
    causes: causes.map(({ amount, cause, count, entry }) => {
      const place = placeOf(places, entry.table, entry.row, 'entryNo');
      return { ...causeView(cause), count, amount: text(amount), ...(place && { place }) };
    }),
  };
}

function causeView({ kind, reasonKind }: Cause): CauseView {
  return { kind, ...(reasonKind && { reason: reasonKind }) };
}
