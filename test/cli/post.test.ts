import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';

jest.setTimeout(60_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface RunJson {
  readonly posted: boolean;
  readonly valueEntries: Readonly<Record<'total' | 'posted' | 'skipped' | 'passedOver' | 'filteredOut', number>>;
  readonly outcomes: readonly { readonly outcome: string; readonly count: number; readonly costAmountActual: string }[];
  readonly glEntries: number;
  readonly debit: string;
  readonly credit: string;
  readonly register: { readonly no: number; readonly fromEntryNo: number; readonly toEntryNo: number } | null;
  readonly summary: readonly { readonly accountNo: string; readonly amount: string }[];
  readonly skippedEntries: readonly {
    readonly entryNo: number;
    readonly reasons: readonly { readonly reasonKind: string; readonly remedy: { readonly cell: unknown } | null }[];
  }[];
}

describe('inventory-cost post', () => {
  let folder: string;
  let output: string;
  let posted: RunJson;

  const json = (...args: string[]): RunJson => JSON.parse(inventoryCost(...args, '--json').stdout) as RunJson;

  beforeAll(() => {
    folder = newFolder();
    output = join(folder, 'posted.xlsx');
    posted = json('post', CRONUS, '--output', output);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('accounts for every value entry of the sheet', () => {
    const { total, posted: count, skipped, passedOver, filteredOut } = posted.valueEntries;
    expect(total).toBe(2000);
    expect(count + skipped + passedOver + filteredOut).toBe(total);
    expect({ count, skipped, filteredOut }).toEqual({ count: 887, skipped: 12, filteredOut: 0 });
  });

  it('ties its amounts out to the sheet', () => {
    const cents = posted.outcomes.reduce(
      (sum, { costAmountActual }) => sum + Math.round(Number(costAmountActual) * 100),
      0,
    );
    expect(cents).toBe(164_136_047); // summary.json of the ledger: Cost Amount (Actual) 1641360.47
  });

  it('posts as much debit as credit', () => {
    expect(posted.debit).toBe(posted.credit);
    expect(posted.register).toMatchObject({ no: 1, fromEntryNo: 1, toEntryNo: posted.glEntries });
  });

  it('names for each skipped entry the cell that mends it', () => {
    expect(posted.skippedEntries).toHaveLength(12);
    for (const { reasons } of posted.skippedEntries) expect(reasons[0].remedy?.cell).toBeTruthy();
  });

  it('posts nothing when it is run on its own result', () => {
    const again = json('post', output, '--output', join(folder, 'again.xlsx'));
    expect(again.valueEntries).toMatchObject({ posted: 0, skipped: 12, passedOver: 1988 });
    expect(again.register).toBeNull();
  });

  it('continues the numbers of the sheets in the next run', () => {
    const firstFile = join(folder, 'first.xlsx');
    const first = json('post', CRONUS, '--posting-date', '..2017-09-30', '--output', firstFile);
    const second = json('post', firstFile, '--output', join(folder, 'second.xlsx'));
    expect(second.register).toMatchObject({ no: 2, fromEntryNo: first.glEntries + 1 });
    expect(first.glEntries + second.glEntries).toBe(posted.glEntries);
  });

  it('posts the same balances per posting group and per document', () => {
    const byAccount = (run: RunJson) => {
      const sums = new Map<string, number>();
      for (const { accountNo, amount } of run.summary) {
        sums.set(accountNo, (sums.get(accountNo) ?? 0) + Math.round(Number(amount) * 100));
      }
      return sums;
    };
    const grouped = json('preview', CRONUS, '-m', 'per-posting-group', '-d', 'PGL');
    const perDocument = json('preview', CRONUS, '-m', 'per-document');
    expect(byAccount(grouped)).toEqual(byAccount(posted));
    expect(byAccount(perDocument)).toEqual(byAccount(posted));
    expect(grouped.glEntries).toBeLessThan(perDocument.glEntries);
    expect(perDocument.glEntries).toBeLessThan(posted.glEntries);
  });

  it('writes beside the input and never over a file that exists', () => {
    const before = readFileSync(output);
    const { exitCode, stderr } = inventoryCost('post', CRONUS, '--output', output);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('exists already');
    expect(readFileSync(output).equals(before)).toBe(true);
  });

  it('does not touch the input unless it is told to', () => {
    const copy = join(folder, 'copy.xlsx');
    writeFileSync(copy, readFileSync(CRONUS));
    expect(inventoryCost('post', copy, '--output', copy).exitCode).toBe(2);
    expect(readFileSync(copy).equals(readFileSync(CRONUS))).toBe(true);
    expect(inventoryCost('post', copy, '--output', copy, '--overwrite').exitCode).toBe(1);
    expect(json('preview', copy).valueEntries.posted).toBe(0);
  });

  it('writes its results as CSV', () => {
    const csv = join(folder, 'csv');
    inventoryCost('post', CRONUS, '--output', join(folder, 'with-csv.xlsx'), '--csv', csv);
    const entries = readFileSync(join(csv, 'GLEntries.csv'), 'utf8').trim().split('\n');
    expect(entries).toHaveLength(posted.glEntries + 1);
    for (const name of ['GLItemLedgerRelation', 'GLRegisters', 'PostingSummary', 'PostingOutcome', 'SkippedEntries']) {
      expect(existsSync(join(csv, `${name}.csv`))).toBe(true);
    }
  });

  it('runs on CSV files as it does on the workbook', () => {
    const tables = ['gl-accounts', 'general-posting-setup', 'inventory-posting-setup', 'general-ledger-setup'];
    const csv = join(CRONUS, '..', 'csv');
    const files = [
      ...tables.map((name) => join(csv, `${name}.csv`)),
      ...['value-entries', 'items', 'inventory-setup', 'dimension-set-entries'].map((name) =>
        join(csv, 'ledger-small', `${name}.csv`),
      ),
    ];
    const fromCsv = json('post', ...files, '--output', join(folder, 'from-csv.xlsx'));
    expect(fromCsv.valueEntries).toEqual(posted.valueEntries);
    expect(fromCsv.summary).toEqual(posted.summary);
    expect(json('preview', join(folder, 'from-csv.xlsx')).valueEntries.posted).toBe(0);
  });
});

describe('exit codes of inventory-cost', () => {
  it.each([
    ['something was skipped', 1, ['preview', CRONUS]],
    ['everything that the filter admits can be posted', 0, ['preview', CRONUS, '--item-no', '1896-S']],
    ['the test finds something', 1, ['test', CRONUS]],
    ['a document number is required', 2, ['preview', CRONUS, '-m', 'per-posting-group']],
    ['a document number is not allowed', 2, ['preview', CRONUS, '-d', 'X']],
    ['a filter cannot be read', 2, ['preview', CRONUS, '--item-no', '1000..(']],
    ['there is no such file', 2, ['preview', 'no-such-file.xlsx']],
    ['an option is unknown', 2, ['preview', CRONUS, '--no-such-option']],
    ['help is asked for', 0, ['--help']],
  ])('%s: %i', (_case, expected, args) => {
    const { exitCode, stderr } = inventoryCost(...args);
    expect({ exitCode, stack: /\n\s+at /.test(stderr) }).toEqual({ exitCode: expected, stack: false });
  });

  it('says where a filter is wrong', () => {
    const { stderr } = inventoryCost('preview', CRONUS, '--posting-date', '2017-01-01..2017-02-30');
    expect(stderr).toContain('Posting Date');
    expect(stderr).toMatch(/position 13/i);
  });
});
