import type { Bench } from '../support/bench';

/** One figure of the benchmark: a ratio of two measurements of the same run, and what it must be. */
export interface Figure {
  readonly ratio: number;
  /** `at least` 8 times faster, `at most` 11 times the time. */
  readonly limit: { readonly kind: 'at least' | 'at most'; readonly value: number };
  /** What is held against the limit where that is not the ratio. */
  readonly value?: number;
  readonly unit: string;
  /** The two measurements and whatever explains them. */
  readonly measured: Readonly<Record<string, number | string>>;
}

export interface Scene {
  /** Stable: scripts look for it. */
  readonly name: string;
  readonly title: string;
  readonly run: (bench: Bench) => Promise<Figure>;
}

/** Timed runs of a side: the slow one once when it is large. */
export const RUNS = 5;
export const PLAIN_RUNS_OF_MANY = 1;
export const MANY_ENTRIES = 300_000;
