import type { PaneMeasurement } from '../support/pane-task';
import { median } from '../support/task';
import type { Scene } from './scene';

const ENTRIES = 100_000;
/** Five months of the year are left to be posted. */
const POSTED_UNTIL = '2017-08-01';

/** A time of the pane in a browser, in milliseconds, and the most that it may be. */
function paneTime(name: string, title: string, most: number, time: (measured: PaneMeasurement) => number): Scene {
  return {
    name: `pane/${name}`,
    title,
    run: async (bench) => {
      const entries = Math.min(ENTRIES, bench.entries);
      const measured = await bench.measurePane({ entries, postedUntil: POSTED_UNTIL });
      const { postSeconds, readSeconds, rowsWritten, valueEntries } = measured;
      const value = time(measured);
      return {
        ratio: value / most,
        value,
        limit: { kind: 'at most', value: most },
        unit: 'milliseconds',
        measured: { valueEntries, rowsWritten, readSeconds, postSeconds },
      };
    },
  };
}

export const PANE_SCENES: readonly Scene[] = [
  paneTime('first-paint', 'First paint of the pane in Chromium', 1_000, ({ firstPaintMilliseconds }) =>
    median(firstPaintMilliseconds),
  ),
  paneTime(
    'longest-task',
    'Longest task of its main thread while it reads, previews and posts, in processor time',
    100,
    ({ longestTaskMilliseconds }) => longestTaskMilliseconds,
  ),
  paneTime(
    'figures',
    'From the last cells read to the figures of a preview',
    1_000,
    ({ figuresMilliseconds }) => figuresMilliseconds,
  ),
];
