import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the packages of package-lock.json, unless they are there already. Not with `npm ci`: that refuses a lock file
 * without the optional packages of other platforms, which npm leaves out where it cannot see them. `--no-save` leaves
 * package.json and package-lock.json as they are.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages ...\n');
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`The packages could not be installed${error ? `: ${error.message}` : ''}.\n`);
  process.exit(1);
}

/** npm keeps its own record of what it put into node_modules; it must agree with the lock file. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = Object.entries(packagesOf('package-lock.json'));
  return wanted.every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(`${ROOT}/${lockFile}`, 'utf8')).packages;
  } catch {
    return {};
  }
}
