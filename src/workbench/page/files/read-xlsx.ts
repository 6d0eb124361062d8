import ExcelJS from 'exceljs';
import { CellError, type CellValue } from '../../../workbook';
import { type CellStyle, STANDARD_HEIGHT, type Sheet, Workbook, addTable, parseArea, putValues } from '../../host';
import { readSettings } from './add-in-settings';
import { readCharts } from './chart-files';
import { readConditionalFormats } from './conditional-formats';
import { readCustomData } from './custom-data';
import { readNames } from './defined-names';
import { readProperties } from './document-properties';
import { leadsOutside, leftOutOf, leftOutOfCell, leftOutOfLine } from './left-out';
import { readLinks } from './link-files';
import { PackageParts } from './package-parts';
import { readPageSetup } from './page-setup';
import { readValidations } from './validations';

const POINTS_PER_CHARACTER = 48 / 8.43;
const FIRST_DAY = { 1900: 25_569, 1904: 24_107 };
const MILLISECONDS_PER_DAY = 86_400_000;

/** A workbook from a file, and what of the file is not in it: `pictures`, `pivot tables`. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly leftOut: readonly string[];
}

/** What is read besides the sheets' cells. */
const MORE_PARTS =
  /\.rels$|^xl\/(workbook|styles)\.xml$|^xl\/(charts|drawings|tables|webextensions|worksheets)\/[^/]+\.xml$|^customXml\/|customProperty[^/]*\.bin$/i;

/**
 * Opens a workbook from a file.
 * @throws Error when the file is not an .xlsx workbook that can be read
 */
export async function readXlsx(name: string, bytes: ArrayBuffer): Promise<OpenedFile> {
  return (await parseXlsx(name, bytes))();
}

/**
 * The same in two steps: what comes back opens the file as often as it is called, a workbook of its own each time.
 * @throws Error when the file is not an .xlsx workbook that can be read
 */
export async function parseXlsx(name: string, bytes: ArrayBuffer): Promise<() => OpenedFile> {
  const file = new ExcelJS.Workbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    throw new Error(`'${name}' is not an .xlsx workbook, or it is encrypted. Save it as .xlsx without a password.`);
  }
  if (file.worksheets.length === 0) throw new Error(`'${name}' is not an .xlsx workbook: it has no sheets.`);
  const parts = PackageParts.of(new Uint8Array(bytes), MORE_PARTS);
  return () => workbookOf(name, file, parts);
}

function workbookOf(name: string, file: ExcelJS.Workbook, parts: PackageParts): OpenedFile {
  const workbook = new Workbook(
    name,
    file.worksheets.map((sheet) => sheet.name),
  );
  const firstDay = file.properties.date1904 ? FIRST_DAY[1904] : FIRST_DAY[1900];
  readProperties(file, workbook);
  const inSheets = file.worksheets.flatMap((from, index) => readSheet(from, workbook.sheets[index], firstDay));
  for (const [key, value] of readSettings(parts)) workbook.settings.set(key, value);
  readLinks(parts, workbook);
  const leftOut = [
    ...leftOutOf(parts),
    ...inSheets,
    ...readCharts(parts, workbook),
    ...readConditionalFormats(parts, workbook),
    ...readNames(parts, workbook),
    ...readCustomData(parts, workbook),
  ];
  return { workbook, leftOut: [...new Set(leftOut)] };
}

/** Answers with what of the sheet is left out. */
function readSheet(from: ExcelJS.Worksheet, to: Sheet, firstDay: number): string[] {
  const { styles } = to.workbook;
  const leftOut = new Set<string>();
  const miss = (lost: readonly string[]): void => lost.forEach((what) => leftOut.add(what));
  from.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const at = rowNumber - 1;
    miss(leftOutOfLine(row));
    if (row.hidden) to.hiddenRows.add(at);
    if (row.height && row.height !== STANDARD_HEIGHT) to.rowHeights.set(at, row.height);
    const rowStyle = styles.numberOf(styleOf(row, styles.styleOf(0)));
    if (rowStyle !== 0) to.rowStyles.set(at, rowStyle);
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      const column = columnNumber - 1;
      miss(leftOutOfCell(cell));
      const { value, formula } = contentOf(cell, firstDay);
      to.cells.setValue(at, column, value);
      if (formula !== undefined) to.cells.setFormula(at, column, `=${formula}`);
      const style = styles.numberOf(styleOf(cell, styles.styleOf(0)));
      if (style !== 0) to.cells.setStyle(at, column, style);
    });
  });
  (from.columns ?? []).forEach((column, at) => {
    miss(leftOutOfLine(column));
    if (column.width) to.columnWidths.set(at, column.width * POINTS_PER_CHARACTER);
    if (column.hidden) to.hiddenColumns.add(at);
    const style = styles.numberOf(styleOf(column, styles.styleOf(0)));
    if (style !== 0) to.columnStyles.set(at, style);
  });
  readView(from, to);
  readPageSetup(from, to);
  readValidations(from, to);
  if (from.state !== 'visible') to.visibility = from.state === 'hidden' ? 'Hidden' : 'VeryHidden';
  for (const table of tablesOf(from)) {
    const area = parseArea(table.tableRef);
    if (!area) continue;
    const added = addTable(to, area, true, table.name);
    added.showTotals = table.totalsRow === true;
  }
  if (typeof from.autoFilter === 'string') to.filterArea = parseArea(from.autoFilter);
  putValues(to, { row: 0, column: 0, rowCount: 0, columnCount: 0 }, []);
  return [...leftOut];
}

/** The package's types leave out what it reads of tables. */
function tablesOf(sheet: ExcelJS.Worksheet): { name: string; tableRef: string; totalsRow?: boolean }[] {
  const { tables } = sheet.model as unknown as { tables?: { name: string; tableRef: string; totalsRow?: boolean }[] };
  return tables ?? [];
}

function contentOf(cell: ExcelJS.Cell, firstDay: number): { value: CellValue; formula?: string | undefined } {
  const { value } = cell;
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    if ('formula' in value || 'sharedFormula' in value) {
      const formula = leadsOutside(cell.formula) ? undefined : cell.formula;
      return { value: plain(cell.result, firstDay), formula };
    }
    // Whatever the types say, it is a number where the cell has one.
    if ('hyperlink' in value) return { value: plain(value.text, firstDay) };
  }
  return { value: plain(value, firstDay) };
}

function plain(value: ExcelJS.CellValue | undefined, firstDay: number): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / MILLISECONDS_PER_DAY + firstDay;
  if (typeof value !== 'object') return value;
  if ('error' in value) return new CellError(value.error);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return null;
}

function styleOf({ alignment, fill, font, numFmt, protection }: Partial<ExcelJS.Style>, plain: CellStyle): CellStyle {
  const color = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
  return {
    ...plain,
    numberFormat: numFmt ?? 'General',
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline === true || font?.underline === 'single',
    fontSize: font?.size ?? plain.fontSize,
    fontName: font?.name ?? plain.fontName,
    fontColor: font?.color?.argb ? `#${font.color.argb.slice(-6)}` : plain.fontColor,
    fill: color ? `#${color.slice(-6)}` : '',
    horizontalAlignment: capitalized(alignment?.horizontal) ?? plain.horizontalAlignment,
    verticalAlignment: capitalized(alignment?.vertical)?.replace('Middle', 'Center') ?? plain.verticalAlignment,
    indent: alignment?.indent ?? 0,
    wrapText: alignment?.wrapText ?? false,
    locked: protection?.locked ?? true,
  };
}

function capitalized(word: string | undefined): string | undefined {
  return word && word[0].toUpperCase() + word.slice(1);
}

function readView(from: ExcelJS.Worksheet, to: Sheet): void {
  const [view] = (from.views as typeof from.views | null) ?? [];
  if (view?.state === 'frozen') {
    to.frozenRows = view.ySplit ?? 0;
    to.frozenColumns = view.xSplit ?? 0;
  }
  to.showGridlines = view?.showGridLines ?? true;
  const tab = from.properties.tabColor?.argb;
  if (tab) to.tabColor = `#${tab.slice(-6)}`;
  const { sheetProtection } = from as unknown as { sheetProtection?: { sheet?: boolean } };
  to.isProtected = sheetProtection?.sheet === true;
}
