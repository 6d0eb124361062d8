import { type CellRange, type ColumnUpdate, type RowRemoval, type TableAppend } from '../../workbook';
import { MESSAGES, WorkbookFileError } from '../errors';
import { EXCEL_ROWS } from '../limits';
import { type BlankRows } from './blank-rows';
import { address } from './cell-xml';
import { appendedEdits, appendedRows, type OpenAppend } from './append-rows';
import { type EditColumn, MergedEdits, updateColumn } from './row-edits';
import { type Insertion, RowMap } from './row-map';
import { patchSheet } from './sheet-patch';
import { addColumn, adjoins, firstDataRow, lastDataRow, moveTable, type OpenTable, rangeOf } from './table-growth';
import { type DraftSheet, type WorkbookDraft } from './workbook-draft';

/** What is to be done to one sheet of the user's. */
export interface SheetChanges {
  readonly updates: readonly ColumnUpdate[];
  /** Those that go below rows the sheet already has; one after the other. */
  readonly appends: readonly TableAppend[];
  readonly removals: readonly RowRemoval[];
}

const NEW_COLUMN_WIDTH = 18;

/** Plans the change of a sheet: its tables are changed at once, its rows while the workbook is written. */
export async function changeSheet(
  workbook: WorkbookDraft,
  sheet: DraftSheet,
  changes: SheetChanges,
  blankRows: BlankRows,
): Promise<void> {
  const movesTables =
    changes.appends.length + changes.removals.length > 0 || changes.updates.some(({ newHeader }) => newHeader);
  const tables = await workbook.tables(sheet, movesTables ? 'edit' : 'look');
  const append = await openAppend(sheet, changes.appends, tables, blankRows);
  const columns = [...headerColumns(workbook, tables, changes.updates)];
  const { styles, date1904 } = workbook;
  for (const update of changes.updates)
    columns.push(updateColumn(update, styles.cell({ format: update.format, scale: 2 }), date1904));
  if (append) columns.push(appendedEdits(append, styles, date1904));
  const insertion =
    append && append.insertedCount > 0 ? { at: append.insertAt, count: append.insertedCount } : undefined;
  if (insertion) checkRoom(workbook, sheet, insertion, tables);
  const removed = risingRows(changes.removals);
  const emptied = rowsToKeep(tables, removed, append);
  const rows = new RowMap(
    removed.filter((row) => !emptied.has(row)),
    insertion,
  );
  for (const table of tables) moveTable(table, rows, insertion !== undefined && isBelow(append!, table));
  const source = workbook.draft.base;
  const place = { name: sheet.name, part: sheet.part };
  const used = usedCells(changes.updates, append);
  workbook.setContent(sheet, () =>
    patchSheet(source, place, {
      edits: new MergedEdits(columns),
      rows,
      emptied,
      newRows: append && appendedRows(append, styles, date1904),
      dimension: (before) => enlarged(before, rows, used),
      newColumns: changes.updates.flatMap(({ newHeader, column }) =>
        newHeader ? [{ column, width: NEW_COLUMN_WIDTH }] : [],
      ),
    }),
  );
}

/** Headers of new columns; a table beside them takes the column in. Its captions must be unique and match the cells. */
function headerColumns(
  workbook: WorkbookDraft,
  tables: readonly OpenTable[],
  updates: readonly ColumnUpdate[],
): EditColumn[] {
  const bold = workbook.styles.cell({ format: 'general', font: 'bold' });
  return [...updates]
    .sort((one, other) => one.column - other.column)
    .flatMap(({ column, newHeader }) => {
      if (!newHeader) return [];
      const table = tables.find((candidate) => adjoins(candidate, column, newHeader.row));
      const caption = table ? addColumn(table, newHeader.caption) : newHeader.caption;
      return [
        {
          length: 1,
          row: () => newHeader.row,
          edit: () => ({
            column,
            xml: (cells, sheetRow, present, left) =>
              cells.text(address(sheetRow, column), present ?? (left > 0 ? left : bold), caption),
          }),
        } satisfies EditColumn,
      ];
    });
}

async function openAppend(
  sheet: DraftSheet,
  appends: readonly TableAppend[],
  tables: readonly OpenTable[],
  blankRows: BlankRows,
): Promise<OpenAppend | undefined> {
  const [first] = appends;
  if (!first?.existing) return undefined;
  const { nextRow, columns } = first.existing;
  const rowCount = appends.reduce((sum, { table }) => sum + table.rowCount, 0);
  const table = tables.find((candidate) => covers(candidate, columns));
  // An Excel table cannot be without rows: an empty one has a blank row, and that is filled first.
  const room = table ? Math.min(rowCount, Math.max(0, lastDataRow(table) + 1 - nextRow)) : 0;
  const filled = table && room > 0 ? await blankRows(sheet.name, nextRow, room, rangeOf(table)) : 0;
  return {
    appends,
    nextRow,
    filledCount: filled,
    insertAt: nextRow + filled,
    insertedCount: rowCount - filled,
    // Rows below a header must not look like it.
    takesStyles: table !== undefined && nextRow + filled - 1 > rangeOf(table).firstRow,
  };
}

function covers(table: OpenTable, columns: readonly number[]): boolean {
  const { firstColumn, lastColumn } = rangeOf(table);
  return columns.some((column) => column >= firstColumn && column <= lastColumn);
}

/** Whether the new rows stand right below the table's data, rather than in it, above it or beside it. */
function isBelow({ insertAt, appends }: OpenAppend, table: OpenTable): boolean {
  return insertAt === lastDataRow(table) + 1 && covers(table, appends[0].existing!.columns);
}

function checkRoom(workbook: WorkbookDraft, sheet: DraftSheet, shift: Insertion, tables: readonly OpenTable[]): void {
  const lastRow = Math.max(shift.at - 1, ...tables.map((table) => rangeOf(table).lastRow)) + shift.count;
  if (lastRow >= EXCEL_ROWS) throw new WorkbookFileError(MESSAGES.sheetFull(workbook.draft.base.file, sheet.name));
}

function usedCells(updates: readonly ColumnUpdate[], append: OpenAppend | undefined): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (const update of updates) {
    row = Math.max(row, update.rows.length > 0 ? update.rows[update.rows.length - 1] : (update.newHeader?.row ?? 0));
    column = Math.max(column, update.column);
  }
  if (append) column = Math.max(column, ...append.appends.flatMap(({ existing }) => existing!.columns));
  return { row, column };
}

function enlarged(
  before: CellRange | undefined,
  rows: RowMap,
  used: { row: number; column: number },
): CellRange | undefined {
  if (!before) return undefined;
  const moved = rows.range({ ...before, lastRow: Math.max(before.lastRow, used.row) }) ?? before;
  const lastInserted = rows.insertion ? rows.insertionTarget + rows.insertion.count - 1 : 0;
  return {
    ...moved,
    lastRow: Math.max(moved.lastRow, lastInserted),
    lastColumn: Math.max(before.lastColumn, used.column),
  };
}

function risingRows(removals: readonly RowRemoval[]): Int32Array {
  const rows = new Set<number>();
  for (const removal of removals) for (const row of removal.rows) rows.add(row);
  return Int32Array.from(rows).sort();
}

/** An Excel table cannot be without rows: when all of them go, the first one stays, empty. */
function rowsToKeep(tables: readonly OpenTable[], removed: Int32Array, append: OpenAppend | undefined): Set<number> {
  const kept = new Set<number>();
  if (removed.length === 0) return kept;
  const gone = new Set(removed);
  for (const table of tables) {
    if (append && append.insertedCount > 0 && isBelow(append, table)) continue;
    let row = firstDataRow(table);
    const last = lastDataRow(table);
    while (row <= last && gone.has(row)) row++;
    if (row > last) kept.add(firstDataRow(table));
  }
  return kept;
}
