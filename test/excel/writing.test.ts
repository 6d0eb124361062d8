/** @jest-environment jsdom */
import { HostError } from '../../src/excel';
import { type ColumnUpdate, type ReportTable, type TableAppend } from '../../src/workbook';
import { type MemorySheet, excelTable } from '../workbook/reading/support/memory-workbook';
import { type OpenedWorkbook, cellsOf, openWorkbook } from './support/opened';

const BOOKS = [
  ['No.', 'Text', 'Mine', 'Amount'],
  [1, 'a', 'keep', 10],
  [2, 'b', 'keep', 20],
];
const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', "'quoted", '00123', '1-2', 'TRUE', '#N/A', '2020-01-01', '\t=1'];

let opened: OpenedWorkbook;
afterEach(() => opened.excel.close());

function rowsTable(texts: readonly string[], format: 'text' | 'amount' = 'text'): ReportTable {
  return {
    name: 'Rows',
    scale: 2,
    columns: [
      { caption: 'No.', format: 'integer', width: 8 },
      { caption: 'Text', format, width: 20 },
      { caption: 'Amount', format: 'amount', width: 12, total: 'sum' },
    ],
    rowCount: texts.length,
    cell: (row, column) => [row + 3, texts[row], 1.5][column],
  };
}

function append(sheet: string, texts: readonly string[], existing?: TableAppend['existing']): TableAppend {
  return { sheet, table: rowsTable(texts), ...(existing && { existing }) };
}

const intoBooks = { nextRow: 3, columns: [0, 1, 3] };
const sheetOf = (cells: MemorySheet['cells'], totals = false): MemorySheet => ({
  name: 'Books',
  cells: totals ? [...cells, ['Total', null, null, 30]] : cells,
  tables: [excelTable('Books', totals ? [...cells, []] : cells, totals)],
});

test('rows appended to an Excel table join it, columns of the user stay empty', async () => {
  opened = await openWorkbook([sheetOf(BOOKS)]);
  await opened.port.append([append('Books', ['c', 'd'], intoBooks)]);
  expect(cellsOf(opened.book, 'Books').slice(3)).toEqual([
    [3, 'c', null, 1.5],
    [4, 'd', null, 1.5],
  ]);
  expect(opened.book.findTable('Books')!.area.rowCount).toBe(5);
});

test('a totals row stays below the rows that are appended', async () => {
  opened = await openWorkbook([sheetOf(BOOKS, true)]);
  opened.book.findTable('Books')!.sheet.cells.setValue(3, 0, null);
  const table = opened.book.findTable('Books')!;
  expect(table.showTotals).toBe(false);
  await opened.excel.run(async (context) => {
    context.workbook.tables.getItem('Books').showTotals = true;
    await context.sync();
  });
  await opened.port.append([append('Books', ['c', 'd'], intoBooks)]);
  expect(table.area.rowCount).toBe(6);
  expect(cellsOf(opened.book, 'Books').slice(3, 5)).toEqual([
    [3, 'c', null, 1.5],
    [4, 'd', null, 1.5],
  ]);
});

test('rows appended to a plain range stand below it', async () => {
  opened = await openWorkbook([{ name: 'Books', cells: BOOKS }]);
  await opened.port.append([append('Books', ['c'], intoBooks)]);
  expect(cellsOf(opened.book, 'Books')[3]).toEqual([3, 'c', null, 1.5]);
});

test.each(['text', 'amount'] as const)('text from a ledger is shown as it is in a column of %s', async (format) => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
  await opened.port.append([{ sheet: 'New', table: rowsTable(HOSTILE, format) }]);
  const written = cellsOf(opened.book, 'New').slice(1, 1 + HOSTILE.length);
  expect(written.map((row) => row[1])).toEqual(HOSTILE);
  const sheet = opened.book.findSheet('New')!;
  HOSTILE.forEach((_, row) => expect(sheet.formula(row + 1, 1)).toBeUndefined());
});

test('new numbers go into their cells, the cells between are left alone', async () => {
  const cells = [['Posted', 'Other'], ...Array.from({ length: 400 }, (_, i) => [`old ${i}`, i])];
  opened = await openWorkbook([{ name: 'Entries', cells }]);
  const rows = Int32Array.from([1, 3, 300, 301]);
  const update: ColumnUpdate = {
    sheet: 'Entries',
    column: 0,
    rows,
    valueAt: (i) => (i === 3 ? null : i + 0.5),
    format: 'amount',
  };
  await opened.port.update([update]);
  const written = cellsOf(opened.book, 'Entries').map(([cell]) => cell);
  expect([written[1], written[2], written[3], written[299], written[300], written[301]]).toEqual([
    0.5,
    'old 1',
    1.5,
    'old 298',
    2.5,
    null,
  ]);
});

test('rows are removed from their table only; what stands beside it stays', async () => {
  const cells = [...BOOKS.map((row) => [...row, null, 'beside'])];
  const sheet = { name: 'Books', cells, tables: [excelTable('Books', BOOKS)] };
  opened = await openWorkbook([sheet]);
  await opened.port.remove([{ sheet: 'Books', rows: Int32Array.of(1) }]);
  const left = cellsOf(opened.book, 'Books');
  expect(left[1].slice(0, 4)).toEqual(BOOKS[2]);
  expect(left.map((row) => row[5])).toEqual(['beside', 'beside', 'beside']);
});

test('a table whose rows are all removed keeps its header and can be appended to again', async () => {
  opened = await openWorkbook([sheetOf(BOOKS)]);
  await opened.port.remove([{ sheet: 'Books', rows: Int32Array.of(1, 2) }]);
  expect(cellsOf(opened.book, 'Books')).toEqual([BOOKS[0]]);
  await opened.port.append([append('Books', ['c'], { nextRow: 1, columns: [0, 1, 3] })]);
  expect(cellsOf(opened.book, 'Books')[1]).toEqual([3, 'c', null, 1.5]);
});

test('a report draws its charts from the rows of its tables, and draws them anew when it is rewritten', async () => {
  opened = await openWorkbook([]);
  const charts = [{ title: 'By text', kind: 'bars', table: 'Rows', categories: 1, seriesCount: 1 }] as const;
  await opened.port.report([{ name: 'Report', heading: [], tables: [rowsTable(['a', 'b', 'c'])], charts }]);
  await opened.port.report([{ name: 'Report', heading: [], tables: [rowsTable(['a', 'b'])], charts }]);
  const drawn = opened.book.findSheet('Report')!.charts.map(({ source, title, type }) => ({ source, title, type }));
  expect(drawn).toEqual([
    { title: 'By text', type: 'BarClustered', source: { row: 0, column: 1, rowCount: 3, columnCount: 2 } },
  ]);
});

test('a report is rewritten where it stands, nothing of the longer one before is left', async () => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
  const heading = [
    { text: 'Report', style: 'title' as const },
    { text: 'Date', value: 43_850 },
  ];
  await opened.port.report([{ name: 'Report', heading, tables: [rowsTable(['a', 'b', 'c'])] }]);
  const link = { kind: 'link', value: 7, sheet: 'Other', address: 'A1' } as const;
  const linked: ReportTable = { ...rowsTable(['z']), cell: (_, column) => [link, 'z', 2][column] };
  await opened.port.report([{ name: 'Report', heading, tables: [linked] }]);
  const sheet = opened.book.findSheet('Report')!;
  expect(cellsOf(opened.book, 'Report')).toEqual([
    ['Report', null, null],
    ['Date', 43_850, null],
    [null, null, null],
    ['No.', 'Text', 'Amount'],
    [7, 'z', 2],
    [null, null, 2],
  ]);
  expect(sheet.formula(4, 0)).toBe(`=HYPERLINK("#'Other'!A1",7)`);
  expect(sheet.formula(5, 2)).toBe('=SUBTOTAL(109,Rows[Amount])');
  expect(opened.book.tables.map(({ name }) => name)).toEqual(['Rows']);
});

test('a report is written beside the one before that its user renamed, and leaves a copy of it alone', async () => {
  opened = await openWorkbook([{ name: 'Report (2)', cells: [['Copied', 'by hand']] }]);
  await opened.port.report([{ name: 'Report', heading: [], tables: [rowsTable(['a', 'b'])] }]);
  opened.book.renameSheet(opened.book.findSheet('Report')!, 'Kept');
  await opened.port.sheets();
  for (const text of ['c', 'd']) {
    await opened.port.report([{ name: 'Report', heading: [], tables: [rowsTable([text])] }]);
  }
  const cells = (name: string) => cellsOf(opened.book, name).map((row) => row[1]);
  expect([cells('Kept'), cells('Report'), cells('Report (2)')]).toEqual([
    ['Text', 'a', 'b', null],
    ['Text', 'd', null],
    ['by hand'],
  ]);
  expect(opened.book.findSheet('Report')!.formula(2, 2)).toBe('=SUBTOTAL(109,Rows_2[Amount])');
  expect(opened.book.tables.map(({ name }) => name)).toEqual(['Rows', 'Rows_2']);
});

test('links look like links, and an amount that is one keeps its decimals', async () => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
  const link = (value: string | number) => ({ kind: 'link', value, sheet: 'Other', address: 'A1' }) as const;
  const linked: ReportTable = { ...rowsTable(['z']), cell: (_, column) => [1, link('z'), link(2)][column] };
  await opened.port.report([{ name: 'Report', heading: [{ text: 'See', value: link('x') }], tables: [linked] }]);
  const sheet = opened.book.findSheet('Report')!;
  const look = (row: number, column: number) => {
    const { fontColor, numberFormat, underline } = sheet.style(row, column);
    return [numberFormat, fontColor, underline];
  };
  expect([look(0, 1), look(3, 0), look(3, 1), look(3, 2), look(4, 2)]).toEqual([
    ['General', '#0563C1', true],
    ['0', '#000000', false],
    ['General', '#0563C1', true],
    ['#,##0.00', '#0563C1', true],
    ['#,##0.00', '#000000', false],
  ]);
});

test('the selection and the sheet in front stay', async () => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }, sheetOf(BOOKS)]);
  const { book, port } = opened;
  book.select(book.findSheet('Other')!, { row: 4, column: 2, rowCount: 1, columnCount: 1 });
  await port.append([append('Books', ['c'], intoBooks)]);
  await port.report([{ name: 'Report', heading: [], tables: [rowsTable(['a'])] }]);
  expect(book.activeSheet.name).toBe('Other');
  expect(book.activeSheet.selection).toMatchObject({ row: 4, column: 2 });
});

test('a protected sheet is named, with what to do', async () => {
  opened = await openWorkbook([sheetOf(BOOKS)]);
  opened.book.findSheet('Books')!.isProtected = true;
  const refused = opened.port.append([append('Books', ['c'], intoBooks)]);
  await expect(refused).rejects.toThrow(HostError);
  await expect(refused).rejects.toThrow(/^Sheet 'Books': .*protected.*Unprotect Sheet/);
});

test('a busy Excel and a cell that is being edited are waited out', async () => {
  opened = await openWorkbook([sheetOf(BOOKS)]);
  opened.excel.host.faults.plan({ request: 1, then: 5102 });
  opened.excel.host.faults.plan({ request: 2, then: 5004 });
  expect((await opened.port.sheets()).map(({ name }) => name)).toEqual(['Books']);
});

test('a write is stopped between two requests', async () => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
  const controller = new AbortController();
  const texts = Array.from({ length: 60_000 }, (_, i) => `a rather long text, number ${i}, to fill a request`);
  const onProgress = () => controller.abort(new Error('cancelled'));
  const { signal } = controller;
  await expect(opened.port.append([append('New', texts)], { signal, onProgress })).rejects.toThrow('cancelled');
  expect(cellsOf(opened.book, 'New').length).toBeLessThan(60_000);
});

test('requests and responses stay below what Excel on the web takes, however long the texts', async () => {
  opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
  const texts = Array.from({ length: 3_000 }, (_, i) => (i < 1_500 ? 'x' : '\u20ac'.repeat(4_000)));
  await opened.port.append([append('New', texts)]);
  const read: unknown[] = [];
  await opened.port.sheets();
  await opened.port.read(
    { sheet: 'New', firstRow: 1, columns: [1] },
    ({ rows }) => void read.push(...rows.map(([text]) => text)),
  );
  expect(read).toEqual(texts);
});

test.each([0, 10, 499_999, 500_000, 1_700_000])(
  'a setting of %i characters is kept and can be removed',
  async (length) => {
    opened = await openWorkbook([{ name: 'Other', cells: [['x']] }]);
    const text = 'ab:'.repeat(length).slice(0, length);
    await opened.port.writeSettings({ record: text });
    expect(await opened.port.readSetting('record')).toBe(text);
    await opened.port.writeSettings({ record: undefined });
    expect(await opened.port.readSetting('record')).toBeUndefined();
    expect(opened.book.settings.size).toBe(0);
  },
);

test('new ledger sheets have lists, notes and free names', async () => {
  opened = await openWorkbook([{ name: 'Items', cells: [['mine']] }]);
  const columns = [
    { caption: 'No.', format: 'text', width: 10, note: 'Required. A code.' },
    { caption: 'Blocked', format: 'boolean', width: 10, list: ['Yes', 'No'] },
  ] as const;
  await opened.port.insertSheets([{ name: 'Items', tableName: 'Items', scale: 2, columns, rows: [['007', true]] }]);
  expect(cellsOf(opened.book, 'Items (2)')).toEqual([
    ['No.', 'Blocked'],
    ['007', true],
  ]);
  expect(cellsOf(opened.book, 'Items')).toEqual([['mine']]);
});
