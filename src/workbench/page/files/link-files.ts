import { TRANSITIONAL, escapeAttribute } from '../../../xlsx/parts';
import {
  type Hyperlink,
  type Sheet,
  type Workbook,
  addressOf,
  cellArea,
  lastColumnOf,
  lastRowOf,
  parseArea,
} from '../../host';
import { type PackageParts, elementsOf } from './package-parts';
import { sheetPart } from './sheet-parts';

const RELATIONSHIP = `${TRANSITIONAL.relationships}/hyperlink`;
/** What may stand behind the links of a sheet. */
const BEHIND = /(?=<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing|tableParts)\b|<\/worksheet>)/;

/**
 * Puts the links of cells into the file. Not as the package that writes the cells does it: there a cell with a link is
 * a text, and an amount would be none any more.
 */
export function writeLinks(parts: PackageParts, workbook: Workbook): void {
  for (const sheet of workbook.sheets.filter(({ hyperlinks }) => hyperlinks.size > 0)) {
    const part = sheetPart(parts, sheet.name);
    const links = [...sheet.hyperlinks].map(([address, link]) => linkXml(parts, part, address, link));
    const xml = `<hyperlinks xmlns:r="${TRANSITIONAL.relationships}">${links.join('')}</hyperlinks>`;
    parts.editBelowCells(part, (below) => below.replace(BEHIND, xml));
  }
}

function linkXml(parts: PackageParts, part: string, address: string, link: Hyperlink): string {
  const place = link.documentReference !== undefined ? ` location="${escapeAttribute(link.documentReference)}"` : '';
  const id = link.address === undefined ? '' : ` r:id="${parts.relateOutside(part, RELATIONSHIP, link.address)}"`;
  const tip = link.screenTip === undefined ? '' : ` tooltip="${escapeAttribute(link.screenTip)}"`;
  return `<hyperlink ref="${address}"${place}${id}${tip}/>`;
}

export function readLinks(parts: PackageParts, workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const part = sheetPart(parts, sheet.name);
    const targets = new Map(parts.relationships(part).map(({ id, written }) => [id, written]));
    for (const { attributes } of elementsOf(parts.belowCells(part), 'hyperlink')) {
      setLink(sheet, attributes.ref, linkOf(attributes, targets.get(attributes['r:id'])));
    }
  }
}

/** A place in the workbook may be written as a target outside of it, with a `#`. */
function linkOf({ location, tooltip }: Readonly<Record<string, string>>, target: string | undefined): Hyperlink {
  const inside = location ?? (target?.startsWith('#') ? target.slice(1) : undefined);
  return {
    ...(inside !== undefined ? { documentReference: inside } : { address: target ?? '' }),
    ...(tooltip !== undefined && { screenTip: tooltip }),
  };
}

function setLink(sheet: Sheet, reference: string, link: Hyperlink): void {
  const area = parseArea(reference);
  if (!area) return;
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      sheet.hyperlinks.set(addressOf(cellArea(row, column)), link);
    }
  }
}
