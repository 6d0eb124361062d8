import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Outcome, countOf, orphanedQueueRows, outcomeTotals, type PostingRun } from '../posting';
import { UnreadableWorkbook, postInventoryCost, testInventoryCost } from '../jobs';
import {
  type ReadResult,
  type ReportTable,
  type WorkbookChanges,
  describeReadProblem,
  postingChanges,
  previewChanges,
  testChanges,
} from '../workbook';
import { type FileWorkbook, checkTarget, openWorkbookFile, writeCsv } from '../xlsx';
import { ExitCode } from './exit-codes';
import { runAsJson, testAsJson } from './json-output';
import { type RequestOptions, requestOf } from './options';
import { printRun } from './print-run';
import { printTest } from './print-test';
import { progressLine } from './progress';

export interface TestOptions extends RequestOptions {
  readonly onlyWarnings?: boolean;
  readonly showDimensions?: boolean;
}

/** `inventory-cost post` */
export async function postCommand(paths: readonly string[], options: RequestOptions): Promise<ExitCode> {
  const output = options.output ?? defaultOutput(paths[0]);
  await checkTarget(output, options.overwrite ?? false);
  const workbook = await openWorkbookFile(paths);
  const { run, read } = await withProblemsAsJson(options, () =>
    postInventoryCost(workbook, requestOf(options, true), readOptions(options)),
  );
  await save(workbook, output, options, read);
  await saveCsv(options, postingChanges(run, read.places));
  say(options, runAsJson(run, read), `${printRun(run, read)}\n\nResult workbook: ${resolve(output)}`);
  return exitCodeOf(run);
}

/** `inventory-cost preview` */
export async function previewCommand(paths: readonly string[], options: RequestOptions): Promise<ExitCode> {
  const workbook = await openWorkbookFile(paths);
  const { run, read } = await withProblemsAsJson(options, () =>
    postInventoryCost(workbook, requestOf(options, false), readOptions(options)),
  );
  say(options, runAsJson(run, read), printRun(run, read));
  if (options.output !== undefined) await save(workbook, options.output, options, read);
  await saveCsv(options, previewChanges(run, read.places));
  return exitCodeOf(run);
}

/** `inventory-cost test` */
export async function testCommand(paths: readonly string[], options: TestOptions): Promise<ExitCode> {
  const sheet = { onlyWarnings: options.onlyWarnings ?? false, showDimensions: options.showDimensions ?? false };
  const workbook = await openWorkbookFile(paths);
  const { test, read } = await withProblemsAsJson(options, () =>
    testInventoryCost(workbook, requestOf(options, false), sheet, readOptions(options)),
  );
  say(options, testAsJson(test, read), printTest(test));
  if (options.output !== undefined) await save(workbook, options.output, options, read);
  await saveCsv(options, testChanges(test, read.places, sheet));
  return test.linesWithProblems.length > 0 ? ExitCode.SomethingSkipped : ExitCode.AllPosted;
}

function readOptions(options: RequestOptions) {
  return {
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(!options.quiet && !options.json && { onProgress: progressLine() }),
  };
}

/** Programs get the problems of an unreadable workbook as JSON, too. */
async function withProblemsAsJson<R>(options: RequestOptions, job: () => Promise<R>): Promise<R> {
  try {
    return await job();
  } catch (error) {
    if (options.json && error instanceof UnreadableWorkbook) {
      const { problems } = error.read;
      const described = problems.map((problem) => ({ kind: problem.kind, message: describeReadProblem(problem) }));
      process.stdout.write(`${JSON.stringify({ error: error.message, problems: described })}\n`);
    }
    throw error;
  }
}

function say(options: RequestOptions, json: object, text: string): void {
  process.stdout.write(options.json ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
}

async function save(workbook: FileWorkbook, output: string, options: RequestOptions, read: ReadResult): Promise<void> {
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

async function saveCsv(options: RequestOptions, changes: WorkbookChanges): Promise<void> {
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
function defaultOutput(input: string): string {
  return join(dirname(input), `${basename(input, extname(input))}-posted.xlsx`);
}

function exitCodeOf(run: PostingRun): ExitCode {
  const totals = outcomeTotals(run);
  if (countOf(totals, Outcome.Skipped) + orphanedQueueRows(run).length > 0) return ExitCode.SomethingSkipped;
  return ExitCode.AllPosted;
}
