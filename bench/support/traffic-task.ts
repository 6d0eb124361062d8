import type { PostingMethod } from '../plain';

/** What one child process is to count. */
export interface TrafficTask {
  readonly entries: number;
  readonly method: PostingMethod;
}

/** What went to and fro between the pane and Excel, and how much of it the cells themselves are. */
export interface Traffic {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** The cells alone: bytes of their rows as JSON. */
  readonly cellBytes: number;
}

export interface TrafficMeasurement {
  readonly valueEntries: number;
  readonly glEntries: number;
  readonly reading: Traffic;
  readonly posting: Traffic;
}
