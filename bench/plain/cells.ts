import Decimal from 'decimal.js';
import type { CellTable, PlainCell } from './types';

export const ZERO = new Decimal(0);

export type Row = readonly PlainCell[];
/** Reads one field of a row. */
export type Field<T> = (row: Row) => T;

/** The fields of one table, found by caption. */
export class Fields {
  private readonly columns: Map<string, number>;

  constructor(table: CellTable) {
    this.columns = new Map(table.headers.map((header, index) => [plainName(header), index]));
  }

  has(...captions: readonly string[]): boolean {
    return this.find(captions) !== undefined;
  }

  code(...captions: readonly string[]): Field<string> {
    return this.field(captions, codeOf);
  }

  text(...captions: readonly string[]): Field<string> {
    return this.field(captions, textOf);
  }

  integer(...captions: readonly string[]): Field<number> {
    return this.field(captions, (cell) => (isEmpty(cell) ? 0 : Number(cell)));
  }

  boolean(...captions: readonly string[]): Field<boolean> {
    return this.field(captions, booleanOf);
  }

  amount(...captions: readonly string[]): Field<Decimal> {
    return this.field(captions, amountOf);
  }

  date(...captions: readonly string[]): Field<number> {
    return this.field(captions, dateOf);
  }

  /** An option by its caption; `captions` maps what a cell may hold (lower case) to the caption. */
  option(caption: string, captions: ReadonlyMap<string, string>): Field<string> {
    return this.field([caption], (cell) => {
      const text = textOf(cell);
      return captions.get(text.toLowerCase()) ?? text;
    });
  }

  private field<T>(captions: readonly string[], read: (cell: PlainCell) => T): Field<T> {
    const column = this.find(captions);
    if (column === undefined) {
      const empty = read(null);
      return () => empty;
    }
    return (row) => read(row[column] ?? null);
  }

  private find(captions: readonly string[]): number | undefined {
    for (const caption of captions) {
      const column = this.columns.get(plainName(caption));
      if (column !== undefined) return column;
    }
    return undefined;
  }
}

/** What an option's cell may hold, from its captions by ordinal. */
export function optionCaptions(captions: Readonly<Record<number, string>>, blank: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [ordinal, caption] of Object.entries(captions)) {
    found.set(ordinal, caption);
    found.set(caption.toLowerCase(), caption);
  }
  return found.set('', blank);
}

function plainName(caption: string): string {
  return caption.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isEmpty(cell: PlainCell): boolean {
  return cell === null || cell === '';
}

function textOf(cell: PlainCell): string {
  return cell === null ? '' : String(cell).trim();
}

function codeOf(cell: PlainCell): string {
  return textOf(cell).toUpperCase();
}

function amountOf(cell: PlainCell): Decimal {
  if (cell === null || cell === '' || typeof cell === 'boolean') return ZERO;
  return new Decimal(cell);
}

function booleanOf(cell: PlainCell): boolean {
  return cell === true || ['true', 'yes', '1'].includes(textOf(cell).toLowerCase());
}

/** A serial, or an ISO date as text. */
function dateOf(cell: PlainCell): number {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  if (text === '') return 0;
  return text.includes('-') ? Date.parse(text) / 86_400_000 + 25_569 : Number(text);
}
