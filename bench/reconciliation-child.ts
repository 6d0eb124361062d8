// Measures a posting preview and a reconciliation in one process: node --import tsx bench/reconciliation-child.ts TASK
import { type Ledger } from '../src/ledger';
import { outcomeTotals, postingRequest, postingSummary, previewTotals, runPosting } from '../src/posting';
import {
  ReconcilingItems,
  type Reconciliation,
  reconcile,
  reconciliationRequest,
  unpostedBacklog,
} from '../src/reconciliation';
import { readWithEngine } from './support/engine';
import { benchInput } from './support/matrix';
import { collectGarbage } from './support/peak-memory';
import { ledgerAfterPosting } from './support/posted-ledger';
import type { ReconciliationMeasurement, ReconciliationTask } from './support/reconciliation-task';

const WARM_UP_ENTRIES = 20_000;
/** The first of two years is posted, the second waits. */
const POSTED = '..2017-12-31';

function preview(ledger: Ledger): void {
  const run = runPosting(ledger, postingRequest({}));
  // The finished results belong to the preview.
  outcomeTotals(run);
  postingSummary(run);
  previewTotals(run);
}

function reconciled(ledger: Ledger): { readonly reconciliation: Reconciliation; readonly items: number } {
  const reconciliation = reconcile(ledger, reconciliationRequest());
  unpostedBacklog(reconciliation);
  return { reconciliation, items: new ReconcilingItems(reconciliation).count };
}

function prepare(entries: number): { readonly unposted: Ledger; readonly posted: Ledger } {
  const { ledger } = readWithEngine(benchInput(entries));
  const request = postingRequest({ post: true, filters: { postingDate: POSTED } });
  return { unposted: ledger, posted: ledgerAfterPosting(runPosting(ledger, request)) };
}

function timed(job: () => void): number {
  collectGarbage();
  const start = performance.now();
  job();
  return performance.now() - start;
}

const { entries, runs } = JSON.parse(process.argv[2]) as ReconciliationTask;
const warmUp = prepare(Math.min(WARM_UP_ENTRIES, entries));
for (let i = 0; i < 3; i++) {
  preview(warmUp.unposted);
  reconciled(warmUp.posted);
}
const { posted, unposted } = prepare(entries);
const previewMilliseconds: number[] = [];
const reconciliationMilliseconds: number[] = [];
for (let run = 0; run < runs; run++) {
  previewMilliseconds.push(timed(() => preview(unposted)));
  reconciliationMilliseconds.push(timed(() => reconciled(posted)));
}
const { items, reconciliation } = reconciled(posted);
const unexplained = reconciliation.causes.reduce((rest, { amount }) => rest.minus(amount), reconciliation.difference);
const measurement: ReconciliationMeasurement = {
  previewMilliseconds,
  reconciliationMilliseconds,
  glEntries: posted.glEntries.rowCount,
  items,
  unexplained: unexplained.toFixed(),
};
process.stdout.write(`${JSON.stringify(measurement)}\n`);
