import { type LedgerTables, type Problem, type TableName } from '../../ledger';
import { type EntryRow } from '../../reconciliation';
import { type ReportCell } from '../changes';
import { type TablePlaces } from '../reading';
import { type CellPlace, placeOf } from '../places';

/** A cell that jumps to a field of a ledger row; plain when the workbook does not have the table. */
export function linkTo(
  places: TablePlaces,
  value: string | number,
  table: TableName,
  row: number,
  field?: string,
): ReportCell {
  return linkedTo(placeOf(places, table, row, field), value);
}

/** A cell that jumps to a place; plain where there is none. */
export function linkedTo(place: CellPlace | undefined, value: string | number): ReportCell {
  return place ? { kind: 'link', value, ...place } : value;
}

/** The same to an entry of value entries or G/L entries; plain where there is none. */
export function entryLink(places: TablePlaces, value: string | number, entry: EntryRow | undefined): ReportCell {
  return entry === undefined ? value : linkTo(places, value, entry.table, entry.row, 'entryNo');
}

/** `General Posting Setup NATIONAL, RETAIL: COGS Account`, linked to that cell or to where the row would stand. */
export function remedyLink(places: TablePlaces, tables: LedgerTables, { remedy }: Problem): ReportCell {
  if (!remedy) return '';
  const definition = tables[remedy.table];
  const fields = definition.fields as Readonly<Record<string, { readonly caption: string }>>;
  const field = remedy.field === undefined ? '' : `: ${fields[remedy.field].caption}`;
  const missing = remedy.row < 0 ? ' (add this row)' : '';
  const text = [definition.caption, remedy.key].filter(Boolean).join(' ') + field + missing;
  return linkTo(places, text, remedy.table, remedy.row, remedy.field);
}

/** `Item Ledger Entries: Remaining Quantity`, linked to the cell that a problem was found in. */
export function problemLink(places: TablePlaces, tables: LedgerTables, { table, row, field }: Problem): ReportCell {
  const definition = tables[table];
  const fields = definition.fields as Readonly<Record<string, { readonly caption: string }>>;
  const text = field === undefined ? definition.caption : `${definition.caption}: ${fields[field].caption}`;
  return row < 0 ? text : linkTo(places, text, table, row, field);
}
