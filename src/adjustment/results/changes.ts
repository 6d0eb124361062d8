import { type AnyColumn, type AnyTable, type TableName } from '../../ledger';
import { AmountColumn } from '../../money';
import { type AdjustmentRun } from '../run';
import { tablesAfter } from './ledger-after';

/** A field that a run has changed, in these rows of its table. */
export interface FieldChange {
  readonly field: string;
  readonly rows: readonly number[];
}

/** What a run does to one table. */
export interface TableChange {
  readonly table: TableName;
  /** The table afterwards: values are read from its columns. Rows up to `appendedFrom` are those of the input. */
  readonly after: AnyTable;
  readonly fields: readonly FieldChange[];
  /** Rows from here on are new. 0 when the table's rows are all replaced. */
  readonly appendedFrom: number;
}

/** Tables whose rows the adjustment keeps in an order of its own: they are written as a whole. */
const REPLACED: ReadonlySet<TableName> = new Set<TableName>(['entryPoints', 'orderAdjustmentEntries']);

/** Everything that a run changes, table by table: changed fields by row, and new rows at the end. */
export function adjustmentChanges(run: AdjustmentRun): TableChange[] {
  const isRebuilt = run.rebuiltItems.length > 0;
  return [...tablesAfter(run)].flatMap(([table, after]) => {
    const before: AnyTable = run.ledger[table];
    if (after.rowCount === 0) return [];
    if (REPLACED.has(table) || (table === 'itemApplicationEntries' && isRebuilt)) {
      return [{ table, after, fields: [], appendedFrom: 0 }];
    }
    const fields = Object.keys(after.columns).flatMap((field) => {
      const rows = changedRows(before.columns[field], after.columns[field], before.rowCount);
      return rows.length === 0 ? [] : [{ field, rows }];
    });
    const appendedFrom = before.rowCount;
    return fields.length === 0 && after.rowCount === appendedFrom ? [] : [{ table, after, fields, appendedFrom }];
  });
}

function changedRows(before: AnyColumn, after: AnyColumn, rowCount: number): number[] {
  if (before === after) return [];
  const left = numbersOf(before, scaleOf(after));
  const right = numbersOf(after, scaleOf(before));
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) if (!Object.is(left[row] + 0, right[row] + 0)) rows.push(row);
  return rows;
}

function scaleOf(column: AnyColumn): number {
  return column instanceof AmountColumn ? column.scale : 0;
}

function numbersOf(column: AnyColumn, otherScale: number): ArrayLike<number> {
  if (column instanceof AmountColumn) return column.atScale(Math.max(column.scale, otherScale)).units;
  return ArrayBuffer.isView(column) ? column : column.numbers;
}
