import { type JournalColumn, type JournalFormat } from './format';

const SHORTCUT_DIMENSIONS: readonly JournalColumn[] = [3, 4, 5, 6, 7, 8].map((dimension) => ({
  caption: `Shortcut Dimension ${dimension} Code`,
  value: { dimension },
}));

/** Our own columns, for everything else. */
export const GENERIC_CSV: JournalFormat = {
  caption: 'CSV',
  importedIn: 'Any program that reads CSV files',
  file: 'csv',
  columns: [
    { caption: 'Entry No.', value: 'entryNo' },
    { caption: 'Posting Date', value: 'postingDate', required: true },
    { caption: 'Document No.', value: 'documentNo' },
    { caption: 'External Document No.', value: 'externalDocumentNo' },
    { caption: 'Account No.', value: 'accountNo', required: true },
    { caption: 'Account Name', value: 'accountName' },
    { caption: 'Description', value: 'description' },
    { caption: 'Amount', value: 'amount', required: true, when: 'signed' },
    { caption: 'Debit Amount', value: 'debit', when: 'debit and credit' },
    { caption: 'Credit Amount', value: 'credit', when: 'debit and credit' },
    { caption: 'Global Dimension 1 Code', value: { dimension: 1 } },
    { caption: 'Global Dimension 2 Code', value: { dimension: 2 } },
    ...SHORTCUT_DIMENSIONS,
    { caption: 'Source Code', value: 'sourceCode' },
  ],
  dates: 'YYYY-MM-DD',
  decimals: 5,
  document: 'number and date',
  otherAccounts: false,
  traps: ['Dates are 2017-01-31, amounts have a point and no thousands separators; the file is UTF-8.'],
};

/** What a posting of the plain text formats is made of; they have no columns. */
const TEXT_COLUMNS: readonly JournalColumn[] = [
  { caption: 'Posting Date', value: 'postingDate', required: true },
  { caption: 'Document No.', value: 'documentNo' },
  { caption: 'Description', value: 'description' },
  { caption: 'Account', value: 'account', required: true },
  { caption: 'Amount', value: 'amount', required: true },
];

export const HLEDGER: JournalFormat = {
  caption: 'hledger journal',
  importedIn: 'hledger -f FILE, or an include directive; Ledger reads it, too',
  file: 'hledger',
  columns: TEXT_COLUMNS,
  dates: 'YYYY-MM-DD',
  decimals: 5,
  document: 'number and date',
  otherAccounts: false,
  traps: [
    'Accounts and currency are declared at the top, so that hledger check --strict passes. Colons in a name of the account mapping make sub-accounts.',
  ],
};

export const BEANCOUNT: JournalFormat = {
  caption: 'beancount',
  importedIn: 'bean-check FILE, or an include directive',
  file: 'beancount',
  columns: TEXT_COLUMNS,
  dates: 'YYYY-MM-DD',
  decimals: 5,
  document: 'number and date',
  otherAccounts: false,
  traps: [
    'Accounts are opened on the first date of the file: take the open lines out where your books have them.',
    'Accounts stand under Assets, Liabilities, Equity, Income or Expenses by their Account Category; a name of the account mapping that begins with one of them is taken as it is.',
  ],
};
