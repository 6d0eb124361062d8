import {
  endOf,
  isContinuation,
  layOut,
  pieceName,
  type PlacedTable,
  type ReportSheet,
  type ReportTable,
  type SheetLayout,
} from '../../workbook';
import { reportSheetXml, type TableIdentity } from './report-sheet';
import { uniqueCaptions } from './table-names';
import { type DraftSheet, numberedName, tableNameOf, type WorkbookDraft } from './workbook-draft';

/** Writes a report: its sheet is replaced where it stands, or added; what does not fit goes on to `Name (2)` … */
export async function writeReport(workbook: WorkbookDraft, report: ReportSheet, maxRows: number): Promise<void> {
  const layouts = layOut(report, maxRows);
  const present = workbook.sheet(report.name);
  if (present) await workbook.clearSheet(present);
  const continuations = await ownContinuations(workbook, report);
  const first = present ?? (await workbook.addSheet(report.name));
  const rest: DraftSheet[] = [];
  for (let number = 1; number < layouts.length; number++) {
    const old = continuations.shift();
    if (old) await workbook.clearSheet(old);
    rest.push(old ?? (await workbook.addSheet(workbook.freeSheetName(first.name))));
  }
  // What an earlier, longer report left behind would otherwise be read as part of this one.
  for (const old of continuations) await workbook.removeSheet(old);
  for (const [i, sheet] of [first, ...rest].entries()) await fillSheet(workbook, sheet, layouts[i]);
}

/** Writes a table that grows from run to run for the first time, on a sheet of its own. */
export async function writeNewTable(
  workbook: WorkbookDraft,
  name: string,
  table: ReportTable,
  maxRows: number,
): Promise<void> {
  for (const layout of layOut({ heading: [], tables: [table] }, maxRows)) {
    const sheet = await workbook.addSheet(workbook.sheet(name) ? workbook.freeSheetName(name) : name);
    await fillSheet(workbook, sheet, layout);
  }
}

async function fillSheet(workbook: WorkbookDraft, sheet: DraftSheet, layout: SheetLayout): Promise<void> {
  const identities: TableIdentity[] = [];
  for (const placed of layout.tables) {
    const name = workbook.names.unique(pieceName(placed.table.name, placed.piece));
    const captions = uniqueCaptions(placed.table.columns.map(({ caption }) => caption));
    const { columns } = placed.table;
    const relationshipId = await workbook.addTable(sheet, { name, captions, columns, range: rangeOf(placed) });
    identities.push({ name, captions, relationshipId });
  }
  const { styles, namespaces, date1904 } = workbook;
  const drawingId = layout.charts?.length ? await workbook.addCharts(sheet, layout.charts) : undefined;
  workbook.setContent(sheet, () => reportSheetXml({ layout, identities, drawingId, styles, namespaces, date1904 }));
}

/** The sheets that a report went on to. */
async function ownContinuations(workbook: WorkbookDraft, report: ReportSheet): Promise<DraftSheet[]> {
  const own: DraftSheet[] = [];
  for (let number = 2; ; number++) {
    const sheet = workbook.sheet(numberedName(report.name, number));
    if (!sheet) return own;
    const names = (await workbook.tables(sheet)).map(({ tree }) => tableNameOf(tree));
    if (isContinuation(report, names)) own.push(sheet);
  }
}

function rangeOf(placed: PlacedTable) {
  return {
    firstRow: placed.headerRow,
    lastRow: endOf(placed),
    firstColumn: 0,
    lastColumn: placed.table.columns.length - 1,
  };
}
