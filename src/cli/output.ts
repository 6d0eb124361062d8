import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { AdjustmentRefused, UnreadableWorkbook } from '../jobs';
import { type ReadResult, type ReportTable, type WorkbookChanges, describeReadProblem } from '../workbook';
import { type FileWorkbook, writeCsv } from '../xlsx';
import { problemAsJson } from './adjustment-json';
import { type OutputOptions } from './options';
import { progressLine } from './progress';

export function readOptions(options: OutputOptions) {
  return {
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(!options.quiet && !options.json && { onProgress: progressLine() }),
  };
}

/** Programs get the problems of an unreadable workbook as JSON, too. */
export async function withProblemsAsJson<R>(options: OutputOptions, job: () => Promise<R>): Promise<R> {
  try {
    return await job();
  } catch (error) {
    if (options.json && error instanceof UnreadableWorkbook) {
      const { problems } = error.read;
      const described = problems.map((problem) => ({ kind: problem.kind, message: describeReadProblem(problem) }));
      process.stdout.write(`${JSON.stringify({ error: error.message, problems: described })}\n`);
    }
    if (options.json && error instanceof AdjustmentRefused) {
      const problems = error.problems.map((problem) => problemAsJson(problem, error.read.places));
      process.stdout.write(`${JSON.stringify({ error: error.message, problems })}\n`);
    }
    throw error;
  }
}

export function say(options: OutputOptions, json: object, text: string): void {
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
}

export async function save(
  workbook: FileWorkbook,
  output: string,
  options: OutputOptions,
  read: ReadResult,
): Promise<void> {
  await workbook.save(output, { overwrite: options.overwrite ?? false, columnFormats: columnFormats(read) });
}

/** In a workbook made of CSV files the columns that the ledger uses become numbers and dates. */
function columnFormats({ places, ledger }: ReadResult) {
  const formats = new Map<string, 'integer' | 'amount' | 'date'>();
  for (const place of Object.values(places)) {
    const fields = ledger[place.table].definition.fields as Readonly<Record<string, { readonly kind: string }>>;
    for (const [field, column] of place.columns) {
      const { kind } = fields[field];
      if (kind === 'integer' || kind === 'date') formats.set(`${place.sheet}\n${column}`, kind);
      if (kind === 'amount' || kind === 'quantity') formats.set(`${place.sheet}\n${column}`, 'amount');
    }
  }
  return (sheet: string, column: number) => formats.get(`${sheet}\n${column}`);
}

export async function saveCsv(options: OutputOptions, changes: WorkbookChanges): Promise<void> {
  const folder = options.csv;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const tables: ReportTable[] = [
    ...changes.appends.map(({ table }) => table),
    ...changes.reports.flatMap((report) => report.tables),
  ];
  for (const table of tables) await writeCsv(table, join(folder, `${table.name}.csv`), { overwrite: true });
}

/** `ledger.xlsx` → `ledger-posted.xlsx`, beside it. */
export function defaultOutput(input: string, what: 'posted' | 'adjusted'): string {
  return join(dirname(input), `${basename(input, extname(input))}-${what}.xlsx`);
}
