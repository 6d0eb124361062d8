import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_FORMATS } from '../../src/journals';
import { openWorkbookFile } from '../../src/xlsx';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';

jest.setTimeout(240_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface ExportJson {
  readonly lines: number;
  readonly debit: string;
  readonly credit: string;
  readonly accounts: readonly { readonly accountNo: string; readonly debit: string; readonly credit: string }[];
  readonly files: readonly { readonly name: string; readonly lines: number }[];
  readonly written: readonly string[];
  readonly notes: readonly { readonly kind: string }[];
  readonly problems: readonly { readonly kind: string; readonly cell: { readonly sheet: string } | null }[];
}

let folder: string;
let posted: string;

beforeAll(() => {
  folder = newFolder();
  posted = join(folder, 'posted.xlsx');
  inventoryCost('post', CRONUS, '--output', posted, '--quiet');
});

afterAll(() => rmSync(folder, { recursive: true }));

function exported(to: string, ...args: string[]): ExportJson {
  const { stdout } = inventoryCost('export', ...args, '--output-dir', join(folder, to), '--json');
  return JSON.parse(stdout) as ExportJson;
}

describe('inventory-cost export', () => {
  it('writes the entries of a register as files within the importer’s limit', () => {
    const journal = exported('xero', posted, '--format', 'xero', '--register', '1', '--same-accounts');
    expect(journal).toMatchObject({ lines: 2232, debit: '1262824.31', credit: '1262824.31' });
    expect(readdirSync(join(folder, 'xero'))).toEqual(journal.files.map(({ name }) => name));
    expect(journal.files.every(({ lines }) => lines <= 300)).toBe(true);
    expect(journal.notes[0].kind).toBe('cost-posted-stays-unset');
    expect(readFileSync(journal.written[0], 'utf8').split('\r\n')[0]).toBe(
      JOURNAL_FORMATS.xero.columns.map(({ caption }) => caption).join(','),
    );
  });

  it('exports a preview as it would export the posting', () => {
    const options = ['--format', 'csv', '--summarize'];
    const preview = exported('preview', CRONUS, ...options, '--preview');
    const afterwards = exported('afterwards', posted, ...options);
    expect(preview.accounts).toEqual(afterwards.accounts);
    expect(readFileSync(preview.written[0], 'utf8')).toBe(readFileSync(afterwards.written[0], 'utf8'));
  });

  it('maps accounts by a sheet, and leads to the rows that are missing', () => {
    const glEntries = join(folder, 'G_L Entries.csv');
    const mapping = join(folder, 'Journal Account Mapping.csv');
    writeFileSync(
      glEntries,
      'Entry No.,G/L Account No.,Posting Date,Document No.,Description,Amount\n' +
        '1,2110,2020-01-31,D1,Purchase,10.00\n2,7190,2020-01-31,D1,Purchase,-10.00\n',
    );
    writeFileSync(mapping, 'G/L Account No.,Account No.,Account Name\n2110,630,Inventory\n');
    const refused = exported('mapped', glEntries, mapping, '--format', 'xero');
    expect(refused.problems).toMatchObject([
      { kind: 'account-not-mapped', cell: { sheet: 'Journal Account Mapping', address: 'A3' } },
    ]);
    expect(existsSync(join(folder, 'mapped'))).toBe(false);
    writeFileSync(mapping, 'G/L Account No.,Account No.,Account Name\n2110,630,Inventory\n7190,310,Cost\n');
    const journal = exported('mapped', glEntries, mapping, '--format', 'xero');
    expect(journal.accounts.map(({ accountNo }) => accountNo)).toEqual(['310', '630']);
  });

  it('writes the sheet Journal Export with options, notes and the columns of the format', async () => {
    const output = join(folder, 'with-sheet.xlsx');
    exported('sheet', posted, '--format', 'quickbooks', '--summarize', '--same-accounts', '--output', output);
    const workbook = await openWorkbookFile([output]);
    const head = await workbook.readHead('Journal Export', 20);
    expect(head[0][0]).toBe('Journal Export');
    expect(head.flat()).toContain('Please note');
    const captions = JOURNAL_FORMATS.quickbooks.columns.map(({ caption }) => caption);
    expect(head.find(([first]) => first === 'JournalNo')).toEqual(captions);
  });

  it('lays the lines of a configuration package out as its template has them', async () => {
    const output = join(folder, 'package.xlsx');
    exported('package', posted, '--format', 'bc-package', '--summarize', '--same-accounts', '--output', output);
    const head = await (await openWorkbookFile([output])).readHead('Journal Export Lines', 4);
    expect(head[0].slice(0, 3)).toEqual(['GENJNL', 'Gen. Journal Line', '81']);
    expect(head[2].slice(0, 3)).toEqual(['Journal Template Name', 'Journal Batch Name', 'Line No.']);
    expect(head[3].slice(0, 4)).toEqual(['GENERAL', 'DEFAULT', 10000, 'G/L Account']);
  });

  it('has the text of a plain text journal on the sheet, as in the file', async () => {
    const output = join(folder, 'text.xlsx');
    const journal = exported('text', posted, '--format', 'hledger', '--summarize', '--output', output);
    const text = readFileSync(journal.written[0], 'utf8').split('\n');
    const head = await (await openWorkbookFile([output])).readHead('Journal Export', 40);
    const at = head.findIndex(([first]) => first === 'Text');
    expect(head.slice(at + 1).map(([line]) => line ?? '')).toEqual(text.slice(0, 40 - at - 1));
  });

  it('does not read its own sheets as a ledger afterwards', () => {
    const output = join(folder, 'again.xlsx');
    exported('again-1', posted, '--format', 'csv', '--output', output);
    expect(exported('again-2', output, '--format', 'csv').lines).toBe(2232);
  });

  it('shows accounts, notes and files on the terminal', () => {
    const to = join(folder, 'terminal');
    const { exitCode, stdout } = inventoryCost(
      ...['export', posted, '--format', 'netsuite', '--same-accounts', '--reverse', '--output-dir', to, '--quiet'],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/2110 +Resale Items +46,468\.92 +443,112\.47/);
    expect(stdout).toMatch(/does not set Cost Posted to G\/L/);
    expect(stdout).toContain(join(to, 'journal-netsuite.csv'));
  });

  it('replaces no file unless asked', () => {
    const args = ['export', posted, '--format', 'csv', '--output-dir', join(folder, 'twice'), '--quiet'];
    expect(inventoryCost(...args).exitCode).toBe(0);
    expect(inventoryCost(...args)).toMatchObject({ exitCode: 2, stdout: '' });
    expect(inventoryCost(...args, '--overwrite').exitCode).toBe(0);
  });
});

it.each([
  ['there is no posted entry', [CRONUS, '--format', 'csv']],
  ['the register is none', ['POSTED', '--format', 'csv', '--register', 'x']],
  ['there is no such register', ['POSTED', '--format', 'csv', '--register', '9']],
  ['the format is unknown', ['POSTED', '--format', 'abacus']],
  ['the setting is unknown', ['POSTED', '--format', 'sap', '--setting', 'Colour=1']],
  ['the filter cannot be read', ['POSTED', '--format', 'csv', '--posting-date', '(1']],
  ['the filter is of value entries', ['POSTED', '--format', 'csv', '--item-no', '1000']],
  ['a preview has no register', [CRONUS, '--format', 'csv', '--preview', '--register', '1']],
  ['the format has one form of amounts', ['POSTED', '--format', 'xero', '--amounts', 'signed']],
  ['a filter cuts documents', ['POSTED', '--format', 'csv', '--gl-account', '2110']],
])('when %s, it says so and writes nothing', (_case, args) => {
  const to = join(folder, 'nothing');
  const { exitCode, stderr, stdout } = inventoryCost(
    'export',
    ...args.map((each) => (each === 'POSTED' ? posted : each)),
    ...['--output-dir', to, '--quiet'],
  );
  expect({ exitCode, said: stderr + stdout !== '', stack: /\n\s+at /.test(stderr), written: existsSync(to) }).toEqual({
    exitCode: 2,
    said: true,
    stack: false,
    written: false,
  });
});
