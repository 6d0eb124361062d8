import { cellArea, type Sheet, type Visibility, WHOLE_SHEET } from '../../workbook';
import { requireFlag, requireNumber, requireOneOf, requireText } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { EventType } from '../workbook-events';
import { autoFilterObject } from './auto-filter';
import { chartsObject } from './charts';
import { customPropertiesObject } from './custom-properties';
import { eventMethods } from './event-methods';
import { pageLayoutObject } from './page-layout';
import { protectionObject } from './protection';
import { areaOnSheet } from './range-arguments';
import { rangeObject } from './range';
import { changeLayout } from './sheet-layout';
import { freezePanesObject } from './freeze-panes';
import { tablesObject } from './tables';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];
const itsId = (sheet: Sheet): string => sheet.id;

export const worksheetObject: HostClass<Sheet> = hostClass({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: itsId },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => sheet.workbook.renameSheet(sheet, requireText(value)),
    },
    Position: {
      get: (sheet) => sheet.position,
      set: (sheet, value) => sheet.workbook.moveSheet(sheet, requireNumber(value)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => sheet.workbook.setVisibility(sheet, requireOneOf(VISIBILITIES, value)),
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => changeLayout(sheet, () => (sheet.tabColor = requireText(value))),
    },
    ShowGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => changeLayout(sheet, () => (sheet.showGridlines = requireFlag(value))),
    },
    ShowHeadings: {
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => changeLayout(sheet, () => (sheet.showHeadings = requireFlag(value))),
    },
    StandardHeight: { get: () => 15 },
  },
  writtenAs: { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' },
  objects: {
    Tables: (sheet, session) => tablesObject({ workbook: sheet.workbook, sheet }, session),
    Charts: (sheet, session) => chartsObject(sheet, session),
    Protection: (sheet, session) => protectionObject(sheet, session),
    PageLayout: (sheet, session) => pageLayoutObject(sheet, session),
    AutoFilter: (sheet, session) => autoFilterObject({ sheet }, session),
    CustomProperties: ({ customProperties }, session) => customPropertiesObject(customProperties, session),
    FreezePanes: (sheet, session) => freezePanesObject(sheet, session),
  },
  methods: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Delete: (sheet) => sheet.workbook.deleteSheet(sheet),
    Calculate: (sheet) => sheet.workbook.calculation.run(),
    GetCell: (sheet, args, session) =>
      rangeObject(new RangeTarget(sheet, cellArea(args.integer(0), args.integer(1))), session),
    GetRange: (sheet, args, session) => {
      const area = args.has(0) ? areaOnSheet(sheet, args.text(0)) : WHOLE_SHEET;
      return rangeObject(new RangeTarget(sheet, area), session);
    },
    GetRangeByIndexes: (sheet, args, session) => {
      const [row, column, rowCount, columnCount] = [0, 1, 2, 3].map((at) => args.integer(at));
      return rangeObject(new RangeTarget(sheet, { row, column, rowCount, columnCount }), session);
    },
    GetUsedRange: (sheet, args, session) => {
      const used = sheet.cells.usedArea(WHOLE_SHEET, !args.flag(0)) ?? cellArea(0, 0);
      return rangeObject(new RangeTarget(sheet, used), session);
    },
    GetUsedRangeOrNullObject: (sheet, args, session) => {
      const used = sheet.cells.usedArea(WHOLE_SHEET, !args.flag(0));
      return used ? rangeObject(new RangeTarget(sheet, used), session) : NULL_OBJECT;
    },
    ...eventMethods<Sheet>('DataChanged', EventType.WorksheetChanged, itsId),
    ...eventMethods<Sheet>('Activated', EventType.WorksheetActivated, itsId),
    ...eventMethods<Sheet>('Deactivated', EventType.WorksheetDeactivated, itsId),
    ...eventMethods<Sheet>('SelectionChanged', EventType.WorksheetSelectionChanged, itsId),
    ...eventMethods<Sheet>('EventNameChanged', EventType.WorksheetNameChanged, itsId),
    ...eventMethods<Sheet>('EventVisibilityChanged', EventType.WorksheetVisibilityChanged, itsId),
    ...eventMethods<Sheet>('ProtectionChanged', EventType.WorksheetProtectionChanged, itsId),
    ...eventMethods<Sheet>('FormatChanged', EventType.WorksheetFormatChanged, itsId),
  },
});
