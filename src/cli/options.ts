import { Option, type Command } from 'commander';
import { type DateSerial, serialOf, serialOfIso } from '../ledger';
import { POSTING_METHODS, type PostingMethod, type PostingRequest, postingRequest } from '../posting';
import { UsageError } from './usage-error';

/** Where the result goes and how the input is read: the same for every job. */
export interface OutputOptions {
  readonly locale?: string;
  readonly output?: string;
  readonly overwrite?: boolean;
  readonly csv?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** The request page of the batch job, as options of the command line. */
export interface RequestOptions extends OutputOptions {
  readonly postingMethod: string;
  readonly documentNo?: string;
  readonly itemNo?: string;
  readonly postingDate?: string;
  readonly documentNoFilter?: string;
  readonly location?: string;
  readonly inventoryPostingGroup?: string;
  readonly userId?: string;
  readonly workDate?: string;
  readonly dateOrder: 'MDY' | 'DMY' | 'YMD';
  readonly descriptionLength: string;
  readonly descriptionDate: string;
  readonly journalTemplate?: string;
  readonly journalBatch?: string;
}

const METHOD_NAMES = POSTING_METHODS.map((method) => method.toLowerCase().replaceAll(' ', '-'));

/** The options that post, preview and test share. */
export function addRequestOptions(command: Command): Command {
  const withRequest = command
    .addOption(
      new Option('-m, --posting-method <method>', 'how many G/L entries are made')
        .choices(METHOD_NAMES)
        .default(METHOD_NAMES[0]),
    )
    .option('-d, --document-no <no>', 'document number of the G/L entries (per posting group only)')
    .option('--item-no <filter>', 'filter on Item No., such as "1000..1999|LS-*"')
    .option('--posting-date <filter>', 'filter on Posting Date, such as "..2017-06-30" or "p6"')
    .option('--document-no-filter <filter>', 'filter on Document No. of the value entries')
    .option('--location <filter>', 'filter on Location Code')
    .option('--inventory-posting-group <filter>', 'filter on Inventory Posting Group')
    .option('--user-id <user>', 'user in the register and for User Setup’s allowed posting dates')
    .option('--work-date <yyyy-mm-dd>', 'work date for date filters (default: today)')
    .addOption(
      new Option('--date-order <order>', 'order of day, month and year in date filters')
        .choices(['MDY', 'DMY', 'YMD'])
        .default('MDY'),
    )
    .option('--description-length <n>', 'longest description: 100 in Business Central, 50 in NAV 2017', '100')
    .option('--description-date <format>', 'dates in descriptions, of DD, MM, YY and YYYY', 'MM/DD/YY')
    .option('--journal-template <name>', 'where General Ledger Setup makes template names mandatory')
    .option('--journal-batch <name>', 'where General Ledger Setup makes template names mandatory');
  return addOutputOptions(withRequest);
}

/** The options that every job has. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('--locale <locale>', 'locale of dates and amounts that stand as text, such as de-DE')
    .option('-o, --output <file>', 'where to write the result workbook')
    .option('--overwrite', 'let the output replace a file that exists, the input included')
    .option('--csv <folder>', 'also write the results as CSV files into this folder')
    .option('--json', 'print the result as JSON')
    .option('-q, --quiet', 'no progress');
}

/** @throws UsageError when an option's value makes no sense */
export function requestOf(options: RequestOptions, post: boolean): PostingRequest {
  const today = todaySerial();
  return postingRequest({
    postingMethod: methodOf(options.postingMethod),
    documentNo: options.documentNo?.trim().toUpperCase() ?? '',
    post,
    filters: {
      ...given('itemNo', options.itemNo),
      ...given('postingDate', options.postingDate),
      ...given('documentNo', options.documentNoFilter),
      ...given('locationCode', options.location),
      ...given('inventoryPostingGroup', options.inventoryPostingGroup),
    },
    userID: options.userId?.trim().toUpperCase() ?? '',
    today,
    workDate: options.workDate === undefined ? today : dateOf('--work-date', options.workDate),
    dateOrder: options.dateOrder,
    descriptionLength: descriptionLengthOf(options.descriptionLength),
    descriptionDateFormat: options.descriptionDate,
    journalTemplateName: options.journalTemplate ?? '',
    journalBatchName: options.journalBatch ?? '',
  });
}

function methodOf(name: string): PostingMethod {
  return POSTING_METHODS[METHOD_NAMES.indexOf(name)];
}

function given<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
}

/** @throws UsageError when the text is no ISO date */
export function dateOf(option: string, text: string): DateSerial {
  const serial = serialOfIso(text);
  if (serial === undefined) throw new UsageError(`${option} "${text}" is not a date such as 2017-06-30.`);
  return serial;
}

/** @throws UsageError when the text is no entry number */
export function entryNoOf(option: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`${option} "${text}" is not an entry number.`);
}

function descriptionLengthOf(text: string): number {
  const length = Number(text);
  if (Number.isInteger(length) && length >= 1 && length <= 250) return length;
  throw new UsageError(`--description-length "${text}" is not a whole number from 1 to 250.`);
}

export function todaySerial(): DateSerial {
  const now = new Date();
  return serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })!;
}
