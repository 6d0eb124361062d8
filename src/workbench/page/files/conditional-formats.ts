import { encodeText, escapeAttribute } from '../../../xlsx/parts';
import { type ConditionalFormat, type Sheet, type Workbook, addressOf, parseArea } from '../../host';
import { type FoundElement, type PackageParts, elementsOf, unescapeXml } from './package-parts';
import { bookPart, relatedTo, sheetPart } from './sheet-parts';

type Look = ConditionalFormat['look'];

/** How a value is compared: as files say it, and as Office.js does. */
const OPERATORS = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
] as const;

const TYPES = [
  ['cellIs', 'CellValue'],
  ['expression', 'Custom'],
] as const;

/** Numbers of formats below are Excel's own. */
const FIRST_OWN_FORMAT = 164;
/** What may stand behind the conditional formats of a sheet. */
const BEHIND =
  /(?=<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|customProperties|drawing|tableParts)\b|<\/worksheet>)/;

/** Puts conditional formats by value and by formula into the file. */
export function writeConditionalFormats(parts: PackageParts, workbook: Workbook): void {
  const looks: string[] = [];
  for (const { conditionalFormats, name } of workbook.sheets) {
    const xml = conditionalFormats.map((format, index) => {
      looks.push(lookXml(format.look, FIRST_OWN_FORMAT + 1_000 + looks.length));
      const rule = ruleXml(format, index + 1, looks.length - 1);
      return `<conditionalFormatting sqref="${addressOf(format.area)}">${rule}</conditionalFormatting>`;
    });
    if (xml.length === 0) continue;
    parts.editBelowCells(sheetPart(parts, name), (below) => below.replace(BEHIND, () => xml.join('')));
  }
  if (looks.length === 0) return;
  const [styles] = relatedTo(parts, bookPart(parts), 'styles');
  // The package that writes the sheets has none of its own.
  const dxfs = `<dxfs count="${looks.length}">${looks.join('')}</dxfs>`;
  parts.set(
    styles,
    parts.text(styles).replace(/<dxfs\b[^>]*?(\/>|>\s*<\/dxfs>)/, () => dxfs),
  );
}

function ruleXml({ formula, rule, stopIfTrue, type }: ConditionalFormat, priority: number, look: number): string {
  const { formula1, formula2, operator } = rule as { formula1?: string; formula2?: string; operator?: string };
  const formulas = type === 'Custom' ? [formula] : [formula1, formula2];
  const compared = OPERATORS.find(([, ours]) => ours === operator)?.[0];
  const attributes = [
    `type="${TYPES.find(([, ours]) => ours === type)![0]}"`,
    `dxfId="${look}"`,
    `priority="${priority}"`,
    ...(stopIfTrue ? ['stopIfTrue="1"'] : []),
    ...(compared === undefined ? [] : [`operator="${compared}"`]),
  ];
  const written = formulas.filter((text) => text !== undefined && text !== '');
  const elements = written.map((text) => `<formula>${encodeText(String(text).replace(/^=/, ''))}</formula>`);
  return `<cfRule ${attributes.join(' ')}>${elements.join('')}</cfRule>`;
}

function lookXml({ bold, fill, fontColor, numberFormat }: Look, formatNumber: number): string {
  const font = [
    ...(bold === undefined ? [] : [`<b val="${Number(bold)}"/>`]),
    ...(fontColor === undefined ? [] : [`<color rgb="${argb(fontColor)}"/>`]),
  ];
  return [
    '<dxf>',
    ...(font.length > 0 ? ['<font>', ...font, '</font>'] : []),
    ...(numberFormat === undefined
      ? []
      : [`<numFmt numFmtId="${formatNumber}" formatCode="${escapeAttribute(numberFormat)}"/>`]),
    ...(fill === undefined ? [] : [`<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill>`]),
    '</dxf>',
  ].join('');
}

/** Reads conditional formats by value and by formula; answers with what is left out. */
export function readConditionalFormats(parts: PackageParts, { sheets }: Workbook): string[] {
  const [styles] = relatedTo(parts, bookPart(parts), 'styles');
  const [dxfs] = elementsOf(parts.text(styles ?? ''), 'dxfs');
  const looks = elementsOf(dxfs?.content ?? '', 'dxf').map(({ content }) => lookOf(content));
  const isWhole = sheets.map((sheet) => {
    const rules = elementsOf(parts.belowCells(sheetPart(parts, sheet.name)), 'conditionalFormatting').flatMap(
      ({ attributes, content }) => elementsOf(content, 'cfRule').map((rule) => ({ area: attributes.sqref, rule })),
    );
    const read = rules.map(({ area, rule }) => formatOf(area, rule, looks, sheet)).filter((each) => each !== undefined);
    sheet.conditionalFormats = read.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
    return read.length === rules.length;
  });
  return isWhole.every(Boolean) ? [] : ['conditional formats that look at more than a value or a formula'];
}

/** Undefined for what cannot be kept as it is: icons, bars, scales, areas of several parts, looks that cells here lack. */
function formatOf(
  address: string | undefined,
  { attributes, content }: FoundElement,
  looks: readonly (Look | undefined)[],
  sheet: Sheet,
): { readonly priority: number; readonly format: ConditionalFormat } | undefined {
  const area = parseArea(address ?? '');
  const type = TYPES.find(([inFile]) => inFile === attributes.type)?.[1];
  const operator = OPERATORS.find(([inFile]) => inFile === attributes.operator)?.[1];
  const look = attributes.dxfId === undefined ? {} : looks[Number(attributes.dxfId)];
  const formulas = elementsOf(content, 'formula').map((each) => `=${unescapeXml(each.content)}`);
  if (!area || !type || !look || formulas.length === 0 || (type === 'CellValue') !== (operator !== undefined)) {
    return undefined;
  }
  const [formula1, formula2] = formulas;
  const format: ConditionalFormat = {
    id: sheet.workbook.newId(),
    area,
    type,
    rule: type === 'Custom' ? {} : { formula1, ...(formula2 !== undefined && { formula2 }), operator },
    formula: type === 'Custom' ? formula1 : '',
    stopIfTrue: attributes.stopIfTrue === '1' || attributes.stopIfTrue === 'true',
    look,
  };
  return { priority: Number(attributes.priority), format };
}

const BOLD = /<b(?: val="(\w+)")?\/>/;
const FONT_COLOR = /<color rgb="(\w{8})"\/>/;
const FILL = /<patternFill(?: patternType="solid")?>(?:<fgColor [^>]*\/>)?<bgColor rgb="(\w{8})"\/><\/patternFill>/;
const NUMBER_FORMAT = /<numFmt\b[^>]*\bformatCode="([^"]*)"[^>]*\/>/;
/** What changes nothing: brackets around the rest, and looks that are said to be absent. */
const NOTHING = /<\/?(?:font|fill)\/?>|<(?:i|strike|u) val="(?:0|none)"\/>|\s+/g;

/** The look that a rule gives; undefined when there is more to it than is kept. */
function lookOf(dxf: string): Look | undefined {
  const known = [BOLD, FONT_COLOR, FILL, NUMBER_FORMAT];
  const [bold, fontColor, fill, numberFormat] = known.map((part) => part.exec(dxf));
  const rest = known.reduce((xml, part) => xml.replace(part, ''), dxf).replace(NOTHING, '');
  if (rest !== '') return undefined;
  return {
    ...(bold && { bold: bold[1] !== '0' && bold[1] !== 'false' }),
    ...(fontColor && { fontColor: color(fontColor[1]) }),
    ...(fill && { fill: color(fill[1]) }),
    ...(numberFormat && { numberFormat: unescapeXml(numberFormat[1]) }),
  };
}

/** `#FFC7CE` as files have it. */
function argb(rgb: string): string {
  return `FF${rgb.slice(1)}`;
}

function color(argb: string): string {
  return `#${argb.slice(-6)}`;
}
