import { type Decimal, wideUnits } from '../money';
import { type Cause, causeNumber, causeOfNumber } from './causes';
import { type Units, UnitsList, isSmallerThan } from './exact-units';
import { type ReconciledRow, type Reconciliation, amountOf } from './reconcile';

/** A line of the list of reconciling items: one amount, or all small ones of a cause together. LCY. */
export interface ReconcilingItem {
  readonly row: ReconciledRow;
  readonly cause: Cause;
  readonly amount: Decimal;
  /** Rows of value entries and G/L entries behind the amount; a single item has one of each at most. */
  readonly valueEntries: readonly number[];
  readonly glEntries: readonly number[];
  /** How many amounts are summed; 1 for a single item. */
  readonly count: number;
}

/** Which items: those of an account and, where they are given, of one of its rows and causes, by number. */
export interface ItemsOf {
  readonly accountNo: string;
  readonly row?: number;
  readonly cause?: number;
}

/**
 * The items of a reconciliation by account and cause. Those below the materiality of the request are summed, and so is
 * what only the net of both sides says anything about; sums of 0 are left out. They add up to the difference exactly.
 */
export class ReconcilingItems {
  /** Items of each line; lines of one item hold its number, which costs far less for a long backlog. */
  private readonly lines: (number | readonly number[])[] = [];
  private readonly rowOfLine: ReconciledRow[] = [];

  constructor(private readonly reconciliation: Reconciliation) {
    const byCause = itemsByRowAndCause(reconciliation);
    const material = wideUnits(reconciliation.request.materiality, reconciliation.ledger.scale).toNumber();
    for (const account of reconciliation.accounts) {
      const net: number[] = [];
      for (const row of account.rows) {
        for (const { number } of row.causes) {
          const items = byCause.get(keyOf(row.number, number)) ?? [];
          if (number === UNTRACED) net.push(...items);
          else this.addLines(row, items, material);
        }
      }
      if (net.length > 0) this.addSum(account.rows[0], net);
    }
  }

  get count(): number {
    return this.lines.length;
  }

  at(index: number): ReconcilingItem {
    const { items, ledger } = this.reconciliation;
    const line = this.lines[index];
    const own = typeof line === 'number' ? [line] : line;
    return {
      row: this.rowOfLine[index],
      cause: causeOfNumber(items.cause(own[0])),
      amount: amountOf(ledger, this.sum(own)),
      valueEntries: entriesOf(own, (item) => items.valueEntry(item)),
      glEntries: entriesOf(own, (item) => items.glEntry(item)),
      count: own.length,
    };
  }

  /** The first line of what is asked for; -1 when there is none. */
  find({ accountNo, cause, row }: ItemsOf): number {
    const { items } = this.reconciliation;
    return this.lines.findIndex((line, index) => {
      const own = this.rowOfLine[index];
      if (own.accountNo !== accountNo || (row !== undefined && own.number !== row)) return false;
      return cause === undefined || items.cause(typeof line === 'number' ? line : line[0]) === cause;
    });
  }

  private addLines(row: ReconciledRow, items: readonly number[], material: number): void {
    const small: number[] = [];
    for (const item of items) {
      if (isSmallerThan(this.reconciliation.items.units(item), material)) small.push(item);
      else this.add(row, item);
    }
    if (small.length > 0) this.addSum(row, small);
  }

  private addSum(row: ReconciledRow, items: readonly number[]): void {
    if (this.sum(items) !== 0) this.add(row, items.length === 1 ? items[0] : items);
  }

  private add(row: ReconciledRow, line: number | readonly number[]): void {
    this.lines.push(line);
    this.rowOfLine.push(row);
  }

  private sum(items: readonly number[]): Units {
    const total = new UnitsList(1);
    for (const item of items) total.add(0, this.reconciliation.items.units(item));
    return total.get(0);
  }
}

const UNTRACED = causeNumber('untraced');
/** More than the causes and reasons there are. */
const CAUSE_NUMBERS = 2 ** 16;

function keyOf(row: number, cause: number): number {
  return row * CAUSE_NUMBERS + cause;
}

function itemsByRowAndCause({ items }: Reconciliation): Map<number, number[]> {
  const byCause = new Map<number, number[]>();
  for (let item = 0; item < items.count; item++) {
    const key = keyOf(items.row(item), items.cause(item));
    const known = byCause.get(key);
    if (known) known.push(item);
    else byCause.set(key, [item]);
  }
  return byCause;
}

function entriesOf(items: readonly number[], rowOf: (item: number) => number): number[] {
  return [...new Set(items.map(rowOf))].filter((row) => row >= 0);
}
