import { Decimal, MAX_UNITS, unitsPerOne } from '../../../money';
import { type AdaptiveAmountBuilder, type AmountFault } from '../../../ledger';
import { type CellValue } from '../../cell';
import { type ReadProblemKind } from '../problem-kinds';
import { holdsNothing, isBlankText } from './blank';
import { type ColumnReader, type SheetRows, type TableContext } from './column-reader';
import { readNumberText, unitsOfPlainText } from './text-numbers';

const PROBLEM_OF_FAULT: Readonly<Record<AmountFault, ReadProblemKind>> = {
  'not-a-number': 'cell-not-an-amount',
  'out-of-range': 'cell-amount-out-of-range',
  'too-many-decimals': 'cell-too-many-decimals',
};

/** Amounts and quantities. Numbers that are exact at the column's scale never leave the loop. */
export class AmountReader implements ColumnReader {
  /** Cells whose text reads two ways, until the other texts of the table have settled what a comma is. */
  private readonly doubtful: { row: number; text: string }[] = [];

  constructor(
    private readonly builder: AdaptiveAmountBuilder,
    private readonly field: string,
    private readonly context: TableContext,
  ) {}

  read(rows: SheetRows, from: number, to: number, column: number, firstRow: number): void {
    const { builder } = this;
    if (builder.isUntouched && holdsNothing(rows, from, to, column, 0)) return;
    builder.reserve(firstRow + to - from);
    const { data } = builder;
    let power = unitsPerOne(builder.scale);
    for (let i = from, row = firstRow; i < to; i++, row++) {
      const cell = rows[i][column];
      if (typeof cell === 'number') {
        const units = Math.round(cell * power);
        if (units / power === cell && units <= MAX_UNITS && units >= -MAX_UNITS) {
          data[row] = units + 0;
          continue;
        }
      } else if (cell === null) {
        continue;
      }
      this.readSlowly(cell, row);
      power = unitsPerOne(builder.scale);
    }
  }

  finish(rowCount: number): void {
    const decimalMark = this.context.decimalMarks.only;
    const formats = decimalMark ? { decimalMark, groupMark: decimalMark === '.' ? ',' : '.' } : {};
    for (const { row, text } of this.doubtful) {
      if (row >= rowCount) continue;
      const number = readNumberText(text, formats);
      if (number?.kind === 'number') this.store(row, number.plain, text);
      else this.context.problems.add('cell-amount-ambiguous', row, this.field, text);
    }
  }

  private readSlowly(cell: CellValue | undefined, row: number): void {
    if (cell === undefined || cell === null) return;
    if (typeof cell === 'string') this.readText(cell, row);
    else if (typeof cell === 'number') this.report(this.builder.setNumber(row, cell), row, cell);
    else this.context.problems.addWrongType('cell-not-an-amount', row, this.field, cell);
  }

  private readText(text: string, row: number): void {
    const { context, builder } = this;
    const units = unitsOfPlainText(text, builder.scale);
    if (units === units) {
      builder.data[row] = units;
      if (text.includes('.')) context.decimalMarks.saw('.');
      return;
    }
    if (isBlankText(text)) return;
    const number = readNumberText(text, context.formats);
    if (!number) context.problems.add('cell-not-an-amount', row, this.field, text);
    else if (number.kind === 'ambiguous') this.doubtful.push({ row, text });
    else {
      if (number.mark) context.decimalMarks.saw(number.mark);
      this.store(row, number.plain, text);
    }
  }

  private store(row: number, plain: string, text: string): void {
    this.report(this.builder.setDecimal(row, new Decimal(plain)), row, text);
  }

  private report(fault: AmountFault | undefined, row: number, cell: CellValue): void {
    if (fault) this.context.problems.add(PROBLEM_OF_FAULT[fault], row, this.field, cell);
  }
}
