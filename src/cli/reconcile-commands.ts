import { Option, type Command } from 'commander';
import { Decimal } from '../money';
import { canClosePeriod, reconcileInventory } from '../jobs';
import { type ReconciliationRequest, parsePeriod, reconciliationRequest } from '../reconciliation';
import { closingChanges, reconciliationChanges } from '../workbook';
import { openWorkbookFile } from '../xlsx';
import { ExitCode } from './exit-codes';
import { type OutputOptions, addOutputOptions, dateOf, todaySerial } from './options';
import { readOptions, save, saveCsv, say, withProblemsAsJson } from './output';
import { printClosing } from './print-closing';
import { printReconciliation } from './print-reconciliation';
import { closingAsJson, reconciliationAsJson } from './reconciliation-json';
import { UsageError } from './usage-error';

interface BalanceOptions extends OutputOptions {
  readonly materiality: string;
  readonly userId?: string;
}

export interface ReconcileOptions extends BalanceOptions {
  readonly asOf?: string;
  readonly accounts: 'inventory' | 'all';
  readonly itemNo?: string;
  readonly location?: string;
  readonly inventoryPostingGroup?: string;
}

export interface CanCloseOptions extends BalanceOptions {
  readonly period: string;
}

export function addReconcileOptions(command: Command): Command {
  return addBalanceOptions(
    command
      .option('--as-of <yyyy-mm-dd>', 'compare entries up to this date (default: all)')
      .option('--item-no <filter>', 'filter on Item No., such as "1000..1999|LS-*"')
      .option('--location <filter>', 'filter on Location Code')
      .option('--inventory-posting-group <filter>', 'filter on Inventory Posting Group')
      .addOption(
        new Option('--accounts <which>', 'those that hold inventory, or all that its cost is posted to')
          .choices(['inventory', 'all'])
          .default('inventory'),
      ),
    'items smaller than this are summed by cause',
  );
}

export function addCanCloseOptions(command: Command): Command {
  return addBalanceOptions(
    command.requiredOption('--period <period>', 'a month such as 2017-06, or 2017-04-01..2017-06-30'),
    'differences smaller than this do not matter',
  );
}

function addBalanceOptions(command: Command, materiality: string): Command {
  return addOutputOptions(
    command
      .option('--materiality <amount>', materiality, '0')
      .option('--user-id <user>', 'user for User Setup’s allowed posting dates'),
  );
}

/** `inventory-cost reconcile` */
export async function reconcileCommand(paths: readonly string[], options: ReconcileOptions): Promise<ExitCode> {
  const request = reconciliationRequest({
    ...balanceRequest(options),
    asOf: options.asOf === undefined ? 0 : dateOf('--as-of', options.asOf),
    accounts: options.accounts,
    filters: {
      ...(options.itemNo !== undefined && { itemNo: options.itemNo }),
      ...(options.location !== undefined && { locationCode: options.location }),
      ...(options.inventoryPostingGroup !== undefined && { inventoryPostingGroup: options.inventoryPostingGroup }),
    },
  });
  const workbook = await openWorkbookFile(paths);
  const result = await withProblemsAsJson(options, () => reconcileInventory(workbook, request, readOptions(options)));
  const { carried, read, reconciliation } = result;
  say(options, reconciliationAsJson(reconciliation, carried), printReconciliation(reconciliation, carried));
  if (options.output !== undefined) await save(workbook, options.output, options, read);
  await saveCsv(options, reconciliationChanges(reconciliation, carried, read.places));
  return reconciliation.causes.length === 0 ? ExitCode.AllPosted : ExitCode.SomethingSkipped;
}

/** `inventory-cost can-close` */
export async function canCloseCommand(paths: readonly string[], options: CanCloseOptions): Promise<ExitCode> {
  const period = parsePeriod(options.period);
  if (period === undefined) {
    throw new UsageError(`--period "${options.period}" is no month such as 2017-06 and no 2017-04-01..2017-06-30.`);
  }
  const request = { ...reconciliationRequest(balanceRequest(options)), period };
  const workbook = await openWorkbookFile(paths);
  const { answer, read } = await withProblemsAsJson(options, () =>
    canClosePeriod(workbook, request, readOptions(options)),
  );
  say(options, closingAsJson(answer), printClosing(answer));
  if (options.output !== undefined) await save(workbook, options.output, options, read);
  await saveCsv(options, closingChanges(answer, read.places));
  return answer.canBeClosed ? ExitCode.AllPosted : ExitCode.SomethingSkipped;
}

function balanceRequest(options: BalanceOptions): Partial<ReconciliationRequest> {
  return {
    materiality: materialityOf(options.materiality),
    userID: options.userId?.trim().toUpperCase() ?? '',
    today: todaySerial(),
  };
}

/** @throws UsageError when the text is no amount */
function materialityOf(text: string): Decimal {
  if (/^\d+(?:\.\d+)?$/.test(text.trim())) return new Decimal(text.trim());
  throw new UsageError(`--materiality "${text}" is not an amount such as 100 or 0.05.`);
}
