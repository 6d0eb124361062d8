import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** What takes longest is begun first, so that no worker waits at the end for the other. */
const FIRST = [
  'taskpane/looks',
  'excel/recovery-of-jobs',
  'taskpane/pane',
  'cli/adjust',
  'taskpane/adjust',
  'oracle/',
  'excel/recovery',
  'adjustment/scale',
  'taskpane/',
  'cli/',
  'journals/',
  'reconciliation/',
];

const rank = ({ path }) => {
  const found = FIRST.findIndex((each) => path.includes(`/test/${each}`));
  return found < 0 ? FIRST.length : found;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
