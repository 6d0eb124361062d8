import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildShared } from './shared-build';

export { BUILD_TIME } from './shared-build';

export const ROOT = join(__dirname, '..', '..');
export const CRONUS = join(ROOT, 'assets', 'cronus', 'inventory.xlsx');

export interface CommandResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const FOLDER = 'build/cli';
const PROGRAM = join(ROOT, FOLDER, 'inventory-cost.cjs');

/** Before the tests of a file that runs the command line: builds it, unless that is done. */
export const buildCommandLine = (): Promise<void> =>
  buildShared({ name: 'cli', webpack: ['--config-name', 'cli', '--output-path', FOLDER], folders: [FOLDER] });

/** Runs the command line as its user would, in a process of its own. */
export function inventoryCost(...args: string[]): CommandResult {
  const result = spawnSync(process.execPath, [PROGRAM, ...args], {
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
