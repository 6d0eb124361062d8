import { compareText } from './dictionary';
import { type Ledger } from './ledger';

/** One dimension of a set: numbers in the dictionaries of dimensions and of dimension values. */
export interface DimensionSetEntry {
  readonly dimension: number;
  readonly value: number;
}

/** The dimensions that a Dimension Set ID stands for (posting.md, section 1.5). ID 0 is the empty set. */
export class DimensionSets {
  private readonly sets = new Map<number, DimensionSetEntry[]>();

  constructor(private readonly ledger: Ledger) {
    const { rowCount, columns } = ledger.dimensionSetEntries;
    for (let row = 0; row < rowCount; row++) {
      const entry = { dimension: columns.dimensionCode.numbers[row], value: columns.dimensionValueCode.numbers[row] };
      const set = this.sets.get(columns.dimensionSetID[row]);
      if (set) set.push(entry);
      else this.sets.set(columns.dimensionSetID[row], [entry]);
    }
    const order = (a: DimensionSetEntry, b: DimensionSetEntry) =>
      compareText(this.dimensionText(a.dimension), this.dimensionText(b.dimension));
    for (const set of this.sets.values()) set.sort(order);
  }

  /** The dimensions of a set, in order of Dimension Code. */
  entries(dimensionSetID: number): readonly DimensionSetEntry[] {
    return this.sets.get(dimensionSetID) ?? [];
  }

  /** The set's value of a dimension, or an empty text. */
  valueText(dimensionSetID: number, dimensionCode: string): string {
    if (dimensionCode === '') return '';
    const dimension = this.ledger.dimensionSetEntries.columns.dimensionCode.dictionary.find(dimensionCode);
    const entry = this.entries(dimensionSetID).find((each) => each.dimension === dimension);
    return entry ? this.ledger.dimensionSetEntries.columns.dimensionValueCode.dictionary.text(entry.value) : '';
  }

  /**
   * `AREA - 30; DEPARTMENT - SALES`. A further dimension that would exceed the limit ends the text.
   * @param limit 250 characters in Business Central, 75 in NAV 2017
   */
  describe(dimensionSetID: number, limit = 250): string {
    const { dictionary } = this.ledger.dimensionSetEntries.columns.dimensionValueCode;
    let text = '';
    for (const { dimension, value } of this.entries(dimensionSetID)) {
      const part = `${text && '; '}${this.dimensionText(dimension)} - ${dictionary.text(value)}`;
      if (text.length + part.length > limit) break;
      text += part;
    }
    return text;
  }

  private dimensionText(dimension: number): string {
    return this.ledger.dimensionSetEntries.columns.dimensionCode.dictionary.text(dimension);
  }
}

/** The dimension sets of a ledger. */
export function buildDimensionSets(ledger: Ledger): DimensionSets {
  return new DimensionSets(ledger);
}
