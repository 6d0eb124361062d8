import type { PlainInput } from '../plain/types';

/** Where the tables come from: CSV files by BC table name, or a matrix in memory. */
export type OracleSource =
  | { readonly kind: 'csv'; readonly files: Readonly<Record<string, string>> }
  | { readonly kind: 'matrix'; readonly input: PlainInput };

export interface OracleOptions {
  readonly method: 'Per Entry' | 'Per Posting Group';
  readonly userId?: string;
  /** Instead of what Inventory Setup says. */
  readonly expectedCostPosting?: boolean;
}
