import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue } from '../../../src/workbook/cell';
import { type WorkbookPort } from '../../../src/workbook/port';

export const BUNDLED = resolve('assets/cronus/inventory.xlsx');
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = Record<string, string>;

/** A folder for a test file, removed after its tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inventory-cost-xlsx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestSheet {
  readonly name: string;
  /** What stands inside `<sheetData>`. */
  readonly rows: string;
  /** What stands before and behind it. */
  readonly before?: string;
  readonly after?: string;
  /** The XML of its tables' parts. */
  readonly tables?: readonly string[];
}

/** The parts of a small workbook. */
export function workbookParts(
  sheets: readonly TestSheet[],
  more: Parts & { workbook?: string; sharedStrings?: string } = {},
): Parts {
  const { workbook = '', sharedStrings, ...others } = more;
  const parts: Parts = {};
  const overrides: string[] = [];
  const relations: string[] = [];
  const listed: string[] = [];
  let tableCount = 0;
  sheets.forEach((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    overrides.push(override(part, 'worksheet'));
    relations.push(relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
    listed.push(`<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
    const tables = (sheet.tables ?? []).map((xml) => {
      const tablePart = `xl/tables/table${++tableCount}.xml`;
      parts[tablePart] = xml;
      overrides.push(override(tablePart, 'table'));
      return `../tables/table${tableCount}.xml`;
    });
    const tableParts = tables.length
      ? `<tableParts count="${tables.length}">${tables.map((_, t) => `<tablePart r:id="rId${t + 1}"/>`).join('')}</tableParts>`
      : '';
    if (tables.length) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationships(
        tables.map((target, t) => relation(`rId${t + 1}`, 'table', target)),
      );
    }
    parts[part] = sheetXml(sheet.rows, sheet.before, (sheet.after ?? '') + tableParts);
  });
  if (sharedStrings !== undefined) {
    parts['xl/sharedStrings.xml'] = sharedStrings;
    overrides.push(override('xl/sharedStrings.xml', 'sharedStrings'));
    relations.push(relation('rId900', 'sharedStrings', 'sharedStrings.xml'));
  }
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(relations),
    ...parts,
    ...others,
  };
}

export function sheetXml(rows: string, before = '', after = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function tableXml(id: number, name: string, ref: string, captions: readonly string[], more = ''): string {
  const columns = captions.map((caption, i) => `<tableColumn id="${i + 1}" name="${caption}"/>`).join('');
  return `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}"${more}><autoFilter ref="${ref}"/><tableColumns count="${captions.length}">${columns}</tableColumns></table>`;
}

/** A row of numbers and texts, from column A on. */
export function row(number: number, ...values: (string | number | null)[]): string {
  const cells = values.map((value, i) => {
    const r = `${String.fromCharCode(65 + i)}${number}`;
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${r}"><v>${value}</v></c>`
      : `<c r="${r}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

export function writeParts(path: string, parts: Parts): string {
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
  return path;
}

export function readParts(path: string): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** All cells of a sheet's first columns. */
export async function cellsOf(
  workbook: WorkbookPort,
  sheet: string,
  columnCount = 5,
  firstRow = 0,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  const columns = Array.from({ length: columnCount }, (_, i) => i);
  await workbook.read({ sheet, firstRow, columns }, (block) => {
    block.rows.forEach((cells, i) => (rows[block.firstRow - firstRow + i] = [...cells]));
  });
  return rows;
}

function override(part: string, kind: string): string {
  return `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationships(items: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
