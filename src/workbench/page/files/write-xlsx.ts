import ExcelJS from 'exceljs';
import { CellError } from '../../../workbook';
import { type Sheet, type Table, type Workbook, addressOf } from '../../host';
import { linkTarget } from '../links';

const CHARACTERS_PER_POINT = 8.43 / 48;
const ALL = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

/** The workbook as the bytes of an .xlsx file: values, formulas, formats, widths, tables, links and frozen headers. */
export async function writeXlsx(workbook: Workbook): Promise<ArrayBuffer> {
  workbook.calculation.settle();
  const file = new ExcelJS.Workbook();
  for (const sheet of workbook.sheets) writeSheet(sheet, file.addWorksheet(sheet.name, viewOf(sheet)));
  return await file.xlsx.writeBuffer();
}

function viewOf(sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    state: sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    ...(sheet.frozenRows > 0 && { views: [{ state: 'frozen', ySplit: sheet.frozenRows }] }),
  };
}

function writeSheet(from: Sheet, to: ExcelJS.Worksheet): void {
  for (const [column, width] of from.columnWidths) to.getColumn(column + 1).width = width * CHARACTERS_PER_POINT;
  // First, for a table brings cells of its own; the sheet's go over them.
  for (const table of from.tables) addTable(table, to);
  const used = from.cells.usedArea(ALL, true);
  if (!used) return;
  from.cells.forEachHeld(used, (row, column) => {
    const cell = to.getCell(row + 1, column + 1);
    cell.value = contentOf(from, row, column);
    const style = from.style(row, column);
    if (style.numberFormat !== 'General') cell.numFmt = style.numberFormat;
    if (style.bold || style.italic || style.fontSize !== 11) {
      cell.font = { bold: style.bold, italic: style.italic, size: style.fontSize, name: style.fontName };
    }
    if (style.fill) {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill.slice(1)}` } };
    }
  });
}

function contentOf(sheet: Sheet, row: number, column: number): ExcelJS.CellValue {
  const value = sheet.value(row, column);
  const shown = value instanceof CellError ? ({ error: value.code } as ExcelJS.CellErrorValue) : value;
  const formula = sheet.formula(row, column);
  if (formula !== undefined) {
    return { formula: formula.slice(1), result: shown ?? undefined } as ExcelJS.CellFormulaValue;
  }
  const target = linkTarget(sheet, row, column);
  if (target !== undefined) return { text: String(value ?? ''), hyperlink: `#${target}` };
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
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: Array.from({ length: area.columnCount }, (_, i) => ({
      name: String(sheet.value(area.row, area.column + i) ?? table.columnNames[i]),
      filterButton: true,
    })),
    rows,
  });
}
