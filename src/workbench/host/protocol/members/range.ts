import {
  addressWithSheet,
  type Area,
  areaBetween,
  boundingArea,
  cellArea,
  cellCountOf,
  clearCells,
  contains,
  deleteCells,
  type ClearWhat,
  refuseFilteredRows,
  ExcelError,
  insertCells,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumnOf,
  lastRowOf,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from '../../workbook';
import { type Arguments, requireFlag, requireOneOf } from '../arguments';
import { type HostObject, type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { areaArgument } from './range-arguments';
import { conditionalFormatsObject } from './conditional-formats';
import { copyFrom } from './copy-from';
import { dataValidationObject } from './data-validation';
import { hyperlinkScalar } from './hyperlinks';
import { setMarks, sharedMark } from './hidden-lines';
import { rangeCells } from './range-cells';
import { rangeFormatObject } from './range-format';
import { scopedTablesObject } from './table-scoped';
import { worksheetObject } from './worksheet';

const CLEARABLE: readonly ClearWhat[] = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
];

export const rangeObject: HostClass<RangeTarget> = hostClass({
  name: 'Range',
  scalars: {
    ...rangeCells,
    Address: { get: ({ sheet, area }) => addressWithSheet(sheet.name, area) },
    AddressLocal: { get: ({ sheet, area }) => addressWithSheet(sheet.name, area) },
    CellCount: { get: ({ area }) => (cellCountOf(area) > 2 ** 31 - 1 ? -1 : cellCountOf(area)) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rowCount },
    ColumnCount: { get: ({ area }) => area.columnCount },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    Hyperlink: hyperlinkScalar,
    RowHidden: {
      get: ({ sheet, area }) =>
        sharedMark(new Set([...sheet.hiddenRows, ...sheet.filteredRows]), area.row, area.rowCount),
      set: ({ sheet, area }, value) => setMarks(sheet, sheet.hiddenRows, area.row, area.rowCount, requireFlag(value)),
    },
    ColumnHidden: {
      get: ({ sheet, area }) => sharedMark(sheet.hiddenColumns, area.column, area.columnCount),
      set: ({ sheet, area }, value) =>
        setMarks(sheet, sheet.hiddenColumns, area.column, area.columnCount, requireFlag(value)),
    },
    Left: { get: ({ sheet, area }) => sheet.leftOf(area.column) },
    Top: { get: ({ sheet, area }) => sheet.topOf(area.row) },
    Width: { get: ({ sheet, area }) => sheet.leftOf(lastColumnOf(area) + 1) - sheet.leftOf(area.column) },
    Height: { get: ({ sheet, area }) => sheet.topOf(lastRowOf(area) + 1) - sheet.topOf(area.row) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
  },
  objects: {
    Format: (range, session) => rangeFormatObject(range, session),
    ConditionalFormats: (range, session) => conditionalFormatsObject(range, session),
    DataValidation: (range, session) => dataValidationObject(range, session),
    Worksheet: ({ sheet }, session) => worksheetObject(sheet, session),
  },
  methods: {
    GetCell: (range, args, session) =>
      within(range, session, ({ row, column }) => cellArea(row + args.integer(0), column + args.integer(1))),
    GetRow: (range, args, session) =>
      within(range, session, (area) => ({
        ...area,
        row: area.row + inside(args.integer(0), area.rowCount),
        rowCount: 1,
      })),
    GetColumn: (range, args, session) =>
      within(range, session, (area) => ({
        ...area,
        column: area.column + inside(args.integer(0), area.columnCount),
        columnCount: 1,
      })),
    GetLastCell: (range, _, session) => within(range, session, (area) => cellArea(lastRowOf(area), lastColumnOf(area))),
    GetLastRow: (range, _, session) =>
      within(range, session, (area) => ({ ...area, row: lastRowOf(area), rowCount: 1 })),
    GetLastColumn: (range, _, session) =>
      within(range, session, (area) => ({ ...area, column: lastColumnOf(area), columnCount: 1 })),
    GetEntireRow: (range, _, session) =>
      within(range, session, (area) => ({ ...area, column: 0, columnCount: SHEET_COLUMNS })),
    GetEntireColumn: (range, _, session) =>
      within(range, session, (area) => ({ ...area, row: 0, rowCount: SHEET_ROWS })),
    GetOffsetRange: (range, args, session) =>
      within(range, session, (area) => ({
        ...area,
        row: area.row + args.integer(0),
        column: area.column + args.integer(1),
      })),
    GetResizedRange: (range, args, session) =>
      within(range, session, (area) => ({
        ...area,
        rowCount: area.rowCount + args.integer(0),
        columnCount: area.columnCount + args.integer(1),
      })),
    GetAbsoluteResizedRange: (range, args, session) =>
      within(range, session, (area) => ({ ...area, rowCount: args.integer(0), columnCount: args.integer(1) })),
    GetRowsBelow: (range, args, session) =>
      within(range, session, (area) =>
        areaBetween(lastRowOf(area) + 1, area.column, lastRowOf(area) + args.integer(0, 1), lastColumnOf(area)),
      ),
    GetRowsAbove: (range, args, session) =>
      within(range, session, (area) => ({ ...area, row: area.row - args.integer(0, 1), rowCount: args.integer(0, 1) })),
    GetBoundingRect: (range, args, session) =>
      within(range, session, (area) => boundingArea(area, areaArgument(range.sheet, args, 0))),
    GetIntersection: (range, args, session) => {
      const common = intersection(range.area, areaArgument(range.sheet, args, 0));
      if (!common) throw new ExcelError('ItemNotFound');
      return rangeObject(new RangeTarget(range.sheet, common), session);
    },
    GetIntersectionOrNullObject: (range, args, session) => orNull(range, common(range, args), session),
    GetUsedRange: (range, args, session) =>
      orNull(range, used(range, args) ?? cellArea(range.area.row, range.area.column), session),
    GetUsedRangeOrNullObject: (range, args, session) => orNull(range, used(range, args), session),
    GetTables: ({ sheet, area }, args, session) => {
      const isIn = args.flag(0) ? contains : intersection;
      return scopedTablesObject(
        sheet.tables.filter((table) => isIn(area, table.area)),
        session,
      );
    },
    Insert: ({ sheet, area }, args, session) => {
      insertCells(
        sheet,
        area,
        requireOneOf(['Down', 'Right'], args.raw(0)) === 'Down' ? 'ShiftCellDown' : 'ShiftCellRight',
      );
      return rangeObject(new RangeTarget(sheet, area), session);
    },
    Delete: ({ sheet, area }, args) =>
      deleteCells(sheet, area, requireOneOf(['Up', 'Left'], args.raw(0)) === 'Up' ? 'ShiftCellUp' : 'ShiftCellLeft'),
    CopyFrom: (range, args) => copyFrom(range, args),
    Select: ({ sheet, area }) => sheet.workbook.select(sheet, area),
    Clear: ({ sheet, area }, args) => {
      refuseFilteredRows(sheet, area);
      clearCells(sheet, area, args.has(0) ? requireOneOf(CLEARABLE, args.raw(0)) : 'All');
    },
    Calculate: ({ sheet }) => sheet.workbook.calculation.run(),
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount)
        throw new ExcelError('InvalidArgument');
    },
  },
});

function within(range: RangeTarget, session: Session, change: (area: Area) => Area): HostObject {
  return rangeObject(new RangeTarget(range.sheet, change(range.area)), session);
}

function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw new ExcelError('InvalidArgument');
  return index;
}

function common(range: RangeTarget, args: Arguments): Area | undefined {
  const other = args.object(0)?.target;
  const isElsewhere = other instanceof RangeTarget && other.sheet !== range.sheet;
  return isElsewhere ? undefined : intersection(range.area, areaArgument(range.sheet, args, 0));
}

function used({ sheet, area }: RangeTarget, args: Arguments): Area | undefined {
  return sheet.cells.usedArea(area, !args.flag(0));
}

function orNull(range: RangeTarget, area: Area | undefined, session: Session): HostObject {
  return area ? rangeObject(new RangeTarget(range.sheet, area), session) : NULL_OBJECT;
}
