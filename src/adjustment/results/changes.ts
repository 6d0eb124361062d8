import { type AnyColumn, type AnyTable, type TableName } from '../../ledger';
import { AmountColumn } from '../../money';
import { NONE } from '../book';
import { type AdjustmentRun } from '../run';
import { tablesAfter } from './ledger-after';

/** A field that a run has changed, in these rows of the table afterwards. */
export interface FieldChange {
  readonly field: string;
  readonly rows: readonly number[];
}

/** What a run does to one table. */
export interface TableChange {
  readonly table: TableName;
  /** The table afterwards: values are read from its columns. */
  readonly after: AnyTable;
  /** Which row of the ledger a row of `after` was; -1 for a new one. */
  readonly rowBefore: (row: number) => number;
  readonly fields: readonly FieldChange[];
  /** Rows of `after` that are new. */
  readonly added: readonly number[];
  /** Rows of the ledger that are gone: applications that were made anew. */
  readonly removed: readonly number[];
}

/** Everything that a run changes, table by table; tables that it leaves as they are do not appear. */
export function adjustmentChanges(run: AdjustmentRun): TableChange[] {
  return [...tablesAfter(run)]
    .map(([table, after]) => changeOf(run, table, after))
    .filter(({ fields, added, removed }) => fields.length + added.length + removed.length > 0);
}

function changeOf(run: AdjustmentRun, table: TableName, after: AnyTable): TableChange {
  const before: AnyTable = run.ledger[table];
  const rowBefore = rowsBefore(run, table, before.rowCount);
  const rows = Array.from({ length: after.rowCount }, (_, row) => row);
  const kept = rows.filter((row) => rowBefore(row) !== NONE);
  const fields = Object.keys(after.columns).flatMap((field) => {
    const changed = changedRows(before.columns[field], after.columns[field], kept, rowBefore);
    return changed.length === 0 ? [] : [{ field, rows: changed }];
  });
  const left = new Set(kept.map(rowBefore));
  return {
    table,
    after,
    rowBefore,
    fields,
    added: rows.filter((row) => rowBefore(row) === NONE),
    removed: Array.from({ length: before.rowCount }, (_, row) => row).filter((row) => !left.has(row)),
  };
}

/** Applications that were made anew stand in the order of their numbers; everywhere else new rows follow the old. */
function rowsBefore({ book, rebuiltItems }: AdjustmentRun, table: TableName, count: number): (row: number) => number {
  if (table === 'itemApplicationEntries' && rebuiltItems.length > 0) return (row) => book.applications.row[row];
  return (row) => (row < count ? row : NONE);
}

function changedRows(
  before: AnyColumn,
  after: AnyColumn,
  rows: readonly number[],
  rowBefore: (row: number) => number,
): number[] {
  if (before === after) return [];
  const left = numbersOf(before, scaleOf(after));
  const right = numbersOf(after, scaleOf(before));
  return rows.filter((row) => !Object.is(left[rowBefore(row)] + 0, right[row] + 0));
}

function scaleOf(column: AnyColumn): number {
  return column instanceof AmountColumn ? column.scale : 0;
}

function numbersOf(column: AnyColumn, otherScale: number): ArrayLike<number> {
  if (column instanceof AmountColumn) return column.atScale(Math.max(column.scale, otherScale)).units;
  return ArrayBuffer.isView(column) ? column : column.numbers;
}
