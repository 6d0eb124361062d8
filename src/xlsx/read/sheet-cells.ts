import { MESSAGES, WorkbookFileError } from '../errors';
import { EXCEL_COLUMNS, EXCEL_LAST_COLUMN, EXCEL_ROWS } from '../limits';
import { type Package } from '../package/package';
import { decodeXml } from '../xml/decode';
import { type XmlAttributes, XmlReader } from '../xml/xml-reader';
import { columnOf } from './addresses';
import { type RawCell } from './cell-value';

/** Where a worksheet is stored and what it is called. */
export interface SheetPlace {
  readonly name: string;
  readonly part: string;
}

/** Hears the rows of a sheet from top to bottom. */
export interface SheetListener {
  /** Whether the cells of this column are wanted; the others are passed over. */
  wants(column: number): boolean;
  row(row: number): void;
  cell(column: number, cell: RawCell): void;
  rowEnd(row: number): void;
  /** Asked after each piece of the file. */
  isDone(): boolean;
  /** Called after each piece, for handing on what has been collected. */
  pause(): Promise<void>;
}

/** Rows and cells are numbered by their `r`, or one after the other when they have none. */
export class CellCounter {
  row = -1;
  column = -1;

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly fail: (what: string) => never,
  ) {}

  nextRow(r: string | undefined): void {
    const row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (row >= EXCEL_ROWS) throw new WorkbookFileError(MESSAGES.tooManyRows(this.file, this.sheet, EXCEL_ROWS));
    if (!(Number.isInteger(row) && row > this.row)) this.fail(`row "${r}" follows row ${this.row + 1}`);
    this.row = row;
    this.column = -1;
  }

  nextCell(r: string | undefined): void {
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column >= EXCEL_COLUMNS) {
      throw new WorkbookFileError(MESSAGES.tooManyColumns(this.file, this.sheet, EXCEL_LAST_COLUMN));
    }
    if (column < 0) this.fail(`a cell of row ${this.row + 1} has the address "${r}"`);
    this.column = column;
  }
}

/** Reads the cells of a worksheet, stopping as soon as the listener is done. */
export async function readSheetCells(source: Package, sheet: SheetPlace, listener: SheetListener): Promise<void> {
  const label = { file: source.file, part: sheet.part };
  const events = new CellEvents(source.file, sheet.name, listener, (what) => reader.fail(what));
  const reader: XmlReader = new XmlReader(label, source.limits, events);
  for await (const text of decodeXml(source.chunks(sheet.part), label)) {
    reader.write(text);
    await listener.pause();
    if (listener.isDone()) return;
  }
  reader.end();
}

/** Depth of elements: worksheet 1, sheetData 2, row 3, c 4, v and is 5. */
class CellEvents {
  private depth = 0;
  private inData = false;
  private wanted = false;
  private capturing = false;
  private inPhonetic = false;
  private readonly cell: RawCell = { type: undefined, content: undefined, hasFormula: false };
  private readonly counter: CellCounter;

  constructor(
    file: string,
    sheet: string,
    private readonly listener: SheetListener,
    private readonly fail: (what: string) => never,
  ) {
    this.counter = new CellCounter(file, sheet, fail);
  }

  open(name: string, attributes: XmlAttributes): void {
    const depth = ++this.depth;
    if (depth > 4) {
      if (this.wanted) this.openInCell(name);
    } else if (depth === 4) {
      if (this.inData && name === 'c') this.openCell(attributes);
    } else if (depth === 3) {
      if (this.inData && name === 'row') {
        this.counter.nextRow(attributes.r);
        this.listener.row(this.counter.row);
      }
    } else if (depth === 2) {
      this.inData = name === 'sheetData';
    } else if (name !== 'worksheet') {
      this.fail('it is not a worksheet');
    }
  }

  close(name: string): void {
    const depth = this.depth--;
    if (depth > 4) {
      if (name === 'v' || name === 't') this.capturing = false;
      else if (name === 'rPh') this.inPhonetic = false;
    } else if (depth === 4) {
      if (this.wanted) this.listener.cell(this.counter.column, this.cell);
      this.wanted = false;
    } else if (depth === 3) {
      if (this.inData && name === 'row') this.listener.rowEnd(this.counter.row);
    } else if (depth === 2) {
      this.inData = false;
    }
  }

  text(text: string): void {
    if (this.capturing) this.cell.content += text;
  }

  private openCell(attributes: XmlAttributes): void {
    this.counter.nextCell(attributes.r);
    this.wanted = this.listener.wants(this.counter.column);
    if (!this.wanted) return;
    this.cell.type = attributes.t;
    this.cell.content = undefined;
    this.cell.hasFormula = false;
  }

  private openInCell(name: string): void {
    if (name === 'f') this.cell.hasFormula = true;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'v' || (name === 't' && !this.inPhonetic)) {
      this.cell.content ??= '';
      this.capturing = true;
    }
  }
}
