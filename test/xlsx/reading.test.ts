import { join } from 'node:path';
import { CellError } from '../../src/workbook/cell';
import { openWorkbookFile } from '../../src/xlsx';
import { BUNDLED, cellsOf, MAIN, row, tableXml, temporaryFolder, workbookParts, writeParts } from './support/packages';

const folder = temporaryFolder();
let fileCount = 0;

async function openSheet(rows: string, more: Parameters<typeof workbookParts>[1] = {}) {
  const path = join(folder, `reading${++fileCount}.xlsx`);
  return openWorkbookFile(writeParts(path, workbookParts([{ name: 'Data', rows }], more)));
}

describe('the bundled workbook', () => {
  test('lists its sheets in order, with their tables', async () => {
    const sheets = await (await openWorkbookFile(BUNDLED)).sheets();
    expect(sheets).toHaveLength(36);
    expect(sheets[0]).toEqual({
      name: 'Value Entries',
      tables: [
        {
          name: 'ValueEntries',
          range: { firstRow: 0, lastRow: 2000, firstColumn: 0, lastColumn: 75 },
          hasHeaderRow: true,
          hasTotalsRow: false,
        },
      ],
    });
  });

  test('gives the heads of all its sheets', async () => {
    const workbook = await openWorkbookFile(BUNDLED);
    for (const { name } of await workbook.sheets())
      expect((await workbook.readHead(name, 5)).length).toBeGreaterThan(1);
  });

  test('is read in blocks of the columns asked for, in the order asked for', async () => {
    const workbook = await openWorkbookFile(BUNDLED);
    const [head] = await workbook.readHead('Value Entries', 1);
    const columns = [head.indexOf('Entry Type'), 0];
    const blocks: { firstRow: number; count: number }[] = [];
    await workbook.read({ sheet: 'Value Entries', firstRow: 1, lastRow: 2000, columns }, ({ firstRow, rows }) => {
      blocks.push({ firstRow, count: rows.length });
      expect(rows[0]).toEqual(['Direct Cost', 42522]);
    });
    expect(blocks).toEqual([{ firstRow: 1, count: 2000 }]);
  });
});

describe('cells', () => {
  test('have the values that Excel shows', async () => {
    const sharedStrings =
      `<sst xmlns="${MAIN}"><si><t>plain</t></si>` +
      '<si><r><rPr><b/></rPr><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>' +
      '<si><t>line_x000D_end _x005F_x0041_</t></si><si/></sst>';
    const workbook = await openSheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="B2" t="str"><f>A1</f><v>formula text</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3"><v>-12.345</v></c><c r="C3"><v>1E-3</v></c><c r="D3"><f>1+1</f><v>2</v></c></row>' +
        '<row r="4"><c r="A4"><f>NOW()</f></c><c r="B4" s="3"/><c r="C4" t="d"><v>2020-01-01T12:00:00</v></c><c r="D4" t="inlineStr"><is><t>&lt;&#65;&amp;</t></is></c></row>',
      { sharedStrings },
    );
    expect(await cellsOf(workbook, 'data', 4)).toEqual([
      ['plain', 'rich text', 'line\rend _x0041_', ''],
      ['inline', 'formula text', true, false],
      [new CellError('#N/A'), -12.345, 0.001, 2],
      [new CellError('not calculated'), null, 43831.5, '<A&'],
    ]);
  });

  test('without addresses stand one after the other', async () => {
    const workbook = await openSheet(
      '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="3"><c><v>3</v></c></row><row><c><v>9</v></c></row>',
    );
    expect(await workbook.readHead('Data', 10)).toEqual([[1, null, null, 4, 5], [], [3], [9]]);
  });

  test('are found in files whose elements bear a prefix, as Business Central writes them', async () => {
    const parts = workbookParts([{ name: 'Data', rows: '' }]);
    parts['xl/worksheets/sheet1.xml'] =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>No.</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = await openWorkbookFile(writeParts(join(folder, 'prefix.xlsx'), parts));
    expect(await workbook.readHead('Data', 1)).toEqual([['No.']]);
  });

  test('of strict Open XML files are read', async () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts([{ name: 'Data', rows: row(1, 'No.', 7) }])).map(([name, xml]) => [
        name,
        xml
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    );
    const workbook = await openWorkbookFile(writeParts(join(folder, 'strict.xlsx'), strict));
    expect(await workbook.readHead('Data', 1)).toEqual([['No.', 7]]);
  });
});

test('a gap in the rows begins a new block or is filled with empty rows', async () => {
  const workbook = await openSheet(row(1, 1) + row(4, 4) + row(5000, 5000));
  const seen: [number, unknown][] = [];
  await workbook.read({ sheet: 'Data', firstRow: 0, columns: [0] }, ({ firstRow, rows }) => {
    rows.forEach((cells, i) => seen.push([firstRow + i, cells[0]]));
  });
  expect(seen.filter(([, value]) => value !== undefined && value !== null)).toEqual([
    [0, 1],
    [3, 4],
    [4999, 5000],
  ]);
  expect(seen.length).toBeLessThan(10);
});

test('a sheet without cells is empty', async () => {
  const workbook = await openSheet('');
  expect(await workbook.readHead('Data', 3)).toEqual([]);
  expect(await cellsOf(workbook, 'Data')).toEqual([]);
});

test('the 1904 date system and tables with totals are reported', async () => {
  const parts = workbookParts([
    {
      name: 'T',
      rows: row(1, 'A') + row(2, 1) + row(3, 1),
      tables: [tableXml(1, 'Mine', 'A1:A3', ['A'], ' totalsRowCount="1"')],
    },
  ]);
  parts['xl/workbook.xml'] = parts['xl/workbook.xml'].replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  const workbook = await openWorkbookFile(writeParts(join(folder, '1904.xlsx'), parts));
  expect(workbook.date1904).toBe(true);
  expect((await workbook.sheets())[0].tables[0]).toMatchObject({ name: 'Mine', hasTotalsRow: true });
});
