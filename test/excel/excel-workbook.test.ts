/** @jest-environment jsdom */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adjustmentRequest } from '../../src/adjustment';
import {
  adjustItemCosts,
  adjustSafely,
  openLedger,
  postInventoryCost,
  postSafely,
  prepareAdjustment,
} from '../../src/jobs';
import { postingRequest, runPosting } from '../../src/posting';
import { type CellValue, readLedger } from '../../src/workbook';
import { openWorkbookFile } from '../../src/xlsx';
import { type OpenedWorkbook, cellsOf, openWorkbook, sheetsOfFile } from './support/opened';

const CRONUS = join(__dirname, '../../assets/cronus/inventory.xlsx');
const ADJUSTMENT = adjustmentRequest({ today: 43_850 });
const REQUEST = postingRequest({ postingMethod: 'Per Entry', post: true, today: 43_850 });

jest.setTimeout(60_000);

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

test('reading in Excel gives the ledger of the file', async () => {
  opened = await openWorkbook(await sheetsOfFile(CRONUS));
  const inExcel = await readLedger(opened.port);
  const file = await readLedger(await openWorkbookFile(CRONUS));
  expect(inExcel.problems).toEqual([]);
  expect(inExcel.fingerprint).toBe(file.fingerprint);
});

test('a posting in Excel writes the sheets that the file adapter writes', async () => {
  opened = await openWorkbook(await sheetsOfFile(CRONUS));
  const ledger = await openLedger(opened.port);
  const run = runPosting(ledger.read.ledger, { ...REQUEST, inputFingerprint: ledger.read.fingerprint });
  const { sheets } = await postSafely(opened.port, ledger, run);

  const path = join(mkdtempSync(join(tmpdir(), 'excel-')), 'posted.xlsx');
  const file = await openWorkbookFile(CRONUS);
  await postInventoryCost(file, REQUEST);
  await file.save(path);
  const saved = await openWorkbookFile(path);
  for (const sheet of [...sheets, 'Value Entries']) {
    const expected = await saved.readHead(sheet, 1_000_000);
    expect(shown(cellsOf(opened.book, sheet))).toEqual(shown(expected));
  }
});

test('an adjustment in Excel writes the sheets that the file adapter writes', async () => {
  opened = await openWorkbook(await sheetsOfFile(CRONUS));
  const ledger = await openLedger(opened.port);
  const run = prepareAdjustment(ledger.read, ADJUSTMENT);
  const { sheets } = await adjustSafely(opened.port, ledger, run);

  const path = join(mkdtempSync(join(tmpdir(), 'excel-')), 'adjusted.xlsx');
  const file = await openWorkbookFile(CRONUS);
  await adjustItemCosts(file, ADJUSTMENT);
  await file.save(path);
  const saved = await openWorkbookFile(path);
  for (const sheet of [...sheets, 'Items', 'Item Ledger Entries']) {
    expect(shown(cellsOf(opened.book, sheet))).toEqual(shown(await saved.readHead(sheet, 1_000_000)));
  }
});

/** Rows as a reader sees them: no empty cells at the end, and totals that Excel adds up in binary to the cent. */
function shown(rows: readonly (readonly CellValue[])[]): unknown[] {
  const trimmed = rows.map((row) => {
    const cells = Array.from(row, (cell) => (cell === '' || cell === undefined ? null : toTheCent(cell)));
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}

function toTheCent(cell: CellValue): CellValue {
  return typeof cell === 'number' ? Math.round(cell * 1e5) / 1e5 + 0 : cell;
}
