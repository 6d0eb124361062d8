import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Decimal from 'decimal.js';
import type { AdjustmentMeasurement, AdjustmentTask } from './adjustment-task';
import type { PaneMeasurement, PaneTask } from './pane-task';
import type { ReconciliationMeasurement, ReconciliationTask } from './reconciliation-task';
import type { JournalMeasurement, JournalTask } from './journal-task';
import type { Measurement, Task } from './task';
import type { TrafficMeasurement, TrafficTask } from './traffic-task';

const CHILD = fileURLToPath(new URL('../child.ts', import.meta.url));
const RECONCILIATION_CHILD = fileURLToPath(new URL('../reconciliation-child.ts', import.meta.url));
const TRAFFIC_CHILD = fileURLToPath(new URL('../traffic-child.ts', import.meta.url));
const PANE_CHILD = fileURLToPath(new URL('../pane-child.ts', import.meta.url));
const JOURNAL_CHILD = fileURLToPath(new URL('../journal-child.ts', import.meta.url));
const ADJUSTMENT_CHILD = fileURLToPath(new URL('../adjustment-child.ts', import.meta.url));
/** The plain version of a million entries does not fit the default heap; both sides get the same. */
const TIME_FLAGS = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx'];
/** A larger limit would let garbage lie about and be counted. */
const MEMORY_FLAGS = ['--expose-gc', '--max-old-space-size=6000', '--import', 'tsx'];

/** Measures in child processes, each figure once, and keeps the totals to compare them. */
export class Bench {
  private readonly measured = new Map<string, Promise<Measurement>>();
  private readonly counted = new Map<string, Promise<TrafficMeasurement>>();
  private pane: Promise<PaneMeasurement> | undefined;
  private readonly done: Measurement[] = [];

  constructor(
    /** Value entries of the large scenes. */
    readonly entries: number,
    private readonly say: (line: string) => void,
  ) {}

  /** The same task is measured once, however many scenes ask for it. */
  measure(task: Task): Promise<Measurement> {
    const key = JSON.stringify(task);
    let measurement = this.measured.get(key);
    if (!measurement) {
      this.say(`measuring ${task.measure} of ${task.side}, ${task.method}, ${task.entries} value entries`);
      const flags = task.measure === 'time' ? TIME_FLAGS : MEMORY_FLAGS;
      measurement = runChild<Measurement>(CHILD, flags, task).then((result) => {
        this.done.push(result);
        return result;
      });
      this.measured.set(key, measurement);
    }
    return measurement;
  }

  /** The same for the cost adjustment. */
  measureAdjustment(task: AdjustmentTask): Promise<AdjustmentMeasurement> {
    this.say(`measuring time of the adjustment, ${task.side}, ${task.ledger}, ${task.size}`);
    return runChild(ADJUSTMENT_CHILD, TIME_FLAGS, task);
  }

  /** Preview and reconciliation, in one process. */
  measureReconciliation(task: ReconciliationTask): Promise<ReconciliationMeasurement> {
    this.say(`measuring time of preview and reconciliation, ${task.entries} value entries`);
    return runChild(RECONCILIATION_CHILD, TIME_FLAGS, task);
  }

  /** Requests and bytes between the pane and Excel; the same task is counted once. */
  measureTraffic(task: TrafficTask): Promise<TrafficMeasurement> {
    const key = JSON.stringify(task);
    let traffic = this.counted.get(key);
    if (!traffic) {
      this.say(`counting requests and bytes in Excel, ${task.method}, ${task.entries} value entries`);
      traffic = runChild<TrafficMeasurement>(TRAFFIC_CHILD, TIME_FLAGS, task);
      this.counted.set(key, traffic);
    }
    return traffic;
  }

  /** The real pane in a browser; the same task is measured once. */
  measurePane(task: PaneTask): Promise<PaneMeasurement> {
    this.say(`measuring the pane in a browser, ${task.entries} value entries`);
    this.pane ??= runChild<PaneMeasurement>(PANE_CHILD, TIME_FLAGS, task);
    return this.pane;
  }

  /** One side of the journal export. */
  measureJournal(task: JournalTask): Promise<JournalMeasurement> {
    this.say(`measuring ${task.measure} of the journal export, ${task.side}, ${task.lines} lines`);
    return runChild(JOURNAL_CHILD, task.measure === 'time' ? TIME_FLAGS : MEMORY_FLAGS, task);
  }

  /** Where two runs over the same entries came to different results. */
  mismatches(): string[] {
    return this.done.flatMap((measurement, index) => {
      const { method, entries } = measurement.task;
      const first = this.done.find((other) => other.task.method === method && other.task.entries === entries);
      return first === undefined || this.done.indexOf(first) === index ? [] : differences(first, measurement);
    });
  }
}

function runChild<Result>(script: string, flags: readonly string[], task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, script, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => {
      // A package may have said something of its own before.
      if (code === 0) resolve(JSON.parse(output.trimEnd().split('\n').at(-1)!) as Result);
      else reject(new Error(errors.trim() || `The child process ended with code ${String(code)}`));
    });
  });
}

function differences(a: Measurement, b: Measurement): string[] {
  const who = `${a.task.side} and ${b.task.side}, ${a.task.method}, ${a.task.entries} value entries`;
  const found: string[] = [];
  if (a.glEntries !== b.glEntries) found.push(`${who}: ${a.glEntries} and ${b.glEntries} G/L entries`);
  if (a.skipped !== b.skipped) found.push(`${who}: ${a.skipped} and ${b.skipped} skipped`);
  for (const account of new Set([...Object.keys(a.accountTotals), ...Object.keys(b.accountTotals)])) {
    const left = new Decimal(a.accountTotals[account] ?? 0);
    const right = new Decimal(b.accountTotals[account] ?? 0);
    if (!left.equals(right)) found.push(`${who}: account ${account} has ${left.toFixed()} and ${right.toFixed()}`);
  }
  return found;
}
