import { type DateOrder, type DateSerial } from '../ledger';
import { type AmountForm, type DateForm } from './formats/format';
import { type JournalFormatName, JOURNAL_FORMATS } from './formats';
import { JOURNAL_SETTINGS, type JournalSettings, type SettingName } from './formats/settings';

/** Which G/L entries go into the journal; an empty or missing filter admits everything. */
export interface JournalFilters {
  readonly postingDate?: string;
  readonly documentNo?: string;
  readonly glAccountNo?: string;
  readonly sourceCode?: string;
}

/** What a journal export is asked for. */
export interface JournalRequest {
  readonly format: JournalFormatName;
  /** Number of a G/L register whose entries are exported; 0 = all entries. */
  readonly register: number;
  /** NAV filter texts on G/L entries. */
  readonly filters: JournalFilters;
  /** One line an entry, or one for each account, posting date and dimension set. */
  readonly lines: 'per entry' | 'summarized';
  /** Debits become credits and credits debits. */
  readonly reversed: boolean;
  /** Where the format takes both. */
  readonly amounts: AmountForm;
  /** The other ledger has the same account numbers: an account that is not mapped keeps its own. */
  readonly sameAccounts: boolean;
  /** Document number of a summarized journal; its date is added. */
  readonly journalNo: string;
  /** A form of dates other than the format's, as the importer's region wants it. */
  readonly dates?: DateForm;
  /** Most lines of a file, where fewer are wanted than the format allows; 0 = as many as it allows. */
  readonly linesPerFile: number;
  readonly settings: JournalSettings;
  /** A mark at the front of CSV files that makes Excel read them as UTF-8. */
  readonly byteOrderMark: boolean;
  readonly today: DateSerial;
  readonly workDate: DateSerial;
  readonly dateOrder: DateOrder;
  /** Identifies the input on the sheet. */
  readonly inputFingerprint: string;
}

/** A request for every entry, one line each, with what is given changed. */
export function journalRequest(values: Partial<JournalRequest> & Pick<JournalRequest, 'format'>): JournalRequest {
  return {
    register: 0,
    filters: {},
    lines: 'per entry',
    reversed: false,
    amounts: 'signed',
    sameAccounts: false,
    journalNo: 'INVT',
    linesPerFile: 0,
    settings: {},
    byteOrderMark: false,
    today: 0,
    workDate: 0,
    dateOrder: 'MDY',
    inputFingerprint: '',
    ...values,
  };
}

/** The request as people read it: only what was filled in. */
export function journalOptionsText(request: JournalRequest): string {
  const { filters, settings } = request;
  const options: readonly (readonly [string, string | number | undefined])[] = [
    ['Format', JOURNAL_FORMATS[request.format].caption],
    ['G/L Register No.', request.register],
    ['Posting Date Filter', filters.postingDate],
    ['Document No. Filter', filters.documentNo],
    ['G/L Account No. Filter', filters.glAccountNo],
    ['Source Code Filter', filters.sourceCode],
    ['Lines', request.lines === 'summarized' ? 'Summarized by account, date and dimension set' : 'One for each entry'],
    ['Reversed', request.reversed ? 'Yes' : ''],
    ['Accounts that are not mapped', request.sameAccounts ? 'Keep their number' : ''],
    ...(Object.keys(settings) as SettingName[]).map(
      (name) => [JOURNAL_SETTINGS[name].caption, settings[name]] as const,
    ),
  ];
  return options
    .filter(([, value]) => value)
    .map(([caption, value]) => `${caption}: ${value}`)
    .join('; ');
}
