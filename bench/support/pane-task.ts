/** What one child process is to measure in a browser. */
export interface PaneTask {
  /** Rows on the sheet Value Entries. */
  readonly entries: number;
  /** Value entries up to this day are posted already. */
  readonly postedUntil: string;
}

export interface PaneMeasurement {
  readonly valueEntries: number;
  /** Rows of G/L entries and of their relation to value entries. */
  readonly rowsWritten: number;
  /** From the pane's first byte to its first pixels, of several openings. */
  readonly firstPaintMilliseconds: readonly number[];
  /** Processor time of the longest task of the pane's main thread while it read, previewed and posted. */
  readonly longestTaskMilliseconds: number;
  readonly tasks: number;
  /** From the last cells read to the figures in the pane. */
  readonly figuresMilliseconds: number;
  readonly readSeconds: number;
  readonly postSeconds: number;
}
