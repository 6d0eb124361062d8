import {
  type ColumnUpdate,
  type ReportSheet,
  type RowRemoval,
  type TableAppend,
  type WorkbookChanges,
} from '../changes';

/** What a run writes into a workbook that people have open, step by step; its register is open until the last of them. */
export interface RunSteps {
  readonly register: TableAppend;
  /** Headers of new columns that rows to be added need. */
  readonly headers: readonly ColumnUpdate[];
  readonly appends: readonly TableAppend[];
  readonly columns: readonly ColumnUpdate[];
  readonly reports: readonly ReportSheet[];
  /** After everything else stands. */
  readonly removals: readonly RowRemoval[];
}

/** The same steps as one change. */
export function changesOf({ appends, columns, headers, register, removals, reports }: RunSteps): WorkbookChanges {
  return { columns: [...headers, ...columns], appends: [...appends, register], removals, reports };
}
