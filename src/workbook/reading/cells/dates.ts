import {
  BLANK_DATE,
  DAYS_BEFORE_1904,
  type DateSerial,
  FIRST_DATE,
  type IntegerColumnBuilder,
  LAST_DATE,
} from '../../../ledger';
import { type CellValue } from '../../cell';
import { holdsNothing, isBlankText } from './blank';
import { type ColumnReader, type SheetRows, type TableContext } from './column-reader';
import { type DateReadings, dateReadings, unmistakableDate } from './text-dates';
import { type DateOrder } from './text-formats';

/** A year-first date is settled at once, so these are the orders to choose from. */
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy'];

/** Dates: serial numbers, ISO texts, and texts in the order of the locale or of the column. */
export class DateReader implements ColumnReader {
  /** Days that a cell's number is away from the 1900 serial. */
  private readonly shift: number;
  private readonly known = new Map<string, DateSerial>();
  /**
   * Texts that wait for the column's order. A row that holds one has `-1 - its place in this list` as its date until
   * {@link finish}.
   */
  private readonly waiting: { text: string; readings: DateReadings }[] = [];

  constructor(
    private readonly builder: IntegerColumnBuilder,
    private readonly field: string,
    private readonly context: TableContext,
  ) {
    this.shift = context.formats.date1904 ? DAYS_BEFORE_1904 : 0;
  }

  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void {
    if (this.builder.isUntouched && holdsNothing(rows, from, to, column, 0)) return;
    this.builder.reserve(firstRow + to - from);
    const { data } = this.builder;
    const { shift } = this;
    for (let i = from, row = firstRow; i < to; i++, row++) {
      const cell = rows[i][column];
      if (typeof cell === 'number') {
        const serial = Math.floor(cell) + shift;
        if (serial >= FIRST_DATE && serial <= LAST_DATE && serial !== shift) {
          data[row] = serial;
          continue;
        }
      } else if (cell === null) {
        continue;
      }
      this.readSlowly(cell, row);
    }
  }

  finish(rowCount: number): void {
    if (this.waiting.length === 0) return;
    const { data } = this.builder;
    const order = this.orderOfColumn();
    for (let row = 0; row < rowCount; row++) {
      if (data[row] < 0) data[row] = this.settle(this.waiting[-1 - data[row]], order, row);
    }
  }

  private readSlowly(cell: CellValue | undefined, row: number): void {
    const { problems } = this.context;
    if (cell === undefined || cell === null) return;
    if (typeof cell === 'string') this.builder.data[row] = this.readText(cell, row);
    else if (typeof cell !== 'number') problems.addWrongType('cell-not-a-date', row, this.field, cell);
    else if (cell !== 0) problems.add('cell-date-out-of-range', row, this.field, cell);
  }

  private readText(cell: string, row: number): number {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const serial = isBlankText(cell) ? BLANK_DATE : this.serialOfText(cell.trim());
    if (serial === undefined) {
      this.context.problems.add('cell-not-a-date', row, this.field, cell);
      return BLANK_DATE;
    }
    this.known.set(cell, serial);
    return serial;
  }

  /** The date of a text, a negative number while it waits for the column's order, or undefined when it is no date. */
  private serialOfText(text: string): number | undefined {
    const unmistakable = unmistakableDate(text);
    if (unmistakable !== undefined) return unmistakable;
    const readings = dateReadings(text);
    const { dateOrder } = this.context.formats;
    if (dateOrder && readings[dateOrder] !== undefined) return readings[dateOrder];
    if (/^C?\d{4}/.test(text)) return readings.ymd;
    if (dateOrder || ORDERS.every((order) => readings[order] === undefined)) return undefined;
    this.waiting.push({ text, readings });
    return -this.waiting.length;
  }

  /** The only order in which every text is a date. */
  private orderOfColumn(): DateOrder | undefined {
    const possible = ORDERS.filter((order) => this.waiting.every(({ readings }) => readings[order] !== undefined));
    return possible.length === 1 ? possible[0] : undefined;
  }

  private settle(
    waiting: { text: string; readings: DateReadings },
    order: DateOrder | undefined,
    row: number,
  ): DateSerial {
    const { dmy, mdy } = waiting.readings;
    const serial = order ? waiting.readings[order] : dmy === mdy ? dmy : undefined;
    if (serial === undefined) this.context.problems.add('cell-date-ambiguous', row, this.field, waiting.text);
    return serial ?? BLANK_DATE;
  }
}
