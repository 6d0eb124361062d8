import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';

jest.setTimeout(60_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface ComparisonJson {
  readonly accounts: readonly { readonly accountNo: string; readonly difference: string }[];
  readonly entries: readonly { readonly entryNo: number; readonly change: string }[];
}

const ACCOUNT = 'Inventory Posting Setup[BLUE,RESALE].Inventory Account=2120';

let folder: string;

const compare = (...args: string[]): ComparisonJson =>
  JSON.parse(inventoryCost('compare', CRONUS, ...args, '--json').stdout) as ComparisonJson;

beforeAll(() => (folder = newFolder()));
afterAll(() => rmSync(folder, { recursive: true }));

describe('inventory-cost compare', () => {
  it('shows what another account in the setup would change, and writes it as a sheet', () => {
    const output = join(folder, 'compared.xlsx');
    const { accounts, entries } = compare('--set', ACCOUNT, '--output', output);
    const differing = accounts.filter(({ difference }) => difference !== '0.00');
    expect(differing.map(({ accountNo }) => accountNo)).toEqual(['2110', '2120']);
    expect(Number(differing[0].difference) + Number(differing[1].difference)).toBe(0);
    expect(new Set(entries.map(({ change }) => change))).toEqual(new Set(['account']));
    expect(existsSync(output)).toBe(true);
    expect(compare('--with', output).entries).toEqual([]);
  });

  it('compares with a workbook that was posted in between', () => {
    const posted = join(folder, 'posted.xlsx');
    inventoryCost('post', CRONUS, '--output', posted);
    const { entries } = compare('--with', posted);
    expect(new Set(entries.map(({ change }) => change))).toEqual(new Set(['disappears']));
  });

  it('tells entry by entry what the adjustment of costs adds to the posting', () => {
    const adjusted = join(folder, 'adjusted.xlsx');
    inventoryCost('adjust', CRONUS, '--output', adjusted);
    const lines = inventoryCost('compare', CRONUS, '--with', adjusted).stdout.split('\n');
    const first = lines.findIndex((line) => line.trim().startsWith('2001 '));
    expect(lines.slice(first, first + 2).map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['2001', 'Can be posted now', '2120', '10.18', 'Before: Not in the workbook'],
      ['7170', '-10.18'],
    ]);
    expect(lines.join('\n')).toContain(
      '… and 9 more; --output FILE writes all of them on the sheet Posting Comparison.',
    );
  });

  it.each([
    ['nothing differs', 0, ['--after-item-no', '*']],
    ['something differs', 1, ['--after-item-no', '1000']],
    ['nothing is to be different', 2, []],
    ['the setup change is none', 2, ['--set', 'Inventory Account']],
    ['the second workbook does not exist', 2, ['--with', 'nowhere.xlsx']],
  ])('%s: %i', (_case, expected, args) => {
    const { exitCode, stderr } = inventoryCost('compare', CRONUS, ...args);
    expect({ exitCode, stack: /\n\s+at /.test(stderr) }).toEqual({ exitCode: expected, stack: false });
  });
});
