import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type CellBlock, type CellValue, type ReadRequest, type SheetInfo } from '../../workbook';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type FileLimits } from '../limits';
import { type Package } from '../package/package';
import { type ColumnFormats, type WorkbookSource } from '../workbook-source';
import { detectEncoding } from './csv-encoding';
import { CsvPackage } from './csv-package';
import { type CsvDialect, csvRows, detectDelimiter } from './csv-rows';
import { sheetNames } from './sheet-names';

/** A CSV file as a sheet. */
export interface CsvSheet {
  readonly name: string;
  readonly path: string;
  readonly dialect: CsvDialect;
}

const BLOCK_ROWS = 2_000;

/** CSV files as a workbook with a sheet for each. All cells are texts. */
export class CsvSource implements WorkbookSource {
  readonly date1904 = false;

  private constructor(
    readonly name: string,
    private readonly csvSheets: readonly CsvSheet[],
    private readonly limits: FileLimits,
  ) {}

  static async open(paths: readonly string[], limits: FileLimits): Promise<CsvSource> {
    const names = sheetNames(paths);
    const sheets: CsvSheet[] = [];
    for (const [i, path] of paths.entries()) {
      const encoding = await detectEncoding(path);
      sheets.push({ name: names[i], path, dialect: { encoding, delimiter: await detectDelimiter(path, encoding) } });
    }
    const name = paths.length === 1 ? basename(paths[0]) : `${paths.length} CSV files`;
    return new CsvSource(name, sheets, limits);
  }

  static async openFolder(folder: string, limits: FileLimits): Promise<CsvSource> {
    const files = (await readdir(folder)).filter((name) => /\.(csv|tsv)$/i.test(name)).sort();
    if (files.length === 0) throw new WorkbookFileError(MESSAGES.isFolder(folder));
    const source = await CsvSource.open(
      files.map((file) => join(folder, file)),
      limits,
    );
    return new CsvSource(basename(resolve(folder)), source.csvSheets, limits);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.csvSheets.map(({ name }) => ({ name, tables: [] })));
  }

  async readHead(sheet: string, rowCount: number): Promise<CellValue[][]> {
    const head: CellValue[][] = [];
    for await (const rows of this.rows(sheet)) {
      head.push(...rows.slice(0, rowCount - head.length).map((row) => row.map(cellOf)));
      if (head.length >= rowCount) break;
    }
    return head;
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void> {
    const { firstRow, lastRow = Infinity, columns } = request;
    let block: CellValue[][] = [];
    let blockStart = firstRow;
    let row = -1;
    const endBlock = async () => {
      if (block.length > 0) await onBlock({ firstRow: blockStart, rows: block });
      blockStart += block.length;
      block = [];
    };
    for await (const rows of this.rows(request.sheet)) {
      for (const fields of rows) {
        row++;
        if (row < firstRow || row > lastRow) continue;
        block.push(columns.map((column) => cellOf(fields[column])));
        if (block.length >= BLOCK_ROWS) await endBlock();
      }
      if (row >= lastRow) break;
    }
    await endBlock();
  }

  toPackage(formats: ColumnFormats): Promise<Package> {
    const rows = (sheet: CsvSheet) => csvRows(sheet.path, sheet.dialect, this.limits.maxTokenLength);
    return Promise.resolve(new CsvPackage(this.name, this.limits, this.csvSheets, rows, formats));
  }

  private rows(name: string): AsyncGenerator<string[][]> {
    const sheet = this.csvSheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new WorkbookFileError(MESSAGES.noSheet(this.name, name));
    return csvRows(sheet.path, sheet.dialect, this.limits.maxTokenLength);
  }
}

export function isCsvName(path: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(path);
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

function cellOf(text: string | undefined): CellValue {
  return text === undefined || text === '' ? null : text;
}
