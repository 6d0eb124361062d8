import { type Ledger, type TextColumn, buildDimensionSets } from '../ledger';

/** Global dimensions 1 and 2 and shortcut dimensions 3 to 8. */
const DIMENSION_FIELDS = [
  ...(['globalDimension1Code', 'globalDimension2Code', 'shortcutDimension3Code', 'shortcutDimension4Code'] as const),
  ...([
    'shortcutDimension5Code',
    'shortcutDimension6Code',
    'shortcutDimension7Code',
    'shortcutDimension8Code',
  ] as const),
];

/** The dimensions of G/L entries: each distinct set of them has a number, and its values are looked up once. */
export class EntryDimensions {
  /** By number of the dimension from 1: its code, empty where the company has none. */
  readonly codes: readonly string[];
  private readonly numberOfSet = new Map<string, number>();
  private readonly values: string[][] = [];
  private readonly sets;
  private last = { id: NaN, first: 0, second: 0, number: 0 };

  constructor(private readonly ledger: Ledger) {
    const { columns, rowCount } = ledger.generalLedgerSetup;
    const code = (column: TextColumn) => (rowCount > 0 ? column.dictionary.text(column.numbers[0]) : '');
    this.codes = ['', ...DIMENSION_FIELDS.map((field) => code(columns[field]))];
    this.sets = buildDimensionSets(ledger);
  }

  /** The number of an entry's dimensions: equal for equal Dimension Set ID and global dimensions. */
  setOf(row: number): number {
    const { dimensionSetID, globalDimension1Code, globalDimension2Code } = this.ledger.glEntries.columns;
    const id = dimensionSetID[row];
    const first = globalDimension1Code.numbers[row];
    const second = globalDimension2Code.numbers[row];
    const { last } = this;
    // Neighbours mostly have the same dimensions, and each column asks for them.
    if (id === last.id && first === last.first && second === last.second) return last.number;
    const key = `${id} ${first} ${second}`;
    let number = this.numberOfSet.get(key);
    if (number === undefined) {
      this.numberOfSet.set(key, (number = this.values.length));
      this.values.push(this.valuesOf(row));
    }
    this.last = { id, first, second, number };
    return number;
  }

  /** The value of dimension 1 to 8 in a set, or an empty text. */
  value(set: number, dimension: number): string {
    return this.values[set][dimension];
  }

  private valuesOf(row: number): string[] {
    const { dimensionSetID, globalDimension1Code, globalDimension2Code } = this.ledger.glEntries.columns;
    const fromSet = this.codes.map((code) => this.sets.valueText(dimensionSetID[row], code));
    const text = (column: TextColumn) => column.dictionary.text(column.numbers[row]);
    fromSet[1] = text(globalDimension1Code) || fromSet[1];
    fromSet[2] = text(globalDimension2Code) || fromSet[2];
    return fromSet;
  }
}
