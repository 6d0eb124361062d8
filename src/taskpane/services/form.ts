import { type ReconciliationForm } from './desk-services';
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
