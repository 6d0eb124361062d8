import { type Ledger, compareText, textAt } from '../ledger';
import { type Decimal, ZERO } from '../money';
import { distanceFromPostedCost } from './posted-cost';
import { NumberIndex } from './number-index';
import { Relation } from './relation';
import { type TraceStart } from './request';
import { type Share, Shares, glAmount, sum } from './shares';

/** A G/L entry and what it is made of. Amounts in LCY, debit positive. */
export interface TracedGLEntry {
  readonly row: number;
  readonly amount: Decimal;
  /** What its value entries contribute, those outside of the trace included. */
  readonly shares: readonly Share[];
  readonly explained: Decimal;
  /** 0 when the shares add up to the amount. */
  readonly difference: Decimal;
  /** Value entries that the relation names and the workbook does not have. */
  readonly missingValueEntries: number;
}

/** A value entry and where its cost went. */
export interface TracedValueEntry {
  readonly row: number;
  readonly shares: readonly Share[];
  readonly debit: Decimal;
  readonly credit: Decimal;
  /** Posted cost that its G/L entries do not show, and the other way round; 0 when both agree. */
  readonly difference: Decimal;
  /** Cost, actual and expected, that is not posted yet. */
  readonly actualToPost: Decimal;
  readonly expectedToPost: Decimal;
}

/** An item ledger entry, with all its value entries and not only those of the trace. */
export interface TracedItemLedgerEntry {
  readonly row: number;
  readonly valueEntryCount: number;
  readonly cost: Decimal;
  readonly posted: Decimal;
}

/** A document of the trace: its value entries and its G/L entries. */
export interface TracedDocument {
  readonly documentNo: string;
  readonly valueEntryCount: number;
  readonly cost: Decimal;
  readonly posted: Decimal;
  readonly glEntryCount: number;
  readonly debit: Decimal;
  readonly credit: Decimal;
}

export interface Trace {
  readonly start: TraceStart;
  readonly ledger: Ledger;
  readonly glEntries: readonly TracedGLEntry[];
  readonly valueEntries: readonly TracedValueEntry[];
  readonly itemLedgerEntries: readonly TracedItemLedgerEntry[];
  readonly documents: readonly TracedDocument[];
}

/**
 * Follows amounts from a G/L entry, a value entry, an item ledger entry or a document through the G/L - Item Ledger Relation to everything
 * that belongs to them: of a G/L entry, the value entries that it was made from and all G/L entries that these went
 * into; of a document, its value entries and its G/L entries. Undefined when the ledger has no such start.
 */
export function traceFrom(ledger: Ledger, start: TraceStart): Trace | undefined {
  const relation = new Relation(ledger);
  const first = startRows(ledger, relation, start);
  if (first.glEntries.length + first.valueEntries.length === 0) return undefined;
  const valueRows = inEntryOrder(first.valueEntries, ledger.valueEntries.columns.entryNo);
  const glRows = inEntryOrder(
    [...first.glEntries, ...valueRows.flatMap((row) => relation.glEntries(row))],
    ledger.glEntries.columns.entryNo,
  );
  const shares = new Shares(ledger, relation);
  const glEntries = glRows.map((row) => tracedGLEntry(ledger, relation, row, shares.of(row)));
  const valueEntries = tracedValueEntries(ledger, valueRows, glEntries);
  return {
    start,
    ledger,
    glEntries,
    valueEntries,
    itemLedgerEntries: tracedItemLedgerEntries(ledger, valueRows),
    documents: tracedDocuments(ledger, valueEntries, glEntries),
  };
}

/** How many G/L entries and value entries of a trace do not add up, or point to entries that are not there. */
export function countOfDifferences({ glEntries, valueEntries }: Trace): number {
  const gl = glEntries.filter(({ difference, missingValueEntries }) => !difference.isZero() || missingValueEntries > 0);
  return gl.length + valueEntries.filter(({ difference }) => !difference.isZero()).length;
}

function startRows(
  ledger: Ledger,
  relation: Relation,
  start: TraceStart,
): { glEntries: number[]; valueEntries: number[] } {
  const { glEntries: gl, valueEntries: value } = ledger;
  if ('glEntryNo' in start) {
    const glEntries = rowsWhere(gl.columns.entryNo, start.glEntryNo);
    return { glEntries, valueEntries: glEntries.flatMap((row) => relation.valueEntries(row)) };
  }
  if ('valueEntryNo' in start) {
    return { glEntries: [], valueEntries: rowsWhere(value.columns.entryNo, start.valueEntryNo) };
  }
  if ('itemLedgerEntryNo' in start) {
    return { glEntries: [], valueEntries: rowsWhere(value.columns.itemLedgerEntryNo, start.itemLedgerEntryNo) };
  }
  const document = value.columns.documentNo.dictionary.find(start.documentNo);
  if (document < 1) return { glEntries: [], valueEntries: [] };
  return {
    glEntries: rowsWhere(gl.columns.documentNo.numbers, document),
    valueEntries: rowsWhere(value.columns.documentNo.numbers, document),
  };
}

function rowsWhere(numbers: Int32Array | Uint32Array, wanted: number): number[] {
  const rows: number[] = [];
  numbers.forEach((number, row) => {
    if (number === wanted) rows.push(row);
  });
  return rows;
}

function inEntryOrder(rows: readonly number[], entryNo: Int32Array): number[] {
  return [...new Set(rows)].sort((a, b) => entryNo[a] - entryNo[b]);
}

function tracedGLEntry(ledger: Ledger, relation: Relation, row: number, shares: readonly Share[]): TracedGLEntry {
  const amount = glAmount(ledger, row);
  const explained = sum(shares.map((share) => share.amount));
  const difference = amount.minus(explained);
  return { row, amount, shares, explained, difference, missingValueEntries: relation.missingValueEntries(row) };
}

function tracedValueEntries(
  ledger: Ledger,
  rows: readonly number[],
  glEntries: readonly TracedGLEntry[],
): TracedValueEntry[] {
  const sharesOf = new Map<number, Share[]>(rows.map((row) => [row, []]));
  for (const share of glEntries.flatMap(({ shares }) => shares)) sharesOf.get(share.valueEntryRow)?.push(share);
  const c = ledger.valueEntries.columns;
  return rows.map((row) => {
    const shares = sharesOf.get(row)!;
    return {
      row,
      shares,
      ...debitAndCredit(shares.map(({ amount }) => amount)),
      difference: distanceFromPostedCost(ledger, row, shares),
      actualToPost: c.costAmountActual.decimal(row).minus(c.costPostedToGL.decimal(row)),
      expectedToPost: c.costAmountExpected.decimal(row).minus(c.expectedCostPostedToGL.decimal(row)),
    };
  });
}

function tracedItemLedgerEntries(ledger: Ledger, valueRows: readonly number[]): TracedItemLedgerEntry[] {
  const { columns: c } = ledger.valueEntries;
  const { entryNo } = ledger.itemLedgerEntries.columns;
  const entries = new NumberIndex(entryNo);
  const valueEntries = new NumberIndex(c.itemLedgerEntryNo);
  // Capacity entries have no item ledger entry: their number is 0.
  const rows = valueRows.filter((row) => c.itemLedgerEntryNo[row] !== 0);
  const entryRows = rows.flatMap((row) => entries.rows(c.itemLedgerEntryNo[row]));
  return inEntryOrder(entryRows, entryNo).map((row) => {
    const own = valueEntries.rows(entryNo[row]);
    return {
      row,
      valueEntryCount: own.length,
      cost: sum(own.map((each) => c.costAmountActual.decimal(each))),
      posted: sum(own.map((each) => c.costPostedToGL.decimal(each))),
    };
  });
}

function tracedDocuments(
  { glEntries: gl, valueEntries: value }: Ledger,
  valueEntries: readonly TracedValueEntry[],
  glEntries: readonly TracedGLEntry[],
): TracedDocument[] {
  const valuesOf = grouped(valueEntries, ({ row }) => textAt(value.columns.documentNo, row));
  const entriesOf = grouped(glEntries, ({ row }) => textAt(gl.columns.documentNo, row));
  return [...new Set([...valuesOf.keys(), ...entriesOf.keys()])].sort(compareText).map((documentNo) => {
    const values = valuesOf.get(documentNo) ?? [];
    const entries = entriesOf.get(documentNo) ?? [];
    return {
      documentNo,
      valueEntryCount: values.length,
      cost: sum(values.map(({ row }) => value.columns.costAmountActual.decimal(row))),
      posted: sum(values.map(({ row }) => value.columns.costPostedToGL.decimal(row))),
      glEntryCount: entries.length,
      ...debitAndCredit(entries.map(({ amount }) => amount)),
    };
  });
}

function grouped<T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}

function debitAndCredit(amounts: readonly Decimal[]): { debit: Decimal; credit: Decimal } {
  const debit = sum(amounts.filter((amount) => amount.greaterThan(ZERO)));
  return { debit, credit: debit.minus(sum(amounts)) };
}
