import { type Ledger } from '../ledger';

/**
 * The G/L - Item Ledger Relation both ways, by rows of the ledger's tables. Relations to entries that the workbook
 * does not have are counted, for what they stand for is missing from every sum.
 */
export class Relation {
  private readonly valueEntriesOfGL = new Map<number, number[]>();
  private readonly glEntriesOfValue = new Map<number, number[]>();
  private readonly missingOfGL = new Map<number, number>();

  constructor({ glEntries, glItemLedgerRelations, valueEntries }: Ledger) {
    const glRows = rowsByNumber(glEntries.columns.entryNo);
    const valueRows = rowsByNumber(valueEntries.columns.entryNo);
    const { glEntryNo, valueEntryNo } = glItemLedgerRelations.columns;
    for (let row = 0; row < glItemLedgerRelations.rowCount; row++) {
      const gl = glRows.get(glEntryNo[row]);
      const value = valueRows.get(valueEntryNo[row]);
      if (gl === undefined) continue;
      if (value === undefined) this.missingOfGL.set(gl, this.missingValueEntries(gl) + 1);
      else this.relate(gl, value);
    }
  }

  /** Rows of the value entries that went into a G/L entry. */
  valueEntries(glEntryRow: number): readonly number[] {
    return this.valueEntriesOfGL.get(glEntryRow) ?? [];
  }

  /** Rows of the G/L entries that a value entry went into. */
  glEntries(valueEntryRow: number): readonly number[] {
    return this.glEntriesOfValue.get(valueEntryRow) ?? [];
  }

  /** How many value entries of a G/L entry the workbook does not have. */
  missingValueEntries(glEntryRow: number): number {
    return this.missingOfGL.get(glEntryRow) ?? 0;
  }

  private relate(gl: number, value: number): void {
    listOf(this.valueEntriesOfGL, gl).push(value);
    listOf(this.glEntriesOfValue, value).push(gl);
  }
}

function rowsByNumber(numbers: Int32Array): Map<number, number> {
  const rows = new Map<number, number>();
  numbers.forEach((no, row) => rows.set(no, row));
  return rows;
}

function listOf(lists: Map<number, number[]>, key: number): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}
