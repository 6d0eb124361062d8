import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { summarizeInventoryCost } from '../jobs';
import { type Paper, type WorkbookChanges, snapshot, summaryAlone, summaryChanges } from '../workbook';
import { checkTarget, newWorkbookFile, openWorkbookFile } from '../xlsx';
import { exitCodeOf } from './commands';
import { type ExitCode } from './exit-codes';
import { type OutputOptions, type RequestOptions, addRequestOptions, requestOf } from './options';
import { defaultOutput, readOptions, save, saveCsv, say, withProblemsAsJson } from './output';
import { printPdf } from './pdf';
import { printSummary } from './print-summary';
import { summaryAsJson } from './summary-json';

export interface SummaryOptions extends RequestOptions {
  readonly post?: boolean;
  readonly paper: keyof typeof PAPERS;
  readonly pdf?: string;
  readonly snapshot?: string;
}

const PAPERS = { a4: 'A4', letter: 'Letter' } as const satisfies Record<string, Paper>;

export function addSummaryOptions(command: Command): Command {
  return addRequestOptions(command)
    .option('--post', 'post, and sum up what was posted; without it the summary is of a preview')
    .addOption(new Option('--paper <paper>', 'what it is printed on').choices(Object.keys(PAPERS)).default('a4'))
    .option('--snapshot <file>', 'also save it with its lists as a workbook of values, without formulas, for auditors')
    .option('--pdf <file>', 'also print the summary into a PDF file; needs LibreOffice');
}

/** `inventory-cost summary` */
export async function summaryCommand(paths: readonly string[], options: SummaryOptions): Promise<ExitCode> {
  const post = options.post ?? false;
  const paper = PAPERS[options.paper];
  const output = options.output ?? (post ? defaultOutput(paths[0], 'posted') : undefined);
  for (const target of [output, options.pdf, options.snapshot]) {
    if (target !== undefined) await checkTarget(target, options.overwrite ?? false);
  }
  const workbook = await openWorkbookFile(paths);
  const { read, run } = await withProblemsAsJson(options, () =>
    summarizeInventoryCost(workbook, requestOf(options, post), paper, readOptions(options)),
  );
  if (options.pdf !== undefined) await printPdf(options.pdf, (path) => saveNew(summaryAlone(run, paper), path));
  if (options.snapshot !== undefined) await saveNew(snapshot(run, paper), options.snapshot, options);
  if (output !== undefined) await save(workbook, output, options, read);
  await saveCsv(options, summaryChanges(run, read.places, paper));
  const written = [
    ...(output === undefined ? [] : [`Result workbook: ${resolve(output)}`]),
    ...(options.snapshot === undefined ? [] : [`Snapshot: ${resolve(options.snapshot)}`]),
    ...(options.pdf === undefined ? [] : [`PDF: ${resolve(options.pdf)}`]),
  ];
  say(options, summaryAsJson(run), [printSummary(run), ...written].join('\n\n'));
  return exitCodeOf(run);
}

/** A workbook of its own: with the ledger's sheets all of their rows would be printed and passed on, too. */
async function saveNew(
  changes: WorkbookChanges,
  path: string,
  { overwrite = false }: OutputOptions = {},
): Promise<void> {
  const workbook = await newWorkbookFile();
  await workbook.write(changes);
  await workbook.save(path, { overwrite });
}
