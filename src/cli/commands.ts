import { resolve } from 'node:path';
import { Outcome, countOf, orphanedQueueRows, outcomeTotals, type PostingRun } from '../posting';
import { postInventoryCost, testInventoryCost } from '../jobs';
import { postingChanges, previewChanges, testChanges } from '../workbook';
import { checkTarget, openWorkbookFile } from '../xlsx';
import { ExitCode } from './exit-codes';
import { runAsJson, testAsJson } from './json-output';
import { type RequestOptions, requestOf } from './options';
import { defaultOutput, readOptions, save, saveCsv, say, withProblemsAsJson } from './output';
import { printRun } from './print-run';
import { printTest } from './print-test';

export interface TestOptions extends RequestOptions {
  readonly onlyWarnings?: boolean;
  readonly showDimensions?: boolean;
}

/** `inventory-cost post` */
export async function postCommand(paths: readonly string[], options: RequestOptions): Promise<ExitCode> {
  const output = options.output ?? defaultOutput(paths[0], 'posted');
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

/** What became of a posting. */
export function exitCodeOf(run: PostingRun): ExitCode {
  const totals = outcomeTotals(run);
  if (countOf(totals, Outcome.Skipped) + orphanedQueueRows(run).length > 0) return ExitCode.SomethingSkipped;
  return ExitCode.AllPosted;
}
