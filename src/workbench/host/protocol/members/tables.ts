import { addTable, ExcelError, type Sheet, type Table, type Workbook } from '../../workbook';
import { type Arguments } from '../arguments';
import { type HostObject, type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { EventType, WORKBOOK } from '../workbook-events';
import { eventMethods } from './event-methods';
import { rangeOfAddress } from './range-arguments';
import { tableObject } from './table';

/** The tables of a workbook, or of one of its sheets. */
export interface TablesTarget {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

const targetId = ({ sheet }: TablesTarget): string => sheet?.id ?? WORKBOOK;

export const tablesObject: HostClass<TablesTarget> = hostClass({
  name: 'TableCollection',
  scalars: { Count: { get: (target) => tablesOf(target).length } },
  items: (target, session) => tablesOf(target).map((table) => tableObject(table, session)),
  item: (target, key, session) => {
    const table = find(target, key);
    if (!table) throw new ExcelError('ItemNotFound', `There is no table "${key}".`);
    return tableObject(table, session);
  },
  methods: {
    Add: (target, args, session) => add(target, args, session),
    GetCount: (target) => tablesOf(target).length,
    GetItemAt: (target, args, session) => {
      const table = tablesOf(target)[args.integer(0)];
      if (!table) throw new ExcelError('InvalidArgument');
      return tableObject(table, session);
    },
    GetItemOrNullObject: (target, args, session) => {
      const table = find(target, args.key(0));
      return table ? tableObject(table, session) : NULL_OBJECT;
    },
    ...eventMethods<TablesTarget>('Added', EventType.TableAdded, targetId),
    ...eventMethods<TablesTarget>('DataChanged', EventType.TableChanged, targetId),
    ...eventMethods<TablesTarget>('Deleted', EventType.TableDeleted, targetId),
  },
});

function tablesOf({ workbook, sheet }: TablesTarget): readonly Table[] {
  return sheet ? sheet.tables : workbook.tables;
}

function find(target: TablesTarget, key: string): Table | undefined {
  const table = target.workbook.findTable(key);
  return table && tablesOf(target).includes(table) ? table : undefined;
}

function add({ workbook, sheet }: TablesTarget, args: Arguments, session: Session): HostObject {
  const given = args.object(0)?.target;
  const range =
    given instanceof RangeTarget ? given : rangeOfAddress(workbook, args.text(0), sheet ?? workbook.activeSheet);
  if (sheet && range.sheet !== sheet) throw new ExcelError('InvalidArgument');
  return tableObject(addTable(range.sheet, range.area, args.flag(1)), session);
}
