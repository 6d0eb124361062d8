import { type FileHandle } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type ReportSheet, type TableAppend, type WorkbookChanges } from '../../workbook';
import { MESSAGES, WorkbookFileError } from '../errors';
import { readWorkbookPart } from '../read/workbook-part';
import { type ColumnFormats, type WorkbookSource } from '../workbook-source';
import { writeBytes } from '../text-file';
import { ZipOut } from '../zip/zip-out';
import { blankRowsOf } from './blank-rows';
import { changeSheet } from './change-sheet';
import { CONTENT_TYPES } from './namespaces';
import { PackageDraft } from './package-draft';
import { WorkbookDraft } from './workbook-draft';
import { writeNewTable, writeReport } from './write-report';

/** What the saved workbook depends on besides the changes. */
export interface WriteSettings {
  readonly columnFormats: ColumnFormats;
  /** Rows of a sheet; tables longer than that go on to further sheets. */
  readonly maxRows: number;
}

/** Writes the source with the changes made to `handle`; only small parts of it are ever in memory. */
export async function writeWorkbook(
  source: WorkbookSource,
  changes: WorkbookChanges,
  settings: WriteSettings,
  output: { readonly handle: FileHandle; readonly path: string },
): Promise<void> {
  const draft = new PackageDraft(await source.toPackage(settings.columnFormats));
  const { part } = await readWorkbookPart(draft.base);
  await checkExtension(draft, part, output.path);
  const isChanged = Object.values(changes).some((list: readonly unknown[]) => list.length > 0);
  if (isChanged) await applyChanges(source, await WorkbookDraft.open(draft, part), changes, settings);
  const zip = new ZipOut((piece) => writeBytes(output.handle, piece), basename(output.path));
  await draft.writeTo(zip);
  await zip.finish();
}

async function applyChanges(
  source: WorkbookSource,
  workbook: WorkbookDraft,
  changes: WorkbookChanges,
  { maxRows }: WriteSettings,
): Promise<void> {
  const blankRows = blankRowsOf(source);
  const grown = changes.appends.filter(({ existing }) => existing !== undefined);
  const named = new Map(
    [...changes.columns, ...grown, ...changes.removals].map(({ sheet }) => [sheet.toLowerCase(), sheet]),
  );
  for (const [key, name] of named) {
    const sheet = workbook.sheet(name);
    if (!sheet) throw new WorkbookFileError(MESSAGES.noSheet(source.name, name));
    const ofSheet = (change: { readonly sheet: string }) => change.sheet.toLowerCase() === key;
    const ofThis = {
      updates: changes.columns.filter(ofSheet),
      appends: grown.filter(ofSheet),
      removals: changes.removals.filter(ofSheet),
    };
    await changeSheet(workbook, sheet, ofThis, blankRows);
  }
  for (const { sheet, table } of joined(changes.appends.filter(({ existing }) => existing === undefined))) {
    await writeNewTable(workbook, sheet, table, maxRows);
  }
  for (const report of latest(changes.reports)) await writeReport(workbook, report, maxRows);
  await workbook.recalculateOnLoad();
}

/** Several appends to one table that does not exist yet become one. */
function joined(appends: readonly TableAppend[]): TableAppend[] {
  const bySheet = new Map<string, TableAppend>();
  for (const append of appends) {
    const key = append.sheet.toLowerCase();
    const before = bySheet.get(key);
    if (!before) bySheet.set(key, append);
    else {
      const [first, second] = [before.table, append.table];
      const cell: typeof first.cell = (row, column) =>
        row < first.rowCount ? first.cell(row, column) : second.cell(row - first.rowCount, column);
      bySheet.set(key, { sheet: before.sheet, table: { ...first, rowCount: first.rowCount + second.rowCount, cell } });
    }
  }
  return [...bySheet.values()];
}

/** Of two reports of one name the later one counts. */
function latest(reports: readonly ReportSheet[]): ReportSheet[] {
  return [...new Map(reports.map((report) => [report.name.toLowerCase(), report])).values()];
}

/** Excel does not open a workbook with macros by the name of one without, and the other way round. */
async function checkExtension(draft: PackageDraft, workbookPart: string, path: string): Promise<void> {
  const types = await draft.peek('[Content_Types].xml');
  const override = types
    .elements('Override')
    .find(({ attributes }) => (attributes.PartName ?? '').toLowerCase() === `/${workbookPart}`.toLowerCase());
  const expected = override?.attributes.ContentType === CONTENT_TYPES.macroWorkbook ? '.xlsm' : '.xlsx';
  const actual = extname(path).toLowerCase();
  if (override && actual !== expected) throw new WorkbookFileError(MESSAGES.outputType(basename(path), expected));
}
