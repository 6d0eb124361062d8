import {
  type Area,
  type CellInput,
  deleteCells,
  ExcelError,
  insertCells,
  lastRowOf,
  resizeTable,
  type Table,
  typeInto,
} from '../../workbook';
import { type Arguments } from '../arguments';
import { type HostClass, hostClass, type HostObject } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { rangeObject } from './range';

interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

export const tableRowsObject: HostClass<Table> = hostClass({
  name: 'TableRowCollection',
  scalars: { Count: { get: ({ bodyArea }) => bodyArea.rowCount } },
  items: (table, session) =>
    Array.from({ length: table.bodyArea.rowCount }, (_, index) => tableRowObject({ table, index }, session)),
  methods: {
    GetCount: ({ bodyArea }) => bodyArea.rowCount,
    GetItemAt: (table, args, session) => {
      const index = args.integer(0);
      if (index < 0 || index >= table.bodyArea.rowCount) throw new ExcelError('InvalidArgument');
      return tableRowObject({ table, index }, session);
    },
    Add: (table, args, session) => addRows(table, args, session),
    DeleteRowsAt: (table, args) => deleteRows(table, args.integer(0), args.integer(1, 1)),
  },
});

const tableRowObject: HostClass<RowTarget> = hostClass({
  name: 'TableRow',
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: ({ table, index }, session) => rowRange(table, index, session).scalar('Values')!.get(),
      set: ({ table, index }, value, session) => rowRange(table, index, session).scalar('Values')!.set!(value),
    },
  },
  methods: {
    GetRange: ({ table, index }, _, session) => rowRange(table, index, session),
    Delete: ({ table, index }) => deleteRows(table, index, 1),
  },
});

function rowRange(table: Table, index: number, session: Session): HostObject {
  return rangeObject(new RangeTarget(table.sheet, bodyRows(table, index, 1)), session);
}

function bodyRows({ bodyArea }: Table, index: number, rowCount: number): Area {
  return { ...bodyArea, row: bodyArea.row + index, rowCount };
}

/** New rows at the end or before a row; cells beneath the table move down. */
function addRows(table: Table, args: Arguments, session: Session): HostObject {
  const { sheet } = table;
  const values = rowsOf(table, args.raw(1));
  const rowCount = values?.length ?? 1;
  const atEnd = table.bodyArea.rowCount;
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : atEnd;
  if (index > atEnd) throw new ExcelError('InvalidArgument');
  const area = bodyRows(table, index, rowCount);
  // Before a totals row the table grows by itself.
  const isBehind = area.row > lastRowOf(table.area);
  if (!isBehind || sheet.cells.usedArea(area)) insertCells(sheet, area, 'ShiftCellDown');
  if (isBehind) resizeTable(table, { ...table.area, rowCount: table.area.rowCount + rowCount });
  if (values) typeInto(sheet, area, values);
  return tableRowObject({ table, index }, session);
}

function rowsOf(table: Table, values: unknown): readonly (readonly CellInput[])[] | undefined {
  if (values === null || values === undefined) return undefined;
  const rows = values as readonly (readonly CellInput[])[];
  const fits =
    Array.isArray(values) && rows.every((row) => Array.isArray(row) && row.length === table.area.columnCount);
  if (!fits || rows.length === 0) throw new ExcelError('InvalidArgument');
  return rows;
}

function deleteRows(table: Table, index: number, count: number): void {
  if (index < 0 || count < 1 || index + count > table.bodyArea.rowCount) throw new ExcelError('InvalidArgument');
  deleteCells(table.sheet, bodyRows(table, index, count), 'ShiftCellUp');
}
