import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type AdjustmentResult,
  type PostingResult,
  adjustItemCosts,
  explainItemCost,
  postInventoryCost,
  previewAdjustment,
} from '../jobs';
import {
  type WorkbookChanges,
  adjustmentPreview,
  adjustmentWrites,
  explanationChanges,
  postingChanges,
} from '../workbook';
import { type FileWorkbook, checkTarget, openWorkbookFile } from '../xlsx';
import { adjustmentAsJson, explanationAsJson } from './adjustment-json';
import { type AdjustOptions, type ExplainOptions, adjustmentRequestOf, explainedEntryOf } from './adjustment-options';
import { exitCodeOf } from './commands';
import { ExitCode } from './exit-codes';
import { runAsJson } from './json-output';
import { requestOf } from './options';
import { defaultOutput, readOptions, save, saveCsv, say, withProblemsAsJson } from './output';
import { printAdjustment } from './print-adjustment';
import { printExplanation } from './print-explanation';
import { printRun } from './print-run';
import { UsageError } from './usage-error';

/** `inventory-cost adjust` */
export async function adjustCommand(paths: readonly string[], options: AdjustOptions): Promise<ExitCode> {
  if (options.preview && options.post)
    throw new UsageError('--preview changes nothing, so there is nothing to --post.');
  if (options.preview) return previewCommand(paths, options);
  const output = options.output ?? defaultOutput(paths[0], 'adjusted');
  await checkTarget(output, options.overwrite ?? false);
  const workbook = await openWorkbookFile(paths);
  const adjusted = await withProblemsAsJson(options, () =>
    adjustItemCosts(workbook, adjustmentRequestOf(options), readOptions(options)),
  );
  const changes = [adjustmentWrites(adjusted.run, adjusted.read.places)];
  const posted = options.post ? await postAdjusted(workbook, output, options, adjusted) : undefined;
  if (posted) changes.push(postingChanges(posted.run, posted.read.places));
  else await save(workbook, output, options, adjusted.read);
  await saveCsv(options, together(changes));
  sayAdjusted(options, adjusted, posted, output);
  return Math.max(exitCodeOfAdjustment(adjusted), posted ? exitCodeOf(posted.run) : ExitCode.AllPosted) as ExitCode;
}

async function previewCommand(paths: readonly string[], options: AdjustOptions): Promise<ExitCode> {
  const workbook = await openWorkbookFile(paths);
  const result = await withProblemsAsJson(options, () =>
    previewAdjustment(workbook, adjustmentRequestOf(options), readOptions(options)),
  );
  say(options, adjustmentAsJson(result, false), printAdjustment(result, false));
  if (options.output !== undefined) await save(workbook, options.output, options, result.read);
  await saveCsv(options, adjustmentPreview(result.run, result.read.places));
  return exitCodeOfAdjustment(result);
}

/** `inventory-cost explain` */
export async function explainCommand(paths: readonly string[], options: ExplainOptions): Promise<ExitCode> {
  const entry = explainedEntryOf(options);
  const workbook = await openWorkbookFile(paths);
  const result = await withProblemsAsJson(options, () =>
    explainItemCost(workbook, adjustmentRequestOf(options), entry, readOptions(options)),
  );
  say(options, explanationAsJson(result), printExplanation(result));
  if (options.output !== undefined) await save(workbook, options.output, options, result.read);
  await saveCsv(options, explanationChanges(result.run, result.read.places, result.entryNo));
  return ExitCode.AllPosted;
}

/** Posts inventory cost on the adjusted workbook. The output appears when both have gone well, or not at all. */
async function postAdjusted(
  adjusted: FileWorkbook,
  output: string,
  options: AdjustOptions,
  { read }: AdjustmentResult,
): Promise<PostingResult> {
  const folder = await mkdtemp(join(tmpdir(), 'inventory-cost-'));
  try {
    const between = join(folder, 'adjusted.xlsx');
    await save(adjusted, between, options, read);
    const workbook = await openWorkbookFile([between]);
    const request = requestOf({ ...POSTING, ...(options.userId !== undefined && { userId: options.userId }) }, true);
    const posted = await withProblemsAsJson(options, () => postInventoryCost(workbook, request, readOptions(options)));
    await save(workbook, output, options, posted.read);
    return posted;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every entry by itself, as the batch job does when it is asked for nothing else. */
const POSTING = {
  postingMethod: 'per-entry',
  dateOrder: 'MDY',
  descriptionLength: '100',
  descriptionDate: 'MM/DD/YY',
} as const;

function sayAdjusted(
  options: AdjustOptions,
  adjusted: AdjustmentResult,
  posted: PostingResult | undefined,
  output: string,
): void {
  const json = adjustmentAsJson(adjusted, true);
  const texts = [
    printAdjustment(adjusted, true),
    ...(posted ? [printRun(posted.run, posted.read)] : []),
    `Result workbook: ${resolve(output)}`,
  ];
  say(options, posted ? { ...json, posting: runAsJson(posted.run, posted.read) } : json, texts.join('\n\n'));
}

function together(changes: readonly WorkbookChanges[]): WorkbookChanges {
  return {
    columns: changes.flatMap(({ columns }) => columns),
    appends: changes.flatMap(({ appends }) => appends),
    removals: changes.flatMap(({ removals }) => removals),
    reports: changes.flatMap(({ reports }) => reports),
  };
}

function exitCodeOfAdjustment({ run }: AdjustmentResult): ExitCode {
  return run.problems.length > 0 ? ExitCode.SomethingSkipped : ExitCode.AllPosted;
}
