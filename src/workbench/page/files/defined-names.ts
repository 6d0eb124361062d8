import { encodeText, escapeAttribute } from '../../../xlsx/parts';
import { type DefinedName, type Workbook, fixedAddress, parseArea } from '../../host';
import { type FoundElement, type PackageParts, elementsOf, unescapeXml } from './package-parts';
import { leadsOutside } from './left-out';
import { bookPart } from './sheet-parts';

/** Names with a meaning of Excel's own: what is printed, what repeats on each page, what is filtered. */
const BUILT_IN = '_xlnm.';
const PRINT_AREA = `${BUILT_IN}Print_Area`;
const ONE_AREA = /^(?:'(?:[^']|'')*'|[^'!,]+)!([^!,]+)$/;

/** Puts the names of the workbook and what is printed of its sheets into the file. */
export function writeNames(parts: PackageParts, workbook: Workbook): void {
  const names = [...printAreas(workbook), ...[...workbook.names.values()].map(nameXml)];
  if (names.length === 0) return;
  const book = bookPart(parts);
  const before = parts.text(book);
  const has = before.includes('</definedNames>');
  const [place, xml] = has
    ? ['</definedNames>', `${names.join('')}</definedNames>`]
    : ['</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`];
  parts.set(
    book,
    before.replace(place, () => xml),
  );
}

function printAreas({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ name, pageLayout: { printArea } }, index) => {
    if (!printArea) return [];
    const place = encodeText(fixedAddress(name, printArea));
    return [`<definedName name="${PRINT_AREA}" localSheetId="${index}">${place}</definedName>`];
  });
}

function nameXml({ comment, formula, name, visible }: DefinedName): string {
  const note = comment === '' ? '' : ` comment="${escapeAttribute(comment)}"`;
  const hidden = visible ? '' : ' hidden="1"';
  const content = encodeText(formula.replace(/^=/, ''));
  return `<definedName name="${escapeAttribute(name)}"${note}${hidden}>${content}</definedName>`;
}

/** Reads the names of the workbook and what is printed of its sheets; answers with what is left out. */
export function readNames(parts: PackageParts, workbook: Workbook): string[] {
  const leftOut: string[] = [];
  for (const element of elementsOf(parts.text(bookPart(parts)), 'definedName')) {
    const { localSheetId, name } = element.attributes;
    if (name === PRINT_AREA) {
      if (!readPrintArea(element, workbook)) leftOut.push('print areas of several parts');
    } else if (!name.startsWith(BUILT_IN) && !leadsOutside(element.content)) {
      if (localSheetId === undefined) addName(element, workbook);
      else leftOut.push('names that belong to one sheet');
    }
  }
  return leftOut;
}

function addName({ attributes, content }: FoundElement, { names }: Workbook): void {
  const { comment = '', hidden, name } = attributes;
  const visible = hidden !== '1' && hidden !== 'true';
  names.set(name.toLowerCase(), { name, formula: `=${unescapeXml(content)}`, comment, visible });
}

function readPrintArea({ attributes, content }: FoundElement, { sheets }: Workbook): boolean {
  const [, address = ''] = ONE_AREA.exec(unescapeXml(content)) ?? [];
  const printArea = parseArea(address.replaceAll('$', ''));
  const sheet = sheets.at(Number(attributes.localSheetId));
  if (!sheet || !printArea) return false;
  sheet.pageLayout = { ...sheet.pageLayout, printArea };
  return true;
}
