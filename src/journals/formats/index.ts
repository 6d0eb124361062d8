import { BC_API, BC_JOURNAL, BC_PACKAGE } from './business-central';
import { NETSUITE, QUICKBOOKS, SAGE_50_US, SAGE_INTACCT, XERO } from './cloud-ledgers';
import { type AmountForm, type JournalColumn, type JournalFormat } from './format';
import { BEANCOUNT, GENERIC_CSV, HLEDGER } from './open-formats';
import { SAP } from './sap';

/** The files that other ledgers take, under the names that the command line has for them. */
export const JOURNAL_FORMATS = {
  'bc-journal': BC_JOURNAL,
  'bc-package': BC_PACKAGE,
  'bc-api': BC_API,
  csv: GENERIC_CSV,
  quickbooks: QUICKBOOKS,
  xero: XERO,
  netsuite: NETSUITE,
  sap: SAP,
  'sage-intacct': SAGE_INTACCT,
  'sage-50-us': SAGE_50_US,
  hledger: HLEDGER,
  beancount: BEANCOUNT,
} as const satisfies Record<string, JournalFormat>;

export type JournalFormatName = keyof typeof JOURNAL_FORMATS;
export const JOURNAL_FORMAT_NAMES = Object.keys(JOURNAL_FORMATS) as readonly JournalFormatName[];

/** The columns of a format, amounts in the form given. */
export function columnsOf(format: JournalFormat, amounts: AmountForm): readonly JournalColumn[] {
  return format.columns.filter(({ when }) => when === undefined || when === amounts);
}

/** True when the importer takes amounts in either form. */
export function hasAmountChoice(format: JournalFormat): boolean {
  return format.columns.some(({ when }) => when !== undefined);
}
