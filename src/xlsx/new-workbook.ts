import { type ReportSheet } from '../workbook';
import { CsvPackage } from './csv/csv-package';
import { DEFAULT_LIMITS, EXCEL_ROWS } from './limits';
import { readWorkbookPart } from './read/workbook-part';
import { PackageDraft } from './write/package-draft';
import { WorkbookDraft } from './write/workbook-draft';
import { writeReport } from './write/write-report';
import { ZipOut } from './zip/zip-out';

/**
 * A workbook that has some reports and nothing else, as the bytes of an .xlsx file, piece by piece. Nothing here needs
 * Node: the pane makes such workbooks, too.
 */
export async function newWorkbook(name: string, reports: readonly ReportSheet[]): Promise<Uint8Array[]> {
  const draft = new PackageDraft(new CsvPackage(name, DEFAULT_LIMITS, [], noRows, () => undefined));
  const { part } = await readWorkbookPart(draft.base);
  const workbook = await WorkbookDraft.open(draft, part);
  for (const report of reports) await writeReport(workbook, report, EXCEL_ROWS);
  const pieces: Uint8Array[] = [];
  const zip = new ZipOut((piece) => void pieces.push(piece), name);
  await draft.writeTo(zip);
  await zip.finish();
  return pieces;
}

async function* noRows(): AsyncGenerator<string[][]> {
  // A workbook without CSV files has none.
}
