import { type TableName } from '../../../ledger';
import { CellError, type CellValue } from '../../cell';
import { type ReadProblem, type ReadProblemKind } from '../problem-kinds';

/** Beyond this many, a table's problems are counted but not listed: a wrong column of a million rows must not end the run. */
const MOST_PROBLEMS = 1_000_000;
/** A cell may hold 32,767 characters; nobody reads more than these in a message. */
const LONGEST_VALUE = 80;

/** The unreadable cells of one table. */
export class CellProblems {
  private readonly problems: ReadProblem[] = [];
  private notListed = 0;

  constructor(readonly table: TableName) {}

  add(
    kind: ReadProblemKind,
    row: number,
    field: string,
    cell: CellValue,
    details?: Readonly<Record<string, string>>,
  ): void {
    if (this.problems.length >= MOST_PROBLEMS) {
      this.notListed++;
      return;
    }
    const problem = { kind, table: this.table, row, field, value: shortened(cell) };
    this.problems.push(details ? { ...problem, details } : problem);
  }

  /** A cell of a type that its field never has: an error value or, where no boolean belongs, TRUE and FALSE. */
  addWrongType(kind: ReadProblemKind, row: number, field: string, cell: CellValue): void {
    this.add(cell instanceof CellError ? 'cell-error' : kind, row, field, cell);
  }

  /** All problems of rows before `rowCount`, in order of rows. */
  list(rowCount: number): ReadProblem[] {
    const list = this.problems.filter((problem) => problem.row < rowCount).sort((a, b) => a.row - b.row);
    if (this.notListed > 0) {
      list.push({ kind: 'cells-not-listed', table: this.table, row: -1, details: { count: String(this.notListed) } });
    }
    return list;
  }
}

/** A cell's value as text, as far as a message can show it. */
export function shortened(cell: CellValue): string {
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE - 1)}…`;
}
