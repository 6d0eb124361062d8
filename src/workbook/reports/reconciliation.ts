import { type Ledger } from '../../ledger';
import {
  CAUSES,
  type CarriedItems,
  type CauseAmount,
  type Compared,
  type EntryRow,
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
import { type CellPlace } from '../places';
import { type TablePlaces } from '../reading';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { reconciliationHeading } from './heading';
import { entryLink, linkTo, linkedTo } from './links';
import { type SidePlaces, itemPlaces, sidePlaces } from './reconciliation-places';
import { reconcilingItemsSheet } from './reconciling-items';
import { backlogSheet } from './unposted-backlog';

/** A reconciliation writes its sheets only. */
export function reconciliationChanges(
  reconciliation: Reconciliation,
  carried: CarriedItems,
  places: TablePlaces,
): WorkbookChanges {
  const reports = [
    reconciliationSheet(reconciliation, carried, places),
    reconcilingItemsSheet(reconciliation, carried, places),
    backlogSheet(unpostedBacklog(reconciliation), reconciliation, places),
  ];
  return { columns: [], appends: [], removals: [], reports };
}

/**
 * Inventory - G/L Reconciliation: value entries and general ledger by account, the causes of each difference, and the
 * same by location and inventory posting group. Every figure leads to its items or entries.
 */
function reconciliationSheet(reconciliation: Reconciliation, carried: CarriedItems, places: TablePlaces): ReportSheet {
  const { accounts, difference, ledger } = reconciliation;
  const rows = accounts.flatMap((account) => account.rows);
  const causes = accounts.flatMap((account) => account.causes.map((cause) => ({ account, cause })));
  const cleared = carried.cleared();
  const placeOfItems = itemPlaces(reconciliation, carried);
  const leads: Leads = {
    places,
    toItems: (value, of) => linkedTo(placeOfItems(of), value),
    totals: { ...sidePlaces(rows, places), items: placeOfItems({}) },
  };
  const table = <R>(name: string, title: string, fields: readonly ReportField<R>[], list: readonly R[]) =>
    reportTable<R>({ name, title, scale: ledger.scale, fields, rowCount: list.length, row: (i) => list[i] });
  return {
    name: 'Inventory - GL Reconciliation',
    heading: [
      ...reconciliationHeading(reconciliation, 'Inventory - G/L Reconciliation'),
      { text: 'Difference', value: leads.toItems(difference.toFixed(ledger.scale), {}) },
    ],
    tables: [
      table(
        'ReconciledAccounts',
        'Value entries and general ledger by account',
        accountFields(reconciliation, leads),
        accounts,
      ),
      table('ReconciliationCauses', 'Why they differ', causeFields(leads), causes),
      table('ReconciledGroups', 'By location and inventory posting group', rowFields(leads, ledger.scale), rows),
      ...(cleared.length === 0
        ? []
        : [
            table(
              'ClearedItems',
              'Gone since the last reconciliation',
              clearedFields(ledger, places, cleared),
              cleared,
            ),
          ]),
    ],
  };
}

/** Where the figures of the sheet lead. */
interface Leads {
  readonly places: TablePlaces;
  /** A figure that leads to its reconciling items. */
  readonly toItems: (value: string | number, of: ItemsOf) => ReportCell;
  readonly totals: SidePlaces & { readonly items: CellPlace | undefined };
}

function accountFields({ ledger }: Reconciliation, leads: Leads): ReportField<ReconciledAccount>[] {
  const { places, toItems, totals } = leads;
  const { no } = ledger.glAccounts.columns;
  const accountLink = ({ accountNo }: ReconciledAccount): ReportCell => {
    const row = accountNo === '' ? -1 : no.numbers.indexOf(no.dictionary.find(accountNo));
    return row < 0 ? accountNo : linkTo(places, accountNo, 'glAccounts', row, 'no');
  };
  return [
    reportField('G/L Account No.', 'text', accountLink),
    reportField(
      'Name',
      'text',
      ({ accountName, accountNo }) => accountName || (accountNo ? '' : 'No account in the setup'),
      { width: 32 },
    ),
    ...sideFields<ReconciledAccount>(({ rows }) => rows, leads),
    reportField('Difference', 'amount', ({ accountNo, difference }) => toItems(amountCell(difference), { accountNo }), {
      total: 'sum',
      totalPlace: totals.items,
    }),
  ];
}

/** Both sides, each leading to its first entry. */
function sideFields<R extends Compared>(
  rowsOf: (each: R) => readonly ReconciledRow[],
  { places, totals }: Leads,
): ReportField<R>[] {
  return [
    reportField(
      'Value Entries',
      'amount',
      (each) => linkedTo(sidePlaces(rowsOf(each), places).value, amountCell(each.value)),
      { total: 'sum', totalPlace: totals.value },
    ),
    reportField(
      'G/L Balance',
      'amount',
      (each) => linkedTo(sidePlaces(rowsOf(each), places).balance, amountCell(each.balance)),
      { total: 'sum', totalPlace: totals.balance },
    ),
  ];
}

interface AccountCause {
  readonly account: ReconciledAccount;
  readonly cause: CauseAmount;
}

function causeFields({ toItems, totals }: Leads): ReportField<AccountCause>[] {
  const linked = (cell: string | number, { account, cause }: AccountCause) =>
    toItems(cell, { accountNo: account.accountNo, cause: cause.number });
  return [
    reportField('G/L Account No.', 'text', ({ account }) => account.accountNo),
    reportField('Cause', 'text', ({ cause }) => CAUSES[cause.cause.kind].caption, { width: 32 }),
    reportField('Amount', 'amount', (each) => linked(amountCell(each.cause.amount), each), {
      total: 'sum',
      totalPlace: totals.items,
    }),
    reportField('Count', 'integer', (each) => linked(each.cause.count, each)),
    reportField('Reason', 'text', ({ cause }) => causeReason(cause.cause), { width: 34 }),
    reportField('What to do', 'text', ({ cause }) => CAUSES[cause.cause.kind].fix, { width: 60 }),
  ];
}

function rowFields(leads: Leads, scale: number): ReportField<ReconciledRow>[] {
  const { toItems, totals } = leads;
  const linked = (cell: string | number, { accountNo, number }: ReconciledRow) =>
    toItems(cell, { accountNo, row: number });
  return [
    reportField('G/L Account No.', 'text', ({ accountNo }) => accountNo),
    reportField('Account Type', 'text', ({ accountType }) => accountType || 'Of no value entry'),
    ...sideFields<ReconciledRow>((row) => [row], leads),
    reportField('Difference', 'amount', (row) => linked(amountCell(row.difference), row), {
      total: 'sum',
      totalPlace: totals.items,
    }),
    reportField('Causes', 'text', (row) => linked(causesText(row, scale), row), { width: 60 }),
    reportField('Location Code', 'text', ({ locationCode }) => locationCode),
    reportField('Inventory Posting Group', 'text', ({ inventoryPostingGroup }) => inventoryPostingGroup),
  ];
}

/** `Not yet posted -12.00; Rounding 0.01` */
function causesText({ causes }: ReconciledRow, scale: number): string {
  return causes
    .filter(({ amount }) => !amount.isZero())
    .map(({ amount, cause }) => `${causeText(cause)} ${amount.toFixed(scale)}`)
    .join('; ');
}

/** Items that have gone still lead to their entries, which now agree. */
function clearedFields(ledger: Ledger, places: TablePlaces, cleared: readonly FormerItem[]): ReportField<FormerItem>[] {
  const valueEntry = entryByNo(
    'valueEntries',
    ledger,
    cleared.map(({ valueEntryNo }) => valueEntryNo),
  );
  const glEntry = entryByNo(
    'glEntries',
    ledger,
    cleared.map(({ glEntryNo }) => glEntryNo),
  );
  const entryOf = ({ glEntryNo, valueEntryNo }: FormerItem) => valueEntry(valueEntryNo) ?? glEntry(glEntryNo);
  return [
    reportField('G/L Account No.', 'text', ({ accountNo }) => accountNo),
    reportField('Cause', 'text', ({ cause }) => cause, { width: 28 }),
    reportField('Comment', 'text', ({ comment }) => comment),
    reportField('Amount', 'amount', (item) => entryLink(places, amountCell(item.amount), entryOf(item)), {
      total: 'sum',
    }),
    reportField('First reconciled', 'date', ({ since }) => since || null),
    reportField('Value Entry No.', 'integer', ({ valueEntryNo: no }) =>
      no === 0 ? null : entryLink(places, no, valueEntry(no)),
    ),
    reportField('G/L Entry No.', 'integer', ({ glEntryNo: no }) =>
      no === 0 ? null : entryLink(places, no, glEntry(no)),
    ),
  ];
}

/** Finds some entries by their numbers, in one look through all. */
function entryByNo(table: EntryRow['table'], ledger: Ledger, numbers: readonly number[]) {
  const wanted = new Set(numbers);
  const rows = new Map<number, number>();
  ledger[table].columns.entryNo.forEach((no, row) => {
    if (wanted.has(no)) rows.set(no, row);
  });
  return (no: number): EntryRow | undefined => {
    const row = rows.get(no);
    return row === undefined ? undefined : { table, row };
  };
}
