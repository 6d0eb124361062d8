import { type JournalColumn, type JournalFormat } from './format';

const BLANK = { text: '' };
const GL_ACCOUNT = { text: 'G/L Account' };

const SHORTCUT_DIMENSIONS: readonly JournalColumn[] = [1, 2, 3, 4, 5, 6, 7, 8].map((dimension) => ({
  caption: `Shortcut Dimension ${dimension} Code`,
  value: { dimension },
  length: 20,
}));

const DIRECT_POSTING = 'The G/L accounts must have Direct Posting switched on, and Gen. Posting Type stays blank.';

/** General Journal (page 39), pasted or by Edit in Excel. */
export const BC_JOURNAL: JournalFormat = {
  caption: 'Business Central general journal',
  importedIn: 'General Journals: paste rows, or Edit in Excel',
  file: 'tabs',
  columns: [
    { caption: 'Posting Date', value: 'postingDate', required: true },
    { caption: 'Document Type', value: BLANK },
    { caption: 'Document No.', value: 'documentNo', required: true, length: 20 },
    { caption: 'External Document No.', value: 'externalDocumentNo', length: 35 },
    { caption: 'Account Type', value: GL_ACCOUNT, required: true },
    { caption: 'Account No.', value: 'accountNo', required: true, length: 20 },
    { caption: 'Description', value: 'description', length: 100 },
    { caption: 'Amount', value: 'amount', required: true, when: 'signed' },
    { caption: 'Debit Amount', value: 'debit', when: 'debit and credit' },
    { caption: 'Credit Amount', value: 'credit', when: 'debit and credit' },
    { caption: 'Bal. Account Type', value: GL_ACCOUNT },
    { caption: 'Bal. Account No.', value: BLANK },
    { caption: 'Gen. Posting Type', value: BLANK },
    { caption: 'Gen. Bus. Posting Group', value: BLANK },
    { caption: 'Gen. Prod. Posting Group', value: BLANK },
    ...SHORTCUT_DIMENSIONS,
  ],
  dates: 'YYYY-MM-DD',
  decimals: 5,
  document: 'number and date',
  otherAccounts: false,
  traps: [
    DIRECT_POSTING,
    'Show External Document No. and the shortcut dimensions on the page before you paste: hidden columns shift the others.',
    'Copy the rows from the sheet: Excel hands dates and amounts over in the form of your region. The file has them as 2017-01-31 and with a point.',
  ],
};

/** Gen. Journal Line (table 81) in the layout of a configuration package's Excel file. */
export const BC_PACKAGE: JournalFormat = {
  caption: 'Business Central configuration package, table 81',
  importedIn: 'Configuration Packages: Export to Excel, fill the template, Import from Excel',
  file: 'csv',
  columns: [
    { caption: 'Journal Template Name', value: { setting: 'journalTemplate' }, required: true, length: 10 },
    { caption: 'Journal Batch Name', value: { setting: 'journalBatch' }, required: true, length: 10 },
    { caption: 'Line No.', value: 'lineNo', required: true },
    { caption: 'Account Type', value: GL_ACCOUNT, required: true },
    { caption: 'Account No.', value: 'accountNo', required: true, length: 20 },
    { caption: 'Posting Date', value: 'postingDate', required: true },
    { caption: 'Document Type', value: BLANK },
    { caption: 'Document No.', value: 'documentNo', required: true, length: 20 },
    { caption: 'Description', value: 'description', length: 100 },
    { caption: 'Amount', value: 'amount', required: true },
    { caption: 'External Document No.', value: 'externalDocumentNo', length: 35 },
    ...SHORTCUT_DIMENSIONS.slice(0, 2),
  ],
  dates: 'YYYY-MM-DD',
  decimals: 5,
  document: 'number and date',
  otherAccounts: false,
  above: [{ setting: 'packageCode' }, { text: 'Gen. Journal Line' }, { text: '81' }],
  traps: [
    DIRECT_POSTING,
    'Business Central reads a package only from the workbook that it exported itself: export the package with these fields, and copy the rows from row 4 on into that workbook.',
    'Numbers of lines begin with 10,000: use an empty journal batch.',
  ],
};

/** journalLines of API v2.0. */
export const BC_API: JournalFormat = {
  caption: 'Business Central API journalLines',
  importedIn: 'API v2.0: POST each object to journals({id})/journalLines',
  file: 'json',
  columns: [
    { caption: 'accountType', value: { text: 'G/L Account' } },
    { caption: 'accountNumber', value: 'accountNo', required: true, length: 20 },
    { caption: 'postingDate', value: 'postingDate', required: true },
    { caption: 'documentNumber', value: 'documentNo', required: true, length: 20 },
    { caption: 'externalDocumentNumber', value: 'externalDocumentNo', length: 35 },
    { caption: 'amount', value: 'amount', required: true },
    { caption: 'description', value: 'description', length: 100 },
    { caption: 'comment', value: BLANK },
    { caption: 'balanceAccountType', value: { text: 'G/L Account' } },
    { caption: 'balancingAccountNumber', value: BLANK },
  ],
  dates: 'YYYY-MM-DD',
  decimals: 5,
  document: 'number and date',
  otherAccounts: false,
  traps: [DIRECT_POSTING, 'The API has no columns for dimensions: set them on the lines afterwards.'],
};
