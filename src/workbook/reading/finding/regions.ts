import { type CellValue } from '../../cell';
import { type CellRange, type SheetInfo, type SheetTable } from '../../port';
import { normalizedName } from '../names/normalize';
import { type HeaderRow } from './map-headers';

/** Rows in which a plain range's header may stand. */
export const HEAD_ROWS = 50;
/** Excel's last column; a file with more is read up to here. */
const MOST_COLUMNS = 16_384;
/** Longer texts are no headers. */
const LONGEST_HEADER = 120;

/** A sheet and its first rows. */
export interface SheetHead {
  readonly info: SheetInfo;
  readonly rows: readonly (readonly CellValue[])[];
  /** The header rows of Excel tables that begin below `rows`. */
  readonly lowerHeaders: ReadonlyMap<number, readonly CellValue[]>;
}

/** A row that may be a table's header, and where its data would be. */
export interface Region {
  readonly sheet: string;
  readonly tableName?: string;
  readonly headerRow: number;
  readonly headers: HeaderRow;
  /** Inclusive; undefined to the end of the sheet. */
  readonly lastRow?: number;
  readonly totalsRow?: number;
  readonly nextFreeColumn: number;
  /** Above the row stand at most single cells, as titles do. */
  readonly belowTitlesOnly: boolean;
  /** Exactly one row of cells below the header, as far as the first rows tell. */
  readonly oneRowBelow: boolean;
}

/** The Excel tables of a sheet that have a header row. */
export function tableRegions({ info, rows, lowerHeaders }: SheetHead): Region[] {
  return info.tables
    .filter((table) => table.hasHeaderRow)
    .map((table) => {
      const { firstRow, lastRow, firstColumn, lastColumn } = table.range;
      const cells = rows[firstRow] ?? lowerHeaders.get(firstRow) ?? [];
      const headers = normalizedHeaders(cells).map((header, i) => (i < firstColumn || i > lastColumn ? '' : header));
      const region: Region = {
        sheet: info.name,
        tableName: table.name,
        headerRow: firstRow,
        headers,
        lastRow: table.hasTotalsRow ? lastRow - 1 : lastRow,
        nextFreeColumn: lastColumn + 1,
        belowTitlesOnly: true,
        oneRowBelow: dataRows(table) === 1,
      };
      return table.hasTotalsRow ? { ...region, totalsRow: lastRow } : region;
    });
}

/** The rows of a sheet that may be the header of a plain range, each also together with the row above it. */
export function plainRegions({ info, rows }: SheetHead): Region[] {
  const free = rows.map((cells, row) =>
    cells.slice(0, MOST_COLUMNS).map((cell, i) => (inTable(info, row, i) ? null : cell)),
  );
  const texts = free.map(normalizedHeaders);
  const filled = free.map((cells) => cells.reduce<number>((count, cell) => count + (isEmpty(cell) ? 0 : 1), 0));
  const regions: Region[] = [];
  const add = (headerRow: number, headers: HeaderRow) => {
    const next = info.tables.map((table) => table.range.firstRow).filter((row) => row > headerRow);
    const region: Region = {
      sheet: info.name,
      headerRow,
      headers,
      nextFreeColumn: endOf(free[headerRow]),
      belowTitlesOnly: filled.slice(0, headerRow).every((count) => count <= 2),
      oneRowBelow: filled.slice(headerRow + 1).filter((count) => count > 0).length === 1,
    };
    regions.push(next.length > 0 ? { ...region, lastRow: Math.min(...next) - 1 } : region);
  };
  texts.forEach((headers, row) => {
    if (headers.some((header) => header !== '')) add(row, headers);
  });
  // Header cells that are merged over two rows hold their text in the upper one.
  texts.forEach((headers, row) => {
    if (row > 0 && filled[row - 1] > 1) add(row, overlaid(texts[row - 1], headers));
  });
  return regions;
}

function normalizedHeaders(cells: readonly CellValue[]): string[] {
  return Array.from(cells.slice(0, MOST_COLUMNS), (cell) =>
    typeof cell === 'string' && cell.length <= LONGEST_HEADER ? normalizedName(cell) : '',
  );
}

function overlaid(upper: HeaderRow, lower: HeaderRow): HeaderRow {
  const length = Math.max(upper.length, lower.length);
  return Array.from({ length }, (_, i) => lower[i] || upper[i] || '');
}

function inTable(info: SheetInfo, row: number, column: number): boolean {
  return info.tables.some(({ range }) => contains(range, row, column));
}

function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

function endOf(cells: readonly CellValue[]): number {
  return cells.findLastIndex((cell) => !isEmpty(cell)) + 1;
}

function dataRows({ range, hasTotalsRow }: SheetTable): number {
  return range.lastRow - range.firstRow - (hasTotalsRow ? 1 : 0);
}
