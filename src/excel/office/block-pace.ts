import { LARGEST_BLOCK } from '../sheet-host';

const SMALLEST_BLOCK = LARGEST_BLOCK / 8;
/** Milliseconds that a block should hold up the thread. People notice 100, and some blocks take twice the usual time. */
const HOLD_UP = 36;
/** What browsers call long, and tell. */
const LONG = 'longtask';
const FASTER = 1.1;
const SLOWEST = 0.5;

/**
 * How large the blocks are that pass between the pane and Excel. Excel's client works on a block without a break, on the
 * thread that the pane is drawn on: a machine that is slow at it, or busy, gets smaller blocks and more of them. Browsers
 * that do not tell how long their tasks are keep the largest.
 */
export class BlockPace {
  private bytes = LARGEST_BLOCK;
  private longest = 0;
  private readonly observer: PerformanceObserver | undefined;

  constructor() {
    if (typeof PerformanceObserver === 'undefined' || !PerformanceObserver.supportedEntryTypes.includes(LONG)) return;
    this.observer = new PerformanceObserver((list) => this.note(list.getEntries()));
    this.observer.observe({ type: LONG });
  }

  /** The bytes that the next block should have, after one of so many bytes and what it took. */
  after(last: number): number {
    if (!this.observer) return this.bytes;
    this.note(this.observer.takeRecords());
    const { bytes, longest } = this;
    if (longest > 0) this.bytes = Math.max(SMALLEST_BLOCK, bytes * Math.max(SLOWEST, Math.min(1, HOLD_UP / longest)));
    // A small block says nothing of a larger one.
    else if (last > bytes / 2) this.bytes = Math.min(LARGEST_BLOCK, bytes * FASTER);
    this.longest = 0;
    return this.bytes;
  }

  private note(tasks: readonly PerformanceEntry[]): void {
    for (const { duration } of tasks) this.longest = Math.max(this.longest, duration);
  }
}
