/** @jest-environment jsdom */
import { openLedger, postSafely, undoLastPosting } from '../../src/jobs';
import { postingRequest, runPosting } from '../../src/posting';
import { type Sheet, formatCells, parseArea } from '../../src/workbench/host';
import { sheetsOf } from '../jobs/support/company-workbook';
import { company, receipt, valueEntry } from '../support/company';
import { excelTable } from '../workbook/reading/support/memory-workbook';
import { type OpenedWorkbook, cellsOf, openWorkbook } from './support/opened';

const POSTED = { 'Cost Posted to G/L': 0, 'Expected Cost Posted to G/L': 0 };
const SHEETS = sheetsOf(
  company(
    [
      valueEntry(1, POSTED),
      valueEntry(2, { ...POSTED, 'Cost Amount (Actual)': -12.34, 'Item Ledger Entry Type': 'Sale' }),
      receipt(3, POSTED),
    ],
    {
      'G/L Register': [{ 'No.': 3, 'From Entry No.': 17, 'To Entry No.': 18, State: 'Closed' }],
      'Post Value Entry to G/L': [1, 2, 3].map((no) => ({
        'Value Entry No.': no,
        'Item No.': '1000',
        'Posting Date': '2020-01-15',
      })),
    },
  ),
);
const ENTRIES = 'Value Entry';
const QUEUE = 'Post Value Entry to G_L';
const SALES: Excel.FilterCriteria = { filterOn: 'Values', values: ['Sale'] };
const LATE: Excel.FilterCriteria = { filterOn: 'Custom', criterion1: '>=2' };

jest.setTimeout(60_000);

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

/** The ledger with an Excel table of value entries, shown in part, and a filtered range of entries that wait. */
async function openFiltered(): Promise<void> {
  const sheets = SHEETS.map((each) =>
    each.name === ENTRIES ? { ...each, tables: [excelTable('Entries', each.cells)] } : each,
  );
  opened = await openWorkbook(sheets);
  await opened.excel.run(async ({ workbook }) => {
    const column = headers(ENTRIES).indexOf('Item Ledger Entry Type');
    const table = workbook.tables.getItem('Entries');
    table.autoFilter.apply(table.getRange(), column, SALES);
    const queue = workbook.worksheets.getItem(QUEUE);
    queue.autoFilter.apply(queue.getUsedRange(), 0, LATE);
    return Promise.resolve();
  });
}

async function post({ port }: OpenedWorkbook, signal?: AbortSignal): Promise<void> {
  const ledger = await openLedger(port);
  const request = postingRequest({ post: true, today: 43_850, inputFingerprint: ledger.read.fingerprint });
  await postSafely(port, ledger, runPosting(ledger.read.ledger, request), signal ? { signal } : {});
}

const sheet = (name: string): Sheet => opened.book.findSheet(name)!;
const headers = (name: string): readonly unknown[] => cellsOf(opened.book, name)[0];
const columnOf = (name: string, header: string): unknown[] =>
  cellsOf(opened.book, name)
    .slice(1)
    .map((row) => row[headers(name).indexOf(header)]);

function filters(): unknown {
  const { filterArea, filters: ofSheet } = sheet(QUEUE);
  return [opened.book.findTable('Entries')!.filters, filterArea, ofSheet].map((part) =>
    part instanceof Map ? [...part] : part,
  );
}

describe('a posting into filtered sheets', () => {
  it('writes every entry into its own row, also those that are hidden', async () => {
    opened = await openWorkbook(SHEETS);
    await post(opened);
    const unfiltered = cellsOf(opened.book, ENTRIES);
    await opened.excel.close();
    await openFiltered();
    expect([...sheet(ENTRIES).filteredRows]).toEqual([1, 3]);
    await post(opened);
    expect(cellsOf(opened.book, ENTRIES)).toEqual(unfiltered);
    expect(columnOf(ENTRIES, 'Cost Posted to G/L').slice(0, 2)).not.toContain(0);
  });

  it('leaves the filters as they were', async () => {
    await openFiltered();
    const before = filters();
    await post(opened);
    expect(filters()).toEqual(before);
    expect([...sheet(ENTRIES).filteredRows]).toEqual([1, 3]);
  });

  it('takes the posted entries out of those that wait, hidden or not', async () => {
    await openFiltered();
    expect([...sheet(QUEUE).filteredRows]).toEqual([1]);
    await post(opened);
    expect(columnOf(QUEUE, 'Value Entry No.').filter((no) => no !== null)).toEqual([]);
  });

  it('is undone in full', async () => {
    await openFiltered();
    const before = cellsOf(opened.book, ENTRIES);
    await post(opened);
    await undoLastPosting(opened.port);
    expect(cellsOf(opened.book, ENTRIES)).toEqual(before);
    expect([...sheet(ENTRIES).filteredRows]).toEqual([1, 3]);
  });

  it('filters again when a request of it fails', async () => {
    await openFiltered();
    opened.excel.host.traffic.reset();
    await post(opened);
    const { requests } = opened.excel.host.traffic;
    const broken: unknown[] = [];
    for (let request = 1; request <= requests; request++) {
      await opened.excel.close();
      await openFiltered();
      const before = filters();
      opened.excel.host.faults.plan({ request, then: 'GeneralException', afterActions: 12 });
      await post(opened).catch(() => broken.push(request));
      expect(filters()).toEqual(before);
    }
    expect(broken.length).toBeGreaterThan(5);
  });
});

describe('the simulated Excel', () => {
  it('lets nobody write across rows that a filter hides', async () => {
    await openFiltered();
    const write = opened.excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem(ENTRIES).getRange('A2:A4').values = [[1], [2], [3]];
      return Promise.resolve();
    });
    await expect(write).rejects.toThrow('A filter hides row 2');
  });
});

test('formats, widths, conditional formats and the selection are the same after a posting', async () => {
  opened = await openWorkbook(SHEETS);
  const { book } = opened;
  const entries = sheet(ENTRIES);
  const posted = headers(ENTRIES).indexOf('Cost Posted to G/L');
  const area = { row: 1, column: posted, rowCount: 3, columnCount: 1 };
  formatCells(entries, area, { numberFormat: '0.000', fill: '#FFF2CC', bold: true, fontColor: '#9C0006' });
  formatCells(entries, parseArea('A2:B2')!, { italic: true });
  entries.columnWidths.set(posted, 90);
  entries.rowHeights.set(2, 33);
  entries.hiddenColumns.add(1);
  entries.frozenRows = 1;
  entries.conditionalFormats = [
    { id: '1', area, type: 'Custom', rule: {}, formula: '=A2<0', stopIfTrue: false, look: { bold: true } },
  ];
  book.select(entries, parseArea('C3:D4')!);
  const looks = () => ({
    styles: Array.from({ length: 4 }, (_, row) => headers(ENTRIES).map((__, column) => entries.style(row, column))),
    widths: [...entries.columnWidths],
    heights: [...entries.rowHeights],
    hidden: [...entries.hiddenColumns],
    frozen: entries.frozenRows,
    conditional: entries.conditionalFormats,
    selection: [book.activeSheet.name, entries.selection],
  });
  const before = looks();
  await post(opened);
  expect(columnOf(ENTRIES, 'Cost Posted to G/L').slice(0, 2)).not.toContain(0);
  expect(looks()).toEqual(before);
});
