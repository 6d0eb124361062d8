import { postWithDuckDB, totalsOfDuckDB } from './support/duckdb';
import { postWithEngine, type RunTotals } from './support/engine';
import { benchInput } from './support/matrix';
import { collectGarbage, peakMemoryOf } from './support/peak-memory';
import { postWithPlain, totalsOfPlain } from './support/plain';
import type { PlainInput } from './plain';
import type { Measurement, Task } from './support/task';

/** Enough for the compiler to have seen every path, small against what is measured. */
const WARM_UP_ENTRIES = 20_000;
const WARM_UP_RUNS = 2;
/** Memory left over by the warm-up would be used again unseen, so it is kept small. */
const WARM_UP_ENTRIES_FOR_MEMORY = 2_000;

interface Run {
  readonly milliseconds: number;
  readonly append?: number;
  readonly query?: number;
  /** Worked out after the clock has stopped, where the side does not do it itself. */
  readonly totals: () => RunTotals;
}

async function runOnce({ side, method }: Task, input: PlainInput): Promise<Run> {
  if (side === 'duckdb') {
    const result = await postWithDuckDB(input, method);
    const { load, query } = result.milliseconds;
    return { milliseconds: load + query, append: load, query, totals: () => totalsOfDuckDB(result, method) };
  }
  const start = performance.now();
  if (side === 'plain') {
    const result = postWithPlain(input, method);
    return { milliseconds: performance.now() - start, totals: () => totalsOfPlain(result) };
  }
  const totals = postWithEngine(input, method);
  return { milliseconds: performance.now() - start, totals: () => totals };
}

async function warmUp(task: Task): Promise<void> {
  const most = task.measure === 'time' ? WARM_UP_ENTRIES : WARM_UP_ENTRIES_FOR_MEMORY;
  const input = benchInput(Math.min(most, task.entries), 2);
  for (let run = 0; run < WARM_UP_RUNS; run++) await runOnce(task, input);
}

async function measureTime(task: Task): Promise<Measurement> {
  const input = benchInput(task.entries);
  const runs: Omit<Run, 'totals'>[] = [];
  let totals: RunTotals | undefined;
  for (let run = 0; run < task.runs; run++) {
    collectGarbage();
    const { totals: totalsOfRun, ...times } = await runOnce(task, input);
    runs.push(times);
    totals = totalsOfRun();
  }
  if (!totals) throw new Error('A measurement needs at least one run');
  const milliseconds = runs.map((run) => run.milliseconds);
  const parts =
    task.side === 'duckdb'
      ? { append: runs.map((run) => run.append ?? 0), query: runs.map((run) => run.query ?? 0) }
      : {};
  return { task, milliseconds, ...parts, ...asJson(totals) };
}

async function measureMemory(task: Task): Promise<Measurement> {
  if (task.side === 'duckdb') throw new Error('Memory is measured for the engine and the plain version only');
  collectGarbage();
  const empty = process.memoryUsage().heapUsed;
  const input = benchInput(task.entries);
  collectGarbage();
  const matrixBytes = process.memoryUsage().heapUsed - empty;
  let held: unknown;
  let totals: (() => RunTotals) | undefined;
  const start = performance.now();
  const peak = await peakMemoryOf(() => {
    if (task.side === 'plain') {
      const result = postWithPlain(input, task.method);
      held = result;
      totals = () => totalsOfPlain(result);
    } else {
      const result = postWithEngine(input, task.method);
      held = result;
      totals = () => result;
    }
  });
  const milliseconds = [performance.now() - start];
  if (held === undefined || !totals) throw new Error('Nothing was posted');
  const memory = { peakBytes: peak.bytes, matrixBytes, source: peak.source };
  return { task, milliseconds, memory, ...asJson(totals()) };
}

function asJson(totals: RunTotals): Pick<Measurement, 'glEntries' | 'skipped' | 'accountTotals'> {
  return {
    glEntries: totals.glEntries,
    skipped: totals.skipped,
    accountTotals: Object.fromEntries(totals.accountTotals),
  };
}

async function main(): Promise<void> {
  const task = JSON.parse(process.argv[2]) as Task;
  await warmUp(task);
  const measurement = task.measure === 'time' ? await measureTime(task) : await measureMemory(task);
  process.stdout.write(`${JSON.stringify(measurement)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
