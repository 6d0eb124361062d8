import { type Ledger } from '../ledger';
import { RowNumbers } from './row-numbers';

const LINKED = 1;
const ENTRY_MISSING = 2;

/** Which value entries stand behind each G/L entry, by G/L - Item Ledger Relation. */
export class EntryLinks {
  /** The value entry rows of G/L row g are `rows[starts[g]]` up to `rows[starts[g + 1]]`; -1 = not on the sheet. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Per value entry row what the relation says about it. */
  private readonly links: Uint8Array;

  constructor({ glEntries, glItemLedgerRelations, valueEntries }: Ledger) {
    const { glEntryNo, valueEntryNo } = glItemLedgerRelations.columns;
    this.links = new Uint8Array(valueEntries.rowCount);
    this.starts = new Int32Array(glEntries.rowCount + 1);
    if (glItemLedgerRelations.rowCount === 0) {
      this.rows = new Int32Array(0);
      return;
    }
    const glRows = new RowNumbers(glEntries.columns.entryNo);
    const valueRows = new RowNumbers(valueEntries.columns.entryNo);
    const glRowOf = glEntryNo.map((no) => glRows.find(no));
    for (const g of glRowOf) if (g >= 0) this.starts[g + 1]++;
    for (let g = 0; g < glEntries.rowCount; g++) this.starts[g + 1] += this.starts[g];
    this.rows = new Int32Array(this.starts[glEntries.rowCount]);
    const next = this.starts.slice();
    for (let relation = 0; relation < glRowOf.length; relation++) {
      const row = valueRows.find(valueEntryNo[relation]);
      const g = glRowOf[relation];
      if (row >= 0) this.links[row] |= g < 0 ? LINKED | ENTRY_MISSING : LINKED;
      if (g >= 0) this.rows[next[g]++] = row;
    }
  }

  /** True when some relation names the G/L entry, whether its value entry is on the sheet or not. */
  has(g: number): boolean {
    return this.starts[g] < this.starts[g + 1];
  }

  /** True when the relation names the value entry. */
  isLinked(valueEntry: number): boolean {
    return (this.links[valueEntry] & LINKED) !== 0;
  }

  /** True when some G/L entry of the value entry is not on the sheet. */
  lacksGLEntry(valueEntry: number): boolean {
    return (this.links[valueEntry] & ENTRY_MISSING) !== 0;
  }

  /** How many value entries of a G/L entry are not on the sheet. */
  missing(g: number): number {
    let count = 0;
    for (let i = this.starts[g]; i < this.starts[g + 1]; i++) if (this.rows[i] < 0) count++;
    return count;
  }
}
