import { type TableChange } from '../../adjustment';
import { type TableName } from '../../ledger';
import { type ColumnUpdate, type RowRemoval, type TableAppend } from '../changes';
import { type TablePlace, type TablePlaces } from '../reading';
import { FIELD_FORMATS, fieldCells } from './field-cells';
import { type NewColumns, tableAppend } from './table-append';

/** Columns that a sheet must have once rows with these fields are added: without them the next run would misread. */
const KEPT_FIELDS: Partial<Record<TableName, readonly string[]>> = {
  valueEntries: ['varianceType', 'adjustment', 'appliesToEntry', 'partialRevaluation'],
};

/** What a run does to a table of the workbook. A field without a column is not written, unless it must be kept. */
export interface TableSteps {
  readonly table: TableName;
  /** Headers of new columns. */
  readonly headers: readonly ColumnUpdate[];
  /** Undefined when no row is added. */
  readonly append: TableAppend | undefined;
  readonly columns: readonly ColumnUpdate[];
  /** Undefined when no row is removed. */
  readonly removal: RowRemoval | undefined;
}

/** The steps of a table's change; undefined when the workbook has neither the table nor a use for it. */
export function tableSteps(change: TableChange, places: TablePlaces, scale: number): TableSteps | undefined {
  const { table } = change;
  const place = places[table];
  // Applications made anew are what the next run goes by, so they get a sheet; marks are derived again.
  if (!place && table !== 'itemApplicationEntries') return undefined;
  const newColumns = place ? columnsToAdd(change, place) : new Map<string, number>();
  const columns = place ? updates(change, place) : [];
  const append = change.added.length === 0 ? undefined : additions(change, places, { newColumns, scale });
  const removal =
    place && change.removed.length > 0 ? { sheet: place.sheet, rows: sheetRows(place, change.removed) } : undefined;
  if (!append && !removal && columns.length === 0) return undefined;
  return { table, headers: place ? headersOf(change, place, newColumns) : [], append, columns, removal };
}

function columnsToAdd({ added, after, table }: TableChange, place: TablePlace): NewColumns {
  const columns = new Map<string, number>();
  for (const field of KEPT_FIELDS[table] ?? []) {
    const cell = fieldCells(after, field);
    const isBlank = (value: ReturnType<typeof cell>) => value === null || value === 0 || value === 'No';
    if (place.columns.has(field) || added.every((row) => isBlank(cell(row)))) continue;
    columns.set(field, place.nextFreeColumn + columns.size);
  }
  return columns;
}

function headersOf({ after }: TableChange, { headerRow, sheet }: TablePlace, newColumns: NewColumns): ColumnUpdate[] {
  return [...newColumns].map(([field, column]) => {
    const { caption, kind } = after.definition.fields[field];
    return {
      sheet,
      column,
      newHeader: { row: headerRow, caption },
      rows: new Int32Array(),
      valueAt: () => null,
      format: FIELD_FORMATS[kind],
    };
  });
}

function additions(
  { added, after, table }: TableChange,
  places: TablePlaces,
  { newColumns, scale }: { readonly newColumns: NewColumns; readonly scale: number },
): TableAppend {
  const known = places[table]?.columns;
  const fields = Object.keys(after.definition.fields).filter(
    (field) => !known || known.has(field) || newColumns.has(field),
  );
  const values = Object.fromEntries(
    fields.map((field) => {
      const cell = fieldCells(after, field);
      return [field, (row: number) => cell(added[row])];
    }),
  );
  return tableAppend(places, table, { scale, rowCount: added.length, values, newColumns });
}

function updates({ after, fields, rowBefore }: TableChange, place: TablePlace): ColumnUpdate[] {
  return fields.flatMap(({ field, rows }) => {
    const column = place.columns.get(field);
    if (column === undefined) return [];
    const inOrder = rows
      .map((row) => ({ row, sheetRow: place.sheetRow(rowBefore(row)) }))
      .sort((a, b) => a.sheetRow - b.sheetRow);
    const cell = fieldCells(after, field);
    return [
      {
        sheet: place.sheet,
        column,
        rows: Int32Array.from(inOrder, ({ sheetRow }) => sheetRow),
        valueAt: (index: number) => cell(inOrder[index].row),
        format: FIELD_FORMATS[after.definition.fields[field].kind],
      },
    ];
  });
}

function sheetRows(place: TablePlace, rows: readonly number[]): Int32Array {
  return Int32Array.from(rows, (row) => place.sheetRow(row)).sort();
}
