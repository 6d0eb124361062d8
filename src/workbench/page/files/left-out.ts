import type ExcelJS from 'exceljs';
import { type FoundElement, type PackageParts, elementsOf } from './package-parts';

/** What the workbench does not have, by the parts of a file that hold it. */
const BY_PART: readonly (readonly [RegExp, string])[] = [
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/(threadedC|c)omments/, 'comments'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
  [/^xl\/slicers\//, 'slicers'],
  [/^xl\/timelines\//, 'timelines'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/connections\.xml$/, 'data connections'],
  [/^xl\/(chartsheets|dialogsheets|macrosheets)\//, 'sheets without cells'],
  [/^xl\/(ctrlProps|activeX)\//, 'buttons and other controls'],
  [/^xl\/embeddings\//, 'embedded documents'],
  [/^docProps\/custom\.xml$/, 'document properties of your own'],
];

type Attributes = FoundElement['attributes'];

/** The same, by the elements of the parts of the workbook, its sheets and its tables, where they are of such a kind. */
const BY_ELEMENT: readonly (readonly [string, string, ((attributes: Attributes, content: string) => boolean)?])[] = [
  ['mergeCell', 'merged cells'],
  ['sparkline', 'sparklines'],
  ['filterColumn', 'what filters let through', (_, criteria) => criteria !== ''],
  ['oddHeader', 'page headers'],
  ['oddFooter', 'page footers'],
  ['brk', 'page breaks'],
  ['protectedRange', 'ranges that may be edited in spite of protection'],
  ['sheetProtection', 'passwords of sheets', ({ hashValue, password }) => (hashValue ?? password) !== undefined],
  ['workbookProtection', 'protection of the workbook'],
  ['scenario', 'scenarios'],
  [
    'dataValidation',
    'checks of cells other than plain lists',
    ({ errorStyle, type = 'none' }, content) =>
      !['list', 'none'].includes(type) || errorStyle !== undefined || content.includes('<xm:'),
  ],
];

const WITH_ELEMENTS = /^xl\/(workbook|(worksheets|tables)\/[^/]+)\.xml$/;

/** What of a file would be lost if it were saved here. */
export function leftOutOf(parts: PackageParts): string[] {
  const { names } = parts;
  const byPart = BY_PART.filter(([part]) => names.some((name) => part.test(name)));
  const xml = names.filter((name) => WITH_ELEMENTS.test(name)).map((name) => parts.belowCells(name));
  const byElement = BY_ELEMENT.filter(([name, , isLost = () => true]) =>
    xml.some((each) => elementsOf(each, name).some(({ attributes, content }) => isLost(attributes, content))),
  );
  return [...byPart, ...byElement].map(([, what]) => what);
}

/** What the workbench does not keep of a row or a column. */
export function leftOutOfLine({ outlineLevel }: { readonly outlineLevel?: number }): string[] {
  return outlineLevel ? ['outlines'] : [];
}

/** What the workbench does not keep of a cell and of its looks, by how the package that reads files tells it. */
export function leftOutOfCell({ border, fill, font, value }: ExcelJS.Cell): string[] {
  const found: string[] = [];
  if (value !== null && typeof value === 'object' && 'richText' in value) found.push('looks of single letters');
  if (value !== null && typeof value === 'object' && 'shareType' in value && value.shareType === 'array') {
    found.push('array formulas');
  }
  if (border && Object.values(border).some((line: Partial<ExcelJS.Border> | undefined) => line?.style))
    found.push('borders');
  const patterned = fill && !(fill.type === 'pattern' && ['none', 'solid', 'gray125'].includes(fill.pattern));
  if (patterned) found.push('patterned fills');
  if (isOfTheme(font?.color) || (fill?.type === 'pattern' && isOfTheme(fill.fgColor)))
    found.push('colors of the theme');
  if (font?.strike) found.push('strikethrough');
  return found;
}

/** Excel itself names the theme's color of plain text on each cell; that one looks the same without its name. */
const PLAIN_TEXT = 1;

function isOfTheme(color: Partial<ExcelJS.Color> | undefined): boolean {
  return color?.theme !== undefined && color.theme !== PLAIN_TEXT;
}

/** `[1]Prices!A1`: a formula that looks into another workbook, which only a part that is left out names. */
const OUTSIDE = /(?<![\p{L}\p{N}_.\][])\[\d+\][^\],[]*!/u;

export function leadsOutside(formula: string): boolean {
  return OUTSIDE.test(formula);
}
