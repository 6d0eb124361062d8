import { type AnyTable, type Ledger, type TextColumn, normalizeCode, textAt } from '../../ledger';
import { columnWith, columnWithRow } from './changed-column';
import { fieldValue } from './field-value';
import { type SetupChange } from './setup-change';

/**
 * The ledger with setup changed, for a preview; the ledger given and the workbook stay as they are. Missing rows are
 * added.
 * @throws SetupChangeError when a field cannot hold the value
 */
export function withSetup(ledger: Ledger, changes: readonly SetupChange[]): Ledger {
  return changes.reduce<Ledger>(
    (changed, change) => ({ ...changed, [change.table]: changedTable(changed[change.table], change) }),
    ledger,
  );
}

function changedTable(table: AnyTable, change: SetupChange): AnyTable {
  const value = fieldValue(change.text, table.definition.fields[change.field], change.value);
  const row = rowOf(table, change.key);
  const complete = row < 0 ? withRow(table, change.key) : table;
  return withValue(complete, row < 0 ? table.rowCount : row, change.field, value);
}

/** The row of a key; -1 when there is none. */
function rowOf({ columns, definition, rowCount }: AnyTable, key: readonly string[]): number {
  const wanted = key.map(normalizeCode);
  for (let row = 0; row < rowCount; row++) {
    if (definition.key.every((field, i) => textAt(columns[field] as TextColumn, row) === wanted[i])) return row;
  }
  return -1;
}

function withRow(table: AnyTable, key: readonly string[]): AnyTable {
  const { columns, definition, rowCount } = table;
  const grown = Object.entries(columns).map(([field, column]) => [
    field,
    columnWithRow(column, definition.fields[field]),
  ]);
  const blank: AnyTable = {
    ...table,
    columns: Object.fromEntries(grown) as AnyTable['columns'],
    rowCount: rowCount + 1,
    present: true,
  };
  return definition.key.reduce((each, field, i) => withValue(each, rowCount, field, key[i]), blank);
}

function withValue(table: AnyTable, row: number, field: string, value: string | number): AnyTable {
  return {
    ...table,
    columns: { ...table.columns, [field]: columnWith(table.columns[field], row, value) },
    given: new Set([...table.given, field]),
  };
}
