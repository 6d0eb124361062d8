import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { PackageParts } from '../../../src/workbench/page/files/package-parts';
import { type OpenedFile, readXlsx } from '../../../src/workbench/page/files/read-xlsx';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const text = (color: Partial<ExcelJS.Color>): Partial<ExcelJS.Style> => ({ font: { color } });
const style = (sheet: ExcelJS.Worksheet, look: Partial<ExcelJS.Style>) => (sheet.getCell('A1').style = look);

/** What the package that writes files can put into one. */
const MADE: readonly (readonly [string, (sheet: ExcelJS.Worksheet, file: ExcelJS.Workbook) => unknown])[] = [
  ['pictures', (sheet, file) => sheet.addImage(file.addImage({ base64: PIXEL, extension: 'png' }), 'A1:B2')],
  ['comments', (sheet) => (sheet.getCell('A5').note = 'A comment')],
  ['merged cells', (sheet) => sheet.mergeCells('A1:B2')],
  ['page headers', (sheet) => (sheet.headerFooter.oddHeader = '&CInventory')],
  ['page footers', (sheet) => (sheet.headerFooter.oddFooter = '&P')],
  ['page breaks', (sheet) => sheet.getRow(2).addPageBreak()],
  ['outlines', (sheet) => (sheet.getRow(2).outlineLevel = 1)],
  ['passwords of sheets', (sheet) => sheet.protect('secret', { spinCount: 1 })],
  ['looks of single letters', (sheet) => (sheet.getCell('A1').value = { richText: [{ text: 'a' }] })],
  ['borders', (sheet) => style(sheet, { border: { top: { style: 'thin' } } })],
  ['patterned fills', (sheet) => style(sheet, { fill: { type: 'pattern', pattern: 'darkGrid' } })],
  ['colors of the theme', (sheet) => style(sheet, text({ theme: 4 }))],
  ['strikethrough', (sheet) => style(sheet, { font: { strike: true } })],
  ['array formulas', (sheet) => (sheet.getCell('A1').value = ARRAY)],
  [
    'checks of cells other than plain lists',
    (sheet) => (sheet.getCell('A1').dataValidation = { type: 'whole', operator: 'equal', formulae: [1] }),
  ],
  [
    'conditional formats that look at more than a value or a formula',
    (sheet) => sheet.addConditionalFormatting({ ref: 'A1:A5', rules: [SCALE] }),
  ],
];

const ARRAY = {
  formula: 'B1:B2*2',
  result: 1,
  shareType: 'array',
  ref: 'A1:A2',
} as unknown as ExcelJS.CellFormulaValue;

const SCALE: ExcelJS.ColorScaleRuleType = {
  type: 'colorScale',
  priority: 1,
  cfvo: [{ type: 'min' }, { type: 'max' }],
  color: [{ argb: 'FF00FF00' }, { argb: 'FFFF0000' }],
};

const below = (parts: PackageParts, xml: string) =>
  parts.editBelowCells(SHEET, (before) => before.replace('<pageMargins', `${xml}<pageMargins`));
const named =
  (attributes: string, place = 'Sheet!$A$1') =>
  (parts: PackageParts) =>
    parts.set(
      BOOK,
      parts
        .text(BOOK)
        .replace(
          '</sheets>',
          `</sheets><definedNames><definedName ${attributes}>${place}</definedName></definedNames>`,
        ),
    );
const conditional = (look: string, area: string) => (parts: PackageParts) => {
  parts.set(STYLES, parts.text(STYLES).replace(/<dxfs[^>]*\/>/, `<dxfs count="1"><dxf>${look}</dxf></dxfs>`));
  const rule = '<cfRule type="expression" dxfId="0" priority="1"><formula>A1</formula></cfRule>';
  below(parts, `<conditionalFormatting sqref="${area}">${rule}</conditionalFormatting>`);
};
const CONDITIONAL = 'conditional formats that look at more than a value or a formula';

/** What only Excel puts into a file. */
const ADDED: readonly (readonly [string, (parts: PackageParts) => void])[] = [
  ['pivot tables', (parts) => parts.set('xl/pivotTables/pivotTable1.xml', '<pivotTableDefinition/>')],
  ['macros', (parts) => parts.set('xl/vbaProject.bin', '')],
  ['slicers', (parts) => parts.set('xl/slicers/slicer1.xml', '<slicers/>')],
  ['timelines', (parts) => parts.set('xl/timelines/timeline1.xml', '<timelines/>')],
  ['links to other workbooks', (parts) => parts.set('xl/externalLinks/externalLink1.xml', '<externalLink/>')],
  ['data connections', (parts) => parts.set('xl/connections.xml', '<connections/>')],
  ['sheets without cells', (parts) => parts.set('xl/chartsheets/sheet1.xml', '<chartsheet/>')],
  ['buttons and other controls', (parts) => parts.set('xl/ctrlProps/ctrlProp1.xml', '<formControlPr/>')],
  ['embedded documents', (parts) => parts.set('xl/embeddings/document1.docx', '')],
  ['document properties of your own', (parts) => parts.set('docProps/custom.xml', '<Properties/>')],
  ['sparklines', (parts) => below(parts, '<x14:sparkline><xm:f>A1:B1</xm:f></x14:sparkline>')],
  [
    'what filters let through',
    (parts) => below(parts, '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters/></filterColumn></autoFilter>'),
  ],
  [
    'ranges that may be edited in spite of protection',
    (parts) => below(parts, '<protectedRange name="Mine" sqref="A1"/>'),
  ],
  ['scenarios', (parts) => below(parts, '<scenario name="Best"></scenario>')],
  [
    'checks of cells other than plain lists',
    (parts) =>
      below(
        parts,
        '<x14:dataValidation type="list"><x14:formula1><xm:f>Other!A1:A9</xm:f></x14:formula1>' +
          '</x14:dataValidation>',
      ),
  ],
  [
    'protection of the workbook',
    (parts) => parts.set(BOOK, parts.text(BOOK).replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>')),
  ],
  ['print areas of several parts', named('name="_xlnm.Print_Area" localSheetId="0"', 'Sheet!$A$1:$B$2,Sheet!$D$1')],
  ['names that belong to one sheet', named('name="Local" localSheetId="0"')],
  [CONDITIONAL, conditional('<border><left style="thin"/></border>', 'A1:A9')],
  [CONDITIONAL, conditional('<font><color theme="4"/></font>', 'A1:A9')],
  [CONDITIONAL, conditional('<font><b/></font>', 'A1:A9 C1:C9')],
  [
    'queries',
    (parts) => {
      parts.set('customXml/item1.xml', Uint8Array.of(0xff, 0xfe, 0x3c, 0));
      parts.relate(BOOK, `${RELATIONSHIPS}/customXml`, 'customXml/item1.xml');
    },
  ],
];

async function file(fill: (sheet: ExcelJS.Worksheet, file: ExcelJS.Workbook) => unknown): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet');
  sheet.getCell('A1').value = 1;
  sheet.getCell('A2').value = 2;
  fill(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function open({ buffer, byteLength, byteOffset }: Uint8Array): Promise<OpenedFile> {
  return readXlsx('File.xlsx', buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

async function leftOut(bytes: Uint8Array): Promise<readonly string[]> {
  return (await open(bytes)).leftOut;
}

describe('a workbook with what the workbench does not have', () => {
  it.each(MADE)('says that %s would be lost when it is saved', async (what, fill) => {
    expect(await leftOut(await file(fill))).toEqual([what]);
  });

  it.each(ADDED)('says that %s, as Excel has them, would be lost', async (what, add) => {
    const parts = PackageParts.of(await file(() => undefined));
    add(parts);
    expect(await leftOut(parts.pack())).toEqual([what]);
  });
});

describe('a formula that looks into another workbook', () => {
  it('is what it came to, for the other workbook is not kept', async () => {
    const opened = await open(
      await file((sheet) => {
        sheet.getCell('A1').value = { formula: "SUM('[1]Prices 2017'!A1,1)", result: 12.5 };
        sheet.getCell('A2').value = { formula: 'Months[1]+Items!A1', result: 3 };
      }),
    );
    const [{ cells }] = opened.workbook.sheets;
    expect([cells.value(0, 0), cells.formula(0, 0)]).toEqual([12.5, undefined]);
    expect([cells.value(1, 0), cells.formula(1, 0)]).toEqual([3, '=Months[1]+Items!A1']);
  });
});

describe('a workbook with nothing else', () => {
  it('says that nothing would be lost', async () => {
    expect(await leftOut(await file(() => undefined))).toEqual([]);
    const parts = PackageParts.of(await file(() => undefined));
    const excelsOwn =
      '<font><b/><i val="0"/><color rgb="FF9C0006"/></font>' +
      '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>';
    conditional(excelsOwn, 'A1:A9')(parts);
    expect(await leftOut(parts.pack())).toEqual([]);
  });

  it('is the sample', async () => {
    expect(await leftOut(readFileSync(join(__dirname, '../../../assets/cronus/inventory.xlsx')))).toEqual([]);
  });
});
