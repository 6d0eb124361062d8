import { type Area, ExcelError, isOnSheet, type Sheet } from '../workbook';

/** What a Range of Office.js stands for. Its area moves with inserted and deleted cells while the client holds it. */
export class RangeTarget {
  #area: Area | undefined;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    if (!isOnSheet(area)) throw new ExcelError('InvalidArgument');
    this.#area = area;
  }

  /** Whether the cells are still there. */
  get isAlive(): boolean {
    return this.#area !== undefined && this.sheet.workbook.sheets.includes(this.sheet);
  }

  get area(): Area {
    if (!this.#area || !this.isAlive) throw new ExcelError('InvalidReference');
    return this.#area;
  }

  /** Follows a shift of cells; undefined when the range's cells are gone. */
  moveTo(area: Area | undefined): void {
    this.#area = area;
  }
}
