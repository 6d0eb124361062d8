import { median } from '../support/task';
import { RUNS, type Scene } from './scene';

export const POSTING_PER_POSTING_GROUP_VS_DUCKDB: Scene = {
  name: 'posting-per-posting-group/vs-duckdb',
  title: 'Per Posting Group: how many times faster than DuckDB (append and query, one thread)',
  run: async (bench) => {
    const method = 'Per Posting Group';
    const { entries } = bench;
    const duckdb = await bench.measure({ side: 'duckdb', method, entries, measure: 'time', runs: RUNS });
    const engine = await bench.measure({ side: 'engine', method, entries, measure: 'time', runs: RUNS });
    const baseline = median(duckdb.milliseconds);
    const own = median(engine.milliseconds);
    return {
      ratio: baseline / own,
      limit: { kind: 'at least', value: 1 },
      unit: 'times faster',
      measured: {
        engineMs: own,
        duckdbMs: baseline,
        duckdbAppendMs: median(duckdb.append ?? []),
        duckdbQueryMs: median(duckdb.query ?? []),
      },
    };
  },
};
