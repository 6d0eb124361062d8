import { type Command } from 'commander';
import { traceAmounts } from '../jobs';
import { type TraceStart, countOfDifferences } from '../trace';
import { traceChanges } from '../workbook';
import { openWorkbookFile } from '../xlsx';
import { ExitCode } from './exit-codes';
import { type OutputOptions, addOutputOptions, entryNoOf } from './options';
import { readOptions, save, saveCsv, say, withProblemsAsJson } from './output';
import { printTrace } from './print-trace';
import { traceAsJson } from './trace-json';
import { UsageError } from './usage-error';

export interface TraceOptions extends OutputOptions {
  readonly glEntry?: string;
  readonly valueEntry?: string;
  readonly itemLedgerEntry?: string;
  readonly document?: string;
}

export function addTraceOptions(command: Command): Command {
  return addOutputOptions(
    command
      .option('--gl-entry <no>', 'number of a G/L entry')
      .option('--value-entry <no>', 'number of a value entry')
      .option('--item-ledger-entry <no>', 'number of an item ledger entry')
      .option('--document <no>', 'number of a document'),
  );
}

/** `inventory-cost trace` */
export async function traceCommand(paths: readonly string[], options: TraceOptions): Promise<ExitCode> {
  const start = traceStartOf(options);
  const workbook = await openWorkbookFile(paths);
  const { read, trace } = await withProblemsAsJson(options, () => traceAmounts(workbook, start, readOptions(options)));
  say(options, traceAsJson(trace), printTrace(trace));
  if (options.output !== undefined) await save(workbook, options.output, options, read);
  await saveCsv(options, traceChanges(trace, read.places));
  return countOfDifferences(trace) === 0 ? ExitCode.AllPosted : ExitCode.SomethingSkipped;
}

/** @throws UsageError unless exactly one start is named */
function traceStartOf({ document, glEntry, itemLedgerEntry, valueEntry }: TraceOptions): TraceStart {
  const starts: TraceStart[] = [
    ...(glEntry === undefined ? [] : [{ glEntryNo: entryNoOf('--gl-entry', glEntry) }]),
    ...(valueEntry === undefined ? [] : [{ valueEntryNo: entryNoOf('--value-entry', valueEntry) }]),
    ...(itemLedgerEntry === undefined
      ? []
      : [{ itemLedgerEntryNo: entryNoOf('--item-ledger-entry', itemLedgerEntry) }]),
    ...(document === undefined ? [] : [{ documentNo: document }]),
  ];
  if (starts.length === 1) return starts[0];
  throw new UsageError('Name one thing to trace: --gl-entry, --value-entry, --item-ledger-entry or --document.');
}
