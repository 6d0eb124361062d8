import { EntryType } from '../../ledger';
import { type CostBook, NONE } from '../book';

/** Which outbound entries a revaluation reaches (cost-adjustment.md, section 3.5). */
export class Revaluations {
  /** Per item ledger entry its first value entry with a quantity; -2 = not looked for yet. */
  private readonly firstWithQuantity: Int32Array;

  constructor(private readonly book: CostBook) {
    this.firstWithQuantity = new Int32Array(book.entries.count).fill(-2);
  }

  /** A revaluation of what was left on its date; an adjustment or reversal of one counts as the one it points to. */
  isPartial(v: number): boolean {
    return this.book.values.c.partialRevaluation[this.original(v)] === 1;
  }

  /** Whether a value entry's cost counts for an outbound entry (always, unless it is a partial revaluation). */
  isEffective(v: number, target: number): boolean {
    const { c } = this.book.values;
    const revaluation = this.original(v);
    if (c.type[v] !== EntryType.Revaluation || c.partialRevaluation[revaluation] === 0) return true;
    const first = this.firstOf(target);
    if (first === NONE) return true;
    return (
      c.entryNo[first] > c.entryNo[revaluation] ||
      Math.max(c.valuationDate[first], c.postingDate[first]) > c.valuationDate[revaluation]
    );
  }

  private original(v: number): number {
    const { c } = this.book.values;
    if (c.type[v] !== EntryType.Revaluation || c.appliesTo[v] === 0) return v;
    const found = this.book.values.find(c.appliesTo[v]);
    return found === NONE ? v : found;
  }

  private firstOf(entry: number): number {
    if (this.firstWithQuantity[entry] === -2) {
      const { c } = this.book.values;
      let v = this.book.entries.first[entry];
      while (v !== NONE && c.entryQuantity[v] === 0) v = c.next[v];
      this.firstWithQuantity[entry] = v;
    }
    return this.firstWithQuantity[entry];
  }
}
