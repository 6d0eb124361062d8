import { Command } from 'commander';
import packageJson from '../../package.json';
import { adjustCommand, explainCommand } from './adjustment-commands';
import { type AdjustOptions, type ExplainOptions, addAdjustmentOptions } from './adjustment-options';
import { type TestOptions, postCommand, previewCommand, testCommand } from './commands';
import { type CompareOptions, addCompareOptions, compareCommand } from './compare-commands';
import { type ExitCode } from './exit-codes';
import { type ExportOptions, addExportOptions, exportCommand } from './export-commands';
import { describeFailure } from './failures';
import { type RequestOptions, addRequestOptions } from './options';
import {
  type CanCloseOptions,
  type ReconcileOptions,
  addCanCloseOptions,
  addReconcileOptions,
  canCloseCommand,
  reconcileCommand,
} from './reconcile-commands';
import { type SummaryOptions, addSummaryOptions, summaryCommand } from './summary-commands';
import { type TraceOptions, addTraceOptions, traceCommand } from './trace-commands';

const EXAMPLES = `
Examples:
  inventory-cost preview ledger.xlsx
      shows what would be posted and what would be skipped; changes nothing
  inventory-cost post ledger.xlsx --output ledger-posted.xlsx
      posts per entry and writes the workbook with G/L entries and reports
  inventory-cost post ledger.xlsx -m per-posting-group -d PGL-2017-06 --posting-date "..2017-06-30"
      one G/L entry per posting group, up to the end of June
  inventory-cost test exports/*.csv --only-warnings --csv findings
      tests CSV exports and writes the findings as CSV
  inventory-cost post ledger.xlsx --output ledger.xlsx --overwrite
      posts into the workbook itself
  inventory-cost adjust ledger.xlsx --post --output adjusted.xlsx
      adjusts item costs, then posts inventory cost
  inventory-cost explain ledger.xlsx --entry 310
      shows where the cost of item ledger entry 310 comes from
  inventory-cost trace ledger-posted.xlsx --gl-entry 12
      shows the value entries and documents that G/L entry 12 was made from
  inventory-cost compare ledger.xlsx --set "Inventory Posting Setup[BLUE,RESALE].Inventory Account=2120"
      shows what would be posted otherwise with another account; changes no setup
  inventory-cost summary ledger.xlsx --pdf summary.pdf --paper letter
      sums the preview up on pages to be printed and signed
  inventory-cost reconcile ledger.xlsx --as-of 2017-06-30 --materiality 100 --output reconciled.xlsx
      explains every difference between value entries and general ledger
  inventory-cost can-close ledger.xlsx --period 2017-06
      says whether June can be closed, and what speaks against it
  inventory-cost export ledger-posted.xlsx --format xero --register 3 --output-dir journals
      writes the G/L entries of register 3 as files that Xero imports

Exit codes:
  0  all was posted or adjusted (test: nothing was found)
  1  something was skipped or left alone (test: something was found; trace: amounts do
     not add up; compare: previews differ; reconcile: there are differences; can-close: no)
  2  nothing could be done`;

/** The command line `inventory-cost`: the jobs of the batch on workbook and CSV files. */
function program(setExitCode: (code: ExitCode) => void): Command {
  const command = new Command('inventory-cost')
    .description('Post Inventory Cost to G/L and Adjust Cost - Item Entries on Excel workbooks and CSV files')
    .version(packageJson.version)
    .addHelpText('after', EXAMPLES)
    .exitOverride((error) => {
      throw error;
    });
  const input = ['<input...>', 'a workbook (.xlsx), CSV files, or a folder of CSV files'] as const;
  addRequestOptions(command.command('post').description('post inventory cost to the general ledger'))
    .argument(...input)
    .action(async (paths: string[], options: RequestOptions) => setExitCode(await postCommand(paths, options)));
  addRequestOptions(command.command('preview').description('show what would be posted; change nothing'))
    .argument(...input)
    .action(async (paths: string[], options: RequestOptions) => setExitCode(await previewCommand(paths, options)));
  addRequestOptions(command.command('test').description('list every problem of every value entry'))
    .argument(...input)
    .option('--only-warnings', 'leave out lines without warnings')
    .option('--show-dimensions', 'show the dimensions of each line')
    .action(async (paths: string[], options: TestOptions) => setExitCode(await testCommand(paths, options)));
  addAdjustmentOptions(command.command('adjust').description('adjust the cost of item entries'))
    .argument(...input)
    .option('--preview', 'show what would be adjusted; change nothing')
    .option('--post', 'post inventory cost to the general ledger right afterwards, per entry')
    .action(async (paths: string[], options: AdjustOptions) => setExitCode(await adjustCommand(paths, options)));
  addAdjustmentOptions(command.command('explain').description('show where the cost of an entry comes from'))
    .argument(...input)
    .option('--entry <no>', 'number of an item ledger entry')
    .option('--value-entry <no>', 'number of a value entry, one of the adjustment included')
    .action(async (paths: string[], options: ExplainOptions) => setExitCode(await explainCommand(paths, options)));
  addTraceOptions(command.command('trace').description('follow amounts between G/L entries and their documents'))
    .argument(...input)
    .action(async (paths: string[], options: TraceOptions) => setExitCode(await traceCommand(paths, options)));
  addCompareOptions(command.command('compare').description('compare two previews; change nothing'))
    .argument(...input)
    .action(async (paths: string[], options: CompareOptions) => setExitCode(await compareCommand(paths, options)));
  addSummaryOptions(command.command('summary').description('sum up a posting or its preview for management'))
    .argument(...input)
    .action(async (paths: string[], options: SummaryOptions) => setExitCode(await summaryCommand(paths, options)));
  addReconcileOptions(command.command('reconcile').description('compare value entries and general ledger'))
    .argument(...input)
    .action(async (paths: string[], options: ReconcileOptions) => setExitCode(await reconcileCommand(paths, options)));
  addCanCloseOptions(command.command('can-close').description('say whether a period can be closed'))
    .argument(...input)
    .action(async (paths: string[], options: CanCloseOptions) => setExitCode(await canCloseCommand(paths, options)));
  addExportOptions(command.command('export').description('write a journal that another ledger imports'))
    .argument(...input)
    .action(async (paths: string[], options: ExportOptions) => setExitCode(await exportCommand(paths, options)));
  for (const each of command.commands) each.exitOverride();
  return command;
}

async function main(): Promise<void> {
  try {
    await program((code) => (process.exitCode = code)).parseAsync();
  } catch (error) {
    const failure = describeFailure(error);
    process.exitCode = failure.exitCode;
    if (failure.message) process.stderr.write(`${failure.message}\n`);
  }
}

void main();
