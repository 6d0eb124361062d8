import { type Ledger, compareText } from '../ledger';
import { AmountTotals, type Decimal, ZERO } from '../money';
import { accountName, accountText } from './account-determination';
import { ACCOUNT_TYPES, type AccountType } from './account-types';
import { typeCaption } from './descriptions';
import { type LineKind } from './line-plans';
import { type PostingRun } from './run';

/** What a run posts to one account for one posting group. */
export interface PostingSummaryRow {
  readonly accountNo: string;
  readonly accountName: string;
  readonly accountType: string;
  readonly locationCode: string;
  readonly inventoryPostingGroup: string;
  readonly genBusPostingGroup: string;
  readonly genProdPostingGroup: string;
  /** The setup row that names the account, as NAV prints it: `BLUE,RESALE` or `NATIONAL,RETAIL`. */
  readonly setupText: string;
  readonly debit: Decimal;
  readonly credit: Decimal;
  /** Debit positive. */
  readonly amount: Decimal;
  readonly entryCount: number;
}

/** The G/L entries of a run by account and posting group, in the order of account types. */
export function postingSummary(run: PostingRun): PostingSummaryRow[] {
  const { context, glEntries } = run;
  const { ledger } = context;
  const rows = new Map<string, { kind: LineKind; slot: number }>();
  const slots = glEntries.lineKinds.map((kind) => {
    const key = summaryKey(kind);
    if (!rows.has(key)) rows.set(key, { kind, slot: rows.size });
    return rows.get(key)!.slot;
  });
  const debits = new AmountTotals(ledger.scale);
  const credits = new AmountTotals(ledger.scale);
  const counts: number[] = [];
  for (let entry = 0; entry < glEntries.count; entry++) {
    const slot = slots[glEntries.lineKind[entry]];
    counts[slot] = (counts[slot] ?? 0) + 1;
    if (glEntries.amount.sign(entry) > 0) debits.add(slot, glEntries.amount, entry);
    else credits.add(slot, glEntries.amount, entry, -1);
  }
  return [...rows.values()]
    .filter(({ slot }) => counts[slot] !== undefined)
    .map(({ kind, slot }) => summaryRow(run, kind, debits.decimal(slot), credits.decimal(slot), counts[slot]))
    .sort((a, b) => compareRows(a, b));
}

/** Debit and credit of all G/L entries of a run. */
export function postingTotals(rows: readonly PostingSummaryRow[]): { debit: Decimal; credit: Decimal } | undefined {
  if (rows.length === 0) return undefined;
  return rows
    .slice(1)
    .reduce((sum, row) => ({ debit: sum.debit.plus(row.debit), credit: sum.credit.plus(row.credit) }), {
      debit: rows[0].debit,
      credit: rows[0].credit,
    });
}

function summaryKey(kind: LineKind): string {
  return [
    kind.accountType,
    kind.account,
    kind.locationCode,
    kind.inventoryPostingGroup,
    kind.genBusPostingGroup,
    kind.genProdPostingGroup,
  ].join(' ');
}

function summaryRow(
  { context }: PostingRun,
  kind: LineKind,
  debit: Decimal,
  credit: Decimal,
  entryCount: number,
): PostingSummaryRow {
  const ledger: Ledger = context.ledger;
  const c = ledger.valueEntries.columns;
  const codes = {
    locationCode: c.locationCode.dictionary.text(kind.locationCode),
    inventoryPostingGroup: c.inventoryPostingGroup.dictionary.text(kind.inventoryPostingGroup),
    genBusPostingGroup: c.genBusPostingGroup.dictionary.text(kind.genBusPostingGroup),
    genProdPostingGroup: c.genProdPostingGroup.dictionary.text(kind.genProdPostingGroup),
  };
  const ofInventory = ACCOUNT_TYPES[kind.accountType as AccountType].setup === 'inventoryPostingSetup';
  return {
    accountNo: accountText(ledger, kind.account),
    accountName: accountName(ledger, context.determinations.accountRow(kind.account)),
    accountType: typeCaption(kind.accountType),
    ...codes,
    setupText: ofInventory
      ? `${codes.locationCode},${codes.inventoryPostingGroup}`
      : `${codes.genBusPostingGroup},${codes.genProdPostingGroup}`,
    debit,
    credit,
    amount: debit.minus(credit),
    entryCount,
  };
}

function compareRows(a: PostingSummaryRow, b: PostingSummaryRow): number {
  const key = (row: PostingSummaryRow) =>
    [
      row.accountNo,
      row.accountType,
      row.locationCode,
      row.inventoryPostingGroup,
      row.genBusPostingGroup,
      row.genProdPostingGroup,
    ].join('\u0000');
  const keyA = key(a);
  const keyB = key(b);
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** What a run posts to one G/L account. LCY; net is debit less credit. */
export interface AccountTotal {
  readonly accountNo: string;
  readonly accountName: string;
  readonly debit: Decimal;
  readonly credit: Decimal;
  readonly net: Decimal;
  readonly entryCount: number;
}

/** The summary with one row for each G/L account, in the order of account numbers. */
export function summaryByAccount(rows: readonly PostingSummaryRow[]): AccountTotal[] {
  const totals = new Map<string, AccountTotal>();
  for (const { accountName, accountNo, amount, credit, debit, entryCount } of rows) {
    const sum = totals.get(accountNo);
    totals.set(accountNo, {
      accountNo,
      accountName,
      debit: debit.plus(sum?.debit ?? ZERO),
      credit: credit.plus(sum?.credit ?? ZERO),
      net: amount.plus(sum?.net ?? ZERO),
      entryCount: entryCount + (sum?.entryCount ?? 0),
    });
  }
  return [...totals.values()].sort((a, b) => compareText(a.accountNo, b.accountNo));
}

/** The summary with one row for each account type and setup row, for readers who need no more detail. */
export function summaryBySetupRow(rows: readonly PostingSummaryRow[]): PostingSummaryRow[] {
  const groups = new Map<string, PostingSummaryRow>();
  for (const row of rows) {
    const key = [row.accountNo, row.accountType, row.setupText].join('\u0000');
    const group = groups.get(key);
    groups.set(key, group ? merged(group, row) : row);
  }
  return [...groups.values()];
}

function merged(a: PostingSummaryRow, b: PostingSummaryRow): PostingSummaryRow {
  return {
    ...a,
    debit: a.debit.plus(b.debit),
    credit: a.credit.plus(b.credit),
    amount: a.amount.plus(b.amount),
    entryCount: a.entryCount + b.entryCount,
  };
}
