/** What one child process is to measure. */
export interface JournalTask {
  /** The export as a stream, or the plain way: all rows in an array, made CSV at once by papaparse. */
  readonly side: 'stream' | 'plain';
  readonly measure: 'time' | 'memory';
  /** G/L entries, a line each. */
  readonly lines: number;
  readonly runs: number;
}

export interface JournalMeasurement {
  /** Of each run; without runs of time, none. */
  readonly milliseconds: readonly number[];
  /** Beyond the ledger; 0 when time was measured. */
  readonly peakBytes: number;
  /** Characters of the file and their hash: both sides write the same. */
  readonly characters: number;
  readonly hash: number;
}
