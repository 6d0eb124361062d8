import type { PostingMethod } from '../plain';

export type Side = 'engine' | 'plain' | 'duckdb';

/** What one child process is to measure. */
export interface Task {
  readonly side: Side;
  readonly method: PostingMethod;
  readonly entries: number;
  readonly measure: 'time' | 'memory';
  /** Timed runs, after the warm-up. */
  readonly runs: number;
}

/** What it says in the end, as one line of JSON. */
export interface Measurement {
  readonly task: Task;
  /** One figure a run. */
  readonly milliseconds: readonly number[];
  /** DuckDB only: appending and querying apart, of every run. */
  readonly append?: readonly number[];
  readonly query?: readonly number[];
  readonly memory?: {
    /** The highest beyond the matrix. */
    readonly peakBytes: number;
    /** What building the matrix added. */
    readonly matrixBytes: number;
    readonly source: string;
  };
  readonly glEntries: number;
  readonly skipped: number;
  readonly accountTotals: Readonly<Record<string, string>>;
}

/** The middle one; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
