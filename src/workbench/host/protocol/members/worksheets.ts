import { ExcelError, type Sheet, type Workbook } from '../../workbook';
import { type HostObject, type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { type Session } from '../session';
import { EventType, WORKBOOK } from '../workbook-events';
import { eventMethods } from './event-methods';
import { worksheetObject } from './worksheet';

const anySheet = (): string => WORKBOOK;

export const worksheetsObject: HostClass<Workbook> = hostClass({
  name: 'WorksheetCollection',
  items: (workbook, session) => workbook.sheets.map((sheet) => worksheetObject(sheet, session)),
  item: (workbook, key, session) => worksheetObject(requireSheet(workbook, key), session),
  methods: {
    Add: (workbook, args, session) => worksheetObject(workbook.addSheet(args.optionalText(0)), session),
    GetActiveWorksheet: (workbook, _, session) => worksheetObject(workbook.activeSheet, session),
    GetCount: (workbook, args) => listed(workbook, args.flag(0)).length,
    GetItemOrNullObject: (workbook, args, session) => orNull(workbook.findSheet(args.text(0)), session),
    GetFirst: (workbook, args, session) => orNull(listed(workbook, args.flag(0))[0], session),
    GetLast: (workbook, args, session) => orNull(listed(workbook, args.flag(0)).at(-1), session),
    ...eventMethods<Workbook>('DataChanged', EventType.WorksheetChanged, anySheet),
    ...eventMethods<Workbook>('Activated', EventType.WorksheetActivated, anySheet),
    ...eventMethods<Workbook>('Deactivated', EventType.WorksheetDeactivated, anySheet),
    ...eventMethods<Workbook>('Added', EventType.WorksheetAdded, anySheet),
    ...eventMethods<Workbook>('Deleted', EventType.WorksheetDeleted, anySheet),
    ...eventMethods<Workbook>('SelectionChanged', EventType.WorksheetSelectionChanged, anySheet),
    ...eventMethods<Workbook>('FormatChanged', EventType.WorksheetFormatChanged, anySheet),
    ...eventMethods<Workbook>('EventNameChanged', EventType.WorksheetNameChanged, anySheet),
    ...eventMethods<Workbook>('EventVisibilityChanged', EventType.WorksheetVisibilityChanged, anySheet),
    ...eventMethods<Workbook>('EventMoved', EventType.WorksheetMoved, anySheet),
    ...eventMethods<Workbook>('ProtectionChanged', EventType.WorksheetProtectionChanged, anySheet),
  },
});

function requireSheet(workbook: Workbook, key: string): Sheet {
  const sheet = workbook.findSheet(key);
  if (!sheet) throw new ExcelError('ItemNotFound', `There is no worksheet "${key}".`);
  return sheet;
}

function listed(workbook: Workbook, visibleOnly: boolean): readonly Sheet[] {
  return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
}

function orNull(sheet: Sheet | undefined, session: Session): HostObject {
  return sheet ? worksheetObject(sheet, session) : NULL_OBJECT;
}
