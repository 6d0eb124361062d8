import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** [room of the importing file, code, what the linter must say ('' = nothing)] */
const SNIPPETS: readonly (readonly [room: string, code: string, message: string])[] = [
  ['ledger', `export { ZERO } from '../money';`, ''],
  ['posting', `export { Dictionary } from '../ledger';`, ''],
  ['money', `export { Decimal } from 'decimal.js';`, ''],
  ['xlsx', `export { readFile } from 'node:fs/promises';`, ''],
  ['cli', `export { Command } from 'commander';`, ''],
  ['cli', `export { version } from '../../package.json';`, ''],

  ['money', `export { Dictionary } from '../ledger';`, 'money may not import ../ledger'],
  ['ledger', `export * from '../posting';`, 'ledger may not import ../posting'],
  ['posting', `export * from '../adjustment';`, 'posting may not import ../adjustment'],
  ['posting', `export * from '../ledger/table';`, 'posting may not import ../ledger/table'],
  ['posting', `import type { Table } from '../ledger/table'; export type T = Table;`, 'may not import ../ledger/table'],
  ['workbook', `export * from '../jobs';`, 'workbook may not import ../jobs'],
  ['jobs', `export * from '../xlsx';`, 'jobs may not import ../xlsx'],
  ['excel', `export * from '../xlsx';`, 'excel may not import ../xlsx'],
  ['xlsx', `export * from '../jobs';`, 'xlsx may not import ../jobs'],
  ['cli', `export * from '../taskpane';`, 'cli may not import ../taskpane'],
  ['jobs', `export const later = () => import('../cli');`, 'jobs may not import ../cli'],

  ['posting', `export * from 'node:fs';`, 'posting may not import node:fs'],
  ['workbook', `export * from 'fs';`, 'workbook may not import fs'],
  ['jobs', `export * from 'node:path';`, 'jobs may not import node:path'],
  ['posting', `export * from 'decimal.js';`, 'posting may not import decimal.js'],
  ['ledger', `export * from 'valibot';`, 'ledger may not import valibot'],
  ['jobs', `export * from 'react';`, 'jobs may not import react'],
  ['xlsx', `export * from 'office-js';`, 'xlsx may not import office-js'],
  ['cli', `export * from '../../test/project/lint-snippets.mjs';`, 'cli may not import ../../test'],

  ['posting', `export const where = process.cwd();`, `Unexpected use of 'process'`],
  ['ledger', `export const page = document.title;`, `Unexpected use of 'document'`],
  ['jobs', `export const workbook = Excel;`, `Unexpected use of 'Excel'`],
  ['money', `console.log(1);`, `Unexpected use of 'console'`],

  [
    'excel',
    `export async function hurry(context: Excel.RequestContext) { for (;;) await context.sync(); }`,
    'office-addins/no-context-sync-in-loop',
  ],
  [
    'taskpane',
    `import { useState } from 'react'; export const useText = (on: boolean) => (on ? useState('') : null);`,
    'react-hooks/rules-of-hooks',
  ],

  ['kitchen', `export const nothing = 0;`, 'boundaries/no-unknown-files'],
];

describe('the rooms under src/', () => {
  const found = lint(SNIPPETS.map(([room, code]) => ({ file: join('src', room, 'snippet.ts'), code })));

  it.each(SNIPPETS.map(([room, code, message], i) => ({ room, code, message, found: found[i] })))(
    '$room: $code',
    ({ message, found: messages }) => {
      if (message === '') expect(messages).toEqual([]);
      else expect(messages).toEqual([expect.stringContaining(message)]);
    },
  );
});

function lint(snippets: readonly { file: string; code: string }[]): string[][] {
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}
