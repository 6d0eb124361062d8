import { type Decimal, ZERO } from '../../src/money';
import {
  type Compared,
  type Reconciliation,
  type ReconciliationRequest,
  causeName,
  reconcile,
  reconciliationRequest,
} from '../../src/reconciliation';
import { type LedgerRecord, type LedgerRecords, ledgerFromRecords } from '../support/ledger-from-records';
import { type RequestChanges, TODAY, booksAfter, post, relationRecords } from '../support/posting-records';

/** The tables after a posting, with the relation. */
export function posted(records: LedgerRecords, changes: RequestChanges = {}): LedgerRecords {
  const run = post(records, changes);
  const before = records['G/L - Item Ledger Relation'] ?? [];
  return { ...booksAfter(records, run), 'G/L - Item Ledger Relation': [...before, ...relationRecords(run)] };
}

export function reconciled(records: LedgerRecords, request: Partial<ReconciliationRequest> = {}): Reconciliation {
  return reconcile(ledgerFromRecords(records), reconciliationRequest({ today: TODAY, ...request }));
}

/** `INVENTORY 100 - 70 = 30: direct 30` for each account, blank ones too. */
export function accountLines({ accounts }: Reconciliation): string[] {
  return accounts.map((account) => `${account.accountNo || '(none)'} ${comparedText(account)}`);
}

/** The same for each row of an account. */
export function rowLines({ accounts }: Reconciliation): string[] {
  return accounts.flatMap(({ accountNo, rows }) =>
    rows.map((row) =>
      [accountNo || '(none)', row.accountType, row.locationCode, row.inventoryPostingGroup, comparedText(row)]
        .filter(Boolean)
        .join(' '),
    ),
  );
}

function comparedText({ balance, causes, difference, value }: Compared): string {
  const found = causes.map(({ amount, cause }) => `${causeName(cause)} ${amount.toFixed()}`).join(', ');
  return `${balance.toFixed()} - ${value.toFixed()} = ${difference.toFixed()}${found && `: ${found}`}`;
}

/** What the causes leave unexplained; 0 always. */
export function unexplained({ causes, difference }: Compared): Decimal {
  return causes.reduce((rest, { amount }) => rest.minus(amount), difference);
}

/** A journal line that somebody entered by hand. */
export function journalEntry(entryNo: number, account: string, amount: number | string, changes: LedgerRecord = {}) {
  return {
    'Entry No.': entryNo,
    'G/L Account No.': account,
    'Posting Date': '2020-01-20',
    'Document No.': 'JOURNAL',
    'Source Code': 'GENJNL',
    Amount: amount,
    ...changes,
  };
}

export function withRows(records: LedgerRecords, table: string, rows: readonly LedgerRecord[]): LedgerRecords {
  return { ...records, [table]: [...(records[table] ?? []), ...rows] };
}

/** The records with some fields of one row of a table changed. */
export function changed(records: LedgerRecords, table: string, row: number, change: LedgerRecord): LedgerRecords {
  return { ...records, [table]: records[table].map((each, i) => (i === row ? { ...each, ...change } : each)) };
}

export function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
}
