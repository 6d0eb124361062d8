import { type ReconciliationForm } from './desk-services';
import { type JournalForm } from './journal-services';
import { type AdjustmentForm, type PostingForm } from './pane-services';

/** What the form begins with: BC's defaults. */
export const EMPTY_FORM: PostingForm = {
  postingMethod: 'Per Entry',
  documentNo: '',
  filters: { itemNo: '', postingDate: '', documentNo: '', locationCode: '', inventoryPostingGroup: '' },
  userID: '',
  journalTemplateName: '',
  journalBatchName: '',
};

/** What the form of the cost adjustment begins with: BC's way. */
export const EMPTY_ADJUSTMENT_FORM: AdjustmentForm = {
  itemNo: '',
  itemCategory: '',
  adjustTill: '',
  marks: 'stored',
  fromDate: '',
  rebuildApplications: false,
  rules: 'current',
  userID: '',
};

/** What the form of the reconciliation begins with: everything, to the last cent. */
export const EMPTY_RECONCILIATION_FORM: ReconciliationForm = {
  asOf: '',
  accounts: 'inventory',
  materiality: '0',
  filters: { itemNo: '', locationCode: '', inventoryPostingGroup: '' },
  userID: '',
};

/** What the form of a journal begins with: everything that is posted, as a program of no particular kind reads it. */
export const EMPTY_JOURNAL_FORM: JournalForm = {
  format: 'csv',
  entries: 'posted',
  register: '',
  filters: { postingDate: '', documentNo: '', glAccountNo: '', sourceCode: '' },
  lines: 'per entry',
  journalNo: '',
  reversed: false,
  sameAccounts: false,
  amounts: 'signed',
  dates: '',
  linesPerFile: '',
  settings: {},
};
