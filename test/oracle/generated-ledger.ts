import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CellTable, PlainInput } from '../../bench/plain';
import { readCsvTable } from '../../bench/support/csv';
import { CRONUS_FOLDER, SETUP_FILES } from '../../bench/support/cronus';

const GENERATOR = path.resolve('test/support/make-ledger.mjs');

/** Tables that the generator writes itself, because the ledger changes them. */
const LEDGER_FILES: Readonly<Record<string, string>> = {
  'Value Entry': 'value-entries.csv',
  Item: 'items.csv',
  'Inventory Setup': 'inventory-setup.csv',
  'Dimension Set Entry': 'dimension-set-entries.csv',
};

/** A generated ledger on disk: table → CSV file. */
export interface GeneratedLedger {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Writes a year of the CRONUS company into a new folder. The same options give the same ledger. */
export function generateLedger(valueEntries: number, ...options: readonly string[]): GeneratedLedger {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ledger-'));
  const count = String(valueEntries);
  const args = [GENERATOR, '--out', folder, '--value-entries', count, '--data', CRONUS_FOLDER, ...options];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const inFolder = (files: Readonly<Record<string, string>>, base: string): [string, string][] =>
    Object.entries(files).map(([table, file]) => [table, path.join(base, file)]);
  return {
    folder,
    files: Object.fromEntries([...inFolder(SETUP_FILES, CRONUS_FOLDER), ...inFolder(LEDGER_FILES, folder)]),
  };
}

export function removeLedger(ledger: GeneratedLedger): void {
  fs.rmSync(ledger.folder, { recursive: true });
}

/** The same ledger as cells. */
export function readLedger(ledger: GeneratedLedger): PlainInput {
  const tables: Record<string, CellTable> = {};
  for (const [table, file] of Object.entries(ledger.files)) tables[table] = readCsvTable(file);
  const { 'Value Entry': valueEntries, ...others } = tables;
  return { valueEntries, tables: others };
}
