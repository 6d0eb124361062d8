import { type CellValue } from '../../cell';
import { type SheetInfo, type SheetTable, type WorkbookPort } from '../../port';
import { HEAD_ROWS, type SheetHead } from './regions';

/** Reads what finding the tables needs: the first rows of each sheet and the header rows of Excel tables further down. */
export async function readHeads(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
  signal: AbortSignal | undefined,
): Promise<SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const info of sheets) {
    signal?.throwIfAborted();
    const rows = await port.readHead(info.name, HEAD_ROWS);
    const lowerHeaders = new Map<number, readonly CellValue[]>();
    for (const table of info.tables) {
      const row = table.range.firstRow;
      if (table.hasHeaderRow && row >= rows.length) lowerHeaders.set(row, await readHeader(port, info.name, table));
    }
    heads.push({ info, rows, lowerHeaders });
  }
  return heads;
}

/** The header cells of an Excel table, each in its sheet column. */
async function readHeader(port: WorkbookPort, sheet: string, { range }: SheetTable): Promise<readonly CellValue[]> {
  const cells: CellValue[] = new Array<CellValue>(range.lastColumn + 1).fill(null);
  const columns = Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, i) => range.firstColumn + i);
  await port.read({ sheet, firstRow: range.firstRow, lastRow: range.firstRow, columns }, ({ firstRow, rows }) => {
    rows[range.firstRow - firstRow]?.forEach((cell, i) => (cells[columns[i]] = cell));
  });
  return cells;
}
