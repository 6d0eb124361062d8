import { type Area, lastColumnOf, lastRowOf, type Sheet } from '../../workbook';
import { type Arguments } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { areaArgument } from './range-arguments';
import { rangeObject } from './range';
import { changeLayout } from './sheet-layout';

export const freezePanesObject: HostClass<Sheet> = hostClass({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, args.integer(0, 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.integer(0, 1)),
    FreezeAt: (sheet, args) => freezeAt(sheet, args),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocationOrNullObject: (sheet, _, session) => {
      const area = frozenArea(sheet);
      return area ? rangeObject(new RangeTarget(sheet, area), session) : NULL_OBJECT;
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): void {
  changeLayout(sheet, () => {
    sheet.frozenRows = rows;
    sheet.frozenColumns = columns;
  });
}

function freezeAt(sheet: Sheet, args: Arguments): void {
  const area = areaArgument(sheet, args, 0);
  freeze(sheet, lastRowOf(area) + 1, lastColumnOf(area) + 1);
}

function frozenArea({ frozenRows, frozenColumns }: Sheet): Area | undefined {
  if (frozenRows === 0 && frozenColumns === 0) return undefined;
  return { row: 0, column: 0, rowCount: frozenRows || 1_048_576, columnCount: frozenColumns || 16_384 };
}
