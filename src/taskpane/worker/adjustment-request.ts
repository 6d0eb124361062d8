import { BLANK_DATE, type DateSerial, serialOfIso } from '../../ledger';
import { type AdjustmentRequest, adjustmentRequest } from '../../adjustment';
import { type AdjustmentForm } from '../services';
import { code, todaySerial } from './posting-request';

/** The engine's request for what was filled in. */
export function adjustmentRequestOf(form: AdjustmentForm): AdjustmentRequest {
  return adjustmentRequest({
    itemNoFilter: form.itemNo.trim(),
    itemCategoryFilter: form.itemCategory.trim(),
    adjustTill: dateOf(form.adjustTill),
    marks: form.marks,
    fromDate: form.marks === 'derived' ? dateOf(form.fromDate) : BLANK_DATE,
    rebuildApplications: form.rebuildApplications,
    rules: form.rules,
    userID: code(form.userID),
    today: todaySerial(),
  });
}

/** A date field of the browser holds a date in ISO form, or nothing. */
export function dateOf(text: string): DateSerial {
  return serialOfIso(text) ?? BLANK_DATE;
}
