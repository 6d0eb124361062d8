import { type PostingForm } from './pane-services';

/** What the form begins with: BC's defaults. */
export const EMPTY_FORM: PostingForm = {
  postingMethod: 'Per Entry',
  documentNo: '',
  filters: { itemNo: '', postingDate: '', documentNo: '', locationCode: '', inventoryPostingGroup: '' },
  userID: '',
  journalTemplateName: '',
  journalBatchName: '',
};
