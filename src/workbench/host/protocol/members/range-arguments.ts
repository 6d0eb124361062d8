import { type Area, ExcelError, parseArea, type Sheet, splitSheet, type Workbook } from '../../workbook';
import { type Arguments } from '../arguments';
import { RangeTarget } from '../range-target';

/** The area of an address, a table's name or a defined name on a sheet. */
export function areaOnSheet(sheet: Sheet, address: string): Area {
  const target = rangeOfAddress(sheet.workbook, address, sheet);
  if (target.sheet !== sheet) throw new ExcelError('InvalidArgument');
  return target.area;
}

/** The range that an address of the workbook names, on `sheet` when it names none. */
export function rangeOfAddress(workbook: Workbook, address: string, sheet: Sheet): RangeTarget {
  const { sheet: sheetName, rest } = splitSheet(address);
  const on = sheetName === undefined ? sheet : workbook.findSheet(sheetName);
  if (!on) throw new ExcelError('InvalidArgument', `There is no worksheet "${sheetName}".`);
  const area = parseArea(rest);
  if (area) return new RangeTarget(on, area);
  const table = workbook.findTable(rest);
  if (table) return new RangeTarget(table.sheet, table.bodyArea);
  const name = workbook.findName(rest);
  if (name) return rangeOfAddress(workbook, name.formula.replace(/^=/, ''), sheet);
  throw new ExcelError('InvalidArgument', `"${address}" is not a range.`);
}

/** An argument that may be a Range or an address on `sheet`. */
export function areaArgument(sheet: Sheet, args: Arguments, at: number): Area {
  const target = args.object(at)?.target;
  if (!(target instanceof RangeTarget)) return areaOnSheet(sheet, args.text(at));
  if (target.sheet !== sheet) throw new ExcelError('InvalidArgument');
  return target.area;
}
