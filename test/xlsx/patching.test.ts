import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbookFile } from '../../src/xlsx';
import { type WorkbookChanges } from '../../src/workbook/changes';
import { changes, table, update } from './support/changes';
import {
  BUNDLED,
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

/** Saves a workbook of these sheets with changes; gives the saved parts and the workbook read again. */
async function patched(
  sheets: readonly TestSheet[],
  wanted: Partial<WorkbookChanges>,
  more: Parameters<typeof workbookParts>[1] = {},
) {
  const input = writeParts(join(folder, `in${++fileCount}.xlsx`), workbookParts(sheets, more));
  const output = join(folder, `out${fileCount}.xlsx`);
  const workbook = await openWorkbookFile(input);
  await workbook.write(changes(wanted));
  await workbook.save(output);
  return { parts: readParts(output), workbook: await openWorkbookFile(output) };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const GL_COLUMNS = [
  { caption: 'No.', format: 'integer', width: 10 },
  { caption: 'Text', format: 'text', width: 10 },
] as const;

describe('new numbers in a column', () => {
  test('keep the cell’s style, drop its formula and type, and leave all else letter by letter', async () => {
    const rows =
      '<row r="1" ht="20"> <c r="A1" s="7" t="s"><v>0</v></c><!-- mine --><c r="B1" s="4"><f>A1*2</f><v>3</v></c></row>\n<row r="2"><c r="A2" t="inlineStr" s="5"><is><t>x</t></is></c><c r="C2"/></row>';
    const { parts } = await patched([{ name: 'A', rows, after: '<pageMargins left="1"/>' }], {
      columns: [update('a', 1, { 0: 12.5 }), update('A', 0, { 1: -3 })],
    });
    expect(parts[SHEET]).toContain(
      '<sheetData><row r="1" ht="20"> <c r="A1" s="7" t="s"><v>0</v></c><!-- mine --><c r="B1" s="4"><v>12.5</v></c></row>\n<row r="2"><c r="A2" s="5"><v>-3</v></c><c r="C2"/></row></sheetData><pageMargins left="1"/>',
    );
  });

  test('are put at the right place when the cell, or the row, does not exist', async () => {
    const rows = '<row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="C2"><v>3</v></c></row><row r="3"/>';
    const { workbook, parts } = await patched([{ name: 'A', rows, before: '<dimension ref="A2:C3"/>' }], {
      columns: [update('A', 1, { 0: 10, 1: 20, 2: 30, 6: 70 }), update('A', 3, { 1: 40 })],
    });
    expect(await cellsOf(workbook, 'A', 4)).toEqual([
      [null, 10, null, null],
      [1, 20, 3, 40],
      [null, 30, null, null],
      [],
      [],
      [],
      [null, 70, null, null],
    ]);
    expect(parts[SHEET]).toContain('<dimension ref="A2:D7"/>');
  });

  test('find cells without addresses', async () => {
    const { workbook } = await patched(
      [{ name: 'A', rows: '<row><c><v>1</v></c><c r="C1"><v>3</v></c></row><row><c><v>5</v></c></row>' }],
      {
        columns: [update('A', 1, { 0: 2, 1: 6 })],
      },
    );
    expect(await cellsOf(workbook, 'A', 3)).toEqual([
      [1, 2, 3],
      [5, 6, null],
    ]);
  });

  test('go into a sheet without any row', async () => {
    const parts = workbookParts([{ name: 'A', rows: '' }]);
    parts[SHEET] = parts[SHEET].replace('<sheetData></sheetData>', '<sheetData/>');
    const input = writeParts(join(folder, 'norow.xlsx'), parts);
    const workbook = await openWorkbookFile(input);
    await workbook.write(changes({ columns: [update('A', 1, { 1: 2 })] }));
    await workbook.save(input, { overwrite: true });
    expect(await cellsOf(await openWorkbookFile(input), 'A', 2)).toEqual([undefined, [null, 2]]);
  });

  test('that have more digits than a number holds are written as text', async () => {
    const { workbook } = await patched([{ name: 'A', rows: row(1, 1) }], {
      columns: [update('A', 0, { 0: '123456789012345678.12' })],
    });
    expect(await cellsOf(workbook, 'A', 1)).toEqual([['123456789012345678.12']]);
  });

  test('do not silently break formulas that hang on an overwritten one', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>';
    await expect(patched([{ name: 'A', rows }], { columns: [update('A', 0, { 0: 5 })] })).rejects.toThrow(
      /formula in A2 hangs on/,
    );
    const { workbook } = await patched([{ name: 'A', rows }], { columns: [update('A', 0, { 0: 5, 1: 6 })] });
    expect(await cellsOf(workbook, 'A', 1)).toEqual([[5], [6]]);
  });

  test('reach sheets whose elements bear a prefix', async () => {
    const parts = workbookParts([{ name: 'A', rows: row(1, 1, 2) }]);
    parts[SHEET] = parts[SHEET].replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    const input = writeParts(join(folder, 'prefix.xlsx'), parts);
    const workbook = await openWorkbookFile(input);
    await workbook.write(changes({ columns: [update('A', 2, { 0: 3 })] }));
    await workbook.save(input, { overwrite: true });
    expect(readParts(input)[SHEET]).toContain('<x:c r="C1" s="');
    expect(await cellsOf(await openWorkbookFile(input), 'A', 3)).toEqual([[1, 2, 3]]);
  });
});

test('a new column beside a table joins it, with a caption that is unique there', async () => {
  const { parts, workbook } = await patched(
    [
      {
        name: 'A',
        rows: row(1, 'No.', 'Cost') + row(2, 1, 2),
        tables: [tableXml(4, 'Mine', 'A1:B2', ['No.', 'Cost'])],
      },
    ],
    {
      columns: [
        update('A', 3, { 1: 9 }, { newHeader: { row: 0, caption: 'cost' } }),
        update('A', 2, { 1: 8 }, { newHeader: { row: 0, caption: 'Posted <G/L>' } }),
      ],
    },
  );
  expect(parts[TABLE]).toContain('ref="A1:D2"');
  expect(parts[TABLE]).toContain('<autoFilter ref="A1:D2"/>');
  expect(parts[TABLE]).toContain('<tableColumns count="4">');
  expect(parts[TABLE]).toContain('<tableColumn id="3" name="Posted &lt;G/L&gt;"/><tableColumn id="4" name="cost2"/>');
  expect(await cellsOf(workbook, 'A', 4)).toEqual([
    ['No.', 'Cost', 'Posted <G/L>', 'cost2'],
    [1, 2, 8, 9],
  ]);
  expect(parts[SHEET]).toContain('<cols><col min="3"');
});

describe('appended rows', () => {
  const sheet = (more: Partial<TestSheet> = {}): TestSheet => ({
    name: 'G_L',
    rows: row(1, 'No.', 'Other', 'Text') + row(2, 1, 'o', 'first'),
    tables: [tableXml(1, 'GL', 'A1:C2', ['No.', 'Other', 'Text'])],
    ...more,
  });
  const append = (nextRow: number, rows: [number, string][], columns = [0, 2]) => ({
    sheet: 'G_L',
    existing: { nextRow, columns },
    table: table('ignored', GL_COLUMNS, rows),
  });

  test('stand below the last one and the table grows', async () => {
    const { parts, workbook } = await patched([sheet()], {
      appends: [
        append(2, [
          [2, '=1+1'],
          [3, 'third'],
        ]),
      ],
    });
    expect(await cellsOf(workbook, 'G_L', 3)).toEqual([
      ['No.', 'Other', 'Text'],
      [1, 'o', 'first'],
      [2, null, '=1+1'],
      [3, null, 'third'],
    ]);
    expect(parts[TABLE]).toContain('ref="A1:C4"');
    expect(parts[SHEET]).not.toContain('<f>');
  });

  test('of several runs stand one below the other', async () => {
    const { workbook } = await patched([sheet()], { appends: [append(2, [[2, 'a']]), append(2, [[3, 'b']])] });
    expect((await cellsOf(workbook, 'G_L', 3)).map(([first]) => first)).toEqual(['No.', 1, 2, 3]);
  });

  test('take on the looks of the row above', async () => {
    const rows = row(1, 'No.', 'Other', 'Text') + '<row r="2"><c r="A2" s="1"><v>1</v></c></row>';
    const { parts } = await patched([sheet({ rows })], { appends: [append(2, [[2, 'a']])] });
    expect(parts[SHEET]).toContain('<c r="A3" s="1"><v>2</v></c>');
  });

  test('push down what stands below: totals row, other cells, merged cells', async () => {
    const { parts, workbook } = await patched(
      [
        sheet({
          rows: row(1, 'No.', 'Other', 'Text') + row(2, 1, 'o', 'first') + row(3, null, 'total') + row(5, 'note'),
          tables: [
            tableXml(1, 'GL', 'A1:C3', ['No.', 'Other', 'Text'], ' totalsRowCount="1"').replace(
              'autoFilter ref="A1:C3"',
              'autoFilter ref="A1:C2"',
            ),
          ],
          after: '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells>',
          before: '<dimension ref="A1:C5"/>',
        }),
      ],
      {
        appends: [
          append(2, [
            [2, 'a'],
            [3, 'b'],
          ]),
        ],
      },
    );
    expect((await cellsOf(workbook, 'G_L', 2)).map(([first, second]) => first ?? second)).toEqual([
      'No.',
      1,
      2,
      3,
      'total',
      undefined,
      'note',
    ]);
    expect(parts[TABLE]).toContain('ref="A1:C5"');
    expect(parts[TABLE]).toContain('<autoFilter ref="A1:C4"/>');
    expect(parts[SHEET]).toContain('<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>');
    expect(parts[SHEET]).toContain('<dimension ref="A1:C7"/>');
    expect(parts[SHEET]).toContain('<row r="7"><c r="A7"');
  });

  test('fill the blank row of an empty table first', async () => {
    const { parts, workbook } = await patched(
      [sheet({ rows: row(1, 'No.', 'Other', 'Text') + '<row r="2"><c r="A2" s="1"/></row>' })],
      {
        appends: [
          append(1, [
            [1, 'a'],
            [2, 'b'],
          ]),
        ],
      },
    );
    expect(parts[TABLE]).toContain('ref="A1:C3"');
    expect(await cellsOf(workbook, 'G_L', 3)).toEqual([
      ['No.', 'Other', 'Text'],
      [1, null, 'a'],
      [2, null, 'b'],
    ]);
  });

  test('of a table that does not exist begin a new sheet, joined when they come twice', async () => {
    const wanted = (rows: [number, string][]) => ({
      sheet: 'G_L - Relation',
      table: table('GLRelation', GL_COLUMNS, rows),
    });
    const { workbook } = await patched([sheet()], { appends: [wanted([[1, 'a']]), wanted([[2, 'b']])] });
    expect((await workbook.sheets())[1]).toMatchObject({
      name: 'G_L - Relation',
      tables: [{ name: 'GLRelation', range: { lastRow: 2, lastColumn: 1 } }],
    });
    expect(await cellsOf(workbook, 'G_L - Relation', 2)).toEqual([
      ['No.', 'Text'],
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  test('that Excel has no room for are refused', async () => {
    const full = { ...append(2, []), table: table('x', GL_COLUMNS, [], { rowCount: 1_048_575 }) };
    await expect(patched([sheet()], { appends: [full] })).rejects.toThrow(/has no room for the new rows/);
  });
});

describe('removed rows', () => {
  const sheet: TestSheet = {
    name: 'Queue',
    rows: row(1, 'No.') + row(2, 20) + row(3, 30) + row(4, 40) + row(5, 'below'),
    tables: [tableXml(1, 'Queue', 'A1:A4', ['No.'])],
    after: '<mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="A5:B5"/></mergeCells>',
  };
  const removal = (...rows: number[]) => ({ removals: [{ sheet: 'Queue', rows: Int32Array.from(rows) }] });

  test('let the others move up, and the table shrinks', async () => {
    const { parts, workbook } = await patched([sheet], removal(1, 2));
    expect(await cellsOf(workbook, 'Queue', 1)).toEqual([['No.'], [40], ['below']]);
    expect(parts[TABLE]).toContain('ref="A1:A2"');
    expect(parts[SHEET]).toContain('<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>');
  });

  test('that are all of a table leave the blank row that Excel wants', async () => {
    const { parts, workbook } = await patched([sheet], removal(1, 2, 3));
    expect(await cellsOf(workbook, 'Queue', 1)).toEqual([['No.'], [null], ['below']]);
    expect(parts[TABLE]).toContain('ref="A1:A2"');
  });

  test('and new rows and numbers go together', async () => {
    const { workbook } = await patched([sheet], {
      ...removal(1),
      columns: [update('Queue', 0, { 1: 99, 2: 31 })],
      appends: [{ sheet: 'Queue', existing: { nextRow: 4, columns: [0] }, table: table('x', [GL_COLUMNS[0]], [[50]]) }],
    });
    expect(await cellsOf(workbook, 'Queue', 1)).toEqual([['No.'], [31], [40], [50], ['below']]);
  });
});

test('parts that are not concerned are copied byte by byte', async () => {
  const output = join(folder, 'bundled.xlsx');
  const workbook = await openWorkbookFile(BUNDLED);
  await workbook.write(changes({ columns: [update('Value Entries', 12, { 1: 1.25 })] }));
  await workbook.save(output);
  const [before, after] = [readParts(BUNDLED), readParts(output)];
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', SHEET]);
  // The archive's folders are no parts.
  const parts = Object.keys(before).filter((name) => !name.endsWith('/'));
  expect(Object.keys(after).sort()).toEqual(parts.sort());
});

test('the calculation chain goes and Excel is told to calculate', async () => {
  const parts = workbookParts([{ name: 'A', rows: row(1, 1) }], { 'xl/calcChain.xml': '<calcChain/>' });
  parts['[Content_Types].xml'] = parts['[Content_Types].xml'].replace(
    '</Types>',
    '<Override PartName="/xl/calcChain.xml" ContentType="x/calcChain"/></Types>',
  );
  parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels'].replace(
    '</Rel',
    '<Relationship Id="c" Type="x/calcChain" Target="calcChain.xml"/></Rel',
  );
  const input = writeParts(join(folder, 'chain.xlsx'), parts);
  const workbook = await openWorkbookFile(input);
  await workbook.write(changes({ columns: [update('A', 0, { 0: 2 })] }));
  await workbook.save(input, { overwrite: true });
  const after = readParts(input);
  expect(JSON.stringify(after)).not.toContain('calcChain');
  expect(after['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
});

describe('saving', () => {
  test('writes the whole file or none, and leaves no remains', async () => {
    const input = writeParts(join(folder, 'whole.xlsx'), workbookParts([{ name: 'A', rows: row(1, 1) + row(2, 2) }]));
    const before = readFileSync(input);
    const workbook = await openWorkbookFile(input);
    await workbook.write(
      changes({
        columns: [
          {
            ...update('A', 0, { 0: 1, 1: 2 }),
            valueAt: (index) => {
              if (index === 1) throw new Error('stopped');
              return 1;
            },
          },
        ],
      }),
    );
    await expect(workbook.save(input, { overwrite: true })).rejects.toThrow('stopped');
    expect(readFileSync(input).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ['whole.xlsx', /exists already/],
    ['.', /is a folder/],
    ['nowhere/out.xlsx', /no such folder/],
    ['out.xlsm', /needs a file name that ends in "\.xlsx"/],
  ])('to %s is refused', async (name, message) => {
    const workbook = await openWorkbookFile(BUNDLED);
    await expect(workbook.save(join(folder, name))).rejects.toThrow(message);
  });
});
