import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CellValue } from '../../src/workbook';
import { openWorkbookFile } from '../../src/xlsx';
import { BUILD_TIME, CRONUS, buildCommandLine, inventoryCost, newFolder } from '../support/inventory-cost';
import { convert, findLibreOffice } from '../support/libreoffice';

beforeAll(buildCommandLine, BUILD_TIME);

const program = findLibreOffice();
const MAX_ROWS = 10_000;

(program ? describe : describe.skip)('LibreOffice', () => {
  const folder = newFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['post', ['G_L Entries', 'G_L - Item Ledger Relation', 'G_L Registers', 'Posting Summary', 'Skipped Entries']],
    ['preview', ['Posting Preview', 'Posting Summary', 'Skipped Entries']],
    ['test', ['Posting Test']],
  ])(
    'opens the workbook of %s and its formulas come to the figures of the engine',
    async (job, sheets) => {
      const output = join(folder, `${job}.xlsx`);
      inventoryCost(job, CRONUS, '--output', output);
      const written = await openWorkbookFile(output);
      const recalculated = await openWorkbookFile(convert(program!, output, 'xlsx', join(folder, 'recalculated')));
      for (const sheet of sheets) {
        const ours = await written.readHead(sheet, MAX_ROWS);
        expect(ours.length).toBeGreaterThan(1);
        expect((await recalculated.readHead(sheet, MAX_ROWS)).map(comparable)).toEqual(ours.map(comparable));
      }
    },
    200_000,
  );
});

/** Trailing empty cells and rows may or may not be in a file; amounts are compared as Excel shows them. */
function comparable(row: readonly CellValue[]): CellValue[] {
  const cells = row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(5)) : cell === '' ? null : cell));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
