import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';
import { findLibreOffice } from '../support/libreoffice';
import { findProgram } from '../support/find-program';
import { openWorkbookFile } from '../../src/xlsx';
import { readParts } from '../xlsx/support/packages';

jest.setTimeout(300_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface SummaryJson {
  readonly posted: boolean;
  readonly register: { readonly no: number; readonly toEntryNo: number } | null;
  readonly accounts: readonly { readonly net: string }[];
  readonly postingGroups: readonly { readonly total: string }[];
  readonly locations: readonly { readonly total: string }[];
  readonly months: readonly { readonly total: string }[];
}

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));
const summary = (...args: string[]) => inventoryCost('summary', CRONUS, '--quiet', ...args);
const cents = (rows: readonly { readonly total: string }[]) =>
  rows.reduce((sum, { total }) => sum + Math.round(Number(total) * 100), 0);
const SHEET = 'Management Summary';

describe('inventory-cost summary', () => {
  const output = join(folder, 'summary.xlsx');
  const snapshot = join(folder, 'snapshot.xlsx');

  it('has the same change of inventory value by group, location and month', () => {
    const { stdout } = summary('--post', '--json', '--output', output, '--snapshot', snapshot, '--user-id', 'ANNA');
    const found = JSON.parse(stdout) as SummaryJson;
    expect(found.posted).toBe(true);
    expect(found.register!.no).toBe(1);
    expect(found.accounts.reduce((sum, { net }) => sum + Math.round(Number(net) * 100), 0)).toBe(0);
    expect(cents(found.months)).not.toBe(0);
    expect(cents(found.postingGroups)).toBe(cents(found.months));
    expect(cents(found.locations)).toBe(cents(found.months));
  });

  it('writes charts and formulas into the workbook', () => {
    const parts = readParts(output);
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(2);
    expect(Object.values(parts).some((part) => part.includes('SUBTOTAL('))).toBe(true);
  });

  it('keeps figures, lists and the sign-off block in a snapshot without formulas and links', async () => {
    const parts = Object.entries(readParts(snapshot)).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(parts.length).toBeGreaterThan(4);
    for (const [, xml] of parts) expect(xml).not.toMatch(/<f>|HYPERLINK/);
    const workbook = await openWorkbookFile(snapshot);
    const rows = await workbook.readHead(SHEET, 1_000);
    const full = await (await openWorkbookFile(output)).readHead(SHEET, 1_000);
    const bare = (cells: typeof rows) =>
      cells.map((row) =>
        row
          .map((cell) => cell ?? '')
          .join('|')
          .replace(/\|+$/, ''),
      );
    expect(bare(rows)).toEqual(bare(full));
    const texts = rows.map((row) => row.slice(0, 2));
    expect(texts).toContainEqual(['Prepared by', 'ANNA']);
    expect(texts.filter(([label]) => label === 'Input fingerprint')).toHaveLength(2);
    expect(texts.filter(([label, value]) => label === 'Register' && /^No\. 1, /.test(String(value)))).toHaveLength(2);
    const glEntries = await workbook.readHead('G_L Entries', 3_000);
    expect(glEntries).toHaveLength(2_233);
  });

  it('refuses to write over a snapshot', () => {
    const { exitCode, stderr } = summary('--snapshot', snapshot);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/snapshot\.xlsx/);
  });

  const office = findLibreOffice();
  const pdfInfo = findProgram({ name: 'pdfinfo', places: ['/usr/bin/pdfinfo'], debianPackage: 'poppler-utils' });
  (office && pdfInfo ? it.each : it.skip.each)([
    ['a4', /841\.\d+ x 595/],
    ['letter', /792 x 612/],
  ] as const)('prints a PDF of a few pages on %s', (paper, size) => {
    const pdf = join(folder, `${paper}.pdf`);
    summary('--paper', paper, '--pdf', pdf);
    expect(existsSync(pdf)).toBe(true);
    const info = execFileSync(pdfInfo!, [pdf], { encoding: 'utf8' });
    expect(info).toMatch(size);
    expect(Number(/Pages: +(\d+)/.exec(info)![1])).toBeLessThanOrEqual(5);
  });
});
