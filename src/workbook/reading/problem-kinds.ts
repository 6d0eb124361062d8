import { type Problem } from '../../ledger';

/** A cell that cannot be read. */
export type CellProblemKind =
  | 'cell-error'
  | 'cell-not-an-amount'
  | 'cell-amount-ambiguous'
  | 'cell-amount-out-of-range'
  | 'cell-too-many-decimals'
  | 'cell-not-an-integer'
  | 'cell-integer-out-of-range'
  | 'cell-not-a-date'
  | 'cell-date-out-of-range'
  | 'cell-date-ambiguous'
  | 'cell-not-an-option'
  | 'cell-not-a-boolean'
  | 'cell-not-a-code'
  | 'cells-not-listed';

/** A row that cannot be taken. */
export type RowProblemKind = 'row-without-key' | 'duplicate-key' | 'not-one-row';

/** A table that cannot be found, or found more than once. */
export type TableProblemKind =
  'table-missing' | 'column-missing' | 'header-duplicate' | 'sheet-fits-two-tables' | 'two-sheets-fit-table';

/** A value in a file of records that no cell could hold. */
export type RecordProblemKind = 'not-a-cell';

/** Everything that can be wrong with an input; the wording stands in problem-messages.ts. */
export type ReadProblemKind = CellProblemKind | RowProblemKind | TableProblemKind | RecordProblemKind;

/** Something wrong with the input; `details.at` says where, for people. */
export type ReadProblem = Problem<ReadProblemKind>;
