/** Which ledger is adjusted: a generated year of all methods, or one of the shapes that are hard on an engine. */
export type AdjustmentLedger = 'year' | 'trade' | 'transfers' | 'averaged transfers' | 'sales of one receipt';

/** What one child process is to measure. */
export interface AdjustmentTask {
  readonly side: 'engine' | 'plain';
  readonly ledger: AdjustmentLedger;
  /** Value entries, transfers or sales, as the ledger has it. */
  readonly size: number;
  /** Timed runs, after the warm-up. */
  readonly runs: number;
}

export interface AdjustmentMeasurement {
  readonly milliseconds: readonly number[];
  /** Value entries that the engine adds. */
  readonly newValueEntries: number;
  /** The changed item ledger entries with their changes, as one text: two sides must agree. */
  readonly changes: string;
}
