import { type Ledger } from '../ledger';
import { RowNumbers } from './row-numbers';

/** Which value entries stand behind each G/L entry, by G/L - Item Ledger Relation. */
export class EntryLinks {
  /** The value entry rows of G/L row g are `rows[starts[g]]` up to `rows[starts[g + 1]]`; -1 = not on the sheet. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** False when the ledger has no relations at all: then nothing can be traced. */
  readonly exist: boolean;

  constructor({ glEntries, glItemLedgerRelations, valueEntries }: Ledger) {
    const { glEntryNo, valueEntryNo } = glItemLedgerRelations.columns;
    this.exist = glItemLedgerRelations.rowCount > 0;
    const glRows = this.exist ? new RowNumbers(glEntries.columns.entryNo) : undefined;
    const ofRelation = glEntryNo.map((no) => glRows!.find(no));
    this.starts = new Int32Array(glEntries.rowCount + 1);
    for (const g of ofRelation) if (g >= 0) this.starts[g + 1]++;
    for (let g = 0; g < glEntries.rowCount; g++) this.starts[g + 1] += this.starts[g];
    this.rows = new Int32Array(this.starts[glEntries.rowCount]);
    const next = this.starts.slice();
    const valueRows = this.exist ? new RowNumbers(valueEntries.columns.entryNo) : undefined;
    ofRelation.forEach((g, relation) => {
      if (g >= 0) this.rows[next[g]++] = valueRows!.find(valueEntryNo[relation]);
    });
  }

  /** True when some relation names the G/L entry, whether its value entry is on the sheet or not. */
  has(g: number): boolean {
    return this.starts[g] < this.starts[g + 1];
  }
}
