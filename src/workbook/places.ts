import { type TableName } from '../ledger';
import { cellAddress } from './cell';
import { type TablePlaces } from './reading';

/** A cell, or cells beside and below each other. */
export interface CellPlace {
  readonly sheet: string;
  /** `D17` or `D17:D20` */
  readonly address: string;
}

/**
 * Where a field of a row stands. A missing row is where it would be added; a field without a column is shown at the
 * row's first column. Undefined when the workbook does not have the table.
 */
export function placeOf(places: TablePlaces, table: TableName, row: number, field?: string): CellPlace | undefined {
  const place = places[table];
  if (!place) return undefined;
  const column = (field === undefined ? undefined : place.columns.get(field)) ?? Math.min(...place.columns.values());
  return { sheet: place.sheet, address: cellAddress(row < 0 ? place.nextFreeRow : place.sheetRow(row), column) };
}
