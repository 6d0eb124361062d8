import { CellError, type CellValue, type ColumnUpdate, type WorkbookPort } from '../../workbook';

/** What some cells held before a run: each value with the number of cells in a row that hold it. */
export type BeforeImage = [value: string | number | boolean | null, count: number][];

/**
 * Reads what some cells of a column hold now.
 * @param rows - sheet rows, rising
 * @param order - indexes into `rows`, in the order in which the image is to stand
 */
export async function readBeforeImage(
  port: WorkbookPort,
  { sheet, column }: Pick<ColumnUpdate, 'sheet' | 'column'>,
  rows: ArrayLike<number>,
  order: Uint32Array,
): Promise<BeforeImage> {
  const cells = new Array<CellValue>(rows.length).fill(null);
  let next = 0;
  const request = { sheet, firstRow: rows[0], lastRow: rows[rows.length - 1], columns: [column] };
  await port.read(request, (block) => {
    const end = block.firstRow + block.rows.length;
    for (; next < rows.length && rows[next] < end; next++) {
      if (rows[next] >= block.firstRow) cells[next] = block.rows[rows[next] - block.firstRow][0] ?? null;
    }
  });
  return runsOf(order, cells);
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
