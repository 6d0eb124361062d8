import { type ColumnsOf, type Ledger, type LedgerTables, withColumns } from '../ledger';
import { type AmountColumn, AmountColumnBuilder } from '../money';
import { type POSTED_FIELDS, postedAmounts } from './posted-amounts';
import { type PostingRun } from './run';

/**
 * The value entries as they are after a run has been written: posted amounts set, everything else as before. A second
 * run over them finds nothing to post.
 */
export function valueEntriesAfter(run: PostingRun): Ledger['valueEntries'] {
  const { valueEntries } = run.context.ledger;
  const columns: Partial<Record<(typeof POSTED_FIELDS)[number]['field'], AmountColumn>> = {};
  for (const { field, rows, amounts } of postedAmounts(run)) {
    columns[field] = replaced(valueEntries.columns[field], rows, amounts);
  }
  return withColumns(valueEntries, columns as Partial<ColumnsOf<LedgerTables['valueEntries']['fields']>>);
}

function replaced(column: AmountColumn, rows: Int32Array, amounts: AmountColumn): AmountColumn {
  const result = new AmountColumnBuilder(column.length, column.scale);
  for (let row = 0; row < column.length; row++) result.set(row, narrowOrWide(column, row));
  for (const row of rows) result.set(row, narrowOrWide(amounts, row));
  return result.build();
}

function narrowOrWide(column: AmountColumn, row: number) {
  const units = column.units[row];
  return Number.isNaN(units) ? column.wideUnits(row) : units;
}
