import { type Area, ExcelError, hideFilteredRows, typeIntoCell, sameName, type Table } from '../../workbook';
import { requireObject, requireText } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { rangeObject } from './range';
import { changeLayout } from './sheet-layout';

interface ColumnTarget {
  readonly table: Table;
  readonly index: number;
}

export const tableColumnsObject: HostClass<Table> = hostClass({
  name: 'TableColumnCollection',
  scalars: { Count: { get: ({ area }) => area.columnCount } },
  items: (table, session) => table.columnNames.map((_, index) => tableColumnObject({ table, index }, session)),
  item: (table, key, session) => {
    const target = find(table, key);
    if (!target) throw new ExcelError('ItemNotFound', `The table "${table.name}" has no column "${key}".`);
    return tableColumnObject(target, session);
  },
  methods: {
    GetCount: ({ area }) => area.columnCount,
    GetItemAt: (table, args, session) => {
      const index = args.integer(0);
      if (index < 0 || index >= table.area.columnCount) throw new ExcelError('InvalidArgument');
      return tableColumnObject({ table, index }, session);
    },
    GetItemOrNullObject: (table, args, session) => {
      const target = find(table, args.key(0));
      return target ? tableColumnObject(target, session) : NULL_OBJECT;
    },
  },
});

const tableColumnObject: HostClass<ColumnTarget> = hostClass({
  name: 'TableColumn',
  identity: ({ table, index }) => ({ Id: table.columnIdAt(index) }),
  scalars: {
    Id: { get: ({ table, index }) => Number(table.columnIdAt(index)) },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.columnNames[index],
      set: ({ table, index }, value) => {
        const header = table.headerArea;
        if (!header) throw new ExcelError('InvalidOperation', 'The table shows no headers.');
        typeIntoCell(table.sheet, header.row, header.column + index, requireText(value));
      },
    },
    Values: {
      get: ({ table, index }, session) =>
        rangeObject(new RangeTarget(table.sheet, columnOf(table.area, index)), session)
          .scalar('Values')!
          .get(),
    },
  },
  objects: { Filter: (target, session) => columnFilterObject(target, session) },
  methods: {
    GetRange: ({ table, index }, _, session) =>
      rangeObject(new RangeTarget(table.sheet, columnOf(table.area, index)), session),
    GetDataBodyRange: ({ table, index }, _, session) =>
      rangeObject(new RangeTarget(table.sheet, columnOf(table.bodyArea, index)), session),
    GetHeaderRowRange: ({ table, index }, _, session) => {
      if (!table.headerArea) throw new ExcelError('InvalidOperation', 'The table shows no headers.');
      return rangeObject(new RangeTarget(table.sheet, columnOf(table.headerArea, index)), session);
    },
    GetTotalRowRange: ({ table, index }, _, session) => {
      if (!table.totalsArea) throw new ExcelError('InvalidOperation', 'The table shows no totals.');
      return rangeObject(new RangeTarget(table.sheet, columnOf(table.totalsArea, index)), session);
    },
  },
});

const columnFilterObject: HostClass<ColumnTarget> = hostClass({
  name: 'Filter',
  scalars: { Criteria: { get: ({ table, index }) => table.filters.get(index) ?? null } },
  methods: {
    Apply: (target, args) => setCriteria(target, requireObject(args.raw(0))),
    ApplyValuesFilter: (target, args) => setCriteria(target, { filterOn: 'Values', values: args.raw(0) }),
    Clear: (target) => setCriteria(target, undefined),
  },
});

function setCriteria({ table, index }: ColumnTarget, criteria: object | undefined): void {
  changeLayout(table.sheet, () => {
    if (criteria) table.filters.set(index, criteria);
    else table.filters.delete(index);
    hideFilteredRows(table.sheet);
  });
}

function find(table: Table, key: string): ColumnTarget | undefined {
  const byName = table.columnNames.findIndex((name) => sameName(name, key));
  const index = byName >= 0 ? byName : table.columnNames.findIndex((_, at) => table.columnIdAt(at) === key);
  return index < 0 ? undefined : { table, index };
}

function columnOf(area: Area, index: number): Area {
  return { ...area, column: area.column + index, columnCount: 1 };
}
