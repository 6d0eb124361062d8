import { type CellValue } from '../../workbook';
import { type CellContext, cellValue, type RawCell } from './cell-value';
import { type SheetListener } from './sheet-cells';

/** Collects the first rows of a sheet with all their columns. */
export class HeadReader implements SheetListener {
  readonly rows: CellValue[][] = [];
  private done = false;

  constructor(
    private readonly rowCount: number,
    private readonly context: CellContext,
    private readonly fail: (what: string) => never,
  ) {}

  wants(): boolean {
    return !this.done;
  }

  row(row: number): void {
    this.done = row >= this.rowCount;
    if (this.done) return;
    while (this.rows.length <= row) this.rows.push([]);
  }

  cell(column: number, cell: RawCell): void {
    const value = cellValue(cell, this.context);
    if (value === undefined) this.fail(`a cell in row ${this.rows.length} holds "${cell.content}"`);
    if (value === null) return;
    const row = this.rows[this.rows.length - 1];
    while (row.length < column) row.push(null);
    row[column] = value;
  }

  rowEnd(row: number): void {
    if (row >= this.rowCount - 1) this.done = true;
  }

  isDone(): boolean {
    return this.done;
  }

  pause(): Promise<void> {
    return Promise.resolve();
  }
}
