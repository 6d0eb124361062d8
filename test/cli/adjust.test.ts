import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';

jest.setTimeout(60_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface AdjustmentJson {
  readonly adjusted: boolean;
  readonly register: { readonly no: number; readonly fromValueEntryNo: number; readonly toValueEntryNo: number } | null;
  readonly newValueEntries: readonly {
    readonly entryNo: number;
    readonly itemNo: string;
    readonly itemLedgerEntryNo: number;
    readonly costBefore: string;
    readonly costAfter: string;
    readonly difference: string;
  }[];
  readonly problems: readonly { readonly kind: string; readonly itemLeftAlone: boolean; readonly cell: unknown }[];
  readonly rebuiltItems: readonly string[];
  readonly posting?: { readonly posted: boolean; readonly valueEntries: Readonly<Record<'total' | 'posted', number>> };
}

interface ExplanationJson {
  readonly itemLedgerEntryNo: number;
  readonly lines: readonly { readonly depth: number; readonly relation: string; readonly amount: string }[];
}

let folder: string;
let output: string;
let adjusted: AdjustmentJson;

const csvOf = (...names: string[]) => names.map((name) => join(CRONUS, '..', 'csv', `${name}.csv`));
const json = (...args: string[]): AdjustmentJson =>
  JSON.parse(inventoryCost(...args, '--json').stdout) as AdjustmentJson;
const explain = (...args: string[]): ExplanationJson =>
  JSON.parse(inventoryCost('explain', CRONUS, ...args, '--json').stdout) as ExplanationJson;

beforeAll(() => {
  folder = newFolder();
  output = join(folder, 'adjusted.xlsx');
  adjusted = json('adjust', CRONUS, '--output', output);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('inventory-cost adjust', () => {
  it('writes new value entries that continue the numbers of the sheet, under an item register', () => {
    const { newValueEntries, register } = adjusted;
    expect(register).toMatchObject({ no: 1, fromValueEntryNo: 2001, toValueEntryNo: 2000 + newValueEntries.length });
    expect(newValueEntries.map(({ entryNo }) => entryNo)).toEqual(newValueEntries.map((_, i) => 2001 + i));
  });

  it('gives for each of them the cost before and after', () => {
    for (const { costAfter, costBefore, difference } of adjusted.newValueEntries) {
      expect(Number(costBefore) + Number(difference)).toBeCloseTo(Number(costAfter), 6);
      expect(Number(difference)).not.toBe(0);
    }
  });

  it('names the cell of each problem', () => {
    expect(adjusted.problems.map(({ kind }) => kind)).toEqual(Array(3).fill('order-status-unknown'));
    for (const { cell } of adjusted.problems) expect(cell).toBeTruthy();
  });

  it('finds nothing more to adjust when it is run on its own result', () => {
    const again = json('adjust', output, '--output', join(folder, 'again.xlsx'));
    expect(again.newValueEntries).toEqual([]);
    const everything = json('adjust', output, '--marks', 'derived', '--output', join(folder, 'all-again.xlsx'));
    expect(everything.newValueEntries).toEqual([]);
  });

  it('previews the same figures and writes nothing into the ledger', () => {
    const reports = join(folder, 'preview.xlsx');
    const preview = json('adjust', CRONUS, '--preview', '--output', reports);
    expect(preview).toMatchObject({ adjusted: false, register: null });
    expect(preview.newValueEntries).toEqual(adjusted.newValueEntries);
    expect(json('adjust', reports, '--preview').newValueEntries).toEqual(adjusted.newValueEntries);
  });

  it('posts inventory cost right afterwards on demand, the new value entries included', () => {
    const both = join(folder, 'both.xlsx');
    const { posting } = json('adjust', CRONUS, '--post', '--output', both);
    const { posted, total } = posting!.valueEntries;
    expect(posting!.posted).toBe(true);
    expect(total).toBe(2000 + adjusted.newValueEntries.length);
    const apart = JSON.parse(inventoryCost('post', output, '--output', join(folder, 'post.xlsx'), '--json').stdout) as {
      readonly valueEntries: { readonly posted: number };
    };
    expect(apart.valueEntries.posted).toBe(posted);
  });

  it('leaves no output when the posting afterwards cannot be done', () => {
    const files = csvOf('general-ledger-setup', 'accounting-periods', 'ledger-small/inventory-setup');
    const ledger = csvOf('ledger-small/value-entries', 'ledger-small/items', 'ledger-small/item-ledger-entries');
    const applications = csvOf('ledger-small/item-application-entries');
    const target = join(folder, 'from-csv.xlsx');
    const args = [...files, ...ledger, ...applications, '--output', target];
    expect(inventoryCost('adjust', ...args, '--post').exitCode).toBe(2);
    expect(existsSync(target)).toBe(false);
    expect(json('adjust', ...args).newValueEntries).toEqual(adjusted.newValueEntries);
  });

  it('adjusts only the items that the filter admits', () => {
    const some = json('adjust', CRONUS, '--preview', '--item-no', 'LS-*');
    const expected = adjusted.newValueEntries.filter(({ itemNo }) => itemNo.startsWith('LS-'));
    expect(some.newValueEntries.map(({ itemLedgerEntryNo }) => itemLedgerEntryNo)).toEqual(
      expected.map(({ itemLedgerEntryNo }) => itemLedgerEntryNo),
    );
  });

  it('makes missing applications anew', () => {
    const files = csvOf('general-ledger-setup', 'accounting-periods', 'ledger-small/inventory-setup');
    const ledger = csvOf('ledger-small/value-entries', 'ledger-small/items', 'ledger-small/item-ledger-entries');
    const target = join(folder, 'rebuilt.xlsx');
    const without = json('adjust', ...files, ...ledger, '--preview');
    expect(without.problems.some(({ itemLeftAlone }) => itemLeftAlone)).toBe(true);
    const rebuilt = json('adjust', ...files, ...ledger, '--rebuild-applications', '--output', target);
    expect(rebuilt.rebuiltItems.length).toBeGreaterThan(10);
    expect(rebuilt.problems.some(({ itemLeftAlone }) => itemLeftAlone)).toBe(false);
    const again = json('adjust', target, '--preview');
    expect(again.newValueEntries).toEqual([]);
    expect(again.problems.some(({ itemLeftAlone }) => itemLeftAlone)).toBe(false);
  });

  it('writes its results as CSV', () => {
    const csv = join(folder, 'csv');
    inventoryCost('adjust', CRONUS, '--output', join(folder, 'with-csv.xlsx'), '--csv', csv);
    const lines = readFileSync(join(csv, 'AdjustedEntries.csv'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(adjusted.newValueEntries.length + 1);
    for (const name of ['ValueEntries', 'ItemRegisters', 'AdjustedUnitCosts', 'CostAdjustmentProblems']) {
      expect(existsSync(join(csv, `${name}.csv`))).toBe(true);
    }
  });
});

describe('inventory-cost explain', () => {
  it('leads from an entry to where its cost came in', () => {
    const { itemLedgerEntryNo } = adjusted.newValueEntries.at(-1)!;
    const { lines } = explain('--entry', String(itemLedgerEntryNo));
    expect(lines[0]).toMatchObject({ depth: 0, relation: 'entry' });
    expect(lines.length).toBeGreaterThan(1);
  });

  it('knows the value entries of the adjustment', () => {
    const { entryNo, itemLedgerEntryNo } = adjusted.newValueEntries[0];
    const explained = explain('--value-entry', String(entryNo));
    expect(explained.itemLedgerEntryNo).toBe(itemLedgerEntryNo);
  });

  it('shows the entries that share in the cost as a tree, and writes it as a sheet', () => {
    const target = join(folder, 'explained.xlsx');
    const { stdout } = inventoryCost('explain', CRONUS, '--value-entry', '2001', '--output', target);
    expect(stdout).toContain('Cost of item ledger entry 1005');
    expect(stdout).toMatch(/\n {2}Used by the order +1003 /);
    expect(stdout).toMatch(/\n {4}Taken from the inbound entry that it is applied to +71 /);
    expect(existsSync(target)).toBe(true);
  });
});

describe('exit codes of inventory-cost adjust and explain', () => {
  it.each([
    ['an order is left alone', 1, ['adjust', CRONUS, '--preview']],
    ['all that the filter admits is adjusted', 0, ['adjust', CRONUS, '--preview', '--item-no', 'LS-*']],
    ['both item filters', 2, ['adjust', CRONUS, '--preview', '--item-no', 'LS-*', '--item-category', 'CHAIR']],
    ['a filter cannot be read', 2, ['adjust', CRONUS, '--preview', '--item-no', '1000..(']],
    ['a from date with stored marks', 2, ['adjust', CRONUS, '--preview', '--from-date', '2017-06-01']],
    ['a from date that is none', 2, ['adjust', CRONUS, '--preview', '--marks', 'derived', '--from-date', '2017-02-30']],
    ['a preview cannot post', 2, ['adjust', CRONUS, '--preview', '--post']],
    ['an entry is explained', 0, ['explain', CRONUS, '--entry', '1005']],
    ['no entry is named', 2, ['explain', CRONUS]],
    ['there is no such entry', 2, ['explain', CRONUS, '--entry', '999999']],
    ['the number is none', 2, ['explain', CRONUS, '--value-entry', 'x']],
  ])('%s: %i', (_case, expected, args) => {
    const { exitCode, stderr } = inventoryCost(...args);
    expect({ exitCode, stack: /\n\s+at /.test(stderr) }).toEqual({ exitCode: expected, stack: false });
  });

  it('says what is wrong and what to do', () => {
    const { stderr } = inventoryCost(
      'adjust',
      CRONUS,
      '--item-no',
      'A',
      '--item-category',
      'B',
      '--output',
      output,
      '--overwrite',
    );
    expect(stderr).toContain('Clear one of the two filters.');
    expect(inventoryCost('explain', CRONUS, '--entry', '999999').stderr).toContain(
      'There is no item ledger entry 999999.',
    );
  });

  it('does not touch the input unless it is told to', () => {
    const copy = join(folder, 'copy.xlsx');
    writeFileSync(copy, readFileSync(CRONUS));
    expect(inventoryCost('adjust', copy, '--output', copy).exitCode).toBe(2);
    expect(readFileSync(copy).equals(readFileSync(CRONUS))).toBe(true);
    expect(inventoryCost('adjust', copy, '--output', copy, '--overwrite').exitCode).toBe(1);
    expect(json('adjust', copy, '--preview').newValueEntries).toEqual([]);
  });
});
