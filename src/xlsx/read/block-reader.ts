import { type CellBlock, type CellValue } from '../../workbook';
import { type CellContext, cellValue, type RawCell } from './cell-value';
import { type SheetListener } from './sheet-cells';

const BLOCK_ROWS = 2_000;
/** Gaps up to this many rows are filled with empty rows; larger ones begin a new block. */
const MAX_GAP = 100;

/** Turns cells into blocks of the columns asked for. */
export class BlockReader implements SheetListener {
  private blocks: CellBlock[] = [];
  private rows: CellValue[][] = [];
  private firstRow = 0;
  private current: CellValue[] | undefined;
  private currentRow = -1;
  private done = false;
  /** Places in the request for each sheet column; a column may be asked for twice. */
  private readonly places = new Map<number, number[]>();

  constructor(
    private readonly request: {
      readonly firstRow: number;
      readonly lastRow?: number;
      readonly columns: readonly number[];
    },
    private readonly context: CellContext,
    private readonly onBlock: (block: CellBlock) => void | Promise<void>,
    private readonly fail: (what: string) => never,
  ) {
    request.columns.forEach((column, place) => this.places.set(column, [...(this.places.get(column) ?? []), place]));
  }

  wants(column: number): boolean {
    return this.current !== undefined && this.places.has(column);
  }

  row(row: number): void {
    this.current = undefined;
    if (this.request.lastRow !== undefined && row > this.request.lastRow) this.done = true;
    if (this.done || row < this.request.firstRow) return;
    this.closeGap(row);
    this.currentRow = row;
    this.current = new Array<CellValue>(this.request.columns.length).fill(null);
  }

  cell(column: number, cell: RawCell): void {
    const value = cellValue(cell, this.context);
    if (value === undefined) this.fail(`a cell in row ${this.currentRow + 1} holds "${cell.content}"`);
    if (value !== null) for (const place of this.places.get(column)!) this.current![place] = value;
  }

  rowEnd(): void {
    if (!this.current) return;
    this.rows.push(this.current);
    this.current = undefined;
    if (this.rows.length >= BLOCK_ROWS) this.endBlock();
  }

  isDone(): boolean {
    return this.done;
  }

  async pause(): Promise<void> {
    if (this.blocks.length === 0) return;
    const blocks = this.blocks;
    this.blocks = [];
    for (const block of blocks) await this.onBlock(block);
  }

  /** Hands on the last block. */
  async finish(): Promise<void> {
    this.endBlock();
    await this.pause();
  }

  private closeGap(row: number): void {
    const next = this.firstRow + this.rows.length;
    if (this.rows.length > 0 && row - next <= MAX_GAP) for (let gap = next; gap < row; gap++) this.rows.push([]);
    else {
      this.endBlock();
      this.firstRow = row;
    }
  }

  private endBlock(): void {
    if (this.rows.length === 0) return;
    this.blocks.push({ firstRow: this.firstRow, rows: this.rows });
    this.firstRow += this.rows.length;
    this.rows = [];
  }
}
