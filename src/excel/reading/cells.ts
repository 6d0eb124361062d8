import { CellError, type CellValue } from '../../workbook';
import { type CellOutput } from '../sheet-host';

/**
 * Excel hands an error out as a text; asking for the type of every cell besides would double what is read. A text that
 * somebody typed and that reads like an error is as useless as an error.
 */
const ERROR_CODES: ReadonlySet<string> = new Set([
  ...['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!'],
  ...['#CONNECT!', '#GETTING_DATA', '#BUSY!', '#UNKNOWN!', '#PYTHON!', '#EXTERNAL!', '#TIMEOUT!'],
]);
const HASH = 35;

/** A run of adjacent wanted columns: one range of a request. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** The wanted columns as few ranges, left to right. */
export function columnRuns(columns: readonly number[]): ColumnRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** Puts the areas of a block together: rows with the cells of the wanted columns, in their order. */
export function joinAreas(
  areas: readonly (readonly (readonly CellOutput[])[])[],
  runs: readonly ColumnRun[],
  columns: readonly number[],
): CellValue[][] {
  const places = columns.map((column) => {
    const run = runs.findIndex(({ first, count }) => column >= first && column < first + count);
    return { run, offset: column - runs[run].first };
  });
  return (areas[0] ?? []).map((_, row) => places.map(({ run, offset }) => cellValue(areas[run][row][offset])));
}

export function cellValue(cell: CellOutput): CellValue {
  if (typeof cell !== 'string' || cell.charCodeAt(0) !== HASH || !ERROR_CODES.has(cell)) return cell;
  return new CellError(cell);
}
