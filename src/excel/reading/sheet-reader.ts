import { type CellBlock, type CellValue, type ReadRequest, type SheetInfo } from '../../workbook';
import { codeOf } from '../host-error';
import { type CellOutput, type HostSheet, LARGEST_BLOCK, type SheetArea, type SheetHost } from '../sheet-host';
import { BlockSize } from './block-size';
import { cellValue, columnRuns, joinAreas } from './cells';

/** Rows that are read of every sheet at once, to look for headers. */
const HEAD_ROWS = 50;
/** A sheet of so few cells is read whole with the heads. */
const SMALL_SHEET = 20_000;
/** A head of more columns is cut: no ledger table is so wide. */
const HEAD_COLUMNS = 400;
/** What a cell of a head may take in a response, to bundle heads into few requests. */
const BYTES_PER_CELL = 12;

/** The first rows of a sheet, or all of a small one. */
interface Head {
  readonly rows: readonly (readonly CellOutput[])[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isWhole: boolean;
}

/** Reads the workbook's sheets with few requests: heads and small sheets together, large ones in blocks. */
export class SheetReader {
  private structure: Map<string, HostSheet> | undefined;
  private heads = new Map<string, Head>();
  private cellsChanged = false;

  constructor(private readonly host: SheetHost) {}

  /** Looks at the workbook anew. */
  async sheets(): Promise<readonly SheetInfo[]> {
    this.forget();
    const sheets = await this.known();
    await this.readHeads([...sheets.values()]);
    return [...sheets.values()].map(({ name, tables }) => ({ name, tables }));
  }

  /** What stands where, as far as it is known; asked for when it is not. */
  async known(): Promise<Map<string, HostSheet>> {
    this.structure ??= new Map((await this.host.sheets()).map((sheet) => [sheet.name, sheet]));
    return this.structure;
  }

  /** Cells are being changed; the writers put into `known` what they know of sheets and tables. */
  forgetCells(): void {
    this.cellsChanged = true;
  }

  /** The workbook is being changed in ways that nobody follows. */
  forget(): void {
    this.structure = undefined;
    this.heads = new Map();
    this.cellsChanged = false;
  }

  async readHead(sheet: string, rowCount: number): Promise<readonly (readonly CellValue[])[]> {
    const head = await this.headOf(sheet);
    if (!head) return [];
    if (rowCount <= head.rows.length || head.isWhole)
      return head.rows.slice(0, rowCount).map((row) => row.map(cellValue));
    const rows: (readonly CellValue[])[] = [];
    const columns = Array.from({ length: head.columnCount }, (_, column) => column);
    const lastRow = Math.min(rowCount, head.rowCount) - 1;
    await this.read({ sheet, firstRow: 0, lastRow, columns }, (block) => void rows.push(...block.rows));
    return rows;
  }

  async read(
    { sheet, firstRow, lastRow, columns }: ReadRequest,
    onBlock: (block: CellBlock) => void | Promise<void>,
  ): Promise<void> {
    const head = await this.headOf(sheet);
    if (!head || columns.length === 0) return;
    const last = Math.min(lastRow ?? Infinity, head.rowCount - 1);
    if (head.isWhole && columns.every((column) => column < head.columnCount)) {
      const rows = head.rows.slice(firstRow, last + 1).map((row) => columns.map((column) => cellValue(row[column])));
      if (rows.length > 0) await onBlock({ firstRow, rows });
      return;
    }
    await this.readBlocks({ sheet, firstRow, lastRow: last, columns }, onBlock);
  }

  private async readBlocks(
    { sheet, firstRow, lastRow, columns }: Required<ReadRequest>,
    onBlock: (block: CellBlock) => void | Promise<void>,
  ): Promise<void> {
    const runs = columnRuns(columns);
    const size = new BlockSize(columns.length);
    let bytes = 0;
    for (let row = firstRow; row <= lastRow;) {
      const rows = Math.min(size.rowsIn(await this.host.blockBytes(bytes)), lastRow - row + 1);
      const areas = runs.map(({ first, count }) => ({ sheet, row, column: first, rows, columns: count }));
      const block = await this.tryRead(areas);
      if (!block) {
        size.halve(rows);
        continue;
      }
      size.learn(block);
      bytes = size.bytesOf(rows);
      await onBlock({ firstRow: row, rows: joinAreas(block, runs, columns) });
      row += rows;
    }
  }

  /** Undefined when it was too much for Excel and smaller blocks are to be tried. */
  private async tryRead(areas: readonly SheetArea[]) {
    try {
      return await this.host.read(areas);
    } catch (error) {
      if (!isTooLarge(error) || areas[0].rows === 1) throw error;
      return undefined;
    }
  }

  private async headOf(name: string): Promise<Head | undefined> {
    if (this.cellsChanged) this.forget();
    const sheet = (await this.known()).get(name);
    if (!sheet) return undefined;
    if (!this.heads.has(name)) await this.readHeads([sheet]);
    return this.heads.get(name);
  }

  /** As many heads in a request as its response may hold. */
  private async readHeads(sheets: readonly HostSheet[]): Promise<void> {
    const wanted = sheets.flatMap((sheet) => (sheet.used ? [headArea(sheet, sheet.used)] : []));
    for (const bundle of bundles(wanted)) await this.readBundle(bundle);
  }

  private async readBundle(bundle: readonly WantedHead[]): Promise<void> {
    try {
      const values = await this.host.read(bundle.map(({ area }) => area));
      bundle.forEach(({ area, rowCount, columnCount }, i) => {
        const isWhole = area.rows === rowCount && area.columns === columnCount;
        this.heads.set(area.sheet, { rows: values[i], rowCount, columnCount, isWhole });
      });
    } catch (error) {
      const smaller = smallerBundles(bundle);
      if (!isTooLarge(error) || smaller.length === 0) throw error;
      for (const part of smaller) await this.readBundle(part);
    }
  }
}

/** Half of the heads, or of the rows of a single head; none when it cannot be less. */
function smallerBundles(bundle: readonly WantedHead[]): (readonly WantedHead[])[] {
  const half = Math.floor(bundle.length / 2);
  if (half > 0) return [bundle.slice(0, half), bundle.slice(half)];
  const [head] = bundle;
  const rows = Math.floor(head.area.rows / 2);
  return rows === 0 ? [] : [[{ ...head, area: { ...head.area, rows } }]];
}

interface WantedHead {
  readonly area: SheetArea;
  readonly rowCount: number;
  readonly columnCount: number;
}

function headArea({ name }: HostSheet, { lastRow, lastColumn }: NonNullable<HostSheet['used']>): WantedHead {
  const rowCount = lastRow + 1;
  const columnCount = lastColumn + 1;
  const isSmall = rowCount * columnCount <= SMALL_SHEET;
  const area = {
    sheet: name,
    row: 0,
    column: 0,
    rows: isSmall ? rowCount : Math.min(rowCount, HEAD_ROWS),
    columns: isSmall ? columnCount : Math.min(columnCount, HEAD_COLUMNS),
  };
  return { area, rowCount, columnCount };
}

function bundles(heads: readonly WantedHead[]): WantedHead[][] {
  const all: WantedHead[][] = [];
  let room = 0;
  for (const head of heads) {
    const bytes = head.area.rows * head.area.columns * BYTES_PER_CELL;
    if (bytes > room) {
      all.push([]);
      room = LARGEST_BLOCK;
    }
    all[all.length - 1].push(head);
    room -= bytes;
  }
  return all;
}

function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ResponsePayloadSizeLimitExceeded' || code === 'RangeExceedsLimit';
}
