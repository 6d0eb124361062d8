import {
  type Area,
  cellCountOf,
  type CellInput,
  displayText,
  ExcelError,
  formatCells,
  isWholeColumns,
  isWholeRows,
  refuseFilteredRows,
  setNumberFormats,
  type Sheet,
  typeInto,
} from '../../workbook';
import { requireText } from '../arguments';
import { type Scalar } from '../host-object';
import { type RangeTarget } from '../range-target';
import { type Session } from '../session';

/** The two-dimensional properties of a range: one element for each of its cells. */
export const rangeCells: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Values: {
    get: (range, session) => readCells(range, session, valueOnWire),
    set: (range, value, session) => writeCells(range, value, session),
  },
  Formulas: {
    get: (range, session) => readCells(range, session, formulaOrValue),
    set: (range, value, session) => writeCells(range, value, session),
  },
  FormulasLocal: { get: (range, session) => readCells(range, session, formulaOrValue) },
  Text: {
    get: (range, session) =>
      readCells(range, session, (sheet, row, column) =>
        displayText(sheet.value(row, column), sheet.style(row, column).numberFormat),
      ),
  },
  ValueTypes: { get: (range, session) => readCells(range, session, valueType) },
  NumberFormat: {
    get: (range, session) => readCells(range, session, (sheet, row, column) => sheet.style(row, column).numberFormat),
    set: ({ sheet, area }, value) => writeFormats(sheet, area, value),
  },
};

type ReadCell = (sheet: Sheet, row: number, column: number) => unknown;

function readCells({ sheet, area }: RangeTarget, { options }: Session, read: ReadCell): unknown[][] | null {
  // Excel leaves such a property out of what it loads.
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  if (cellCountOf(area) > options.readLimit) throw new ExcelError('RangeExceedsLimit');
  return Array.from({ length: area.rowCount }, (_, i) =>
    Array.from({ length: area.columnCount }, (__, j) => read(sheet, area.row + i, area.column + j)),
  );
}

function valueOnWire(sheet: Sheet, row: number, column: number): unknown {
  const value = sheet.value(row, column);
  if (value === null) return '';
  return typeof value === 'object' ? value.code : value;
}

function formulaOrValue(sheet: Sheet, row: number, column: number): unknown {
  return sheet.formula(row, column) ?? valueOnWire(sheet, row, column);
}

function valueType(sheet: Sheet, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}

function writeCells({ sheet, area }: RangeTarget, value: unknown, { options }: Session): void {
  if (cellCountOf(area) > options.operationLimit) throw new ExcelError('OperationCellsExceedLimit');
  refuseFilteredRows(sheet, area);
  typeInto(
    sheet,
    area,
    matrix(area, value).map((row) => row.map(cellInput)),
  );
}

function writeFormats(sheet: Sheet, area: Area, value: unknown): void {
  const isOne = !Array.isArray(value) || (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1);
  if (isOne) {
    const format: unknown = Array.isArray(value) ? (value as unknown[][])[0][0] : value;
    if (format !== null) formatCells(sheet, area, { numberFormat: requireText(format) });
    return;
  }
  const formats = matrix(area, value).map((row) => row.map((format) => (format === null ? null : requireText(format))));
  setNumberFormats(sheet, area, formats);
}

/** The rows of a two-dimensional value, or one value for every cell; its size must be the area's. */
function matrix(area: Area, value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    const row = new Array<unknown>(area.columnCount).fill(value);
    return new Array<readonly unknown[]>(area.rowCount).fill(row);
  }
  const rows = value as readonly unknown[];
  const fits =
    rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as readonly (readonly unknown[])[];
}

function cellInput(value: unknown): CellInput {
  const isInput =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (!isInput) throw new ExcelError('InvalidArgument');
  return value;
}
