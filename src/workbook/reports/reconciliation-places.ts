import { type CarriedItems, type ItemsOf, type ReconciledRow, type Reconciliation } from '../../reconciliation';
import { SHEET_ROWS, cellAddress } from '../cell';
import { layOut } from '../layout';
import { type CellPlace, placeOf } from '../places';
import { type TablePlaces } from '../reading';
import { ITEM_CAPTIONS, reconcilingItemsSheet } from './reconciling-items';

/** Where a figure stands line by line in the list of reconciling items; undefined when it has no line there. */
export type ItemPlaces = (of: ItemsOf) => CellPlace | undefined;

/**
 * Finds the amounts of lines: Excel shows the sum of what is selected, so that a figure that leads to all of its lines is
 * seen to be right. Of lines that go on to a further sheet, only the first sheet's are.
 */
export function itemPlaces(reconciliation: Reconciliation, carried: CarriedItems): ItemPlaces {
  const sheet = reconcilingItemsSheet(reconciliation, carried, {});
  const [{ headerRow, rowCount, table }] = layOut(sheet, SHEET_ROWS)[0].tables;
  const column = table.columns.findIndex(({ caption }) => caption === ITEM_CAPTIONS.amount);
  const cell = (line: number) => cellAddress(headerRow + 1 + line, column);
  return (of) => {
    const lines = carried.items.find(of);
    if (!lines || lines.first >= rowCount) return undefined;
    const last = Math.min(lines.first + lines.count, rowCount) - 1;
    const address = lines.first === last ? cell(last) : `${cell(lines.first)}:${cell(last)}`;
    return { sheet: sheet.name, address };
  };
}

/** The first entry of each side of some rows; undefined where a side has none. */
export interface SidePlaces {
  readonly value: CellPlace | undefined;
  readonly balance: CellPlace | undefined;
}

export function sidePlaces(rows: readonly ReconciledRow[], places: TablePlaces): SidePlaces {
  const first = (table: 'valueEntries' | 'glEntries', side: 'firstValueEntry' | 'firstGLEntry') => {
    const entry = rows.find((row) => row[side] !== undefined)?.[side];
    return entry === undefined ? undefined : placeOf(places, table, entry, 'entryNo');
  };
  return { value: first('valueEntries', 'firstValueEntry'), balance: first('glEntries', 'firstGLEntry') };
}
