import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/xlsx';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';

jest.setTimeout(120_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface ReconciliationJson {
  readonly difference: string;
  readonly accounts: readonly { readonly accountNo: string; readonly difference: string }[];
  readonly causes: readonly { readonly cause: string; readonly amount: string }[];
  readonly items: readonly { readonly amount: string; readonly valueEntryNos: readonly number[] }[];
  readonly backlog: readonly { readonly month: string; readonly postable: number }[];
}

interface ClosingJson {
  readonly canBeClosed: boolean;
  readonly reasons: readonly { readonly kind: string; readonly subject: string; readonly count: number }[];
}

let folder: string;

const reconciliation = (...args: string[]) =>
  JSON.parse(inventoryCost('reconcile', ...args, '--json').stdout) as ReconciliationJson;
const closing = (...args: string[]) => JSON.parse(inventoryCost('can-close', ...args, '--json').stdout) as ClosingJson;
const cents = (amount: string) => Math.round(Number(amount) * 100);
const sumOfCents = (rows: readonly { readonly amount: string }[]) =>
  rows.reduce((sum, { amount }) => sum + cents(amount), 0);

beforeAll(() => {
  folder = newFolder();
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('inventory-cost reconcile', () => {
  it('explains the difference by causes and items that add up to it', () => {
    const found = reconciliation(CRONUS, '--as-of', '2017-12-31');
    expect(cents(found.difference)).not.toBe(0);
    expect(sumOfCents(found.causes)).toBe(cents(found.difference));
    expect(sumOfCents(found.items)).toBe(cents(found.difference));
    expect(found.items.every(({ valueEntryNos }) => valueEntryNos.length > 0)).toBe(true);
  });

  it('takes the unposted cost off the difference when it is posted', () => {
    const before = reconciliation(CRONUS);
    const output = join(folder, 'posted.xlsx');
    inventoryCost('post', CRONUS, '--output', output, '--quiet');
    const after = reconciliation(output);
    const unposted = before.causes.find(({ cause }) => cause === 'not-posted')!;
    expect(cents(after.difference)).toBe(cents(before.difference) - cents(unposted.amount));
    expect(after.causes.map(({ cause }) => cause)).not.toContain('not-posted');
    expect(after.backlog.every(({ postable }) => postable === 0)).toBe(true);
  });

  it('sums items below the materiality', () => {
    const all = reconciliation(CRONUS);
    const large = reconciliation(CRONUS, '--materiality', '1000');
    expect(large.items.length).toBeLessThan(all.items.length);
    expect(sumOfCents(large.items)).toBe(cents(all.difference));
  });

  it('keeps to filters and a date', () => {
    const none = reconciliation(CRONUS, '--item-no', 'NO-SUCH-ITEM');
    expect(none.accounts).toEqual([]);
    const early = reconciliation(CRONUS, '--as-of', '2017-07-31');
    expect(early.backlog.map(({ month }) => month).at(-1)).toBe('2017-07');
  });

  it('writes its sheets, the chart of the backlog and CSV files', async () => {
    const output = join(folder, 'reconciled.xlsx');
    const csv = join(folder, 'csv');
    inventoryCost('reconcile', CRONUS, '--output', output, '--csv', csv, '--quiet');
    const names = (await (await openWorkbookFile([output])).sheets()).map(({ name }) => name);
    expect(names.slice(-3)).toEqual(['Inventory - GL Reconciliation', 'Reconciling Items', 'Unposted Backlog']);
    expect(readFileSync(join(csv, 'ReconcilingItems.csv'), 'utf8')).toMatch(/^G\/L Account No\.,Cause/);
    expect(existsSync(join(csv, 'UnpostedBacklog.csv'))).toBe(true);
  });

  it('shows accounts, causes and the backlog on the terminal', () => {
    const { exitCode, stdout } = inventoryCost('reconcile', CRONUS, '--as-of', '2017-12-31', '--quiet');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/2110 +Resale Items/);
    expect(stdout).toMatch(/2110 +Not yet posted/);
    expect(stdout).toMatch(/2017-12 +136/);
  });
});

describe('inventory-cost can-close', () => {
  it('names every reason, by period', () => {
    const found = closing(CRONUS, '--period', '2017-07');
    expect(found.canBeClosed).toBe(false);
    expect(new Set(found.reasons.map(({ kind }) => kind))).toContain('unposted');
    expect(found.reasons.find(({ kind }) => kind === 'unposted')).toMatchObject({ subject: '2017-07', count: 145 });
  });

  it('says yes where nothing speaks against it', () => {
    const { exitCode, stdout } = inventoryCost('can-close', CRONUS, '--period', '2016-01', '--quiet');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '2016-01 can be closed.\n' });
  });

  it('writes the sheet Period Closing', async () => {
    const output = join(folder, 'closing.xlsx');
    const { exitCode } = inventoryCost('can-close', CRONUS, '--period', '2017-07', '--output', output, '--quiet');
    expect(exitCode).toBe(1);
    const head = await (await openWorkbookFile([output])).readHead('Period Closing', 3);
    expect(head.map((row) => row[0])).toEqual(['Can this period be closed?', 'Period', 'Answer']);
  });
});

it.each([
  ['the date is none', ['reconcile', CRONUS, '--as-of', '2017-02-30']],
  ['the materiality is none', ['reconcile', CRONUS, '--materiality', 'much']],
  ['the filter cannot be read', ['reconcile', CRONUS, '--item-no', '(1000']],
  ['the period is none', ['can-close', CRONUS, '--period', 'June']],
  ['there is no period', ['can-close', CRONUS]],
])('when %s, it says so', (_case, args) => {
  const { exitCode, stderr } = inventoryCost(...args);
  expect({ exitCode, said: stderr !== '', stack: /\n\s+at /.test(stderr) }).toEqual({
    exitCode: 2,
    said: true,
    stack: false,
  });
});
