import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';

jest.setTimeout(60_000);

beforeAll(buildCommandLine, BUILD_TIME);

interface TraceJson {
  readonly differences: number;
  readonly glEntries: readonly {
    readonly entryNo: number;
    readonly amount: string;
    readonly shares: readonly { readonly valueEntryNo: number }[];
  }[];
  readonly valueEntries: readonly { readonly entryNo: number; readonly documentNo: string }[];
  readonly documents: readonly { readonly documentNo: string; readonly debit: string; readonly credit: string }[];
}

let folder: string;
let posted: string;

const trace = (...args: string[]): TraceJson =>
  JSON.parse(inventoryCost('trace', posted, ...args, '--json').stdout) as TraceJson;

beforeAll(() => {
  folder = newFolder();
  posted = join(folder, 'posted.xlsx');
  inventoryCost('post', CRONUS, '-m', 'per-posting-group', '-d', 'PGL1', '--output', posted);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('inventory-cost trace', () => {
  it('leads from a G/L entry to its value entries and back', () => {
    const found = trace('--gl-entry', '1');
    const [{ shares }] = found.glEntries;
    expect(found.differences).toBe(0);
    const back = trace('--value-entry', String(shares[0].valueEntryNo));
    expect(back.glEntries.map(({ entryNo }) => entryNo)).toContain(1);
  });

  it('follows the document number of a whole posting to everything that it posted', () => {
    const { documents } = trace('--document', 'PGL1');
    expect(documents).toHaveLength(1);
    expect(documents[0].debit).toBe(documents[0].credit);
  });

  it('writes the sheet Posting Trace with links to the source rows', () => {
    const output = join(folder, 'traced.xlsx');
    const csv = join(folder, 'csv');
    inventoryCost('trace', posted, '--gl-entry', '1', '--output', output, '--csv', csv);
    expect(existsSync(output)).toBe(true);
    expect(readFileSync(join(csv, 'TraceGLEntries.csv'), 'utf8')).toMatch(/^Entry No\./);
    expect(trace('--gl-entry', '1')).toEqual(
      JSON.parse(inventoryCost('trace', output, '--gl-entry', '1', '--json').stdout),
    );
  });

  it.each([
    ['everything adds up', 0, ['--gl-entry', '1']],
    ['there is no such entry', 2, ['--gl-entry', '999999']],
    ['nothing is named', 2, []],
    ['two things are named', 2, ['--gl-entry', '1', '--document', 'PGL1']],
    ['the number is none', 2, ['--value-entry', '1.5']],
  ])('%s: %i', (_case, expected, args) => {
    const { exitCode, stderr } = inventoryCost('trace', posted, ...args);
    expect({ exitCode, stack: /\n\s+at /.test(stderr) }).toEqual({ exitCode: expected, stack: false });
  });

  it('says what is missing where nothing has been posted', () => {
    const { exitCode, stderr } = inventoryCost('trace', CRONUS, '--gl-entry', '1');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('G/L - Item Ledger Relation');
  });

  it('leads from a value entry that is not posted to its item ledger entry and its document', () => {
    const { exitCode, stdout } = inventoryCost('trace', CRONUS, '--value-entry', '1500', '--json');
    const { documents, glEntries, valueEntries } = JSON.parse(stdout) as TraceJson;
    expect({ exitCode, glEntries }).toEqual({ exitCode: 0, glEntries: [] });
    expect(documents.map(({ documentNo }) => documentNo)).toEqual([valueEntries[0].documentNo]);
  });
});
