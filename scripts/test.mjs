// Types, lint (with the boundaries between rooms), format, then jest. Arguments go to jest.
// Ends with a plain line: N passed, N failed
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

const CHECKS = {
  types: ['typescript/bin/tsc'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  format: ['prettier/bin/prettier.cjs', '.', '--check', '--log-level', 'warn'],
};
const JEST_RESULTS = 'reports/jest.json';

ensureInstalled();
const checks = await Promise.all(Object.entries(CHECKS).map(([name, command]) => runStage(name, command)));
const counts = addCounts([...checks.map(countCheck), await runJest(process.argv.slice(2))]);
const skipForbidden = process.env.CI === 'true' && counts.skipped > 0;

if (skipForbidden) print('No test may be skipped here (CI=true): install what the skipped tests ask for.');
print(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = counts.failed > 0 || skipForbidden ? 1 : 0;

async function runJest(args) {
  mkdirSync(`${ROOT}/reports`, { recursive: true });
  rmSync(`${ROOT}/${JEST_RESULTS}`, { force: true });
  const command = ['jest/bin/jest.js', '--json', `--outputFile=${JEST_RESULTS}`, ...args];
  return countTests(await runStage('tests', command), readResults());
}

function readResults() {
  try {
    return JSON.parse(readFileSync(`${ROOT}/${JEST_RESULTS}`, 'utf8'));
  } catch {
    return undefined; // jest stopped before its first test
  }
}

function countTests(succeeded, results) {
  const passed = results?.numPassedTests ?? 0;
  const skipped = (results?.numPendingTests ?? 0) + (results?.numTodoTests ?? 0);
  const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  return { passed, skipped, failed: succeeded ? failed : Math.max(failed, 1) };
}

function countCheck(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}

function addCounts(all) {
  const sum = (name) => all.reduce((total, counts) => total + counts[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Runs one program of node_modules; shows what it printed only when it failed. */
function runStage(name, [program, ...args]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], { cwd: ROOT });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      print(code === 0 ? `${name}: ok (${seconds} s)` : `${output.trimEnd()}\n${name}: failed (${seconds} s)`);
      resolve(code === 0);
    });
  });
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
