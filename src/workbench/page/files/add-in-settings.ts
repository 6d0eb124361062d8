import { XML_DECLARATION, escapeAttribute } from '../../../xlsx/parts';
import { type PackageParts, elementsOf } from './package-parts';

/** Of manifest.xml: Excel keeps the settings of each add-in under its id. */
export const ADD_IN_ID = 'c9284c2f-9bdf-4510-96c2-1f2ee9b20d1c';

const EXTENSIONS = 'http://schemas.microsoft.com/office/webextensions';
const RELATIONS = 'http://schemas.microsoft.com/office/2011/relationships';
const PANES_PART = 'xl/webextensions/taskpanes.xml';
const EXTENSION_PART = 'xl/webextensions/webextension1.xml';

/**
 * Puts the add-in's settings into a file where Excel has them ([MS-OWEXML]): what is remembered of columns and of a run
 * that broke is there again when the file is opened, here or in Excel.
 */
export function writeSettings(parts: PackageParts, settings: ReadonlyMap<string, unknown>): void {
  if (settings.size === 0) return;
  const properties = [...settings].map(
    ([name, value]) =>
      `<we:property name="${escapeAttribute(name)}" value="${escapeAttribute(JSON.stringify(value))}"/>`,
  );
  parts.add(
    EXTENSION_PART,
    XML_DECLARATION +
      `<we:webextension xmlns:we="${EXTENSIONS}/webextension/2010/11" id="{${ADD_IN_ID.toUpperCase()}}">` +
      `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/>` +
      '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>',
    'application/vnd.ms-office.webextension+xml',
  );
  const id = parts.relate(PANES_PART, `${RELATIONS}/webextension`, EXTENSION_PART);
  parts.add(
    PANES_PART,
    XML_DECLARATION +
      `<wetp:taskpanes xmlns:wetp="${EXTENSIONS}/taskpanes/2010/11">` +
      '<wetp:taskpane dockstate="right" visibility="0" width="350" row="4">' +
      `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>` +
      '</wetp:taskpane></wetp:taskpanes>',
    'application/vnd.ms-office.webextensiontaskpanes+xml',
  );
  parts.relate('', `${RELATIONS}/webextensiontaskpanes`, PANES_PART);
}

/** The add-in's settings in a file; those of other add-ins are left. */
export function readSettings(parts: PackageParts): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const part of parts.names.filter((name) => /^xl\/webextensions\/webextension\d*\.xml$/.test(name))) {
    const xml = parts.text(part);
    if (!elementsOf(xml, 'reference').some(({ attributes }) => attributes.id === ADD_IN_ID)) continue;
    for (const { attributes } of elementsOf(xml, 'property')) {
      settings.set(attributes.name, JSON.parse(attributes.value));
    }
  }
  return settings;
}
