import { type CellBlock, type CellFormat, type CellValue, type ReadRequest, type SheetInfo } from '../workbook';
import { type Package } from './package/package';

/** Which columns of CSV sheets become numbers or dates in the saved workbook; the others stay text. */
export type ColumnFormats = (sheet: string, column: number) => CellFormat | undefined;

/** Where a workbook is read from: a package on disk, or CSV files. */
export interface WorkbookSource {
  readonly name: string;
  readonly date1904: boolean;
  sheets(): Promise<readonly SheetInfo[]>;
  readHead(sheet: string, rowCount: number): Promise<CellValue[][]>;
  read(request: ReadRequest, onBlock: (block: CellBlock) => void | Promise<void>): Promise<void>;
  /** The parts that the saved workbook begins with. */
  toPackage(formats: ColumnFormats): Promise<Package>;
}
