import { LEDGER_TABLES, type TableDefinition, type TableName } from '../../ledger';
import { cellAddress } from '../cell';
import { type ReportCell, type ReportColumn, type TableAppend } from '../changes';
import { type CellPlace } from '../places';
import { type TablePlaces } from '../reading';
import { FIELD_FORMATS } from './field-cells';

/** The tables that runs add rows to, and the sheets that they get when the workbook does not have them yet. */
const NEW_SHEETS: Partial<Record<TableName, { readonly sheet: string; readonly tableName: string }>> = {
  glEntries: { sheet: 'G_L Entries', tableName: 'GLEntries' },
  glItemLedgerRelations: { sheet: 'G_L - Item Ledger Relation', tableName: 'GLItemLedgerRelation' },
  glRegisters: { sheet: 'G_L Registers', tableName: 'GLRegisters' },
  itemRegisters: { sheet: 'Item Registers', tableName: 'ItemRegisters' },
  itemApplicationEntries: { sheet: 'Item Application Entries', tableName: 'ItemApplicationEntries' },
};

/** Columns that do not stand on the sheet yet, by field. */
export type NewColumns = ReadonlyMap<string, number>;

/** In characters: descriptions and names are sentences, codes are not. */
const TEXT_WIDTH = 32;
const CODE_WIDTH = 12;

/** Rows for a table of the ledger: below its last row, or on a sheet of its own. */
export function tableAppend(
  places: TablePlaces,
  name: TableName,
  {
    scale,
    rowCount,
    values,
    newColumns,
  }: {
    readonly scale: number;
    readonly rowCount: number;
    /** By field, what stands in a row. */
    readonly values: Readonly<Record<string, (row: number) => ReportCell>>;
    readonly newColumns?: NewColumns;
  },
): TableAppend {
  const { caption: tableCaption, fields: definitions }: TableDefinition = LEDGER_TABLES[name];
  const fields = Object.keys(values);
  const columns: ReportColumn[] = fields.map((field) => {
    const { caption, kind } = definitions[field];
    return {
      caption,
      format: FIELD_FORMATS[kind],
      width: Math.max(kind === 'text' ? TEXT_WIDTH : CODE_WIDTH, caption.length + 4),
    };
  });
  const place = places[name];
  const own = NEW_SHEETS[name];
  return {
    sheet: place?.sheet ?? own?.sheet ?? tableCaption,
    table: {
      name: own?.tableName ?? tableCaption.replace(/[^A-Za-z]/g, ''),
      scale,
      columns,
      rowCount,
      cell: (row, column) => asCell(values[fields[column]](row), columns[column]),
    },
    ...(place && {
      existing: {
        nextRow: place.nextFreeRow,
        columns: fields.map((field) => place.columns.get(field) ?? newColumns?.get(field) ?? -1),
      },
    }),
  };
}

/** Where a field will stand of a row that is put below a table; on a sheet of its own, in the first column. */
export function appendedPlace(places: TablePlaces, name: TableName, row: number, field: string): CellPlace {
  const place = places[name];
  return {
    sheet: place?.sheet ?? NEW_SHEETS[name]?.sheet ?? LEDGER_TABLES[name].caption,
    address: cellAddress((place?.nextFreeRow ?? 1) + row, place?.columns.get(field) ?? 0),
  };
}

/** The blank date is an empty cell; booleans are Yes and No, as BC exports them. */
function asCell(value: ReportCell, { format }: ReportColumn): ReportCell {
  if (format === 'date' && value === 0) return null;
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value;
}
