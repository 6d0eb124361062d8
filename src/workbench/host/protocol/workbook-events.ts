import { type CellValue } from '../../../workbook';
import {
  addressOf,
  type Area,
  intersection,
  type Sheet,
  type Shift,
  shiftArea,
  type WorkbookChange,
} from '../workbook';
import { type EventEntry } from './events';
import { RangeTarget } from './range-target';
import { type ExcelHost } from './excel-host';

/** The numbers of the events that add-ins can ask for. */
export const EventType = {
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetDeactivated: 12,
  WorksheetAdded: 13,
  WorksheetSelectionChanged: 14,
  WorksheetDeleted: 15,
  WorksheetFormatChanged: 18,
  WorksheetProtectionChanged: 24,
  WorksheetNameChanged: 25,
  WorksheetVisibilityChanged: 26,
  WorksheetMoved: 27,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

/** The target that hears of everything in the workbook. */
export const WORKBOOK = 'Workbook';

const SHIFTS = {
  ShiftCellDown: ['RowInserted', 'CellInserted'],
  ShiftCellRight: ['ColumnInserted', 'CellInserted'],
  ShiftCellUp: ['RowDeleted', 'CellDeleted'],
  ShiftCellLeft: ['ColumnDeleted', 'CellDeleted'],
} as const;

/** Tells the add-in of what happens in the workbook, whoever did it. The function that comes back ends it. */
export function relayChanges(host: ExcelHost): () => void {
  return host.workbook.subscribe((change) => {
    if (change.kind === 'shift') moveKeptRanges(host, change);
    for (const entry of entriesOf(change, host.isRunning)) {
      if (host.session.events.isAwaited(entry.type, entry.target))
        host.session.events.raise(withRange(host, change, entry));
    }
  });
}

/** The event of an edit leads to the edited cells. */
function withRange({ session }: ExcelHost, change: WorkbookChange, entry: EventEntry): EventEntry {
  if (entry.type !== EventType.WorksheetChanged || (change.kind !== 'cells' && change.kind !== 'shift')) return entry;
  const referenceId = session.keepForEvent(new RangeTarget(change.sheet, change.area));
  return { ...entry, args: { ...entry.args, referenceId } };
}

/** A range that the add-in holds goes on meaning the same cells. */
function moveKeptRanges({ session }: ExcelHost, change: Shift & { readonly sheet: Sheet }): void {
  for (const range of session.keptRanges) {
    if (range.sheet === change.sheet && range.isAlive) range.moveTo(shiftArea(range.area, change));
  }
}

function entriesOf(change: WorkbookChange, byAddIn: boolean): EventEntry[] {
  switch (change.kind) {
    case 'cells':
      return edited(change, 'RangeEdited', 'None', byAddIn);
    case 'shift': {
      const [whole, some] = SHIFTS[change.direction];
      const isWhole = /:/.test(addressOf(change.area)) && !/[A-Z]\d/.test(addressOf(change.area));
      return edited(change, isWhole ? whole : some, change.direction, byAddIn);
    }
    case 'formats':
      return forSheet(EventType.WorksheetFormatChanged, change.sheet, {
        address: addressOf(change.area),
        source: 'Local',
      });
    case 'sheetAdded':
      return [forWorkbook(EventType.WorksheetAdded, change.sheet)];
    case 'sheetDeleted':
      return [forWorkbook(EventType.WorksheetDeleted, change.sheet)];
    case 'activated':
      return [
        ...forSheet(EventType.WorksheetDeactivated, change.before, {}),
        ...forSheet(EventType.WorksheetActivated, change.sheet, {}),
      ];
    case 'selection':
      return selected(change.sheet, change.area);
    case 'sheetRenamed':
      return forSheet(EventType.WorksheetNameChanged, change.sheet, {
        nameBefore: change.before,
        nameAfter: change.sheet.name,
        source: 'Local',
      });
    case 'protection':
      return forSheet(EventType.WorksheetProtectionChanged, change.sheet, {
        isProtected: change.sheet.isProtected,
        source: 'Local',
      });
    case 'visibility':
      return forSheet(EventType.WorksheetVisibilityChanged, change.sheet, {
        visibilityBefore: change.before,
        visibilityAfter: change.sheet.visibility,
        source: 'Local',
      });
    case 'sheetMoved':
      return forSheet(EventType.WorksheetMoved, change.sheet, {
        positionBefore: change.before,
        positionAfter: change.sheet.position,
        source: 'Local',
      });
    case 'tableAdded':
      return tableEntries(EventType.TableAdded, change);
    case 'tableDeleted':
      return tableEntries(EventType.TableDeleted, change);
    default:
      return [];
  }
}

interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly before?: CellValue;
}

function edited(
  { sheet, area, before }: Edit,
  changeType: string,
  shiftDirection: string,
  byAddIn: boolean,
): EventEntry[] {
  const args = {
    changeType,
    source: 'Local',
    worksheetId: sheet.id,
    address: addressOf(area),
    triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection,
    ...(before !== undefined && singleCell(sheet, area, before)),
  };
  const tables = sheet.tables.filter((table) => intersection(table.area, area));
  return [
    ...forSheet(EventType.WorksheetChanged, sheet, args),
    ...tables.flatMap((table) => {
      const ofTable = { ...args, tableId: table.id };
      return [table.id, sheet.id, WORKBOOK].map((target) => ({ type: EventType.TableChanged, target, args: ofTable }));
    }),
  ];
}

function singleCell(sheet: Sheet, area: Area, before: CellValue): object {
  const isFormula = sheet.formula(area.row, area.column) !== undefined;
  const after = isFormula ? sheet.value(area.row, area.column) : sheet.cells.value(area.row, area.column);
  return {
    valueBefore: onWire(before),
    valueAfter: onWire(after),
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}

function onWire(value: CellValue): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.code : value;
}

function typeOf(value: CellValue): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'string' ? 'String' : 'Error';
}

function forSheet(type: number, sheet: Sheet, args: Readonly<Record<string, unknown>>): EventEntry[] {
  const ofSheet = { worksheetId: sheet.id, ...args };
  return [sheet.id, WORKBOOK].map((target) => ({ type, target, args: ofSheet }));
}

function forWorkbook(type: number, sheet: Sheet): EventEntry {
  return { type, target: WORKBOOK, args: { worksheetId: sheet.id, source: 'Local' } };
}

function selected(sheet: Sheet, area: Area): EventEntry[] {
  const tables = sheet.tables.map((table) => {
    const common = intersection(table.area, area);
    const args = { worksheetId: sheet.id, tableId: table.id, address: common ? addressOf(area) : '' };
    return { type: EventType.TableSelectionChanged, target: table.id, args };
  });
  return [...forSheet(EventType.WorksheetSelectionChanged, sheet, { address: addressOf(area) }), ...tables];
}

function tableEntries(
  type: number,
  { sheet, table }: { readonly sheet: Sheet; readonly table: { readonly id: string; readonly name: string } },
): EventEntry[] {
  const args = { tableId: table.id, tableName: table.name, worksheetId: sheet.id, source: 'Local' };
  return [sheet.id, WORKBOOK].map((target) => ({ type, target, args }));
}
