import { type Sheet } from '../../workbook';
import { changeLayout } from './sheet-layout';

/** Whether all of some rows or columns are hidden, or none; null when some are. */
export function sharedMark(marks: ReadonlySet<number>, first: number, count: number): boolean | null {
  const hidden = [...marks].filter((line) => line >= first && line < first + count).length;
  if (hidden === 0) return false;
  return hidden === count ? true : null;
}

export function setMarks(sheet: Sheet, marks: Set<number>, first: number, count: number, isHidden: boolean): void {
  changeLayout(sheet, () => {
    for (let line = first; line < first + count; line++) {
      if (isHidden) marks.add(line);
      else marks.delete(line);
    }
  });
}
