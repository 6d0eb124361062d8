import { spawnSync } from 'node:child_process';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

/**
 * Runs a TypeScript file with Node.
 * @param args options of Node, then the file, then the file's own arguments
 * @returns the exit code
 */
export function runTypeScript(args) {
  ensureInstalled();
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: ROOT, stdio: 'inherit' });
  return status ?? 1;
}
