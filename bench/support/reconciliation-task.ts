/** What one child process is to measure. */
export interface ReconciliationTask {
  readonly entries: number;
  /** Timed runs of each side, after the warm-up. */
  readonly runs: number;
}

export interface ReconciliationMeasurement {
  readonly previewMilliseconds: readonly number[];
  readonly reconciliationMilliseconds: readonly number[];
  readonly glEntries: number;
  readonly items: number;
  /** What the causes leave unexplained: `0`. */
  readonly unexplained: string;
}
