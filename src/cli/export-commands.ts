import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { type JournalResult, exportJournal, exportPreviewJournal } from '../jobs';
import {
  DATE_FORMS,
  type DateForm,
  JOURNAL_FORMATS,
  JOURNAL_FORMAT_NAMES,
  JOURNAL_SETTINGS,
  type JournalFormatName,
  type JournalRequest,
  type JournalSettings,
  type SettingName,
  hasAmountChoice,
  journalRequest,
} from '../journals';
import { checkTarget, openWorkbookFile, writeTextFiles } from '../xlsx';
import { ExitCode } from './exit-codes';
import { journalAsJson } from './journal-json';
import { type RequestOptions, addRequestOptions, dateOf, requestOf, todaySerial } from './options';
import { readOptions, save, say, withProblemsAsJson } from './output';
import { printJournal } from './print-journal';
import { UsageError } from './usage-error';

export interface ExportOptions extends RequestOptions {
  readonly format: JournalFormatName;
  readonly outputDir: string;
  readonly preview?: boolean;
  readonly register?: string;
  readonly glAccount?: string;
  readonly sourceCode?: string;
  readonly summarize?: boolean;
  readonly journalNo?: string;
  readonly reverse?: boolean;
  readonly amounts?: 'signed' | 'debit-and-credit';
  readonly sameAccounts?: boolean;
  readonly dates?: DateForm;
  readonly linesPerFile?: string;
  readonly setting: readonly string[];
  readonly bom?: boolean;
}

export function addExportOptions(command: Command): Command {
  return addRequestOptions(
    command
      .addOption(
        new Option('-f, --format <format>', 'what imports the journal')
          .choices(JOURNAL_FORMAT_NAMES)
          .makeOptionMandatory(),
      )
      .option('--output-dir <folder>', 'where to write the import files', '.')
      .option('--preview', 'export what would be posted instead of what was posted; post nothing')
      .option('--register <no>', 'only the entries of this G/L register')
      .option('--gl-account <filter>', 'filter on G/L Account No.')
      .option('--source-code <filter>', 'filter on Source Code, such as INVTPCOST')
      .option('--summarize', 'one line for each account, posting date and dimension set')
      .option('--journal-no <no>', 'document number of a summarized journal; its date is added (default: INVT)')
      .option('--reverse', 'debits become credits and credits debits')
      .addOption(new Option('--amounts <form>', 'where the format takes both').choices(['signed', 'debit-and-credit']))
      .option('--same-accounts', 'the other ledger has the same account numbers: none needs to be mapped')
      .addOption(
        new Option('--dates <form>', 'form of dates, where the importer’s region has another than the format').choices(
          DATE_FORMS,
        ),
      )
      .option('--lines-per-file <n>', 'most lines of a file, where fewer are wanted than the format allows')
      .option(
        '--setting <setting>',
        'what the format wants to know, such as "Company Code=1000"; repeatable',
        (setting: string, settings: readonly string[]) => [...settings, setting],
        [],
      )
      .option('--bom', 'a mark at the front of CSV files that makes Excel read them as UTF-8'),
  );
}

/** `inventory-cost export` */
export async function exportCommand(paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  checkOptions(options);
  const request = journalRequestOf(options);
  if (options.output !== undefined) await checkTarget(options.output, options.overwrite ?? false);
  const workbook = await openWorkbookFile(paths);
  const result = await withProblemsAsJson(options, () =>
    options.preview
      ? exportPreviewJournal(workbook, requestOf(options, false), request, readOptions(options))
      : exportJournal(workbook, request, readOptions(options)),
  );
  const written = await writeFiles(result, options);
  if (result.journal.problems.length === 0 && options.output !== undefined) {
    await save(workbook, options.output, options, result.read);
    written.push(resolve(options.output));
  }
  say(options, journalAsJson(result, written), printJournal(result, written));
  return result.journal.problems.length === 0 ? ExitCode.AllPosted : ExitCode.NothingDone;
}

/** All files of the journal, or none. */
async function writeFiles({ journal }: JournalResult, options: ExportOptions): Promise<string[]> {
  const overwrite = options.overwrite ?? false;
  const files = journal.files.map((file) => ({
    path: join(options.outputDir, file.name),
    chunks: () => file.chunks(),
  }));
  for (const { path } of files) await checkTarget(path, overwrite);
  if (files.length > 0) await mkdir(options.outputDir, { recursive: true });
  await writeTextFiles(files, { overwrite });
  return files.map(({ path }) => resolve(path));
}

/** @throws UsageError when options do not go together */
function checkOptions(options: ExportOptions): void {
  const ofPreview = { '--item-no': options.itemNo, '--location': options.location };
  const named = Object.entries({ ...ofPreview, '--inventory-posting-group': options.inventoryPostingGroup });
  const given = named.filter(([, value]) => value !== undefined).map(([name]) => name);
  if (!options.preview && given.length > 0) {
    throw new UsageError(`${given.join(', ')}: G/L entries have no such field. Use it with --preview only.`);
  }
  if (options.preview && options.register !== undefined) {
    throw new UsageError('--register: a preview has no register. Leave it out, or leave --preview out.');
  }
  if (options.amounts !== undefined && !hasAmountChoice(JOURNAL_FORMATS[options.format])) {
    throw new UsageError(`--amounts: ${JOURNAL_FORMATS[options.format].caption} takes amounts in one form only.`);
  }
}

/** @throws UsageError when an option's value makes no sense */
function journalRequestOf(options: ExportOptions): JournalRequest {
  const today = todaySerial();
  // The filters of a preview are those of its posting.
  const ofEntries = options.preview
    ? {}
    : {
        ...(options.postingDate !== undefined && { postingDate: options.postingDate }),
        ...(options.documentNoFilter !== undefined && { documentNo: options.documentNoFilter }),
      };
  return journalRequest({
    format: options.format,
    register: options.register === undefined ? 0 : numberOf('--register', options.register),
    filters: {
      ...ofEntries,
      ...(options.glAccount !== undefined && { glAccountNo: options.glAccount }),
      ...(options.sourceCode !== undefined && { sourceCode: options.sourceCode }),
    },
    lines: options.summarize ? 'summarized' : 'per entry',
    reversed: options.reverse ?? false,
    amounts: options.amounts === 'debit-and-credit' ? 'debit and credit' : 'signed',
    sameAccounts: options.sameAccounts ?? false,
    ...(options.journalNo !== undefined && { journalNo: options.journalNo.trim().toUpperCase() }),
    ...(options.dates !== undefined && { dates: options.dates }),
    linesPerFile: options.linesPerFile === undefined ? 0 : numberOf('--lines-per-file', options.linesPerFile, 2),
    settings: settingsOf(options.setting),
    byteOrderMark: options.bom ?? false,
    today,
    workDate: options.workDate === undefined ? today : dateOf('--work-date', options.workDate),
    dateOrder: options.dateOrder,
  });
}

/** @throws UsageError unless the text is a whole number from `least` */
function numberOf(option: string, text: string, least = 1): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`${option} "${text}" is not a whole number from ${least}.`);
}

/** @throws UsageError when there is no such setting */
function settingsOf(texts: readonly string[]): JournalSettings {
  const names = Object.keys(JOURNAL_SETTINGS) as SettingName[];
  return Object.fromEntries(
    texts.map((text) => {
      const [caption, ...value] = text.split('=');
      const wanted = caption.trim().toLowerCase();
      const name = names.find((each) => JOURNAL_SETTINGS[each].caption.toLowerCase() === wanted);
      if (name !== undefined && value.length > 0) return [name, value.join('=').trim()];
      const captions = names.map((each) => JOURNAL_SETTINGS[each].caption).join(', ');
      throw new UsageError(`--setting "${text}" is not one of ${captions}, followed by = and a value.`);
    }),
  );
}
