import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Chart, Workbook, addTable, formatCells, parseArea, typeInto } from '../../../src/workbench/host';
import { ADD_IN_ID } from '../../../src/workbench/page/files/add-in-settings';
import { readXlsx } from '../../../src/workbench/page/files/read-xlsx';
import { writeXlsx } from '../../../src/workbench/page/files/write-xlsx';
import { at, readManifest } from '../../manifest/read-manifest';
import { convert, findLibreOffice } from '../../support/libreoffice';

const libreOffice = findLibreOffice();

const SETTINGS: readonly (readonly [string, unknown])[] = [
  ['inventoryCostPosting.lastRun', 'post-5 open'],
  ['inventoryCostPosting.columns', '1:[{"header":"Menge\n\t\\"<&>\'é"}]'],
];

const area = (address: string) => parseArea(address)!;

/** A workbook with one of everything that the add-in and people put into one. */
function fullWorkbook(): Workbook {
  const workbook = new Workbook('Full.xlsx', ['Report & "more"', 'Hidden']);
  const [sheet, hidden] = workbook.sheets;
  typeInto(sheet, area('A1:C4'), [
    ['Month', 'Inventory', 'COGS'],
    ['2017-01', 10.25, -3],
    ['=1+1', 4, '@text'],
    ["'=cmd|x", '01/31/2017', 2],
  ]);
  sheet.cells.setFormula(2, 0, undefined);
  sheet.cells.setValue(2, 0, '2017-02');
  typeInto(sheet, area('E1:E1'), [['=SUM(B2:B3)']]);
  sheet.cells.setValue(0, 4, 14.25);
  formatCells(sheet, area('B2:B4'), { numberFormat: '#,##0.00', bold: true, fill: '#FFF2CC', fontColor: '#0563C1' });
  formatCells(sheet, area('C2:C2'), { horizontalAlignment: 'Right', wrapText: true, underline: true, locked: false });
  addTable(sheet, area('A1:C4'), true, 'Months');
  sheet.hyperlinks.set('B2', { documentReference: "'Hidden'!A5" });
  sheet.columnWidths.set(1, 100);
  sheet.frozenRows = 1;
  sheet.pageLayout = {
    ...sheet.pageLayout,
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    printTitleRows: area('1:1'),
  };
  const check = {
    errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
    ignoreBlanks: true,
  };
  sheet.validations = [
    {
      ...check,
      area: area('A1'),
      type: 'None',
      rule: {},
      prompt: { message: 'The month of posting', showPrompt: true, title: '' },
    },
    {
      ...check,
      area: area('C2:C1001'),
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'Yes,No' } },
      prompt: { message: '', showPrompt: true, title: '' },
    },
  ];
  const chart = new Chart(workbook.newId(), sheet, 'Chart 1', 'ColumnStacked', area('A1:C3'), 'Columns');
  Object.assign(chart, { title: 'Cost <by> month', left: 20, top: 90, width: 620, height: 270 });
  sheet.charts = [chart];
  hidden.visibility = 'Hidden';
  for (const [name, value] of SETTINGS) workbook.settings.set(name, value);
  return workbook;
}

const bytesOf = async (workbook: Workbook): Promise<ArrayBuffer> => {
  const bytes = await writeXlsx(workbook);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

describe('a workbook that the workbench saves', () => {
  let bytes: ArrayBuffer;
  let parts: Record<string, string>;
  beforeAll(async () => {
    bytes = await bytesOf(fullWorkbook());
    const unpacked = unzipSync(new Uint8Array(bytes));
    parts = Object.fromEntries(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)]));
  });

  it('has everything again when it is opened here', async () => {
    const before = fullWorkbook();
    const { leftOut, workbook } = await readXlsx('Full.xlsx', bytes);
    expect(leftOut).toEqual([]);
    const [sheet, hidden] = workbook.sheets;
    const [original] = before.sheets;
    expect(sheet.name).toBe('Report & "more"');
    expect(hidden.visibility).toBe('Hidden');
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 5; column++) {
        const place = [row, column] as const;
        expect([place, sheet.cells.value(...place)]).toEqual([place, original.cells.value(...place)]);
        expect([place, sheet.formula(...place)]).toEqual([place, original.formula(...place)]);
        expect([place, sheet.style(...place)]).toEqual([place, original.style(...place)]);
      }
    }
    expect(sheet.hyperlinks).toEqual(original.hyperlinks);
    expect(sheet.tables.map(({ name, area: of }) => [name, of])).toEqual([['Months', area('A1:C4')]]);
    expect(sheet.columnWidth(1)).toBeCloseTo(100, 6);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.pageLayout).toMatchObject(original.pageLayout);
    expect(sheet.validations).toEqual(expect.arrayContaining([...original.validations]));
    expect(sheet.validations).toHaveLength(2);
    expect([...workbook.settings]).toEqual(SETTINGS);
    const [{ title, type, source, left, top, width, height }] = sheet.charts;
    expect({ title, type, source, left, top, width, height }).toEqual({
      title: 'Cost <by> month',
      type: 'ColumnStacked',
      source: area('A1:C3'),
      left: 20,
      top: 90,
      width: 620,
      height: 270,
    });
  });

  it('is the same file when it is saved again', async () => {
    const { workbook } = await readXlsx('Full.xlsx', bytes);
    const again = unzipSync(new Uint8Array(await bytesOf(workbook)));
    for (const [name, part] of Object.entries(again)) {
      if (name !== 'docProps/core.xml') expect([name, strFromU8(part)]).toEqual([name, parts[name]]);
    }
  });

  it('has charts whose series refer to the cells, and says what they hold', () => {
    const chart = parts['xl/charts/chart1.xml'];
    expect(chart).toContain("<c:f>'Report &amp; &quot;more&quot;'!$A$2:$A$3</c:f>");
    expect(chart).toContain('<c:v>10.25</c:v>');
    expect(chart).toContain('<a:t>Cost &lt;by&gt; month</a:t>');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<drawing [^>]*r:id="\w+"\/><tableParts/);
  });

  it('keeps the settings where Excel keeps those of the add-in that the manifest names', () => {
    expect(at(readManifest(), 'Id').text).toBe(ADD_IN_ID);
    expect(parts['xl/webextensions/webextension1.xml']).toContain(`<we:reference id="${ADD_IN_ID}"`);
    expect(parts['_rels/.rels']).toContain('Target="/xl/webextensions/taskpanes.xml"');
  });

  it('names every part in its list of contents, once', () => {
    const listed = [...parts['[Content_Types].xml'].matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((name) => !(name in parts))).toEqual([]);
    const own = Object.keys(parts).filter((name) => /^xl\/(charts|drawings|webextensions)\/[^/]+$/.test(name));
    expect(listed).toEqual(expect.arrayContaining(own));
  });

  it('is read by another reader alike', async () => {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes);
    const [sheet] = file.worksheets;
    expect(sheet.getCell('A4').value).toBe('=cmd|x');
    expect(sheet.getCell('C500').dataValidation).toMatchObject({ type: 'list', formulae: ['"Yes,No"'] });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
  });
});

(libreOffice ? describe : describe.skip)('LibreOffice', () => {
  it('opens what the workbench saves, with its figures and its chart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
    const file = join(folder, 'full.xlsx');
    writeFileSync(file, new Uint8Array(await bytesOf(fullWorkbook())));
    const sheet = readFileSync(convert(libreOffice!, file, 'fods', folder), 'utf8');
    expect(sheet).toContain('office:value="14.25"');
    expect(sheet).toMatch(/<draw:object[\s>]/);
    expect(sheet).toContain('Cost &lt;by&gt; month');
    rmSync(folder, { recursive: true });
  }, 180_000);
});

describe('a workbook with what the workbench does not have', () => {
  it('says what would be lost when it is saved', async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('Pictures');
    const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    sheet.addImage(file.addImage({ base64: PIXEL, extension: 'png' }), 'A1:B2');
    sheet.getCell('A5').note = 'A comment';
    const { leftOut } = await readXlsx('Pictures.xlsx', await file.xlsx.writeBuffer());
    expect(leftOut).toEqual(['pictures', 'comments']);
  });
});
