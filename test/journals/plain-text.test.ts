import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { type JournalRequest, exportJournalOf, journalRequest } from '../../src/journals';
import { type Ledger } from '../../src/ledger';
import { type LedgerRecord } from '../support/ledger-from-records';
import { findBeanCheck, findHledger } from '../support/plain-text-accounting';
import { MAPPING, anyEntries, anyText, entryRecords, ledgerOf, pair } from './support/entries';
import { sumsOf, textOf } from './support/read-back';

jest.setTimeout(300_000);

const hledger = findHledger();
const beanCheck = findBeanCheck();
const folder = mkdtempSync(join(tmpdir(), 'journals-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Options = Partial<Omit<JournalRequest, 'format'>>;

/** The files of an export, as paths. */
function written(ledger: Ledger, format: 'hledger' | 'beancount', options: Options): string[] {
  const journal = exportJournalOf(ledger, journalRequest({ format, ...options }));
  expect(journal.problems).toEqual([]);
  return journal.files.map((file) => {
    const path = join(folder, file.name);
    writeFileSync(path, textOf(file));
    return path;
  });
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** Balances in cents by account over all files, each file having passed the strict check. */
function hledgerBalances(ledger: Ledger, options: Options): Record<string, number> {
  const lines = written(ledger, 'hledger', options).flatMap((path) => {
    run(hledger!, '-f', path, 'check', '--strict');
    const csv = run(hledger!, '-f', path, 'register', '-O', 'csv');
    const rows = Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data;
    return rows.map(({ account, amount }) => ({
      account,
      cents: Math.round(parseFloat(amount.replace(/,/g, '')) * 100),
    }));
  });
  return sumsOf(lines, ({ account }) => account);
}

function beancountBalances(ledger: Ledger, options: Options): Record<string, number> {
  const lines = written(ledger, 'beancount', options).flatMap((path) => {
    run(beanCheck!, path);
    const csv = run(join(dirname(beanCheck!), 'bean-query'), '-f', 'csv', path, 'SELECT account, number');
    const rows = Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data;
    return rows.map(({ account, number }) => ({ account: account.trim(), cents: Math.round(Number(number) * 100) }));
  });
  return sumsOf(lines, ({ account }) => account);
}

/** The balances of the entries under the names of the account mapping. */
function expected(
  entries: readonly LedgerRecord[],
  nameOf: (name: string) => string,
  sign = 1,
): Record<string, number> {
  const names = new Map(MAPPING.map((row) => [row['G/L Account No.'], nameOf(String(row['Account Name']))]));
  return sumsOf(
    entries.map((entry) => ({
      account: names.get(entry['G/L Account No.'])!,
      cents: sign * Math.round(Number(entry.Amount) * 100),
    })),
    ({ account }) => account,
  );
}

const VARIANTS: readonly (readonly [string, Options])[] = [
  ['one line an entry', {}],
  ['summarized', { lines: 'summarized' }],
  ['reversed', { reversed: true }],
  ['split into files of few lines', { linesPerFile: 3 }],
  ['summarized, reversed and split', { lines: 'summarized', reversed: true, linesPerFile: 2 }],
];
const FEW = { numRuns: 4 };

(hledger ? describe : describe.skip)('hledger check --strict', () => {
  it.each(VARIANTS)('accepts a journal %s and has the balances of the entries', (_, options) => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const sums = expected(entries, (name) => name, options.reversed ? -1 : 1);
        expect(hledgerBalances(ledgerOf(entries), options)).toEqual(sums);
      }),
      FEW,
    );
  });

  it('takes hostile texts for texts', () => {
    fc.assert(
      fc.property(hostileLedger(), (ledger) => expectPairs(hledgerBalances(ledger, {}))),
      { numRuns: 15 },
    );
  });
});

(beanCheck ? describe : describe.skip)('bean-check', () => {
  it.each(VARIANTS)('accepts a journal %s and has the balances of the entries', (_, options) => {
    const nameOf = (name: string) => name.replace(/[^A-Za-z:]+/g, '-').replace(/-$/, '');
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const sums = expected(entries, nameOf, options.reversed ? -1 : 1);
        expect(beancountBalances(ledgerOf(entries), options)).toEqual(sums);
      }),
      FEW,
    );
  });

  it('takes hostile texts for texts', () => {
    fc.assert(
      fc.property(hostileLedger(), (ledger) => expectPairs(beancountBalances(ledger, {}))),
      { numRuns: 8 },
    );
  });

  it('finds accounts under the root of their category, and under the mapping’s own', () => {
    const entries = entryRecords(pair('2110', '7190', '5.00'));
    expect(beancountBalances(ledgerOf(entries, { 'Journal Account Mapping': [] }), {})).toEqual({
      'Assets:G2110-Account-2110': 500,
      'Expenses:G7190-Account-7190': -500,
    });
  });
});

/** Every text of two documents is one that means something in one of the files. */
function hostileLedger(): fc.Arbitrary<Ledger> {
  return fc
    .record({
      description: anyText,
      document: anyText,
      first: anyText,
      second: anyText,
      currency: anyText,
      names: fc.tuple(anyText, anyText),
    })
    .map(({ currency, description, document, first, names, second }) => {
      // Codes are compared without case and spaces around them, so that two texts may be one account.
      const accounts = [`A${first}`, `B${second}`];
      return ledgerOf(
        entryRecords(pair(accounts[0], accounts[1], '7.50', { document, fields: { Description: description } })),
        {
          'G/L Account': accounts.map((no, i) => ({ 'No.': no, Name: names[i], 'Account Type': 'Posting' })),
          'General Ledger Setup': [{ 'LCY Code': currency }],
          'Journal Account Mapping': [],
        },
      );
    });
}

function expectPairs(balances: Record<string, number>): void {
  expect(Object.values(balances).sort((a, b) => a - b)).toEqual([-750, 750]);
}
