import {
  type ColumnUpdate,
  type ReportSheet,
  type ReportTable,
  type WorkbookChanges,
} from '../../../src/workbook/changes';

export function changes(parts: Partial<WorkbookChanges>): WorkbookChanges {
  return { columns: [], appends: [], removals: [], reports: [], ...parts };
}

/** A table of given rows. */
export function table(
  name: string,
  columns: ReportTable['columns'],
  rows: readonly (readonly ReturnType<ReportTable['cell']>[])[],
  more: Partial<ReportTable> = {},
): ReportTable {
  return { name, scale: 2, columns, rowCount: rows.length, cell: (row, column) => rows[row][column], ...more };
}

export function report(
  name: string,
  tables: readonly ReportTable[],
  heading: ReportSheet['heading'] = [],
): ReportSheet {
  return { name, heading, tables };
}

export function update(
  sheet: string,
  column: number,
  values: Readonly<Record<number, number | string>>,
  more: Partial<Omit<ColumnUpdate, 'valueAt'>> = {},
): ColumnUpdate {
  const rows = Object.keys(values).map(Number);
  return {
    sheet,
    column,
    rows: Int32Array.from(rows),
    valueAt: (index) => values[rows[index]],
    format: 'amount',
    ...more,
  };
}
