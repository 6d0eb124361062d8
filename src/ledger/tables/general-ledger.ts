import { amount, boolean, code, date, defineTable, integer, option, required, text } from '../fields';
import { REGISTER_STATES } from '../options';

/** Post Value Entry to G/L (5811): the queue of value entries that wait for the batch. */
export const POST_VALUE_ENTRY_TO_GL = defineTable(
  'Post Value Entry to G/L',
  'Post Value Entry to G/L',
  ['valueEntryNo'],
  {
    valueEntryNo: integer('Value Entry No.', required),
    itemNo: code('Item No.', 'Item', required),
    postingDate: date('Posting Date', required),
  },
);

/** G/L Entry (17). posting.md, section 5.3. */
export const GL_ENTRY = defineTable('G/L Entry', 'G/L Entries', ['entryNo'], {
  entryNo: integer('Entry No.', { required: true, names: ['entryNumber'] }),
  transactionNo: integer('Transaction No.'),
  glAccountNo: code('G/L Account No.', 'G/L Account', { required: true, names: ['accountNumber'] }),
  postingDate: date('Posting Date', required),
  documentDate: date('Document Date'),
  vatReportingDate: date('VAT Reporting Date', { names: ['VAT Date'] }),
  documentType: code('Document Type'),
  documentNo: code('Document No.', 'Document No.', { names: ['documentNumber'] }),
  externalDocumentNo: code('External Document No.', 'External Document No.'),
  description: text('Description'),
  amount: amount('Amount', { names: ['Amount (LCY)'] }),
  debitAmount: amount('Debit Amount'),
  creditAmount: amount('Credit Amount'),
  additionalCurrencyAmount: amount('Additional-Currency Amount'),
  addCurrencyDebitAmount: amount('Add.-Currency Debit Amount', { names: ['additionalCurrencyDebitAmount'] }),
  addCurrencyCreditAmount: amount('Add.-Currency Credit Amount', { names: ['additionalCurrencyCreditAmount'] }),
  dimensionSetID: integer('Dimension Set ID'),
  globalDimension1Code: code('Global Dimension 1 Code', 'Dimension Value'),
  globalDimension2Code: code('Global Dimension 2 Code', 'Dimension Value'),
  jobNo: code('Job No.', 'Job', { names: ['Project No.'] }),
  reasonCode: code('Reason Code', 'Reason Code'),
  prodOrderNo: code('Prod. Order No.', 'Order'),
  sourceCode: code('Source Code', 'Source Code'),
  systemCreatedEntry: boolean('System-Created Entry'),
  priorYearEntry: boolean('Prior-Year Entry'),
  userID: code('User ID', 'User'),
});

/** G/L - Item Ledger Relation (5823): which value entries went into which G/L entry. */
export const GL_ITEM_LEDGER_RELATION = defineTable(
  'G/L - Item Ledger Relation',
  'G/L - Item Ledger Relation',
  ['glEntryNo', 'valueEntryNo'],
  {
    glEntryNo: integer('G/L Entry No.', required),
    valueEntryNo: integer('Value Entry No.', required),
    glRegisterNo: integer('G/L Register No.', required),
  },
);

/** G/L Register (45), with what this product adds: the run's options, its state and the fingerprint of its input. */
export const GL_REGISTER = defineTable('G/L Register', 'G/L Registers', ['no'], {
  no: integer('No.', required),
  fromEntryNo: integer('From Entry No.', required),
  toEntryNo: integer('To Entry No.', required),
  creationDate: date('Creation Date'),
  sourceCode: code('Source Code', 'Source Code'),
  userID: code('User ID', 'User'),
  job: text('Job'),
  options: text('Options'),
  inputFingerprint: text('Input Fingerprint'),
  valueEntriesPosted: integer('Value Entries Posted'),
  state: option('State', REGISTER_STATES),
});

/** Item Register (46): the value entries of one adjustment, with what this product adds, as on G/L registers. */
export const ITEM_REGISTER = defineTable('Item Register', 'Item Registers', ['no'], {
  no: integer('No.', required),
  fromValueEntryNo: integer('From Value Entry No.', required),
  toValueEntryNo: integer('To Value Entry No.', required),
  creationDate: date('Creation Date'),
  sourceCode: code('Source Code', 'Source Code'),
  userID: code('User ID', 'User'),
  job: text('Job'),
  options: text('Options'),
  inputFingerprint: text('Input Fingerprint'),
  state: option('State', REGISTER_STATES),
});

/** Journal Account Mapping, of this product: what a G/L account is called in the ledger that journals are exported to. */
export const JOURNAL_ACCOUNT_MAPPING = defineTable(
  'Journal Account Mapping',
  'Journal Account Mapping',
  ['glAccountNo'],
  {
    glAccountNo: code('G/L Account No.', 'G/L Account', required),
    accountNo: text('Account No.'),
    accountName: text('Account Name'),
  },
  { recognizedByName: true },
);
