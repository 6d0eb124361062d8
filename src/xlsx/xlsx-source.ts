import { basename } from 'node:path';
import { type CellBlock, type CellValue, type ReadRequest, type SheetInfo } from '../workbook';
import { MESSAGES, WorkbookFileError } from './errors';
import { refuseUnlessZip } from './file-kind';
import { type FileLimits } from './limits';
import { type Package, ZipPackage } from './package/package';
import { BlockReader } from './read/block-reader';
import { type CellContext } from './read/cell-value';
import { HeadReader } from './read/head-reader';
import { readSharedStrings } from './read/shared-strings';
import { readSheetCells } from './read/sheet-cells';
import { readSheetTables } from './read/sheet-tables';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './read/workbook-part';
import { type WorkbookSource } from './workbook-source';
import { ZipArchive } from './zip/zip-archive';

/** An .xlsx or .xlsm file. */
export class XlsxSource implements WorkbookSource {
  private context: Promise<CellContext> | undefined;
  private infos: Promise<SheetInfo[]> | undefined;

  private constructor(
    readonly name: string,
    private readonly source: Package,
    private readonly workbook: WorkbookPart,
  ) {}

  static async open(path: string, limits: FileLimits): Promise<XlsxSource> {
    await refuseUnlessZip(path);
    const name = basename(path);
    const source = new ZipPackage(name, limits, await ZipArchive.open(path, limits));
    return new XlsxSource(name, source, await readWorkbookPart(source));
  }

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    this.infos ??= this.describeSheets();
    return this.infos;
  }

  async readHead(sheetName: string, rowCount: number): Promise<CellValue[][]> {
    if (rowCount <= 0) return [];
    const sheet = this.worksheet(sheetName);
    const head = new HeadReader(rowCount, await this.cellContext(), this.failure(sheet));
    await readSheetCells(this.source, sheet, head);
    return head.rows;
  }

  async read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void> {
    const sheet = this.worksheet(request.sheet);
    const reader = new BlockReader(request, await this.cellContext(), onBlock, this.failure(sheet));
    await readSheetCells(this.source, sheet, reader);
    await reader.finish();
  }

  toPackage(): Promise<Package> {
    return Promise.resolve(this.source);
  }

  private async describeSheets(): Promise<SheetInfo[]> {
    const infos: SheetInfo[] = [];
    for (const sheet of this.workbook.sheets) {
      if (sheet.kind !== 'worksheet') continue;
      infos.push({ name: sheet.name, tables: await readSheetTables(this.source, sheet.part) });
    }
    return infos;
  }

  /** The shared texts are read once, when the first cells are. */
  private cellContext(): Promise<CellContext> {
    this.context ??= this.readContext();
    return this.context;
  }

  private async readContext(): Promise<CellContext> {
    const part = this.workbook.sharedStringsPart;
    const sharedStrings = part === undefined ? [] : await readSharedStrings(this.source, part);
    return { sharedStrings, date1904: this.date1904 };
  }

  private worksheet(name: string): SheetEntry {
    const wanted = name.toLowerCase();
    const sheet = this.workbook.sheets.find(
      (entry) => entry.kind === 'worksheet' && entry.name.toLowerCase() === wanted,
    );
    if (!sheet) throw new WorkbookFileError(MESSAGES.noSheet(this.name, name));
    return sheet;
  }

  private failure(sheet: SheetEntry): (what: string) => never {
    return (what) => {
      throw new WorkbookFileError(MESSAGES.brokenPart(this.name, sheet.part, what));
    };
  }
}
