import { median } from '../support/task';
import { RUNS, type Scene } from './scene';

const ENTRIES = 500_000;

/** Both work on a ledger in memory: half of it posted for the reconciliation, nothing of it for the preview. */
export const RECONCILIATION_VS_PREVIEW: Scene = {
  name: 'reconciliation/vs-preview',
  title: 'Reconciliation of 500,000 value entries, half of them posted per entry, in posting previews of the same run',
  run: async (bench) => {
    const entries = Math.min(ENTRIES, bench.entries);
    const measured = await bench.measureReconciliation({ entries, runs: RUNS });
    if (measured.unexplained !== '0') throw new Error(`The causes leave ${measured.unexplained} unexplained`);
    const previewMs = median(measured.previewMilliseconds);
    const reconciliationMs = median(measured.reconciliationMilliseconds);
    const { glEntries, items } = measured;
    return {
      ratio: reconciliationMs / previewMs,
      limit: { kind: 'at most', value: 2 },
      unit: 'times the time',
      measured: { reconciliationMs, previewMs, entries, glEntries, items },
    };
  },
};
