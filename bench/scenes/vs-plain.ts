import type { PostingMethod } from '../plain';
import { median } from '../support/task';
import { MANY_ENTRIES, PLAIN_RUNS_OF_MANY, RUNS, type Scene } from './scene';

function vsPlain(name: string, method: PostingMethod, limit: number): Scene {
  return {
    name,
    title: `${method}: how many times faster than the plain version`,
    run: async (bench) => {
      const { entries } = bench;
      const plainRuns = entries > MANY_ENTRIES ? PLAIN_RUNS_OF_MANY : RUNS;
      const plain = await bench.measure({ side: 'plain', method, entries, measure: 'time', runs: plainRuns });
      const engine = await bench.measure({ side: 'engine', method, entries, measure: 'time', runs: RUNS });
      const baseline = median(plain.milliseconds);
      const own = median(engine.milliseconds);
      return {
        ratio: baseline / own,
        limit: { kind: 'at least', value: limit },
        unit: 'times faster',
        measured: { engineMs: own, plainMs: baseline, glEntries: engine.glEntries },
      };
    },
  };
}

export const POSTING_PER_POSTING_GROUP_VS_PLAIN = vsPlain('posting-per-posting-group/vs-plain', 'Per Posting Group', 8);
export const POSTING_PER_ENTRY_VS_PLAIN = vsPlain('posting-per-entry/vs-plain', 'Per Entry', 5);
