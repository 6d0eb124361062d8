// npm run --silent conformance -- DIR [--only ID] [--json]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCaseFile } from './case-file';
import { runCase } from './run-case';

interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly differences: readonly string[];
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length !== 1) {
    process.stderr.write('usage: npm run --silent conformance -- DIR [--only ID] [--json]\n');
    return 2;
  }
  const results = caseFiles(positionals[0])
    .map((path) => resultOf(path))
    .filter(({ id }) => values.only === undefined || id === values.only);
  const failed = results.filter(({ differences }) => differences.length > 0);
  const line = `${results.length - failed.length} passed, ${failed.length} failed`;
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ passed: results.length - failed.length, failed: failed.length, cases: results })}\n`,
    );
  } else {
    for (const { id, title, differences } of failed) {
      process.stdout.write(`✗ ${id}: ${title}\n${differences.map((text) => `    ${text}\n`).join('')}`);
    }
    process.stdout.write(`${line}\n`);
  }
  return failed.length > 0 || results.length === 0 ? 1 : 0;
}

function caseFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

/** A case that cannot be read or run fails like one that differs, so that the others are still run. */
function resultOf(path: string): CaseResult {
  let id = path;
  let title = '';
  try {
    const conformanceCase = readCaseFile(path);
    ({ id, title } = conformanceCase);
    return { id, title, differences: runCase(conformanceCase) };
  } catch (error) {
    return { id, title, differences: [error instanceof Error ? error.message : String(error)] };
  }
}

process.exitCode = main();
