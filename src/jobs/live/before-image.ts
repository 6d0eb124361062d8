import { CellError, type CellValue, type WorkbookPort } from '../../workbook';

/** What some cells held before a run: each value with the number of cells in a row that hold it. */
export type BeforeImage = [value: string | number | boolean | null, count: number][];

/**
 * Reads what some cells of columns hold now.
 * @param rows - sheet rows, rising
 * @param order - indexes into `rows`, in the order in which the images are to stand
 * @returns for each column its image
 */
export async function readBeforeImages(
  port: WorkbookPort,
  {
    sheet,
    columns,
    rows,
  }: { readonly sheet: string; readonly columns: readonly number[]; readonly rows: ArrayLike<number> },
  order: Uint32Array,
): Promise<BeforeImage[]> {
  const cells = columns.map(() => new Array<CellValue>(rows.length).fill(null));
  let next = 0;
  const request = { sheet, firstRow: rows[0], lastRow: rows[rows.length - 1], columns };
  await port.read(request, (block) => {
    const end = block.firstRow + block.rows.length;
    for (; next < rows.length && rows[next] < end; next++) {
      if (rows[next] < block.firstRow) continue;
      const row = block.rows[rows[next] - block.firstRow];
      columns.forEach((_, column) => (cells[column][next] = row[column] ?? null));
    }
  });
  return cells.map((ofColumn) => runsOf(order, ofColumn));
}

/** The cell values of an image, one after the other. */
export function* valuesOf(image: BeforeImage): Generator<string | number | boolean | null> {
  for (const [value, count] of image) for (let i = 0; i < count; i++) yield value;
}

function runsOf(order: Uint32Array, cells: readonly CellValue[]): BeforeImage {
  const runs: BeforeImage = [];
  for (const index of order) {
    const cell = cells[index];
    const value = cell === '' ? null : cell instanceof CellError ? cell.code : cell;
    const last = runs.at(-1);
    if (last && last[0] === value) last[1]++;
    else runs.push([value, 1]);
  }
  return runs;
}
