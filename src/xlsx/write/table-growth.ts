import { type CellRange } from '../../workbook';
import { formatRange } from '../read/addresses';
import { describeTable } from '../read/sheet-tables';
import { decodeText, escapeCaption } from '../xml/text';
import { type XmlElement } from '../xml/tree';
import { type RowMap } from './row-map';
import { uniqueCaptions } from './table-names';

/** A table of the user's that is to be changed. */
export interface OpenTable {
  readonly part: string;
  readonly tree: XmlElement;
}

export function rangeOf({ tree, part }: OpenTable): CellRange {
  return describeTable(tree, { file: '', part }).range;
}

/** The last row with data: the totals row does not count. */
export function lastDataRow(table: OpenTable): number {
  const { range, hasTotalsRow } = describeTable(table.tree, { file: '', part: table.part });
  return range.lastRow - (hasTotalsRow ? 1 : 0);
}

/** Whether a new column would stand right beside the table, so that Excel would take it in. */
export function adjoins(table: OpenTable, column: number, headerRow: number): boolean {
  const { range, hasHeaderRow } = describeTable(table.tree, { file: '', part: table.part });
  // A query's table lists its columns in yet another part, and Excel refuses a file where the two differ.
  const isQuery = table.tree.attributes.tableType === 'queryTable';
  return hasHeaderRow && !isQuery && range.firstRow === headerRow && range.lastColumn + 1 === column;
}

/** Takes a further column into the table and returns its caption, made unique in the table. */
export function addColumn(table: OpenTable, caption: string): string {
  const { tree } = table;
  const columns = tree.first('tableColumns')!;
  const present = columns.elements('tableColumn');
  const [unique] = uniqueCaptions(
    [caption],
    present.map(({ attributes }) => decodeText(attributes.name ?? '')),
  );
  const id = Math.max(0, ...present.map(({ attributes }) => Number(attributes.id) || 0)) + 1;
  columns.children.push(columns.sibling('tableColumn', { id, name: escapeCaption(unique) }));
  columns.attributes.count = String(present.length + 1);
  const range = rangeOf(table);
  setRange(table, { ...range, lastColumn: range.lastColumn + 1 });
  return unique;
}

/** The first row with data. */
export function firstDataRow(table: OpenTable): number {
  return rangeOf(table).firstRow + (table.tree.attributes.headerRowCount === '0' ? 0 : 1);
}

/** Moves, grows or shrinks the table with the rows of its sheet; `appended`: new rows go below its last data row. */
export function moveTable(table: OpenTable, rows: RowMap, appended: boolean): void {
  const range = rangeOf(table);
  const moved = rows.range(range) ?? range;
  // A totals row has moved down already, and the table with it.
  const below = appended && lastDataRow(table) === range.lastRow ? rows.insertion!.count : 0;
  setRange(table, { ...moved, lastRow: moved.lastRow + below });
}

function setRange(table: OpenTable, range: CellRange): void {
  const totals = rangeOf(table).lastRow - lastDataRow(table);
  table.tree.attributes.ref = formatRange(range);
  const filter = table.tree.first('autoFilter');
  if (filter) filter.attributes.ref = formatRange({ ...range, lastRow: range.lastRow - totals });
}
