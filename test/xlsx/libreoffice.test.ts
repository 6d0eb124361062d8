import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/xlsx';
import { type ReportColumn } from '../../src/workbook/changes';
import { convert, findLibreOffice } from '../support/libreoffice';
import { changes, report, table, update } from './support/changes';
import { BUNDLED, cellsOf, temporaryFolder } from './support/packages';

const program = findLibreOffice();
const folder = temporaryFolder();

const COLUMNS: ReportColumn[] = [
  { caption: 'G/L Account No.', format: 'text', width: 16, total: { label: 'Total' } },
  { caption: 'Amount (LCY)', format: 'amount', width: 16, total: 'sum' },
  // LibreOffice (not Excel) stumbles over an apostrophe at the end.
  { caption: "Cost #1 [x] @ y's", format: 'amount', width: 16, total: 'sum' },
  { caption: 'Entry No.', format: 'integer', width: 10, total: 'sum', totalPlace: { sheet: 'Items', address: 'A1' } },
];

(program ? describe : describe.skip)('LibreOffice', () => {
  test('opens a written workbook and works out the totals that we wrote', async () => {
    const output = join(folder, 'written.xlsx');
    const workbook = await openWorkbookFile(BUNDLED);
    const items = (await workbook.sheets()).find(({ name }) => name === 'Items')!.tables[0].range;
    await workbook.write(
      changes({
        columns: [
          update('Value Entries', 12, { 1: 1.25, 2: -3 }),
          update('Value Entries', 76, { 1: 7 }, { newHeader: { row: 0, caption: 'Posted' } }),
        ],
        appends: [
          {
            sheet: 'Items',
            existing: { nextRow: items.lastRow + 1, columns: [0] },
            table: table('x', [COLUMNS[0]], [['=NEW']]),
          },
        ],
        reports: [
          report('Posting Preview', [
            table('Preview', COLUMNS, [
              ['=1+1', 0.1, 1_000_000.01, { kind: 'link', value: 17, sheet: 'Value Entries', address: 'A18' }],
              ['2130', 0.2, -0.02, { kind: 'link', value: 18, sheet: 'Value Entries', address: 'A19' }],
            ]),
          ]),
        ],
      }),
    );
    await workbook.save(output);

    const recalculated = await openWorkbookFile(convert(program!, output, 'xlsx', join(folder, 'converted')));
    const ours = await openWorkbookFile(output);
    expect(await cellsOf(recalculated, 'Posting Preview', 4)).toEqual(await cellsOf(ours, 'Posting Preview', 4));
    expect((await cellsOf(ours, 'Posting Preview', 4)).at(-1)).toEqual(['Total', 0.3, 999_999.99, 35]);
    expect((await recalculated.sheets()).map(({ name }) => name)).toEqual(
      (await ours.sheets()).map(({ name }) => name),
    );
    expect((await recalculated.readHead('Value Entries', 2))[1].slice(-1)).toEqual([7]);
    expect((await cellsOf(recalculated, 'Items', 1)).at(-1)).toEqual(['=NEW']);
  }, 200_000);

  test('reads a workbook made from CSV files', async () => {
    const input = join(folder, 'values.csv');
    writeFileSync(input, 'Item No.;Cost;Text\n00123;10.50;=1+1\n1896-S;-1.25;"a;b"\n');
    const workbook = await openWorkbookFile(input);
    const output = join(folder, 'from-csv.xlsx');
    await workbook.save(output, { columnFormats: (_, column) => (column === 1 ? 'amount' : undefined) });
    const csv = readFileSync(convert(program!, output, 'csv', join(folder, 'converted')), 'utf8');
    expect(csv.trim().split('\n')).toEqual(['Item No.,Cost,Text', '00123,10.5,=1+1', '1896-S,-1.25,a;b']);
  }, 200_000);
});
