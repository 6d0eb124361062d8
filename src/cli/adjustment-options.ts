import { Option, type Command } from 'commander';
import { type AdjustmentRequest, type RuleSet, adjustmentRequest } from '../adjustment';
import { type ExplainedEntry } from '../jobs';
import { type OutputOptions, addOutputOptions, dateOf, entryNoOf, todaySerial } from './options';
import { UsageError } from './usage-error';

/** The request page of Adjust Cost - Item Entries, as options of the command line. */
export interface AdjustmentOptions extends OutputOptions {
  readonly itemNo?: string;
  readonly itemCategory?: string;
  readonly till?: string;
  readonly marks: AdjustmentRequest['marks'];
  readonly fromDate?: string;
  readonly rebuildApplications?: boolean;
  readonly rules: keyof typeof RULES;
  readonly userId?: string;
}

export interface AdjustOptions extends AdjustmentOptions {
  readonly preview?: boolean;
  readonly post?: boolean;
}

export interface ExplainOptions extends AdjustmentOptions {
  readonly entry?: string;
  readonly valueEntry?: string;
}

const RULES = { bc: 'current', nav: 'classic' } as const satisfies Record<string, RuleSet>;

/** The options that adjust and explain share. */
export function addAdjustmentOptions(command: Command): Command {
  return addOutputOptions(
    command
      .option('--item-no <filter>', 'filter on Item No., such as "1000..1999|LS-*"')
      .option('--item-category <filter>', 'filter on Item Category Code; not together with --item-no')
      .option('--till <yyyy-mm-dd>', 'leave average cost periods that end later unadjusted')
      .addOption(
        new Option('--marks <marks>', 'what needs adjustment: as the ledger has it marked, or everything')
          .choices(['stored', 'derived'])
          .default('stored'),
      )
      .option('--from-date <yyyy-mm-dd>', 'with --marks derived: only what was posted on or after this date')
      .option('--rebuild-applications', 'make missing or wrong item applications anew, from quantities and dates')
      .addOption(
        new Option('--rules <rules>', 'the rules of Business Central or of NAV where they differ')
          .choices(Object.keys(RULES))
          .default('bc'),
      )
      .option('--user-id <user>', 'user in the register and for User Setup’s allowed posting dates'),
  );
}

/** @throws UsageError when an option's value makes no sense */
export function adjustmentRequestOf(options: AdjustmentOptions): AdjustmentRequest {
  if (options.fromDate !== undefined && options.marks !== 'derived') {
    throw new UsageError('--from-date is for --marks derived: stored marks say themselves what is to be adjusted.');
  }
  return adjustmentRequest({
    itemNoFilter: options.itemNo ?? '',
    itemCategoryFilter: options.itemCategory ?? '',
    adjustTill: options.till === undefined ? 0 : dateOf('--till', options.till),
    marks: options.marks,
    fromDate: options.fromDate === undefined ? 0 : dateOf('--from-date', options.fromDate),
    rebuildApplications: options.rebuildApplications ?? false,
    rules: RULES[options.rules],
    userID: options.userId?.trim().toUpperCase() ?? '',
    today: todaySerial(),
  });
}

/** @throws UsageError unless exactly one entry is named, by a whole number */
export function explainedEntryOf({ entry, valueEntry }: ExplainOptions): ExplainedEntry {
  if ((entry === undefined) === (valueEntry === undefined)) {
    throw new UsageError('Name the entry to explain: --entry for an item ledger entry, or --value-entry.');
  }
  return entry === undefined
    ? { valueEntryNo: entryNoOf('--value-entry', valueEntry!) }
    : { entryNo: entryNoOf('--entry', entry) };
}
