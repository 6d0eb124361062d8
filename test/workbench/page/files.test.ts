import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Chart, type Sheet, Workbook, addTable, formatCells, parseArea, typeInto } from '../../../src/workbench/host';
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

const NAMES = [
  ['Costs', `='Report & "more"'!$B$2:$B$4`],
  ['Rate', '=0.25'],
  ['Hidden', '=Costs*2'],
] as const;

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
  sheet.conditionalFormats = [
    {
      id: workbook.newId(),
      area: area('B2:B4'),
      type: 'CellValue',
      rule: { formula1: '=-5', formula2: '=$E$1', operator: 'NotBetween' },
      formula: '',
      stopIfTrue: true,
      look: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
    },
    {
      id: workbook.newId(),
      area: area('A2:C4'),
      type: 'Custom',
      rule: {},
      formula: '=AND($B2<0,$A2<>"a & b")',
      stopIfTrue: false,
      look: { numberFormat: '"<"0.00">"' },
    },
  ];
  sheet.pageLayout = { ...sheet.pageLayout, printArea: area('A1:C4'), printTitleColumns: area('A:A') };
  sheet.filterArea = area('E1:F9');
  sheet.rowHeights.set(3, 30);
  sheet.hiddenRows.add(7);
  sheet.columnStyles.set(6, workbook.styles.numberOf({ ...workbook.styles.styleOf(0), numberFormat: '@' }));
  sheet.rowStyles.set(9, workbook.styles.numberOf({ ...workbook.styles.styleOf(0), bold: true }));
  sheet.customProperties.set('Made by', 'a run of <März> 😀');
  for (const [name, formula] of NAMES) {
    const comment = name === 'Rate' ? 'Per "year"' : '';
    workbook.names.set(name.toLowerCase(), { name, formula, comment, visible: name !== 'Hidden' });
  }
  workbook.customXmlParts = [{ id: workbook.newId(), xml: '<?xml version="1.0"?><run xmlns="urn:run">é</run>' }];
  workbook.properties.set('Title', 'Inventory & "cost"').set('Company', 'CRONUS').set('Author', 'A. Controller');
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
    const withoutId = ({ conditionalFormats }: Sheet) => conditionalFormats.map((format) => ({ ...format, id: '' }));
    expect(withoutId(sheet)).toEqual(withoutId(original));
    expect(sheet.customProperties).toEqual(original.customProperties);
    expect(sheet.filterArea).toEqual(original.filterArea);
    expect(sheet.rowHeights).toEqual(original.rowHeights);
    expect(sheet.hiddenRows).toEqual(original.hiddenRows);
    expect(sheet.style(50, 6)).toEqual(original.style(50, 6));
    expect(sheet.style(9, 9)).toEqual(original.style(9, 9));
    expect(workbook.names).toEqual(before.names);
    expect(workbook.customXmlParts).toEqual(before.customXmlParts);
    expect(workbook.properties).toEqual(before.properties);
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
    expect(sheet.pageSetup.printArea).toBe('A1:C4');
    expect(file.definedNames.getRanges('Costs').ranges).toEqual([`'Report & "more"'!$B$2:$B$4`]);
    expect(file.title).toBe('Inventory & "cost"');
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
