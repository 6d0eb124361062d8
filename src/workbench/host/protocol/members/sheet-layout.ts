import { type Sheet } from '../../workbook';

/** Changes something beside the cells and tells everybody who shows the sheet. */
export function changeLayout(sheet: Sheet, change: () => void): void {
  change();
  sheet.workbook.emit({ kind: 'layout', sheet });
}
