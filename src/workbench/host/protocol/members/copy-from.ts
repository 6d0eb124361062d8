import { copyArea, type CopyWhat } from '../../workbook';
import { type Arguments, requireOneOf } from '../arguments';
import { RangeTarget } from '../range-target';
import { rangeOfAddress } from './range-arguments';

const COPIED: readonly CopyWhat[] = ['All', 'Formulas', 'Values', 'Formats'];

/** Copies another range over this one; a smaller source repeats. */
export function copyFrom(range: RangeTarget, args: Arguments): void {
  const given = args.object(0)?.target;
  const source = given instanceof RangeTarget ? given : rangeOfAddress(range.sheet.workbook, args.text(0), range.sheet);
  const what = args.has(1) ? requireOneOf(COPIED, args.raw(1)) : 'All';
  copyArea({ sheet: source.sheet, area: source.area }, { sheet: range.sheet, area: range.area }, what);
}
