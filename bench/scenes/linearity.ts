import { median } from '../support/task';
import { RUNS, type Scene } from './scene';

/** Ten times the value entries, at most eleven times the time. */
export const POSTING_LINEARITY: Scene = {
  name: 'posting-linearity',
  title: 'Per Posting Group: time for ten times the value entries',
  run: async (bench) => {
    const method = 'Per Posting Group';
    const { entries } = bench;
    const tenth = Math.round(entries / 10);
    const small = await bench.measure({ side: 'engine', method, entries: tenth, measure: 'time', runs: RUNS });
    const large = await bench.measure({ side: 'engine', method, entries, measure: 'time', runs: RUNS });
    const baseline = median(small.milliseconds);
    const own = median(large.milliseconds);
    return {
      ratio: own / baseline,
      limit: { kind: 'at most', value: 11 },
      unit: 'times the time',
      measured: { largeMs: own, smallMs: baseline, large: entries, small: tenth },
    };
  },
};
