import type { Bench } from '../support/bench';
import type { JournalMeasurement, JournalTask } from '../support/journal-task';
import { median } from '../support/task';
import type { Scene } from './scene';

const LINES = 2_000_000;
const RUNS = 3;

/** Both sides write the same file: the export with its checks, and an array of rows made CSV at once. */
async function bothSides(bench: Bench, measure: JournalTask['measure']) {
  const lines = Math.min(LINES, 2 * bench.entries);
  const side = (name: JournalTask['side']) => bench.measureJournal({ side: name, measure, lines, runs: RUNS });
  const [stream, plain] = [await side('stream'), await side('plain')];
  const same = (key: keyof JournalMeasurement) => stream[key] === plain[key];
  if (!same('characters') || !same('hash')) throw new Error('The two files differ');
  return { stream, plain, lines };
}

export const JOURNAL_TIME: Scene = {
  name: 'journal/vs-plain',
  title: 'The largest journal, 2,000,000 lines, as a stream with all checks, against papaparse on an array of all rows',
  run: async (bench) => {
    const { lines, plain, stream } = await bothSides(bench, 'time');
    const streamMs = median(stream.milliseconds);
    const plainMs = median(plain.milliseconds);
    return {
      ratio: plainMs / streamMs,
      limit: { kind: 'at least', value: 1 },
      unit: 'times faster',
      measured: { streamMs, plainMs, lines, characters: stream.characters },
    };
  },
};

export const JOURNAL_MEMORY: Scene = {
  name: 'journal/memory',
  title: 'The same: peak memory beyond the ledger',
  run: async (bench) => {
    const { lines, plain, stream } = await bothSides(bench, 'memory');
    return {
      ratio: stream.peakBytes / plain.peakBytes,
      limit: { kind: 'at most', value: 0.5 },
      unit: 'times the memory',
      measured: {
        streamBytes: stream.peakBytes,
        plainBytes: plain.peakBytes,
        lines,
        bytesPerLine: stream.peakBytes / lines,
      },
    };
  },
};
