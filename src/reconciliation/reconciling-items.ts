import { type Decimal, wideUnits } from '../money';
import { type Cause, causeNumber, causeOfNumber } from './causes';
import { type Units, UnitsList, isSmallerThan } from './exact-units';
import { type ReconciledAccount, type ReconciledRow, type Reconciliation, amountOf } from './reconcile';

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

/** Which items: all of them or, where they are given, those of an account, of one of its rows, of a cause, by number. */
export interface ItemsOf {
  readonly accountNo?: string | undefined;
  readonly row?: number;
  readonly cause?: number;
}

/** Lines of the list that stand one below the other. */
export interface ItemLines {
  readonly first: number;
  readonly count: number;
}

/** Lines of one row and cause. */
interface Run {
  readonly row: ReconciledRow;
  readonly cause: number;
  readonly first: number;
  count: number;
}

/**
 * The items of a reconciliation by account and cause. Those below the materiality of the request are summed, and so is
 * what only the net of both sides says anything about; sums of 0 are left out. They add up to the difference exactly.
 */
export class ReconcilingItems {
  /** Items of each line; lines of one item hold its number, which costs far less for a long backlog. */
  private readonly lines: (number | readonly number[])[] = [];
  private readonly rowOfLine: ReconciledRow[] = [];
  private readonly runs: Run[] = [];

  constructor(private readonly reconciliation: Reconciliation) {
    const byCause = itemsByRowAndCause(reconciliation);
    const material = wideUnits(reconciliation.request.materiality, reconciliation.ledger.scale).toNumber();
    for (const account of reconciliation.accounts) {
      for (const cause of causesOf(account)) {
        const net: number[] = [];
        for (const row of account.rows) {
          const items = byCause.get(keyOf(row.number, cause)) ?? [];
          if (cause === UNTRACED) for (const item of items) net.push(item);
          else this.addLines(row, items, material);
        }
        if (net.length > 0) this.addSum(account.rows[0], net);
      }
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

  /**
   * The lines of what is asked for; where other lines stand between them, only the first. What is told for an account
   * as a whole stands for each of its rows that has nothing else. Undefined when there is no line.
   */
  find({ accountNo, cause, row }: ItemsOf): ItemLines | undefined {
    const found = this.runs.filter(
      (run) =>
        (accountNo === undefined || run.row.accountNo === accountNo) &&
        (row === undefined || run.row.number === row) &&
        (cause === undefined || run.cause === cause),
    );
    if (found.length === 0) return row === undefined ? undefined : this.find({ accountNo, cause: UNTRACED });
    const [{ first }] = found;
    const end = first + found.reduce((sum, { count }) => sum + count, 0);
    const last = found[found.length - 1];
    return { first, count: last.first + last.count === end ? end - first : 1 };
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
    const cause = this.reconciliation.items.cause(typeof line === 'number' ? line : line[0]);
    const run = this.runs.at(-1);
    if (run?.row === row && run.cause === cause) run.count++;
    else this.runs.push({ row, cause, first: this.lines.length, count: 1 });
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

/** The numbers of an account's causes, rising, those too whose amounts cancel out between its rows. */
function causesOf({ rows }: ReconciledAccount): number[] {
  return [...new Set(rows.flatMap(({ causes }) => causes.map(({ number }) => number)))].sort((a, b) => a - b);
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
