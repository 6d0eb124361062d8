import { type CellFormat, type ReportTable } from '../../workbook';
import { columnRuns } from '../reading/cells';
import { type CellInput } from '../sheet-host';
import { type WrittenCell, writtenRow } from './cells';
import { type StepQueue } from './step-queue';

/** So many rows are put together before they are handed over. */
const ROWS_AT_A_TIME = 500;

/** Where a table's rows go. */
export interface RowTarget {
  readonly sheet: string;
  readonly firstRow: number;
  /** For each column of the table its sheet column, or -1. */
  readonly columns: readonly number[];
  readonly date1904: boolean;
}

/**
 * Writes rows of a table, formulas after the values that they show.
 * @param rows - which rows of the table, from and up to
 */
export async function writeRows(
  queue: StepQueue,
  table: ReportTable,
  target: RowTarget,
  rows: { readonly from: number; readonly to: number },
  onRows: (count: number) => void,
): Promise<void> {
  const { sheet, columns } = target;
  const formats = table.columns.map(({ format }) => format);
  const present = columns.filter((column) => column >= 0);
  const runs = columnRuns(present).map(({ first, count }) => ({
    first,
    count,
    tableColumns: Array.from({ length: count }, (_, i) => columns.indexOf(first + i)),
  }));
  for (let from = rows.from; from < rows.to; from += ROWS_AT_A_TIME) {
    const to = Math.min(from + ROWS_AT_A_TIME, rows.to);
    const cells = Array.from({ length: to - from }, (_, i) => writtenRow(table, from + i, target.date1904));
    const row = target.firstRow + from - rows.from;
    for (const [i, { first, count, tableColumns }] of runs.entries()) {
      const at = { sheet, row, column: first, rows: cells.length, columns: count };
      const values = cells.map((written) => tableColumns.map((column): CellInput => written[column].value));
      const isLast = i === runs.length - 1;
      await queue.add({ do: 'values', at, values }, isLast ? () => onRows(to - rows.from) : undefined);
    }
    await writeFormulas(queue, cells, { sheet, row, columns, formats });
  }
}

interface FormulaTarget {
  readonly sheet: string;
  readonly row: number;
  readonly columns: readonly number[];
  readonly formats: readonly CellFormat[];
}

/** Columns with links or formulas, each as one range of formulas; a cell without one is written again. */
async function writeFormulas(
  queue: StepQueue,
  cells: readonly (readonly WrittenCell[])[],
  { sheet, row, columns, formats }: FormulaTarget,
): Promise<void> {
  for (const [column, sheetColumn] of columns.entries()) {
    if (sheetColumn < 0) continue;
    for (const [first, last] of runsWithFormula(cells, column)) {
      const formulas = cells.slice(first, last + 1).map((written) => [written[column].formula!]);
      const at = { sheet, row: row + first, column: sheetColumn, rows: formulas.length, columns: 1 };
      // A cell formatted as text would show the formula instead of its result.
      if (formats[column] === 'text') await queue.add({ do: 'format', at, numberFormat: 'General' });
      await queue.add({ do: 'formulas', at, formulas });
      if (cells[first][column].isLink) await queue.add({ do: 'link', at });
    }
  }
}

function runsWithFormula(cells: readonly (readonly WrittenCell[])[], column: number): [number, number][] {
  const runs: [number, number][] = [];
  cells.forEach((written, i) => {
    if (written[column].formula === undefined) return;
    const last = runs.at(-1);
    if (last && last[1] === i - 1 && cells[last[0]][column].isLink === written[column].isLink) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}
