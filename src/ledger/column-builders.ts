import {
  AmountColumn,
  Decimal,
  LARGEST_AMOUNT,
  MAX_SCALE,
  MIN_SCALE,
  isExact,
  unitsOfNumber,
  unitsPerOne,
  wideUnits,
} from '../money';
import { type ColumnMemory } from './column-memory';
import { Dictionary } from './dictionary';
import { type FieldDefinition } from './fields';
import { type TextColumn } from './table';

/** The dictionaries of a ledger: one for each domain of codes, one for each text field. */
export class Dictionaries {
  private readonly byDomain = new Map<string, Dictionary>();

  of(field: FieldDefinition): Dictionary {
    return field.kind === 'code' ? this.ofDomain(field.domain!) : new Dictionary();
  }

  ofDomain(domain: string): Dictionary {
    let dictionary = this.byDomain.get(domain);
    if (!dictionary) this.byDomain.set(domain, (dictionary = Dictionary.ofCodes()));
    return dictionary;
  }
}

const FIRST_CAPACITY = 16;

/** Blank columns of one length. Columns are never changed once they are built, so that all blank ones can be the same. */
export class BlankColumns {
  private readonly columns = new Map<unknown, ColumnData>();

  constructor(private readonly length: number) {}

  like<A extends ColumnData>(data: A): A {
    const make = data.constructor as new (length: number) => A;
    let blank = this.columns.get(make) as A | undefined;
    if (!blank) this.columns.set(make, (blank = new make(this.length)));
    return blank;
  }
}

interface ColumnConstructor<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): A;
}

type ColumnData = Int32Array | Uint8Array | Uint32Array | Float64Array;

/**
 * Columns grow as rows arrive; the number of rows is not known before the last block. A column takes no memory before
 * its first value: many columns of an export are blank from top to bottom.
 */
abstract class GrowingColumn<A extends ColumnData> {
  private expectedLength = 0;
  private memory: ColumnMemory | undefined;

  constructor(public data: A) {}

  /** Bytes that so many rows take. */
  bytesFor(length: number): number {
    return length * this.data.BYTES_PER_ELEMENT;
  }

  /** True while nothing was written: the column is blank so far. */
  get isUntouched(): boolean {
    return this.data.length === 0;
  }

  /** So many rows will probably come; their memory is taken from `memory` as far as it goes. */
  expect(length: number, memory: ColumnMemory): void {
    this.expectedLength = length;
    this.memory = memory;
  }

  /** Makes room for rows up to `length`; call it before writing to `data`. */
  reserve(length: number): void {
    if (length <= this.data.length) return;
    const capacity = Math.max(length, this.expectedLength, this.data.length * 2, FIRST_CAPACITY);
    const make = this.data.constructor as ColumnConstructor<A>;
    const grown = this.memory?.take(make, capacity) ?? new make(capacity);
    grown.set(this.data);
    this.data = grown;
  }

  protected trimmed(length: number, blanks?: BlankColumns): A {
    if (this.isUntouched && blanks) return blanks.like(this.data);
    this.reserve(length);
    return (this.data.length === length ? this.data : this.data.slice(0, length)) as A;
  }
}

/** Integers and dates. */
export class IntegerColumnBuilder extends GrowingColumn<Int32Array> {
  constructor() {
    super(new Int32Array());
  }

  set(row: number, value: number): void {
    this.reserve(row + 1);
    this.data[row] = value;
  }

  build(length: number, blanks?: BlankColumns): Int32Array {
    return this.trimmed(length, blanks);
  }
}

/** Booleans and options; an empty cell of an option may stand for another ordinal than 0. */
export class SmallIntegerColumnBuilder extends GrowingColumn<Uint8Array> {
  constructor(readonly blank: number) {
    super(new Uint8Array());
  }

  override reserve(length: number): void {
    const before = this.data.length;
    super.reserve(length);
    if (this.blank !== 0) this.data.fill(this.blank, before);
  }

  set(row: number, value: number): void {
    this.reserve(row + 1);
    this.data[row] = value;
  }

  build(length: number, blanks?: BlankColumns): Uint8Array {
    return this.trimmed(length, this.blank === 0 ? blanks : undefined);
  }
}

export class TextColumnBuilder extends GrowingColumn<Uint32Array> {
  constructor(readonly dictionary: Dictionary) {
    super(new Uint32Array());
  }

  set(row: number, cell: string | number): void {
    this.reserve(row + 1);
    this.data[row] = this.dictionary.intern(cell);
  }

  build(length: number, blanks?: BlankColumns): TextColumn {
    return { dictionary: this.dictionary, numbers: this.trimmed(length, blanks) };
  }
}

/** Why an amount could not be taken. */
export type AmountFault = 'out-of-range' | 'too-many-decimals' | 'not-a-number';

/**
 * Amounts at the smallest scale (2 to 5 decimals) at which all of them are exact. A later amount with more decimals
 * raises the scale of the whole column.
 */
export class AdaptiveAmountBuilder extends GrowingColumn<Float64Array> {
  scale = MIN_SCALE;
  private readonly wide = new Map<number, Decimal>();

  constructor() {
    super(new Float64Array());
  }

  /** Takes a number as Excel holds it. */
  setNumber(row: number, value: number): AmountFault | undefined {
    if (!Number.isFinite(value)) return 'not-a-number';
    const units = unitsOfNumber(value, this.scale);
    if (!isExact(units)) return this.setDecimal(row, new Decimal(value));
    this.reserve(row + 1);
    this.data[row] = units;
    return undefined;
  }

  /** Takes an exact amount in currency. */
  setDecimal(row: number, value: Decimal): AmountFault | undefined {
    if (!value.isFinite()) return 'not-a-number';
    if (value.abs().greaterThan(LARGEST_AMOUNT)) return 'out-of-range';
    const decimals = value.decimalPlaces();
    if (decimals > MAX_SCALE) return 'too-many-decimals';
    this.reserve(row + 1);
    if (decimals > this.scale) this.raiseScale(decimals);
    this.setUnits(row, wideUnits(value, this.scale));
    return undefined;
  }

  build(length: number, blanks?: BlankColumns): AmountColumn {
    for (const row of this.wide.keys()) if (row >= length) this.wide.delete(row);
    return new AmountColumn(this.scale, this.trimmed(length, blanks), this.wide);
  }

  private setUnits(row: number, units: Decimal): void {
    const narrow = units.toNumber();
    if (isExact(narrow)) {
      this.data[row] = narrow;
      this.wide.delete(row);
    } else {
      this.data[row] = NaN;
      this.wide.set(row, units);
    }
  }

  private raiseScale(scale: number): void {
    const factor = unitsPerOne(scale - this.scale);
    const { data } = this;
    for (let row = 0; row < data.length; row++) {
      const raised = data[row] * factor;
      if (isExact(raised)) data[row] = raised;
      else this.setUnits(row, (this.wide.get(row) ?? new Decimal(data[row])).mul(factor));
    }
    this.scale = scale;
  }
}

export type ColumnBuilder =
  IntegerColumnBuilder | SmallIntegerColumnBuilder | TextColumnBuilder | AdaptiveAmountBuilder;

/** An empty column of a field's kind. */
export function columnBuilderFor(field: FieldDefinition, dictionaries: Dictionaries): ColumnBuilder {
  switch (field.kind) {
    case 'integer':
    case 'date':
      return new IntegerColumnBuilder();
    case 'boolean':
      return new SmallIntegerColumnBuilder(0);
    case 'option':
      return new SmallIntegerColumnBuilder(field.options!.blank);
    case 'code':
    case 'text':
      return new TextColumnBuilder(dictionaries.of(field));
    case 'amount':
    case 'quantity':
      return new AdaptiveAmountBuilder();
  }
}
