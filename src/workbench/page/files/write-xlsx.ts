import ExcelJS from 'exceljs';
import { CellError } from '../../../workbook';
import {
  type CellStyle,
  STANDARD_HEIGHT,
  type Sheet,
  type Table,
  WHOLE_SHEET,
  type Workbook,
  addressOf,
} from '../../host';
import { writeSettings } from './add-in-settings';
import { writeCharts } from './chart-files';
import { writeConditionalFormats } from './conditional-formats';
import { writeCustomData } from './custom-data';
import { writeNames } from './defined-names';
import { writeProperties } from './document-properties';
import { writeLinks } from './link-files';
import { PackageParts } from './package-parts';
import { pageSetupOf } from './page-setup';
import { addValidations } from './validations';

const CHARACTERS_PER_POINT = 8.43 / 48;

/**
 * The workbook as the bytes of an .xlsx file: cells and their looks, tables, links, checks, print setup, charts, names,
 * and what add-ins remember in it.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  workbook.calculation.settle();
  const file = new ExcelJS.Workbook();
  writeProperties(workbook, file);
  for (const sheet of workbook.sheets) writeSheet(sheet, file.addWorksheet(sheet.name, optionsOf(sheet)));
  // Packed only once, at the end.
  const sheets = await file.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = PackageParts.of(new Uint8Array(sheets));
  writeConditionalFormats(parts, workbook);
  writeLinks(parts, workbook);
  writeCustomData(parts, workbook);
  writeCharts(parts, workbook);
  writeNames(parts, workbook);
  writeSettings(parts, workbook.settings);
  return parts.pack();
}

function optionsOf(sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  const { frozenColumns: xSplit, frozenRows: ySplit, showGridlines: showGridLines, tabColor, visibility } = sheet;
  return {
    state: visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    views: [{ showGridLines, ...(xSplit + ySplit > 0 ? { state: 'frozen', xSplit, ySplit } : { state: 'normal' }) }],
    pageSetup: pageSetupOf(sheet),
    ...(tabColor !== '' && { properties: { tabColor: colorOf(tabColor) } }),
  };
}

function writeSheet(from: Sheet, to: ExcelJS.Worksheet): void {
  for (const [column, width] of from.columnWidths) to.getColumn(column + 1).width = charactersOf(width);
  for (const column of from.hiddenColumns) to.getColumn(column + 1).hidden = true;
  for (const [column, style] of from.columnStyles) dress(to.getColumn(column + 1), styleOf(from, style));
  for (const [row, style] of from.rowStyles) dress(rowOf(to, row), styleOf(from, style));
  for (const [row, height] of from.rowHeights) rowOf(to, row).height = height;
  for (const row of from.hiddenRows) rowOf(to, row).hidden = true;
  // First, for a table brings cells of its own; the sheet's go over them.
  for (const table of from.tables) addTable(table, to);
  const used = from.cells.usedArea(WHOLE_SHEET, true);
  if (used) from.cells.forEachHeld(used, (row, column) => writeCell(from, to, row, column));
  if (from.filterArea) to.autoFilter = addressOf(from.filterArea);
  addValidations(from, to);
  // Without a password: what was typed as one is not known to the file.
  if (from.isProtected) void to.protect('', {});
}

function charactersOf(width: number): number {
  return Number((width * CHARACTERS_PER_POINT).toFixed(6));
}

/** A row without cells reaches the file only with a height. */
function rowOf(sheet: ExcelJS.Worksheet, row: number): ExcelJS.Row {
  const found = sheet.getRow(row + 1);
  found.height ??= STANDARD_HEIGHT;
  return found;
}

function writeCell(from: Sheet, to: ExcelJS.Worksheet, row: number, column: number): void {
  const cell = to.getCell(row + 1, column + 1);
  cell.value = contentOf(from, row, column);
  const number = from.styleNumber(row, column);
  if (number !== 0) dress(cell, styleOf(from, number));
}

function styleOf({ workbook }: Sheet, number: number): CellStyle {
  return workbook.styles.styleOf(number);
}

function dress(to: Partial<ExcelJS.Style>, style: CellStyle): void {
  const { bold, fill, fontColor, fontName: name, fontSize: size, italic, underline } = style;
  if (style.numberFormat !== 'General') to.numFmt = style.numberFormat;
  to.font = { bold, italic, underline, size, name, ...(fontColor !== '#000000' && { color: colorOf(fontColor) }) };
  if (fill) to.fill = { type: 'pattern', pattern: 'solid', fgColor: colorOf(fill) };
  if (!style.locked) to.protection = { locked: false };
  const alignment = alignmentOf(style);
  if (Object.keys(alignment).length > 0) to.alignment = alignment;
}

function alignmentOf({
  horizontalAlignment,
  indent,
  verticalAlignment,
  wrapText,
}: CellStyle): Partial<ExcelJS.Alignment> {
  const horizontal = horizontalAlignment.toLowerCase() as NonNullable<ExcelJS.Alignment['horizontal']>;
  const vertical = verticalAlignment.toLowerCase().replace('center', 'middle') as ExcelJS.Alignment['vertical'];
  return {
    ...(horizontalAlignment !== 'General' && { horizontal }),
    ...(verticalAlignment !== 'Bottom' && { vertical }),
    ...(indent > 0 && { indent }),
    ...(wrapText && { wrapText }),
  };
}

/** `#0563C1` as files have it. */
function colorOf(color: string): { argb: string } {
  return { argb: `FF${color.slice(1)}` };
}

function contentOf(sheet: Sheet, row: number, column: number): ExcelJS.CellValue {
  const value = sheet.value(row, column);
  const shown = value instanceof CellError ? ({ error: value.code } as ExcelJS.CellErrorValue) : value;
  const formula = sheet.formula(row, column);
  if (formula !== undefined) {
    return { formula: formula.slice(1), result: shown ?? undefined } as ExcelJS.CellFormulaValue;
  }
  return shown;
}

function addTable(table: Table, to: ExcelJS.Worksheet): void {
  const { sheet, area, bodyArea } = table;
  const rows = Array.from({ length: bodyArea.rowCount }, () => new Array<null>(area.columnCount).fill(null));
  to.addTable({
    name: table.name,
    ref: addressOf({ ...area, rowCount: 1, columnCount: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      theme: table.style as NonNullable<ExcelJS.TableStyleProperties['theme']>,
      showRowStripes: table.showBandedRows,
    },
    columns: Array.from({ length: area.columnCount }, (_, i) => ({
      name: String(sheet.value(area.row, area.column + i) ?? table.columnNames[i]),
      filterButton: table.showFilterButton,
    })),
    rows,
  });
}
