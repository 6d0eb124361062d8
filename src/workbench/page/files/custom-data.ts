import { strFromU8 } from 'fflate';
import { TRANSITIONAL, XML_DECLARATION, escapeAttribute } from '../../../xlsx/parts';
import { type Workbook } from '../../host';
import { type PackageParts, elementsOf } from './package-parts';
import { bookPart, relatedTo, sheetPart } from './sheet-parts';

const { relationships: RELATIONSHIPS } = TRANSITIONAL;
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** What may stand behind the properties of a sheet. */
const BEHIND = /(?=<(?:drawing|tableParts)\b|<\/worksheet>)/;

/** Puts what add-ins have noted into the file: on sheets, and as pieces of XML. */
export function writeCustomData(parts: PackageParts, workbook: Workbook): void {
  writeSheetProperties(parts, workbook);
  workbook.customXmlParts.forEach(({ id, xml }, index) => {
    const part = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    parts.set(part, xml);
    parts.add(
      properties,
      `${XML_DECLARATION}<ds:datastoreItem xmlns:ds="${CUSTOM_XML}" ds:itemID="${escapeAttribute(id)}"/>`,
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    );
    parts.relate(part, `${RELATIONSHIPS}/customXmlProps`, properties);
    parts.relate(bookPart(parts), `${RELATIONSHIPS}/customXml`, part);
  });
}

function writeSheetProperties(parts: PackageParts, { sheets }: Workbook): void {
  let count = 0;
  for (const { customProperties, name } of sheets.filter((sheet) => sheet.customProperties.size > 0)) {
    const owner = sheetPart(parts, name);
    const elements = [...customProperties].map(([key, value]) => {
      const part = `xl/customProperty${++count}.bin`;
      parts.add(part, utf16(value), 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty');
      const id = parts.relate(owner, `${RELATIONSHIPS}/customProperty`, part);
      return `<customPr name="${escapeAttribute(key)}" r:id="${id}"/>`;
    });
    const xml = `<customProperties xmlns:r="${RELATIONSHIPS}">${elements.join('')}</customProperties>`;
    parts.editBelowCells(owner, (below) => below.replace(BEHIND, () => xml));
  }
}

/** Reads what add-ins have noted; answers with what is left out. */
export function readCustomData(parts: PackageParts, workbook: Workbook): string[] {
  for (const sheet of workbook.sheets) {
    const owner = sheetPart(parts, sheet.name);
    const targets = new Map(parts.relationships(owner).map(({ id, target }) => [id, target]));
    for (const { attributes } of elementsOf(parts.belowCells(owner), 'customPr')) {
      const value = parts.bytes(targets.get(attributes['r:id']) ?? '');
      sheet.customProperties.set(attributes.name, textOfUtf16(value));
    }
  }
  const items = relatedTo(parts, bookPart(parts), 'customXml');
  const readable = items.filter((part) => !isUtf16(parts.bytes(part)));
  workbook.customXmlParts = readable.map((part) => ({
    id: idOf(parts, part) ?? workbook.newId(),
    xml: parts.text(part),
  }));
  // Only Power Query is known to write its pieces so.
  return readable.length < items.length ? ['queries'] : [];
}

function idOf(parts: PackageParts, part: string): string | undefined {
  const [properties] = relatedTo(parts, part, 'customXmlProps');
  return elementsOf(parts.text(properties ?? ''), 'datastoreItem')[0]?.attributes['ds:itemID'];
}

/** As Excel keeps such values. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

function textOfUtf16(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 1 }, (_, i) => String.fromCharCode(view.getUint16(i * 2, true))).join('');
}

/** Whether a piece of XML begins with a byte order mark of UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, 2), true);
  return start === '\xff\xfe' || start === '\xfe\xff';
}
