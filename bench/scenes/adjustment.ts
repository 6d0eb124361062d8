import type { AdjustmentLedger } from '../support/adjustment-task';
import { median } from '../support/task';
import type { Scene } from './scene';

const RUNS_OF_LARGE = 3;
/** What the plain version does in a few seconds. */
const PLAIN_ENTRIES = 20_000;

/** Five times the size, at most six times the time. */
function linearity(name: string, title: string, ledger: AdjustmentLedger, size: number): Scene {
  return {
    name,
    title,
    run: async (bench) => {
      const measure = (of: number) =>
        bench.measureAdjustment({ side: 'engine', ledger, size: of, runs: RUNS_OF_LARGE });
      const small = await measure(size / 5);
      const large = await measure(size);
      const smallMs = median(small.milliseconds);
      const largeMs = median(large.milliseconds);
      return {
        ratio: largeMs / smallMs,
        limit: { kind: 'at most', value: 6 },
        unit: 'times the time',
        measured: { largeMs, smallMs, large: size, small: size / 5, newValueEntries: large.newValueEntries },
      };
    },
  };
}

const VS_PLAIN: Scene = {
  name: 'adjustment/vs-plain',
  title: 'Cost adjustment of FIFO and LIFO items: how many times faster than the plain version',
  run: async (bench) => {
    const task = { ledger: 'trade', size: PLAIN_ENTRIES, runs: RUNS_OF_LARGE } as const;
    const plain = await bench.measureAdjustment({ ...task, side: 'plain' });
    const engine = await bench.measureAdjustment({ ...task, side: 'engine' });
    if (plain.changes !== engine.changes) throw new Error('The engine and the plain version come to different costs');
    const plainMs = median(plain.milliseconds);
    const engineMs = median(engine.milliseconds);
    return {
      ratio: plainMs / engineMs,
      limit: { kind: 'at least', value: 1 },
      unit: 'times faster',
      measured: { engineMs, plainMs, newValueEntries: engine.newValueEntries },
    };
  },
};

export const ADJUSTMENT_SCENES: readonly Scene[] = [
  VS_PLAIN,
  linearity('adjustment-linearity', 'Cost adjustment, all methods: five times the value entries', 'year', 500_000),
  linearity('adjustment-transfers', 'Five times the transfers in a chain, FIFO', 'transfers', 10_000),
  linearity('adjustment-averaged-transfers', 'Five times the transfers, Average', 'averaged transfers', 10_000),
  linearity('adjustment-applications', 'Five times the applications of one entry', 'sales of one receipt', 100_000),
];
