import { type JournalFormat } from './format';

/** QuickBooks Online: Import journal entries. */
export const QUICKBOOKS: JournalFormat = {
  caption: 'QuickBooks Online',
  importedIn: 'Settings, Import data, Journal entries',
  file: 'csv',
  columns: [
    { caption: 'JournalNo', value: 'documentNo', required: true, length: 21 },
    { caption: 'JournalDate', value: 'postingDate', required: true },
    { caption: 'AccountName', value: 'accountName', required: true },
    { caption: 'Debits', value: 'debit' },
    { caption: 'Credits', value: 'credit' },
    { caption: 'Description', value: 'description', length: 4000 },
    { caption: 'Class', value: { dimension: 1 } },
    { caption: 'Location', value: { dimension: 2 } },
  ],
  dates: 'MM/DD/YYYY',
  decimals: 2,
  document: 'number',
  otherAccounts: true,
  traps: [
    'Account numbers must be switched off in QuickBooks while you import; sub-accounts are named Parent:Sub in the account mapping.',
    'Switch off the warning about duplicate journal numbers, or use numbers that QuickBooks does not have.',
    'Choose the date format of the file when QuickBooks asks for it.',
    'How many rows QuickBooks takes at once is not published: use --lines-per-file if it refuses a large file.',
  ],
};

/** Xero: Import manual journals. */
export const XERO: JournalFormat = {
  caption: 'Xero manual journal',
  importedIn: 'Accounting, Manual journals, Import',
  file: 'csv',
  columns: [
    { caption: '*Narration', value: 'documentTitle', required: true },
    { caption: '*Date', value: 'postingDate', required: true },
    { caption: 'Description', value: 'description' },
    { caption: '*AccountCode', value: 'accountNo', required: true, length: 10 },
    { caption: '*TaxRate', value: { setting: 'taxRate' }, required: true },
    { caption: '*Amount', value: 'amount', required: true },
    { caption: 'TrackingName1', value: { dimensionCode: 1 } },
    { caption: 'TrackingOption1', value: { dimension: 1 } },
    { caption: 'TrackingName2', value: { dimensionCode: 2 } },
    { caption: 'TrackingOption2', value: { dimension: 2 } },
  ],
  dates: 'DD/MM/YYYY',
  decimals: 2,
  document: 'number and date',
  linesPerFile: 300,
  otherAccounts: true,
  traps: [
    'Xero takes 300 lines a file: import the files one after the other.',
    'Lines with the same narration and date become one journal.',
    'The tax rate must be given with its full name, as Xero shows it.',
    'Tracking categories must exist in Xero under the names of the dimensions.',
  ],
};

/** NetSuite: Import CSV records, Journal Entry. */
export const NETSUITE: JournalFormat = {
  caption: 'NetSuite CSV import',
  importedIn: 'Setup, Import/Export, Import CSV Records: Transactions, Journal Entry',
  file: 'csv',
  columns: [
    { caption: 'External ID', value: 'documentNo', required: true },
    { caption: 'Date', value: 'postingDate', required: true },
    { caption: 'Subsidiary', value: { setting: 'subsidiary' } },
    { caption: 'Memo', value: 'documentTitle' },
    { caption: 'Account', value: 'account', required: true },
    { caption: 'Debit', value: 'debit' },
    { caption: 'Credit', value: 'credit' },
    { caption: 'Location', value: { text: '' } },
    { caption: 'Department', value: { dimension: 1 } },
    { caption: 'Class', value: { dimension: 2 } },
    { caption: 'Line Memo', value: 'description' },
  ],
  dates: 'MM/DD/YYYY',
  decimals: 2,
  digits: 10,
  document: 'number',
  otherAccounts: true,
  traps: [
    'One journal that does not balance makes NetSuite refuse the whole file.',
    'Accounts may be numbers alone only where Use Account Numbers is switched on; otherwise give their names in the account mapping.',
    'NetSuite skips an External ID that it has already: a second import of the same file adds nothing.',
    'The date format is that of your preferences in NetSuite (Set Preferences).',
    'Location is left blank; with Multi-Location Inventory NetSuite asks for it.',
  ],
};

/** Sage Intacct: Import journal entries. */
export const SAGE_INTACCT: JournalFormat = {
  caption: 'Sage Intacct journal entries',
  importedIn: 'Company, Setup, Import data, Journal entries',
  file: 'csv',
  columns: [
    { caption: 'JOURNAL', value: { setting: 'journalSymbol' }, required: true, firstLineOnly: true },
    { caption: 'DATE', value: 'postingDate', required: true, firstLineOnly: true },
    { caption: 'DESCRIPTION', value: 'documentTitle', length: 30, required: true, firstLineOnly: true },
    { caption: 'LINE_NO', value: 'documentLineNo', required: true },
    { caption: 'ACCT_NO', value: 'accountNo', required: true },
    { caption: 'MEMO', value: 'description' },
    { caption: 'DEBIT', value: 'debit' },
    { caption: 'CREDIT', value: 'credit' },
    { caption: 'LOCATION_ID', value: { dimension: 2 } },
    { caption: 'DEPT_ID', value: { dimension: 1 } },
  ],
  dates: 'MM/DD/YYYY',
  decimals: 2,
  document: 'number and date',
  otherAccounts: true,
  traps: ['Choose the date format of the file when you import it.', 'Keep the header row as it is.'],
};

/** Sage 50 (United States): Import general journal. */
export const SAGE_50_US: JournalFormat = {
  caption: 'Sage 50 (United States) general journal',
  importedIn: 'File, Select Import/Export, General Ledger, General Journal',
  file: 'csv',
  columns: [
    { caption: 'Date', value: 'postingDate', required: true },
    { caption: 'Reference', value: 'documentNo', required: true, length: 20 },
    { caption: 'Number of Distributions', value: 'documentLineCount', required: true },
    { caption: 'G/L Account', value: 'accountNo', required: true, length: 15 },
    { caption: 'Description', value: 'description', length: 160 },
    { caption: 'Amount', value: 'amount', required: true },
    { caption: 'Job ID', value: { text: '' } },
  ],
  dates: 'MM/DD/YY',
  decimals: 2,
  document: 'number',
  linesPerDocument: 560,
  otherAccounts: true,
  traps: ['Sage 50 takes 560 lines a journal.'],
};
