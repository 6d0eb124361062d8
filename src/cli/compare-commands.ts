import { type Command } from 'commander';
import { parseSetupChange } from '../comparison';
import { comparePreviews } from '../jobs';
import { comparisonChanges } from '../workbook';
import { openWorkbookFile } from '../xlsx';
import { comparisonAsJson } from './comparison-json';
import { ExitCode } from './exit-codes';
import { type RequestOptions, addRequestOptions, requestOf } from './options';
import { readOptions, save, saveCsv, say, withProblemsAsJson } from './output';
import { printComparison } from './print-comparison';
import { UsageError } from './usage-error';

export interface CompareOptions extends RequestOptions {
  readonly with?: readonly string[];
  readonly set: readonly string[];
  readonly afterItemNo?: string;
  readonly afterPostingDate?: string;
  readonly afterDocumentNoFilter?: string;
  readonly afterLocation?: string;
  readonly afterInventoryPostingGroup?: string;
}

export function addCompareOptions(command: Command): Command {
  return addRequestOptions(command)
    .option('--with <input...>', 'the workbook or CSV files to compare with: the second preview')
    .option(
      '--set <change>',
      'setup of the second preview, such as "Inventory Posting Setup[BLUE,RESALE].Inventory Account=2110"; repeatable',
      (change: string, changes: readonly string[]) => [...changes, change],
      [],
    )
    .option('--after-item-no <filter>', 'filter on Item No. of the second preview')
    .option('--after-posting-date <filter>', 'filter on Posting Date of the second preview')
    .option('--after-document-no-filter <filter>', 'filter on Document No. of the second preview')
    .option('--after-location <filter>', 'filter on Location Code of the second preview')
    .option('--after-inventory-posting-group <filter>', 'filter on Inventory Posting Group of the second preview');
}

/** `inventory-cost compare` */
export async function compareCommand(paths: readonly string[], options: CompareOptions): Promise<ExitCode> {
  const filters = afterFilters(options);
  const setup = options.set.map(parseSetupChange);
  if (options.with === undefined && setup.length === 0 && Object.keys(filters).length === 0) {
    throw new UsageError(
      'Say what the second preview has different: --with, --set or a filter such as --after-item-no.',
    );
  }
  const before = await openWorkbookFile(paths);
  const after = options.with === undefined ? before : await openWorkbookFile(options.with);
  const result = await withProblemsAsJson(options, () =>
    comparePreviews(
      { port: before, request: requestOf(options, false) },
      { port: after, request: requestOf({ ...options, ...filters }, false), setup },
      readOptions(options),
    ),
  );
  say(options, comparisonAsJson(result), printComparison(result));
  if (options.output !== undefined) await save(after, options.output, options, result.read);
  await saveCsv(options, comparisonChanges(result.comparison, result.read.places, result.names));
  return result.comparison.entries.length === 0 ? ExitCode.AllPosted : ExitCode.SomethingSkipped;
}

/** Filters of the second preview stand in for those of the first, each by itself. */
function afterFilters(options: CompareOptions): Partial<RequestOptions> {
  const filters = {
    itemNo: options.afterItemNo,
    postingDate: options.afterPostingDate,
    documentNoFilter: options.afterDocumentNoFilter,
    location: options.afterLocation,
    inventoryPostingGroup: options.afterInventoryPostingGroup,
  };
  return Object.fromEntries(Object.entries(filters).filter(([, filter]) => filter !== undefined));
}
