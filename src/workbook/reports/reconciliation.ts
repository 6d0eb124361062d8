import {
  CAUSES,
  type CarriedItems,
  type CauseAmount,
  type FormerItem,
  type ItemsOf,
  type ReconciledAccount,
  type ReconciledRow,
  type Reconciliation,
  causeReason,
  causeText,
  unpostedBacklog,
} from '../../reconciliation';
import { type ReportCell, type ReportSheet, type WorkbookChanges } from '../changes';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { reconciliationHeading } from './heading';
import { linkTo } from './links';
import { itemLink, reconcilingItemsSheet } from './reconciling-items';
import { backlogSheet } from './unposted-backlog';

/** A reconciliation writes its sheets only. */
export function reconciliationChanges(
  reconciliation: Reconciliation,
  carried: CarriedItems,
  places: TablePlaces,
): WorkbookChanges {
  const items = reconcilingItemsSheet(reconciliation, carried, places);
  const reports = [
    reconciliationSheet(reconciliation, carried, places, items),
    items,
    backlogSheet(unpostedBacklog(reconciliation), reconciliation, places),
  ];
  return { columns: [], appends: [], removals: [], reports };
}

/**
 * Inventory - G/L Reconciliation: value entries and general ledger by account, the causes of each difference, and the
 * same by location and inventory posting group. Amounts lead to their items and entries.
 */
function reconciliationSheet(
  reconciliation: Reconciliation,
  carried: CarriedItems,
  places: TablePlaces,
  items: ReportSheet,
): ReportSheet {
  const { accounts, difference, ledger } = reconciliation;
  const rows = accounts.flatMap((account) => account.rows);
  const causes = accounts.flatMap((account) => account.causes.map((cause) => ({ account, cause })));
  const cleared = carried.cleared();
  const toItems: ToItems = (cell, of) => itemLink(items, cell, carried.items.find(of));
  const table = <R>(name: string, title: string, fields: readonly ReportField<R>[], list: readonly R[]) =>
    reportTable<R>({ name, title, scale: ledger.scale, fields, rowCount: list.length, row: (i) => list[i] });
  return {
    name: 'Inventory - GL Reconciliation',
    heading: [
      ...reconciliationHeading(reconciliation, 'Inventory - G/L Reconciliation'),
      { text: 'Difference', value: difference.toFixed(ledger.scale) },
    ],
    tables: [
      table(
        'ReconciledAccounts',
        'Value entries and general ledger by account',
        accountFields(reconciliation, places, toItems),
        accounts,
      ),
      table('ReconciliationCauses', 'Why they differ', causeFields(toItems), causes),
      table(
        'ReconciledGroups',
        'By location and inventory posting group',
        rowFields(places, ledger.scale, toItems),
        rows,
      ),
      ...(cleared.length === 0
        ? []
        : [table('ClearedItems', 'Gone since the last reconciliation', CLEARED_FIELDS, cleared)]),
    ],
  };
}

/** A figure that leads to its first reconciling item. */
type ToItems = (cell: string | number, of: ItemsOf) => ReportCell;

function accountFields(
  { ledger }: Reconciliation,
  places: TablePlaces,
  toItems: ToItems,
): ReportField<ReconciledAccount>[] {
  const { no } = ledger.glAccounts.columns;
  const accountLink = ({ accountNo }: ReconciledAccount): ReportCell => {
    const row = accountNo === '' ? -1 : no.numbers.indexOf(no.dictionary.find(accountNo));
    return row < 0 ? accountNo : linkTo(places, accountNo, 'glAccounts', row, 'no');
  };
  const first = <K extends 'firstValueEntry' | 'firstGLEntry'>({ rows }: ReconciledAccount, key: K) =>
    rows.find((row) => row[key] !== undefined)?.[key];
  return [
    reportField('G/L Account No.', 'text', accountLink, { total: { label: 'Total' } }),
    reportField(
      'Name',
      'text',
      ({ accountName, accountNo }) => accountName || (accountNo ? '' : 'No account in the setup'),
      { width: 32 },
    ),
    reportField(
      'Value Entries',
      'amount',
      (each) => valueLink(places, amountCell(each.value), first(each, 'firstValueEntry')),
      { total: 'sum' },
    ),
    reportField(
      'G/L Balance',
      'amount',
      (each) => balanceLink(places, amountCell(each.balance), first(each, 'firstGLEntry')),
      { total: 'sum' },
    ),
    reportField('Difference', 'amount', ({ accountNo, difference }) => toItems(amountCell(difference), { accountNo }), {
      total: 'sum',
    }),
  ];
}

interface AccountCause {
  readonly account: ReconciledAccount;
  readonly cause: CauseAmount;
}

function causeFields(toItems: ToItems): ReportField<AccountCause>[] {
  const linked = (cell: string | number, { account, cause }: AccountCause) =>
    toItems(cell, { accountNo: account.accountNo, cause: cause.number });
  return [
    reportField('G/L Account No.', 'text', ({ account }) => account.accountNo, { total: { label: 'Total' } }),
    reportField('Cause', 'text', ({ cause }) => CAUSES[cause.cause.kind].caption, { width: 32 }),
    reportField('Amount', 'amount', (each) => linked(amountCell(each.cause.amount), each), { total: 'sum' }),
    reportField('Count', 'integer', (each) => linked(each.cause.count, each)),
    reportField('Reason', 'text', ({ cause }) => causeReason(cause.cause), { width: 28 }),
    reportField('What to do', 'text', ({ cause }) => CAUSES[cause.cause.kind].fix, { width: 60 }),
  ];
}

function rowFields(places: TablePlaces, scale: number, toItems: ToItems): ReportField<ReconciledRow>[] {
  return [
    reportField('G/L Account No.', 'text', ({ accountNo }) => accountNo, { total: { label: 'Total' } }),
    reportField('Account Type', 'text', ({ accountType }) => accountType || 'Of no value entry'),
    reportField('Value Entries', 'amount', (row) => valueLink(places, amountCell(row.value), row.firstValueEntry), {
      total: 'sum',
    }),
    reportField('G/L Balance', 'amount', (row) => balanceLink(places, amountCell(row.balance), row.firstGLEntry), {
      total: 'sum',
    }),
    reportField(
      'Difference',
      'amount',
      ({ accountNo, difference, number }) => toItems(amountCell(difference), { accountNo, row: number }),
      { total: 'sum' },
    ),
    reportField(
      'Causes',
      'text',
      ({ causes }) =>
        causes
          .filter(({ amount }) => !amount.isZero())
          .map(({ amount, cause }) => `${causeText(cause)} ${amount.toFixed(scale)}`)
          .join('; '),
      { width: 60 },
    ),
    reportField('Location Code', 'text', ({ locationCode }) => locationCode),
    reportField('Inventory Posting Group', 'text', ({ inventoryPostingGroup }) => inventoryPostingGroup),
  ];
}

const CLEARED_FIELDS: readonly ReportField<FormerItem>[] = [
  reportField('G/L Account No.', 'text', ({ accountNo }) => accountNo, { total: { label: 'Total' } }),
  reportField('Cause', 'text', ({ cause }) => cause),
  reportField('Comment', 'text', ({ comment }) => comment),
  reportField('Amount', 'amount', ({ amount }) => amountCell(amount), { total: 'sum' }),
  reportField('First reconciled', 'date', ({ since }) => since || null),
  reportField('Value Entry No.', 'integer', ({ valueEntryNo }) => valueEntryNo || null),
  reportField('G/L Entry No.', 'integer', ({ glEntryNo }) => glEntryNo || null),
];

function valueLink(places: TablePlaces, amount: string | number, row: number | undefined): ReportCell {
  return row === undefined ? amount : linkTo(places, amount, 'valueEntries', row, 'entryNo');
}

function balanceLink(places: TablePlaces, amount: string | number, row: number | undefined): ReportCell {
  return row === undefined ? amount : linkTo(places, amount, 'glEntries', row, 'entryNo');
}
