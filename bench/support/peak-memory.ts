import fs from 'node:fs';
import { Worker } from 'node:worker_threads';

const STATUS = '/proc/self/status';
const CLEAR_REFS = '/proc/self/clear_refs';
const SAMPLE_EVERY_MS = 5;

/** How the peak was found: by the kernel's high-water mark, or by looking every few milliseconds. */
export type PeakSource = 'kernel' | 'sampled';

export interface Peak {
  /** Bytes above what the process held before. */
  readonly bytes: number;
  readonly source: PeakSource;
}

/** Runs `work` and tells by how much the process grew at its highest; garbage is collected first. */
export async function peakMemoryOf(work: () => void): Promise<Peak> {
  collectGarbage();
  return canResetPeak() ? peakByKernel(work) : peakBySampling(work);
}

/** Needs `--expose-gc`; twice, because the first run may only free what the second collects. */
export function collectGarbage(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

function canResetPeak(): boolean {
  try {
    resetPeak();
    return true;
  } catch {
    return false;
  }
}

function resetPeak(): void {
  fs.writeFileSync(CLEAR_REFS, '5');
}

function peakByKernel(work: () => void): Peak {
  const before = statusBytes('VmRSS');
  resetPeak();
  work();
  return { bytes: statusBytes('VmHWM') - before, source: 'kernel' };
}

function statusBytes(field: 'VmRSS' | 'VmHWM'): number {
  const match = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(fs.readFileSync(STATUS, 'utf8'));
  if (!match) throw new Error(`${field} is missing in ${STATUS}`);
  return Number(match[1]) * 1_024;
}

/** A second thread looks at the process while this one works. */
async function peakBySampling(work: () => void): Promise<Peak> {
  const highest = new BigInt64Array(new SharedArrayBuffer(8));
  const sampler = new Worker(
    `const { workerData } = require('node:worker_threads');
     setInterval(() => {
       const rss = BigInt(process.memoryUsage.rss());
       if (rss > Atomics.load(workerData, 0)) Atomics.store(workerData, 0, rss);
     }, ${SAMPLE_EVERY_MS});`,
    { eval: true, workerData: highest },
  );
  await new Promise((resolve) => sampler.once('online', resolve));
  const before = process.memoryUsage.rss();
  work();
  const after = process.memoryUsage.rss();
  await sampler.terminate();
  return { bytes: Math.max(after, Number(highest[0])) - before, source: 'sampled' };
}
