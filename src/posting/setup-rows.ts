import { type AnyTable, type TextColumn } from '../ledger';

/**
 * Finds setup rows by the numbers of their codes. Codes of one kind share a dictionary, so the number that a value
 * entry has for its location is the number that the setup row has for it.
 */
export class RowIndex {
  private readonly rows = new Map<number, number>();

  /** @param second left out for tables with a key of one code */
  constructor(first: TextColumn, second?: TextColumn) {
    for (let row = 0; row < first.numbers.length; row++) {
      this.rows.set(key(first.numbers[row], second ? second.numbers[row] : 0), row);
    }
  }

  /** The row, or -1 when there is none. No code falls back on another: a blank location is a key like any other. */
  find(first: number, second = 0): number {
    return this.rows.get(key(first, second)) ?? -1;
  }
}

function key(first: number, second: number): number {
  return first * 0x1_0000_0000 + second;
}

/** The first row of a setup table that has one row, or -1. */
export function singleRow(table: AnyTable): number {
  return table.rowCount > 0 ? 0 : -1;
}
