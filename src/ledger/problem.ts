import { type TableName } from './tables';

/** A row that mends a problem, or the place where it would stand. */
export interface Remedy {
  readonly table: TableName;
  /** Row in the table, or -1 when the row is missing. */
  readonly row: number;
  /** The field to change; undefined when the whole row is missing. */
  readonly field?: string;
  /** The key of the row, as people write it: `BLUE, RESALE`. */
  readonly key: string;
}

/**
 * Anything that is wrong, as data: what kind, where it was found, and what mends it. Skipped entries, test errors and
 * unreadable cells are all problems. The wording stands in the reason tables.
 */
export interface Problem<Kind extends string = string> {
  readonly kind: Kind;
  readonly table: TableName;
  /** Row in the table, or -1 when the problem concerns the table or the run. */
  readonly row: number;
  readonly field?: string;
  /** What stands there, as text. */
  readonly value?: string;
  /** Parts of the message, by name. */
  readonly details?: Readonly<Record<string, string>>;
  readonly remedy?: Remedy;
}
