import { type AmountColumn } from '../money';
import { type LineKind } from './line-plans';

/**
 * The G/L entries of a run as columns. Only what cannot be derived is stored: everything else of a G/L entry (its
 * document number, description, dimensions …) follows from its line kind and its source (gl-entry-fields.ts).
 */
export interface GLEntries {
  readonly count: number;
  readonly firstEntryNo: number;
  readonly lineKinds: readonly LineKind[];
  /** Per G/L entry its line kind. */
  readonly lineKind: Int32Array;
  /** Per G/L entry the value entry row that it was made from; of a group, its first. */
  readonly source: Int32Array;
  /** LCY, debit positive. */
  readonly amount: AmountColumn;
  /** Additional-Currency Amount; undefined without an additional reporting currency. */
  readonly amountACY: AmountColumn | undefined;
  readonly transactionNo: Int32Array;
  readonly relation: GLItemLedgerRelation;
}

/** Which value entries went into which G/L entry, in order of G/L entries. */
export interface GLItemLedgerRelation {
  /** Index of the G/L entry, 0 … count − 1. */
  readonly glEntry: Int32Array;
  readonly valueEntryRow: Int32Array;
}

/** Where the numbers of a run continue. */
export interface Numbering {
  readonly lastEntryNo: number;
  readonly lastTransactionNo: number;
  readonly lastRegisterNo: number;
}

/**
 * Transaction numbers: a new one whenever document number or posting date differ from the line before
 * (posting.md, section 5.3).
 */
export function transactionNumbers(
  count: number,
  last: number,
  documentNo: (entry: number) => number,
  postingDate: (entry: number) => number,
): Int32Array {
  const numbers = new Int32Array(count);
  let transaction = last;
  for (let entry = 0; entry < count; entry++) {
    const isNew =
      entry === 0 || documentNo(entry) !== documentNo(entry - 1) || postingDate(entry) !== postingDate(entry - 1);
    if (isNew) transaction++;
    numbers[entry] = transaction;
  }
  return numbers;
}
