import { type Ledger, compareText } from '../ledger';
import { type Decimal, ZERO, decimalOfUnits } from '../money';
import { ACCOUNT_TYPES, type PostingAssessment } from '../posting';
import { Books } from './books';
import { type Cause, causeOfNumber } from './causes';
import { type Units, UnitsList } from './exact-units';
import { GLSide } from './gl-side';
import { type ItemList } from './item-list';
import { type RowKey } from './reconciled-rows';
import { type ReconciliationRequest } from './request';
import { addValueSide } from './value-side';

/** What a cause explains of a difference. LCY. */
export interface CauseAmount {
  readonly cause: Cause;
  /** See causeNumber; rising in the order of reports. */
  readonly number: number;
  readonly amount: Decimal;
  /** How many single amounts it is the sum of. */
  readonly count: number;
  /** The first entry behind it. */
  readonly entry: EntryRow;
}

/** A row of the ledger that an amount comes from. */
export interface EntryRow {
  readonly table: 'valueEntries' | 'glEntries';
  readonly row: number;
}

/** Both sides of something that is compared. LCY, debit positive; the causes add up to the difference exactly. */
export interface Compared {
  /** Cost of value entries, posted or not. */
  readonly value: Decimal;
  /** Balance of the general ledger. */
  readonly balance: Decimal;
  /** Balance less value. */
  readonly difference: Decimal;
  readonly causes: readonly CauseAmount[];
}

/** An account type of one location and inventory posting group, on one account. */
export interface ReconciledRow extends Compared {
  /** As items name it. */
  readonly number: number;
  readonly accountNo: string;
  /** Blank, as the codes are, for what belongs to the account and to no value entry. */
  readonly accountType: string;
  readonly locationCode: string;
  readonly inventoryPostingGroup: string;
  /** Rows of the first entries behind both sides; undefined where a side has none. */
  readonly firstValueEntry: number | undefined;
  readonly firstGLEntry: number | undefined;
}

/** A G/L account; a blank number stands for cost whose account the setup does not name. */
export interface ReconciledAccount extends Compared {
  readonly accountNo: string;
  readonly accountName: string;
  readonly rows: readonly ReconciledRow[];
}

/** Inventory - G/L Reconciliation: value entries and general ledger as of a date, and every cause of a difference. */
export interface Reconciliation extends Compared {
  readonly ledger: Ledger;
  readonly request: ReconciliationRequest;
  /** What the next posting would do with every value entry. */
  readonly posting: PostingAssessment;
  readonly accounts: readonly ReconciledAccount[];
  /** Every single amount of the difference, in no order. */
  readonly items: ItemList;
}

/**
 * Compares inventory, interim and WIP accounts with the value entries as of a date (posting.md, section 10).
 * @throws FilterError when a filter cannot be read
 */
export function reconcile(ledger: Ledger, request: ReconciliationRequest): Reconciliation {
  const books = new Books(ledger, request);
  addValueSide(books, new GLSide(books));
  const causes = causesByRow(books);
  const rows = books.rows.keys
    .map((key, number) => reconciledRow(books, key, number, causes[number] ?? []))
    .filter(({ balance, causes: found, value }) => !value.isZero() || !balance.isZero() || found.length > 0)
    .sort(compareRows);
  const { items, posting } = books;
  return { ledger, request, posting, items, accounts: reconciledAccounts(ledger, rows), ...together(rows) };
}

function reconciledRow(books: Books, key: RowKey, number: number, causes: readonly CauseAmount[]): ReconciledRow {
  const { ledger } = books;
  const { inventoryPostingGroup, locationCode } = ledger.valueEntries.columns;
  const value = amountOf(ledger, books.value.get(number));
  const balance = amountOf(ledger, books.balance.get(number));
  return {
    number,
    accountNo: ledger.glAccounts.columns.no.dictionary.text(key.account),
    accountType: key.accountType === undefined ? '' : ACCOUNT_TYPES[key.accountType].caption,
    locationCode: locationCode.dictionary.text(key.locationCode),
    inventoryPostingGroup: inventoryPostingGroup.dictionary.text(key.inventoryPostingGroup),
    value,
    balance,
    difference: balance.minus(value),
    causes,
    firstValueEntry: books.value.firstEntries[number],
    firstGLEntry: books.balance.firstEntries[number],
  };
}

/** Units of each cause in each row; few of the pairs that are possible come up. */
function causesByRow({ items, ledger }: Books): CauseAmount[][] {
  const totals = new UnitsList();
  const slots = new Map<number, number>();
  const keys: { readonly row: number; readonly number: number; readonly entry: EntryRow; count: number }[] = [];
  for (let item = 0; item < items.count; item++) {
    const number = items.cause(item);
    const key = items.row(item) * CAUSE_NUMBERS + number;
    let slot = slots.get(key);
    if (slot === undefined) {
      slots.set(key, (slot = keys.length));
      keys.push({ row: items.row(item), number, entry: entryOf(items, item), count: 0 });
    }
    keys[slot].count++;
    totals.add(slot, items.units(item));
  }
  const causes: CauseAmount[][] = [];
  keys.forEach(({ count, entry, number, row }, slot) => {
    const amount = amountOf(ledger, totals.get(slot));
    (causes[row] ??= []).push({ cause: causeOfNumber(number), number, amount, count, entry });
  });
  return causes.map((each) => each.sort(byNumber));
}

function entryOf(items: ItemList, item: number): EntryRow {
  const valueEntry = items.valueEntry(item);
  return valueEntry >= 0
    ? { table: 'valueEntries', row: valueEntry }
    : { table: 'glEntries', row: items.glEntry(item) };
}

/** More than the causes and reasons there are. */
const CAUSE_NUMBERS = 2 ** 16;

function reconciledAccounts(ledger: Ledger, rows: readonly ReconciledRow[]): ReconciledAccount[] {
  const { columns } = ledger.glAccounts;
  const names = new Map(
    Array.from(columns.no.numbers, (no, row): [string, string] => [
      columns.no.dictionary.text(no),
      columns.name.dictionary.text(columns.name.numbers[row]),
    ]),
  );
  return [...new Set(rows.map(({ accountNo }) => accountNo))].map((accountNo) => {
    const own = rows.filter((row) => row.accountNo === accountNo);
    return { accountNo, accountName: names.get(accountNo) ?? '', rows: own, ...together(own) };
  });
}

/** Several rows as one. What is posted to one of them and missing in another cancels out. */
function together(rows: readonly Compared[]): Compared {
  const causes = new Map<number, CauseAmount>();
  for (const each of rows.flatMap((row) => row.causes)) {
    const known = causes.get(each.number);
    causes.set(
      each.number,
      known ? { ...known, amount: known.amount.plus(each.amount), count: known.count + each.count } : each,
    );
  }
  return {
    value: sum(rows.map(({ value }) => value)),
    balance: sum(rows.map(({ balance }) => balance)),
    difference: sum(rows.map(({ difference }) => difference)),
    causes: [...causes.values()].filter(({ amount }) => !amount.isZero()).sort(byNumber),
  };
}

function byNumber(a: CauseAmount, b: CauseAmount): number {
  return a.number - b.number;
}

function compareRows(a: ReconciledRow, b: ReconciledRow): number {
  return (
    compareText(a.accountNo, b.accountNo) ||
    compareText(a.accountType, b.accountType) ||
    compareText(a.locationCode, b.locationCode) ||
    compareText(a.inventoryPostingGroup, b.inventoryPostingGroup)
  );
}

export function amountOf({ scale }: Ledger, units: Units): Decimal {
  return decimalOfUnits(units, scale);
}

function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), ZERO);
}
