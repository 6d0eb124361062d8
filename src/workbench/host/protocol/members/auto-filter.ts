import { type Area, ExcelError, hideFilteredRows, type Sheet, type Table } from '../../workbook';
import { type Arguments, requireObject } from '../arguments';
import { type HostClass, hostClass, NULL_OBJECT } from '../host-object';
import { RangeTarget } from '../range-target';
import { areaArgument } from './range-arguments';
import { rangeObject } from './range';
import { changeLayout } from './sheet-layout';

/** Whatever has filter buttons: a table, or a sheet of its own. */
export interface FilterTarget {
  readonly sheet: Sheet;
  readonly table?: Table;
}

/** Hides rows by chosen values and comparisons; other criteria the simulated Excel refuses. */
export const autoFilterObject: HostClass<FilterTarget> = hostClass({
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (target) => areaOf(target) !== undefined },
    IsDataFiltered: { get: (target) => criteriaOf(target).size > 0 },
    Criteria: {
      get: (target) => {
        const width = areaOf(target)?.columnCount ?? 0;
        return Array.from({ length: width }, (_, column) => criteriaOf(target).get(column) ?? null);
      },
    },
  },
  methods: {
    Apply: (target, args) => apply(target, args),
    ClearCriteria: (target) => tell(target, () => criteriaOf(target).clear()),
    ClearColumnCriteria: (target, args) => tell(target, () => criteriaOf(target).delete(args.integer(0))),
    Reapply: (target) => tell(target, () => undefined),
    Remove: (target) =>
      tell(target, () => {
        criteriaOf(target).clear();
        if (target.table) target.table.showFilterButton = false;
        else target.sheet.filterArea = undefined;
      }),
    GetRange: (target, _, session) => {
      const area = areaOf(target);
      if (!area) throw new ExcelError('ItemNotFound');
      return rangeObject(new RangeTarget(target.sheet, area), session);
    },
    GetRangeOrNullObject: (target, _, session) => {
      const area = areaOf(target);
      return area ? rangeObject(new RangeTarget(target.sheet, area), session) : NULL_OBJECT;
    },
  },
});

function areaOf({ sheet, table }: FilterTarget): Area | undefined {
  if (table) return table.showFilterButton && table.showHeaders ? table.area : undefined;
  return sheet.filterArea;
}

function criteriaOf({ sheet, table }: FilterTarget): Map<number, object> {
  return table?.filters ?? sheet.filters;
}

function apply(target: FilterTarget, args: Arguments): void {
  tell(target, () => {
    if (target.table) target.table.showFilterButton = true;
    else target.sheet.filterArea = areaArgument(target.sheet, args, 0);
    if (args.has(1)) criteriaOf(target).set(args.integer(1), requireObject(args.raw(2)));
  });
}

function tell({ sheet }: FilterTarget, change: () => void): void {
  changeLayout(sheet, () => {
    change();
    hideFilteredRows(sheet);
  });
}
