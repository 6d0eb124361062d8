import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile, writeCsv } from '../../src/xlsx';
import { type ReportColumn } from '../../src/workbook/changes';
import { changes, report, table, update } from './support/changes';
import { cellsOf, temporaryFolder } from './support/packages';

const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('reading', () => {
  test.each<[string, string | Uint8Array]>([
    ['commas', 'No.,Name\n1,"Müller, ""A"""\n'],
    ['semicolons', 'No.;Name\r\n1;"Müller, ""A"""\r\n'],
    ['tabs', 'No.\tName\n1\tMüller, "A"'],
    ['a byte order mark', '\uFEFFNo.,Name\r1,"Müller, ""A"""\r'],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('No.\tName\r\n1\t"Müller, ""A"""\r\n', 'utf16le')]),
    ],
    ['Windows-1252', Buffer.from('No.;Name\r\n1;"M\u00fcller, ""A"""', 'latin1')],
    ['a line that names the delimiter', 'sep=;\nNo.;Name\n1;"Müller, ""A"""'],
  ])('%s', async (_, content) => {
    const workbook = await openWorkbookFile(file('items.csv', content));
    expect(await workbook.sheets()).toEqual([{ name: 'items', tables: [] }]);
    expect(await workbook.readHead('items', 5)).toEqual([
      ['No.', 'Name'],
      ['1', 'Müller, "A"'],
    ]);
  });

  test('decimal commas do not pass for delimiters', async () => {
    const workbook = await openWorkbookFile(file('decimal.csv', 'Entry No.;Cost\n1;1,50\n2;2,25\n'));
    expect(await workbook.readHead('decimal', 2)).toEqual([
      ['Entry No.', 'Cost'],
      ['1', '1,50'],
    ]);
  });

  test('empty cells are empty, lines in quotes stay together, rows come in blocks', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `${i},"two\r\nlines",`).join('\r\n');
    const workbook = await openWorkbookFile(file('many.csv', `A,B,C\r\n${rows}`));
    const firsts: number[] = [];
    await workbook.read({ sheet: 'many', firstRow: 1, columns: [2, 1, 0] }, ({ firstRow, rows: block }) => {
      firsts.push(firstRow);
      expect(block[0]).toEqual([null, 'two\nlines', String(firstRow - 1)]);
    });
    expect(firsts).toEqual([1, 2001, 4001]);
    expect(await cellsOf(workbook, 'many', 1, 4999)).toEqual([['4998'], ['4999']]);
  });

  test('several files and folders become a workbook with valid, unique sheet names', async () => {
    mkdirSync(join(folder, 'set/sub'), { recursive: true });
    const long = 'Item [Ledger] Entries of the year 2020';
    for (const name of ['b.csv', 'a.csv', `${long}.csv`, `${long} again.csv`])
      writeFileSync(join(folder, 'set', name), 'x');
    const workbook = await openWorkbookFile(join(folder, 'set'));
    expect(workbook.name).toBe('set');
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual([
      'Item _Ledger_ Entries of the ye',
      'Item _Ledger_ Entries of th (2)',
      'a',
      'b',
    ]);
    await expect(openWorkbookFile([join(folder, 'set/a.csv'), 'x.xlsx'])).rejects.toThrow(/one workbook/);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['a quote that never ends', `A,B\n1,"${'x,\n'.repeat(1_000_000)}`, /row 2/],
    ['a picture', Buffer.from([1, 0, 2, 0]), /is not a text file/],
    ['a workbook by another name', 'PK\u0003\u0004zip', /is not a text file/],
  ])('%s is refused', async (_, content, message) => {
    const read = async () =>
      cellsOf(await openWorkbookFile(file('bad.csv', content), { maxTokenLength: 1_000_000 }), 'bad');
    await expect(read()).rejects.toThrow(message);
  });

  test('an empty file is an empty sheet', async () => {
    expect(await (await openWorkbookFile(file('empty.csv', ''))).readHead('empty', 3)).toEqual([]);
  });
});

test('saving makes a workbook: text stays text, chosen columns become numbers and dates, reports are added', async () => {
  const input = file(
    'values.csv',
    'Item No.,Cost,Date,Long\n00123,10.50,2020-01-01,1234567890123456789\n=1+1,"1,5",soon,2\n',
  );
  const workbook = await openWorkbookFile([input]);
  await workbook.write(
    changes({
      columns: [update('values', 4, { 1: 7, 2: 8 }, { newHeader: { row: 0, caption: 'Posted' } })],
      reports: [report('Preview', [table('T', [{ caption: 'A', format: 'text', width: 9 }], [['x']])])],
    }),
  );
  const output = join(folder, 'values.xlsx');
  const formats = [undefined, 'amount', 'date', 'integer'] as const;
  await workbook.save(output, { columnFormats: (_, column) => formats[column] });
  const saved = await openWorkbookFile(output);
  expect(await cellsOf(saved, 'values', 5)).toEqual([
    ['Item No.', 'Cost', 'Date', 'Long', 'Posted'],
    ['00123', 10.5, 43831, '1234567890123456789', 7],
    ['=1+1', '1,5', 'soon', 2, 8],
  ]);
  expect((await saved.sheets()).map(({ name }) => name)).toEqual(['values', 'Preview']);
});

describe('writing a report as CSV', () => {
  const columns: ReportColumn[] = [
    { caption: 'Text, quoted', format: 'text', width: 9 },
    { caption: 'Amount', format: 'amount', width: 9, total: 'sum' },
    { caption: 'Date', format: 'date', width: 9 },
    { caption: '=No.', format: 'integer', width: 9 },
  ];

  test('has points, ISO dates and no formulas', async () => {
    const path = join(folder, 'out.csv');
    const link = { kind: 'link' as const, value: 17, sheet: 'S', address: 'A1' };
    const rows = [
      ['=1+1', -5, 43_831, link],
      ['-7', 1.005, 0, 1e21],
      ['"a"\n', 0.1, null, null],
    ] as const;
    await writeCsv(table('T', columns, rows), path);
    expect(readFileSync(path, 'utf8')).toBe(
      '"Text, quoted",Amount,Date,\'=No.\r\n' +
        "'=1+1,-5.00,2020-01-01,17\r\n" +
        "'-7,1.01,,1000000000000000000000\r\n" +
        '"""a""\n",0.10,,\r\n',
    );
    await expect(writeCsv(table('T', columns, []), path)).rejects.toThrow('exists already');
    await writeCsv(table('T', columns, []), path, { overwrite: true, byteOrderMark: true });
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF"Text, quoted",Amount,Date,\'=No.\r\n');
  });

  test.each(['=', '+', '-', '@', '\t', '\r'])('a text that begins with %j gets an apostrophe', async (start) => {
    const path = join(folder, 'inject.csv');
    await writeCsv(table('T', [columns[0]], [[`${start}cmd`]]), path, { overwrite: true });
    const workbook = await openWorkbookFile(path);
    expect((await workbook.readHead('inject', 2))[1]).toEqual([`'${start === '\r' ? '\n' : start}cmd`]);
  });
});
