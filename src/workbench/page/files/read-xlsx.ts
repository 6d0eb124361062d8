import ExcelJS from 'exceljs';
import { CellError, type CellValue } from '../../../workbook';
import { type Sheet, Workbook, addTable, parseArea, putValues } from '../../host';

const POINTS_PER_CHARACTER = 48 / 8.43;
const FIRST_DAY = { 1900: 25_569, 1904: 24_107 };
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Opens a workbook from a file.
 * @throws Error when the file is not an .xlsx workbook that can be read
 */
export async function readXlsx(name: string, bytes: ArrayBuffer): Promise<Workbook> {
  const file = new ExcelJS.Workbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    throw new Error(`'${name}' is not an .xlsx workbook, or it is encrypted. Save it as .xlsx without a password.`);
  }
  if (file.worksheets.length === 0) throw new Error(`'${name}' is not an .xlsx workbook: it has no sheets.`);
  const workbook = new Workbook(
    name,
    file.worksheets.map((sheet) => sheet.name),
  );
  const firstDay = file.properties.date1904 ? FIRST_DAY[1904] : FIRST_DAY[1900];
  file.worksheets.forEach((from, index) => readSheet(from, workbook.sheets[index], firstDay));
  return workbook;
}

function readSheet(from: ExcelJS.Worksheet, to: Sheet, firstDay: number): void {
  const { styles } = to.workbook;
  from.eachRow({ includeEmpty: false }, (row, rowNumber) =>
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      const [at, column] = [rowNumber - 1, columnNumber - 1];
      const { value, formula, link } = contentOf(cell, firstDay);
      to.cells.setValue(at, column, value);
      if (formula !== undefined) to.cells.setFormula(at, column, `=${formula}`);
      if (link?.startsWith('#')) to.hyperlinks.set(cell.address, { documentReference: link.slice(1) });
      const style = styles.numberOf({
        ...styles.styleOf(0),
        numberFormat: cell.numFmt ?? 'General',
        bold: cell.font?.bold ?? false,
        italic: cell.font?.italic ?? false,
        fontSize: cell.font?.size ?? 11,
        fill: fillOf(cell),
      });
      if (style !== 0) to.cells.setStyle(at, column, style);
    }),
  );
  (from.columns ?? []).forEach(({ width }, column) => {
    if (width) to.columnWidths.set(column, width * POINTS_PER_CHARACTER);
  });
  const [view] = from.views;
  if (view?.state === 'frozen') to.frozenRows = view.ySplit ?? 0;
  if (from.state !== 'visible') to.visibility = from.state === 'hidden' ? 'Hidden' : 'VeryHidden';
  for (const table of tablesOf(from)) {
    const area = parseArea(table.tableRef);
    if (!area) continue;
    const added = addTable(to, area, true, table.name);
    added.showTotals = table.totalsRow === true;
  }
  putValues(to, { row: 0, column: 0, rowCount: 0, columnCount: 0 }, []);
}

/** The package's types leave out what it reads of tables. */
function tablesOf(sheet: ExcelJS.Worksheet): { name: string; tableRef: string; totalsRow?: boolean }[] {
  const { tables } = sheet.model as unknown as { tables?: { name: string; tableRef: string; totalsRow?: boolean }[] };
  return tables ?? [];
}

function contentOf(
  cell: ExcelJS.Cell,
  firstDay: number,
): { value: CellValue; formula?: string | undefined; link?: string | undefined } {
  const { value } = cell;
  if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    if ('formula' in value || 'sharedFormula' in value) {
      return { value: plain(cell.result, firstDay), formula: cell.formula };
    }
    if ('hyperlink' in value) return { value: cell.text, link: value.hyperlink };
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

function fillOf({ fill }: ExcelJS.Cell): string {
  const color = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
  return color ? `#${color.slice(-6)}` : '';
}
