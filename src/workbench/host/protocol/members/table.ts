import {
  ExcelError,
  hideFilteredRows,
  renameTable,
  removeTable,
  resizeTable,
  showHeaders,
  showTotals,
  type Area,
  type Table,
} from '../../workbook';
import { requireFlag, requireText } from '../arguments';
import { type HostObject, type HostClass, hostClass, type Scalar } from '../host-object';
import { RangeTarget } from '../range-target';
import { type Session } from '../session';
import { EventType } from '../workbook-events';
import { autoFilterObject } from './auto-filter';
import { eventMethods } from './event-methods';
import { areaArgument } from './range-arguments';
import { rangeObject } from './range';
import { tableColumnsObject } from './table-columns';
import { tableRowsObject } from './table-rows';
import { worksheetObject } from './worksheet';

const itsId = (table: Table): string => table.id;

type Switch =
  'showBandedRows' | 'showBandedColumns' | 'showFilterButton' | 'highlightFirstColumn' | 'highlightLastColumn';

function switched(key: Switch): Scalar<Table> {
  return { get: (table) => table[key], set: (table, value) => tell(table, () => (table[key] = requireFlag(value))) };
}

export const tableObject: HostClass<Table> = hostClass({
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: itsId },
    Name: { get: ({ name }) => name, set: (table, value) => renameTable(table, requireText(value)) },
    Style: { get: ({ style }) => style, set: (table, value) => tell(table, () => (table.style = requireText(value))) },
    ShowHeaders: { get: (table) => table.showHeaders, set: (table, value) => showHeaders(table, requireFlag(value)) },
    ShowTotals: { get: (table) => table.showTotals, set: (table, value) => showTotals(table, requireFlag(value)) },
    ShowBandedRows: switched('showBandedRows'),
    ShowBandedColumns: switched('showBandedColumns'),
    ShowFilterButton: switched('showFilterButton'),
    HighlightFirstColumn: switched('highlightFirstColumn'),
    HighlightLastColumn: switched('highlightLastColumn'),
  },
  objects: {
    Worksheet: ({ sheet }, session) => worksheetObject(sheet, session),
    AutoFilter: (table, session) => autoFilterObject({ sheet: table.sheet, table }, session),
    Rows: (table, session) => tableRowsObject(table, session),
    Columns: (table, session) => tableColumnsObject(table, session),
  },
  methods: {
    GetRange: (table, _, session) => part(table, table.area, session),
    GetHeaderRowRange: (table, _, session) => part(table, table.headerArea, session),
    GetDataBodyRange: (table, _, session) => part(table, table.bodyArea, session),
    GetTotalRowRange: (table, _, session) => part(table, table.totalsArea, session),
    Resize: (table, args) => resizeTable(table, areaArgument(table.sheet, args, 0)),
    ConvertToRange: (table, _, session) => {
      removeTable(table, 'keepCells');
      return part(table, table.area, session);
    },
    ClearFilters: (table) => tellFiltered(table, () => table.filters.clear()),
    ReapplyFilters: (table) => tellFiltered(table, () => undefined),
    Delete: (table) => removeTable(table, 'eraseCells'),
    ...eventMethods<Table>('DataChanged', EventType.TableChanged, itsId),
    ...eventMethods<Table>('SelectionChanged', EventType.TableSelectionChanged, itsId),
  },
});

function part({ sheet }: Table, area: Area | undefined, session: Session): HostObject {
  if (!area) throw new ExcelError('InvalidOperation', 'The table does not show that row.');
  return rangeObject(new RangeTarget(sheet, area), session);
}

function tellFiltered(table: Table, change: () => void): void {
  tell(table, () => {
    change();
    hideFilteredRows(table.sheet);
  });
}

function tell(table: Table, change: () => void): void {
  change();
  table.sheet.workbook.emit({ kind: 'tableChanged', sheet: table.sheet, table });
}
