import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_TABLES } from '../../../src/ledger';
import { type LedgerSheet, type SampleTables, emptySheets, readLedger, sampleSheets } from '../../../src/workbook';
import { openWorkbookFile } from '../../../src/xlsx';
import { MemoryWorkbook, excelTable } from '../reading/support/memory-workbook';

const CRONUS = join(__dirname, '../../../assets/cronus');
const SAMPLE = JSON.parse(readFileSync(join(CRONUS, 'sample.json'), 'utf8')) as SampleTables;

function workbookOf(sheets: readonly LedgerSheet[]): MemoryWorkbook {
  return new MemoryWorkbook(
    sheets.map(({ name, tableName, columns, rows }) => {
      const cells = [columns.map(({ caption }) => caption), ...rows];
      return { name, cells, tables: [excelTable(tableName, cells)] };
    }),
  );
}

test('the sample company is the bundled workbook', async () => {
  const sample = await readLedger(workbookOf(sampleSheets(SAMPLE)));
  const workbook = await readLedger(await openWorkbookFile(join(CRONUS, 'inventory.xlsx')));
  expect(sample.problems).toEqual([]);
  expect(sample.fingerprint).toBe(workbook.fingerprint);
});

test('empty sheets are recognized as the tables that they are for, and no header is doubtful', async () => {
  const sheets = emptySheets();
  const { problems, places } = await readLedger(workbookOf(sheets));
  const needRows = problems.filter(({ kind }) => kind !== 'not-one-row');
  expect(needRows).toEqual([]);
  expect(Object.values(places).map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
});

test('options and booleans offer what may be entered, required columns say so', () => {
  const valueEntries = emptySheets()[0];
  const column = (caption: string) => valueEntries.columns.find((each) => each.caption === caption)!;
  expect(column('Entry Type').list).toContain('Revaluation');
  expect(column('Inventoriable').list).toEqual(['Yes', 'No']);
  expect(column('Entry No.').note).toMatch(/^Required\. /);
  expect(column('Document No.').list).toBeUndefined();
});

test('sheet names are names that Excel takes', () => {
  for (const { name } of [...emptySheets(), ...sampleSheets(SAMPLE)]) {
    expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  }
  expect(Object.keys(SAMPLE).every((table) => table in LEDGER_TABLES)).toBe(true);
});
