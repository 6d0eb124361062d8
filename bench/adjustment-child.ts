// Measures one adjustment in a process of its own: node --import tsx bench/adjustment-child.ts TASK
import { createHash } from 'node:crypto';
import path from 'node:path';
import { adjustedEntries, adjustmentRequest, newValueEntries, runAdjustment } from '../src/adjustment';
import { Dictionaries, LEDGER_TABLES, type Ledger, type TableName } from '../src/ledger';
import { finishReading, readTable } from '../src/workbook';
import { generateLedger, removeLedger } from '../test/oracle/generated-ledger';
import { type LedgerRecords, ledgerFromRecords } from '../test/support/ledger-from-records';
import { chainOfTransfers, manySalesOfOneReceipt } from '../test/support/long-inventory';
import { adjustPlainly } from './plain';
import type { AdjustmentLedger, AdjustmentMeasurement, AdjustmentTask } from './support/adjustment-task';
import { readCsvTable } from './support/csv';
import { tradeLedger } from './support/trade-ledger';

const WARM_UP_SIZE = 1_000;

const RECORDS: Record<Exclude<AdjustmentLedger, 'year'>, (size: number) => LedgerRecords> = {
  trade: tradeLedger,
  transfers: (size) => chainOfTransfers(size),
  'averaged transfers': (size) => chainOfTransfers(size, 'Average'),
  'sales of one receipt': (size) => manySalesOfOneReceipt('FIFO', size),
};

/** Files of a generated ledger that the adjustment reads; setup comes from the company. */
const YEAR_FILES: Partial<Record<TableName, string>> = {
  valueEntries: 'value-entries.csv',
  itemLedgerEntries: 'item-ledger-entries.csv',
  itemApplicationEntries: 'item-application-entries.csv',
  capacityLedgerEntries: 'capacity-ledger-entries.csv',
  items: 'items.csv',
};
const YEAR_SETUP: readonly TableName[] = ['inventorySetup', 'generalLedgerSetup', 'accountingPeriods'];

function yearLedger(valueEntries: number): Ledger {
  const generated = generateLedger(valueEntries, '--adjust', 'never', '--anomalies', '0');
  const dictionaries = new Dictionaries();
  const files = Object.entries(YEAR_FILES).map(([table, file]) => [table, path.join(generated.folder, file)] as const);
  const setup = YEAR_SETUP.map((table) => [table, generated.files[LEDGER_TABLES[table].name]] as const);
  const readings = [...files, ...setup].map(([table, file]) => {
    const { headers, rows } = readCsvTable(file);
    return [table as TableName, readTable(table as TableName, headers, rows, { dictionaries })] as const;
  });
  removeLedger(generated);
  return finishReading(new Map(readings), dictionaries).ledger;
}

/** A run on a ledger of a size, and what it has changed. */
function prepare(
  { ledger: name, side }: AdjustmentTask,
  size: number,
): () => Omit<AdjustmentMeasurement, 'milliseconds'> {
  const records = name === 'year' ? undefined : RECORDS[name](size);
  if (side === 'plain') {
    return () => ({ newValueEntries: 0, changes: digest([...adjustPlainly(records ?? {})]) });
  }
  const ledger = records ? ledgerFromRecords(records) : yearLedger(size);
  return () => {
    const run = runAdjustment(ledger, adjustmentRequest({ marks: 'derived' }));
    // The finished results belong to the run.
    const changes = adjustedEntries(run).flatMap(({ costAfter, costBefore, entryNo }) => {
      const change = costAfter.minus(costBefore);
      return change.isZero() ? [] : [[entryNo, change] as const];
    });
    return { newValueEntries: newValueEntries(run).rowCount, changes: digest(changes) };
  };
}

function digest(changes: readonly (readonly [number, { toFixed: (places: number) => string }])[]): string {
  const lines = changes.map(([entryNo, change]) => `${entryNo} ${change.toFixed(2)}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

const task = JSON.parse(process.argv[2]) as AdjustmentTask;
const warmUp = prepare(task, Math.min(WARM_UP_SIZE, task.size));
warmUp();
warmUp();
const run = prepare(task, task.size);
const milliseconds: number[] = [];
let result = { newValueEntries: 0, changes: '' };
for (let i = 0; i < task.runs; i++) {
  const start = performance.now();
  result = run();
  milliseconds.push(performance.now() - start);
}
process.stdout.write(`${JSON.stringify({ ...result, milliseconds } satisfies AdjustmentMeasurement)}\n`);
