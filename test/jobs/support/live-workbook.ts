import {
  type AppendedRows,
  type CellBlock,
  type CellValue,
  type ChangeWatch,
  type ColumnUpdate,
  type Leftovers,
  type LiveWorkbookPort,
  type ReadRequest,
  type ReportCell,
  type ReportSheet,
  type RowRemoval,
  type SheetInfo,
  type TableAppend,
  type WorkbookChanges,
  type WriteOptions,
} from '../../../src/workbook';
import { type MemorySheet } from '../../workbook/reading/support/memory-workbook';

/** The workbook stopped answering. */
export class HostFailure extends Error {}

/**
 * An open workbook in memory, of plain ranges. Every cell row, column cell, removal, sheet and setting that is written
 * counts as one step, and it can be told at which step it fails for good.
 */
export class LiveWorkbook implements LiveWorkbookPort {
  readonly name = 'live.xlsx';
  readonly date1904 = false;
  readonly settings = new Map<string, string>();
  steps = 0;
  failAtStep = Infinity;
  onStep: (step: number) => void = () => undefined;
  private readonly content = new Map<string, CellValue[][]>();
  private readonly watches = new Set<Watch>();

  constructor(sheets: readonly MemorySheet[]) {
    for (const { name, cells } of sheets)
      this.content.set(
        name,
        cells.map((row) => [...row]),
      );
  }

  /** Every cell of every sheet but those named, without empty rows and cells at the end. */
  cells(except: readonly string[] = []): Record<string, CellValue[][]> {
    const sheets = [...this.content].filter(([name]) => !except.includes(name));
    return Object.fromEntries(sheets.map(([name, rows]) => [name, trimmed(rows)]));
  }

  /** What a person types; watches see it. */
  edit(sheet: string, row: number, column: number, value: CellValue): void {
    (this.content.get(sheet)![row] ??= [])[column] = value;
    for (const watch of this.watches) watch.saw(sheet);
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return [...this.content.keys()].map((name) => ({ name, tables: [] }));
  }

  async readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]> {
    return this.content
      .get(sheet)!
      .slice(0, rowCount)
      .map((row) => Array.from(row, (cell) => cell ?? null));
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void> {
    const rows = this.content.get(request.sheet)!.slice(request.firstRow, (request.lastRow ?? Infinity) + 1);
    const cells = rows.map((row) => request.columns.map((column) => row?.[column] ?? null));
    await onBlock({ firstRow: request.firstRow, rows: cells });
  }

  async write({ appends, columns, removals, reports }: WorkbookChanges): Promise<void> {
    await this.append(appends);
    await this.update(columns);
    await this.remove(removals);
    await this.report(reports);
  }

  async append(appends: readonly TableAppend[], options?: WriteOptions): Promise<readonly AppendedRows[]> {
    return appends.map((append) => this.appendOne(append, options));
  }

  private appendOne({ sheet, table, existing }: TableAppend, options: WriteOptions = {}): AppendedRows {
    const columns = existing?.columns ?? table.columns.map((_, column) => column);
    const firstRow = existing?.nextRow ?? 1;
    if (!existing) {
      this.step(options);
      this.content.set(sheet, [table.columns.map(({ caption }) => caption)]);
    }
    const rows = this.content.get(sheet)!;
    for (let i = 0; i < table.rowCount; i++) {
      this.step(options);
      const row = (rows[firstRow + i] ??= []);
      columns.forEach((column, j) => {
        if (column >= 0) row[column] = plain(table.cell(i, j));
      });
    }
    return { sheet, firstRow, columns };
  }

  async update(columns: readonly ColumnUpdate[], options: WriteOptions = {}): Promise<void> {
    for (const { sheet, column, rows, valueAt, newHeader } of columns) {
      const cells = this.content.get(sheet)!;
      if (newHeader) {
        this.step(options);
        cells[newHeader.row][column] = newHeader.caption;
      }
      rows.forEach((row, index) => {
        this.step(options);
        cells[row][column] = valueAt(index);
      });
    }
  }

  async remove(removals: readonly RowRemoval[], options: WriteOptions = {}): Promise<void> {
    for (const { sheet, rows } of removals) {
      for (const row of [...rows].reverse()) {
        this.step(options);
        this.content.get(sheet)!.splice(row, 1);
      }
    }
  }

  async report(reports: readonly ReportSheet[], options: WriteOptions = {}): Promise<void> {
    for (const { name, heading } of reports) {
      this.step(options);
      this.content.set(name, [heading.map(({ text }) => text)]);
    }
  }

  async discard({ sheets, columns }: Leftovers): Promise<void> {
    for (const { sheet, column, headerRow } of columns) {
      this.step();
      this.content.get(sheet)!.forEach((cells, row) => {
        if (row >= headerRow) cells[column] = null;
      });
    }
    for (const sheet of sheets) {
      this.step();
      this.content.delete(sheet);
    }
  }

  insertSheets(): Promise<void> {
    return Promise.reject(new Error('No posting inserts sheets.'));
  }

  async readSetting(name: string): Promise<string | undefined> {
    return this.settings.get(name);
  }

  async writeSettings(settings: Readonly<Record<string, string | undefined>>): Promise<void> {
    for (const [name, value] of Object.entries(settings)) {
      this.step();
      if (value === undefined) this.settings.delete(name);
      else this.settings.set(name, value);
    }
  }

  async watch(onChange: (sheet: string) => void = () => undefined): Promise<ChangeWatch> {
    const watch = new Watch(onChange, () => this.watches.delete(watch));
    this.watches.add(watch);
    return watch;
  }

  private step({ signal }: WriteOptions = {}): void {
    this.onStep(++this.steps);
    signal?.throwIfAborted();
    if (this.steps >= this.failAtStep) throw new HostFailure('The workbook does not answer.');
  }
}

class Watch implements ChangeWatch {
  private readonly sheets = new Set<string>();

  constructor(
    private readonly onChange: (sheet: string) => void,
    private readonly forget: () => void,
  ) {}

  saw(sheet: string): void {
    this.sheets.add(sheet);
    this.onChange(sheet);
  }

  async changedSheets(): Promise<readonly string[]> {
    return [...this.sheets];
  }

  async stop(): Promise<void> {
    this.forget();
  }
}

function plain(cell: ReportCell): CellValue {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}

function trimmed(rows: readonly CellValue[][]): CellValue[][] {
  const cells = rows.map((row) => Array.from(row ?? [], (cell) => (cell === '' ? null : (cell ?? null))));
  const short = cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}
