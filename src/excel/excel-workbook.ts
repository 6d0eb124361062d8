import { proxy } from 'comlink';
import {
  type AppendedRows,
  type CellBlock,
  type CellValue,
  type ChangeWatch,
  type ColumnUpdate,
  type Leftovers,
  type LedgerSheet,
  type LiveWorkbookPort,
  type ReadRequest,
  type ReportSheet,
  type RowRemoval,
  type SheetInfo,
  type TableAppend,
  type WorkbookChanges,
  type WriteOptions,
} from '../workbook';
import { SheetReader } from './reading/sheet-reader';
import { readSetting, writeSettings } from './settings';
import { type SheetHost, type SheetStep } from './sheet-host';
import { type WriteContext, appendRows } from './writing/append-rows';
import { whileUnfiltered } from './writing/filters';
import { writeLedgerSheet } from './writing/ledger-sheets';
import { removeRows } from './writing/remove-rows';
import { writeReport } from './writing/report-sheets';
import { StepQueue } from './writing/step-queue';
import { updateColumns } from './writing/update-columns';

/**
 * The workbook that is open in Excel, as the jobs see it. Reads and writes in blocks that Excel takes; the user's
 * selection, filters and formats stay. It may stand in another thread than its host.
 */
export class ExcelWorkbook implements LiveWorkbookPort {
  private readonly reader: SheetReader;

  private constructor(
    private readonly host: SheetHost,
    readonly name: string,
    readonly date1904: boolean,
  ) {
    this.reader = new SheetReader(host);
  }

  static async open(host: SheetHost): Promise<ExcelWorkbook> {
    const { name, date1904 } = await host.environment();
    return new ExcelWorkbook(host, name, date1904);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.reader.sheets();
  }

  readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]> {
    return this.reader.readHead(sheet, rowCount);
  }

  read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void> {
    return this.reader.read(request, onBlock);
  }

  async write({ appends, columns, removals, reports }: WorkbookChanges, options?: WriteOptions): Promise<void> {
    await this.append(appends, options);
    await this.update(columns, options);
    await this.remove(removals, options);
    await this.report(reports, options);
  }

  append(appends: readonly TableAppend[], options?: WriteOptions): Promise<readonly AppendedRows[]> {
    const sheets = appends.filter(({ existing }) => existing).map(({ sheet }) => sheet);
    return this.writing(options, sheets, async (queue, context) => {
      const appended: AppendedRows[] = [];
      for (const append of appends) appended.push(await appendRows(queue, append, context));
      return appended;
    });
  }

  update(columns: readonly ColumnUpdate[], options?: WriteOptions): Promise<void> {
    const sheets = columns.map(({ sheet }) => sheet);
    return this.writing(options, sheets, (queue, { onRows }) => updateColumns(queue, columns, this.date1904, onRows));
  }

  remove(removals: readonly RowRemoval[], options?: WriteOptions): Promise<void> {
    if (removals.every(({ rows }) => rows.length === 0)) return Promise.resolve();
    const sheets = removals.map(({ sheet }) => sheet);
    return this.rearranging(options, sheets, (queue, context) => removeRows(queue, removals, context.sheets));
  }

  report(reports: readonly ReportSheet[], options?: WriteOptions): Promise<void> {
    // A sheet that is written anew loses its table, and the table's filter with it.
    return this.writing(options, [], async (queue, context) => {
      for (const report of reports) await writeReport(queue, report, context);
    });
  }

  insertSheets(sheets: readonly LedgerSheet[], options?: WriteOptions): Promise<void> {
    return this.rearranging(options, [], async (queue, context) => {
      for (const sheet of sheets) await writeLedgerSheet(queue, sheet, context);
    });
  }

  discard({ sheets, columns }: Leftovers): Promise<void> {
    const emptied = columns.map(({ sheet }) => sheet);
    return this.rearranging(undefined, emptied, async (queue, { sheets: present }) => {
      for (const { sheet, column, headerRow } of columns) {
        const used = present.get(sheet)?.used;
        if (!used || used.lastRow < headerRow) continue;
        const at = { sheet, row: headerRow, column, rows: used.lastRow - headerRow + 1, columns: 1 };
        await queue.add({ do: 'clear', at });
      }
      const steps = sheets
        .filter((sheet) => present.has(sheet))
        .map((sheet): SheetStep => ({ do: 'deleteSheet', sheet }));
      for (const step of steps) await queue.add(step);
    });
  }

  readSetting(name: string): Promise<string | undefined> {
    return readSetting(this.host, name);
  }

  writeSettings(settings: Readonly<Record<string, string | undefined>>): Promise<void> {
    return writeSettings(this.host, settings);
  }

  async watch(onChange?: (sheet: string) => void): Promise<ChangeWatch> {
    const watch = await this.host.startWatch(onChange && proxy(onChange));
    return {
      changedSheets: () => this.host.editedSheets(watch),
      stop: () => this.host.stopWatch(watch),
    };
  }

  /**
   * One write: its steps in as few requests as Excel allows.
   * @param changed - sheets with rows of the user, which may be filtered
   */
  private async writing<T>(
    options: WriteOptions = {},
    changed: readonly string[],
    write: (queue: StepQueue, context: WriteContext) => Promise<T>,
  ): Promise<T> {
    options.signal?.throwIfAborted();
    const queue = new StepQueue(this.host, options);
    const onRows = (sheet: string, rows: number, of: number): void => options.onProgress?.({ sheet, rows, of });
    try {
      const sheets = await this.reader.known();
      // A sheet that was empty, or was added by this run, has no filter.
      const present = [...new Set(changed)].flatMap((name) => sheets.get(name) ?? []).filter(({ used }) => used);
      const result = await whileUnfiltered(this.host, queue, present, () =>
        write(queue, { sheets, date1904: this.date1904, onRows }),
      );
      this.reader.forgetCells();
      return result;
    } catch (error) {
      this.reader.forget();
      throw error;
    }
  }

  /** A write after which sheets and tables stand elsewhere. */
  private async rearranging(
    options: WriteOptions | undefined,
    changed: readonly string[],
    write: (queue: StepQueue, context: WriteContext) => Promise<void>,
  ): Promise<void> {
    this.reader.forget();
    await this.writing(options, changed, write);
    this.reader.forget();
  }
}
