import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
export const CRONUS = join(ROOT, 'assets', 'cronus', 'inventory.xlsx');

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its user would, in a process of its own. */
export function inventoryCost(...args: string[]): CommandResult {
  const result = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'cli', 'main.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { exitCode: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** A new empty folder for a test's files. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'inventory-cost-'));
}
