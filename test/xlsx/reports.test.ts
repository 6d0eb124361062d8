import { join } from 'node:path';
import { openWorkbookFile, type SaveOptions } from '../../src/xlsx';
import { type ReportColumn, type ReportSheet, type WorkbookChanges } from '../../src/workbook/changes';
import { changes, report, table } from './support/changes';
import {
  cellsOf,
  readParts,
  row,
  tableXml,
  temporaryFolder,
  type TestSheet,
  workbookParts,
  writeParts,
} from './support/packages';

const folder = temporaryFolder();
let fileCount = 0;
const TEXT: ReportColumn = { caption: 'Text', format: 'text', width: 20 };
const AMOUNT: ReportColumn = { caption: 'Amount', format: 'amount', width: 14, total: 'sum' };
const USER_SHEET: TestSheet = { name: 'Mine', rows: row(1, 'mine') };

async function saved(
  wanted: Partial<WorkbookChanges>,
  sheets: readonly TestSheet[] = [USER_SHEET],
  parts: Parameters<typeof workbookParts>[1] = {},
  options: SaveOptions = {},
) {
  const input = writeParts(join(folder, `in${++fileCount}.xlsx`), workbookParts(sheets, parts));
  const workbook = await openWorkbookFile(input);
  await workbook.write(changes(wanted));
  return savedAs(workbook, options);
}

async function savedAs(workbook: Awaited<ReturnType<typeof openWorkbookFile>>, options?: SaveOptions) {
  const output = join(folder, `out${++fileCount}.xlsx`);
  await workbook.save(output, options);
  const read = await openWorkbookFile(output);
  return { parts: readParts(output), workbook: read, names: (await read.sheets()).map(({ name }) => name) };
}

const preview = (rows: readonly (readonly (string | number | null)[])[], name = 'Preview'): ReportSheet =>
  report('Posting Preview', [table(name, [TEXT, AMOUNT], rows)]);

describe('a report', () => {
  test('has its heading above and its tables one below the other', async () => {
    const { workbook, names } = await saved({
      reports: [
        report(
          'Posting Summary',
          [
            table('First', [TEXT, AMOUNT], [['a', 1]], { title: 'By account' }),
            table('Second', [TEXT], [['b']], { title: 'By item' }),
          ],
          [
            { text: 'Post Inventory Cost to G/L', style: 'title' },
            { text: 'Posting Date', value: '2020-01-31' },
          ],
        ),
      ],
    });
    expect(names).toEqual(['Mine', 'Posting Summary']);
    expect(await workbook.readHead('Posting Summary', 20)).toEqual([
      ['Post Inventory Cost to G/L'],
      ['Posting Date', '2020-01-31'],
      [],
      ['By account'],
      ['Text', 'Amount'],
      ['a', 1],
      [null, 1],
      [],
      ['By item'],
      ['Text'],
      ['b'],
    ]);
    const tables = (await workbook.sheets())[1].tables;
    expect(tables.map(({ name, hasTotalsRow }) => [name, hasTotalsRow])).toEqual([
      ['First', true],
      ['Second', false],
    ]);
  });

  test('freezes the header of a single table, or the heading', async () => {
    const one = await saved({ reports: [{ ...preview([['a', 1]]), heading: [{ text: 'Title' }] }] });
    expect(one.parts['xl/worksheets/sheet2.xml']).toContain('<pane ySplit="3" topLeftCell="A4"');
    const two = await saved({
      reports: [report('R', [table('A', [TEXT], []), table('B', [TEXT], [])], [{ text: 'Title' }])],
    });
    expect(two.parts['xl/worksheets/sheet2.xml']).toContain('<pane ySplit="1" topLeftCell="A2"');
  });

  test('has totals that follow the filter and whose stored values are exact', async () => {
    const columns: ReportColumn[] = [
      { caption: 'Account', format: 'text', width: 9, total: { label: 'Total' } },
      { caption: "Cost #1 [LCY] @ 'x'", format: 'amount', width: 9, total: 'sum' },
    ];
    const rows = Array.from({ length: 1000 }, (): [string, number] => ['7110', 0.1]);
    const { parts } = await saved({
      reports: [report('R', [table('Sums', columns, [...rows, ['7110', 9_007_199_254_740.98]])])],
    });
    const sheet = parts['xl/worksheets/sheet2.xml'];
    expect(sheet).toContain("<f>SUBTOTAL(109,Sums[Cost '#1 '[LCY'] '@ ''x''])</f><v>9007199254840.98</v>");
    expect(parts['xl/tables/table1.xml']).toContain('totalsRowCount="1"');
    expect(parts['xl/tables/table1.xml']).toContain('<tableColumn id="1" name="Account" totalsRowLabel="Total"/>');
    expect(parts['xl/tables/table1.xml']).toContain('totalsRowFunction="sum"');
    expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A1:B1002"/>');
  });

  test('has totals that jump to what they are made of', async () => {
    const columns: ReportColumn[] = [{ ...AMOUNT, totalPlace: { sheet: 'Mine', address: 'A1:A3' } }];
    const { parts } = await saved({ reports: [report('R', [table('Sums', columns, [[1], [2.5]])])] });
    const formula = "HYPERLINK(&quot;#'Mine'!A1:A3&quot;,SUBTOTAL(109,Sums[Amount]))";
    expect(parts['xl/worksheets/sheet2.xml']).toContain(`<f>${formula}</f><v>3.5</v>`);
    expect(parts['xl/tables/table1.xml']).toContain(
      `totalsRowFunction="custom"><totalsRowFormula>${formula}</totalsRowFormula></tableColumn>`,
    );
  });

  test('without rows has the blank row that Excel wants', async () => {
    const { parts, workbook } = await saved({ reports: [preview([])] });
    expect(parts['xl/tables/table1.xml']).toContain('ref="A1:B3"');
    expect(await workbook.readHead('Posting Preview', 5)).toEqual([['Text', 'Amount'], [], [null, 0]]);
  });

  test('has captions that Excel accepts: none twice, none empty', async () => {
    const columns = ['Amount', 'AMOUNT', '', 'two\nlines'].map((caption) => ({ ...TEXT, caption }));
    const { parts, workbook } = await saved({ reports: [report('R', [table('T', columns, [['a', 'b', 'c', 'd']])])] });
    expect(await workbook.readHead('R', 1)).toEqual([['Amount', 'AMOUNT2', 'Column3', 'two\nlines']]);
    expect(parts['xl/tables/table1.xml']).toContain('name="two_x000A_lines"');
  });
});

describe('texts stay texts', () => {
  test.each([
    '=HYPERLINK("http://evil","x")',
    '+1+1',
    '-1',
    '@SUM(A1)',
    "'quoted",
    '_x0041_ and _x000D_',
    'control \u0000\u0001\u000b\u001f end',
    ' spaces \t and \r\n lines ',
    '<&>"\'',
    'emoji 😀 and lone \ud800',
    '</t></is></c><c><f>1</f></c>',
    '00123',
    '1E5',
  ])('%j', async (text) => {
    const { parts, workbook } = await saved({ reports: [report('R', [table('T', [TEXT], [[text]])])] });
    const cell = (await cellsOf(workbook, 'R', 1))[1][0];
    expect(cell).toBe(text);
    expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<f>');
  });

  test('longer ones than a cell holds are cut, no character halved', async () => {
    const { workbook } = await saved({ reports: [report('R', [table('T', [TEXT], [['x'.repeat(32_766) + '😀😀']])])] });
    expect((await cellsOf(workbook, 'R', 1))[1][0]).toBe('x'.repeat(32_766));
  });
});

describe('links', () => {
  const link = (value: string | number) => ({ kind: 'link' as const, value, sheet: "Bob's & Co", address: 'D17' });

  test('are formulas that show their value and jump when clicked', async () => {
    const { parts, workbook } = await saved({
      reports: [report('R', [table('T', [TEXT], [[link('a "b"')], [link(12)]])])],
    });
    const sheet = parts['xl/worksheets/sheet2.xml'];
    expect(sheet).toContain(
      "<f>HYPERLINK(&quot;#'Bob''s &amp; Co'!D17&quot;,&quot;a &quot;&quot;b&quot;&quot;&quot;)</f><v>a &quot;b&quot;</v>",
    );
    expect(sheet).toContain(',12)</f><v>12</v>');
    expect(await cellsOf(workbook, 'R', 1)).toEqual([['Text'], ['a "b"'], [12]]);
  });

  test('count in totals, and a text too long for a formula is written without link', async () => {
    const { parts, workbook } = await saved({ reports: [report('R', [table('T', [AMOUNT], [[link(1.5)], [2]])])] });
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<v>3.5</v>');
    expect((await cellsOf(workbook, 'R', 1))[3][0]).toBe(3.5);
    const long = await saved({ reports: [report('R', [table('T', [TEXT], [[link('y'.repeat(300))]])])] });
    expect(long.parts['xl/worksheets/sheet2.xml']).not.toContain('HYPERLINK');
  });

  test('and other formulas of ours hold the engine’s value', async () => {
    const formula = { kind: 'formula' as const, formula: 'IF(1<2,"a","b")', value: 'a' };
    const { parts } = await saved({ reports: [report('R', [table('T', [TEXT], [[formula]])])] });
    expect(parts['xl/worksheets/sheet2.xml']).toContain(
      ' t="str"><f>IF(1&lt;2,&quot;a&quot;,&quot;b&quot;)</f><v>a</v></c>',
    );
  });
});

describe('a report that the workbook has already', () => {
  test('is replaced where it stands, with its tables, whatever the case of its name', async () => {
    const sheets: TestSheet[] = [
      { name: 'posting preview', rows: row(1, 'old') + row(2, 1), tables: [tableXml(7, 'Preview', 'A1:A2', ['old'])] },
      USER_SHEET,
    ];
    const definedNames =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'posting preview\'!$A$1</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1">Mine!$A$1</definedName><definedName name="Kept">\'posting preview\'!$A$1</definedName></definedNames>';
    const { parts, workbook, names } = await saved({ reports: [preview([['new', 1]])] }, sheets, {
      workbook: definedNames,
    });
    expect(names).toEqual(['posting preview', 'Mine']);
    expect((await workbook.sheets())[0].tables.map(({ name }) => name)).toEqual(['Preview']);
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet|tables\//.test(name))).toHaveLength(3);
    expect(Object.values(parts).join('')).not.toContain('>old<');
    expect(parts['xl/workbook.xml']).toContain('<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">');
    expect(parts['xl/workbook.xml']).toContain('name="Kept"');
    expect(parts['[Content_Types].xml'].match(/worksheet\+xml/g)).toHaveLength(2);
  });

  test('run after run gives the same file', async () => {
    const first = await saved({ reports: [preview([['a', 1]])] });
    await first.workbook.write(changes({ reports: [preview([['a', 1]])] }));
    const second = await savedAs(first.workbook);
    await second.workbook.write(changes({ reports: [preview([['a', 1]])] }));
    const third = await savedAs(second.workbook);
    const sizes = (parts: Record<string, string>) =>
      Object.entries(parts)
        .map(([name, xml]) => [name.replace(/\d+/g, ''), xml.length])
        .sort();
    const stable = (parts: Record<string, string>) => sizes(parts).filter(([name]) => name !== 'xl/styles.xml');
    expect(stable(third.parts)).toEqual(stable(second.parts));
    expect(third.names).toEqual(['Mine', 'Posting Preview']);
  });
});

test('table names never clash with the user’s tables and names, nor look like cells', async () => {
  const sheets: TestSheet[] = [
    { name: 'Mine', rows: row(1, 'x') + row(2, 1), tables: [tableXml(3, 'PREVIEW', 'A1:A2', ['x'])] },
  ];
  const workbookXml = '<definedNames><definedName name="preview_2">Mine!$A$1</definedName></definedNames>';
  const { parts, workbook } = await saved(
    {
      reports: [
        preview([['a', 1]]),
        report('B', [table('GL2021', [TEXT], [])]),
        report('C', [table('my table!', [TEXT], [])]),
      ],
    },
    sheets,
    { workbook: workbookXml },
  );
  const tables = (await workbook.sheets()).flatMap((sheet) => sheet.tables.map(({ name }) => name));
  expect(tables).toEqual(['PREVIEW', 'Preview_3', 'T_GL2021', 'my_table_']);
  const ids = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/tables/'))
    .map(([, xml]) => / id="(\d+)"/.exec(xml)![1]);
  expect(new Set(ids).size).toBe(4);
  expect(parts['xl/worksheets/sheet2.xml']).toContain('SUBTOTAL(109,Preview_3[Amount])');
});

describe('more rows than a sheet has', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i): [string, number] => [`r${i}`, i]);
  const options = { maxRows: 10 };

  test('go on to further sheets, each with its own table and total', async () => {
    const { workbook, names } = await saved({ reports: [preview(rows(20))] }, [USER_SHEET], {}, options);
    expect(names).toEqual(['Mine', 'Posting Preview', 'Posting Preview (2)', 'Posting Preview (3)']);
    const tables = (await workbook.sheets()).slice(1).map((sheet) => sheet.tables[0]);
    expect(tables.map(({ name, range }) => [name, range.lastRow])).toEqual([
      ['Preview', 9],
      ['Preview_2', 9],
      ['Preview_3', 5],
    ]);
    expect((await cellsOf(workbook, 'Posting Preview (2)', 2)).slice(0, 2)).toEqual([
      ['Text', 'Amount'],
      ['r8', 8],
    ]);
    expect((await cellsOf(workbook, 'Posting Preview (3)', 2)).at(-1)).toEqual([null, 16 + 17 + 18 + 19]);
  });

  test('replace the further sheets of the run before, and remove those not needed any more', async () => {
    const first = await saved({ reports: [preview(rows(20))] }, [USER_SHEET], {}, options);
    await first.workbook.write(changes({ reports: [preview(rows(10))] }));
    const second = await savedAs(first.workbook, options);
    expect(second.names).toEqual(['Mine', 'Posting Preview', 'Posting Preview (2)']);
    expect(Object.keys(second.parts).filter((name) => name.startsWith('xl/tables/'))).toHaveLength(2);
    expect((await cellsOf(second.workbook, 'Posting Preview (2)', 2)).slice(1, 3)).toEqual([
      ['r8', 8],
      ['r9', 9],
    ]);
  });

  test('spare a sheet of that name that the user made', async () => {
    const sheets = [USER_SHEET, { name: 'Posting Preview (2)', rows: row(1, 'copy') }];
    const { workbook, names } = await saved({ reports: [preview(rows(10))] }, sheets, {}, options);
    expect(names).toEqual(['Mine', 'Posting Preview (2)', 'Posting Preview', 'Posting Preview (3)']);
    expect(await workbook.readHead('Posting Preview (2)', 1)).toEqual([['copy']]);
  });
});

test('dates are written in the workbook’s date system, the blank date as an empty cell', async () => {
  const input = workbookParts([USER_SHEET]);
  input['xl/workbook.xml'] = input['xl/workbook.xml'].replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  const workbook = await openWorkbookFile(writeParts(join(folder, '1904.xlsx'), input));
  await workbook.write(
    changes({ reports: [report('R', [table('T', [{ caption: 'D', format: 'date', width: 9 }], [[43_831], [0]])])] }),
  );
  const after = await savedAs(workbook);
  expect(await cellsOf(after.workbook, 'R', 1)).toEqual([['D'], [43_831 - 1462], [null]]);
});

test('the user’s styles keep their numbers; ours are appended once', async () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs></styleSheet>';
  const parts = workbookParts([USER_SHEET], { 'xl/styles.xml': styles });
  parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels'].replace(
    '</Rel',
    '<Relationship Id="s" Type="x/styles" Target="styles.xml"/></Rel',
  );
  const workbook = await openWorkbookFile(writeParts(join(folder, 'styles.xlsx'), parts));
  await workbook.write(
    changes({
      reports: [
        preview([
          ['a', 1],
          ['b', 2],
        ]),
      ],
    }),
  );
  const after = (await savedAs(workbook)).parts['xl/styles.xml'];
  expect(after).toContain('<xf numFmtId="170"/><xf numFmtId="2"/><xf numFmtId="0" fontId="1"');
  expect(after).toContain('<font><b/><sz val="10"/><name val="Arial"/></font>');
  expect(after).toContain('<xf numFmtId="4" fontId="0"');
  expect(after).toMatch(/<cellXfs count="12">/);
});
