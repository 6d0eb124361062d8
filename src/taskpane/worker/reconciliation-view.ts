import { type Decimal } from '../../money';
import { type Cause, type Compared, type ItemsOf, type ReconciledRow, unpostedBacklog } from '../../reconciliation';
import { type ReconciliationResult } from '../../jobs';
import { type TablePlaces, itemPlaces, placeOf, sidePlaces } from '../../workbook';
import {
  type BacklogView,
  type CauseAmountView,
  type CauseView,
  type ComparedView,
  type Place,
  type ReconciliationView,
} from '../services';

/** A reconciliation as the pane shows it. */
export function reconciliationView({
  carried,
  read: { places },
  reconciliation,
}: ReconciliationResult): ReconciliationView {
  const { accounts, ledger } = reconciliation;
  const { no } = ledger.glAccounts.columns;
  const placed = (table: 'glAccounts' | 'valueEntries', row: number, field: string) =>
    at('place', row < 0 ? undefined : placeOf(places, table, row, field));
  const named = (name: keyof BacklogView['places'], row: number | undefined) =>
    at(name, row === undefined ? undefined : placeOf(places, 'valueEntries', row, 'postingDate'));
  const placeOfItems = itemPlaces(reconciliation, carried);
  const view = (compared: Compared, rows: readonly ReconciledRow[], accountNo?: string): ComparedView => {
    const { balance, value } = sidePlaces(rows, places);
    const toItems = (of: ItemsOf) => at('itemsPlace', placeOfItems(of));
    return {
      ...comparedView(compared, ledger.scale, places, (cause) => toItems({ accountNo, cause })),
      ...at('valuePlace', value),
      ...at('balancePlace', balance),
      ...toItems({ accountNo }),
    };
  };
  return {
    ...view(
      reconciliation,
      accounts.flatMap(({ rows }) => rows),
    ),
    accounts: accounts.map((account) => ({
      ...view(account, account.rows, account.accountNo),
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

function comparedView(
  { balance, causes, difference, value }: Compared,
  scale: number,
  places: TablePlaces,
  toItems: (cause: number) => Pick<CauseAmountView, 'itemsPlace'>,
): ComparedView {
  const text = (amount: Decimal): string => amount.toFixed(scale);
  return {
    value: text(value),
    balance: text(balance),
    difference: text(difference),
    causes: causes.map(({ amount, cause, count, entry, number }) => ({
      ...causeView(cause),
      count,
      amount: text(amount),
      ...at('place', placeOf(places, entry.table, entry.row, 'entryNo')),
      ...toItems(number),
    })),
  };
}

/** A place by its name in a view; nothing where there is none. */
function at<Name extends string>(name: Name, place: Place | undefined): { readonly [name in Name]?: Place } {
  return (place ? { [name]: place } : {}) as { [name in Name]?: Place };
}

/** A cause by its names. */
export function causeView({ kind, reasonKind }: Cause): CauseView {
  return { kind, ...(reasonKind && { reason: reasonKind }) };
}
