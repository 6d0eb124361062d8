import { type DateOrder, type DateSerial, serialOf } from '../../ledger';
import { type PostingRequest, postingRequest } from '../../posting';
import { type PostingForm } from '../services';

/** The engine's request for what was filled in. */
export function requestOf(
  form: PostingForm,
  { post, shortDate }: { post: boolean; shortDate: string },
): PostingRequest {
  const { documentNo, userID, journalTemplateName, journalBatchName } = form;
  return postingRequest({
    postingMethod: form.postingMethod,
    documentNo: form.postingMethod === 'Per Posting Group' ? code(documentNo) : '',
    post,
    filters: Object.fromEntries(Object.entries(form.filters).filter(([, filter]) => filter.trim() !== '')),
    userID: code(userID),
    today: todaySerial(),
    dateOrder: dateOrderOf(shortDate),
    journalTemplateName: code(journalTemplateName),
    journalBatchName: code(journalBatchName),
  });
}

/** @param pattern - Excel's short date, `M/d/yyyy` */
export function dateOrderOf(pattern: string): DateOrder {
  const first = /[dmy]/i.exec(pattern)?.[0].toLowerCase();
  return first === 'd' ? 'DMY' : first === 'y' ? 'YMD' : 'MDY';
}

/** Today where the user is. */
export function todaySerial(): DateSerial {
  const now = new Date();
  return serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })!;
}

/** Codes are written in capitals, as BC does when they are entered. */
export function code(text: string): string {
  return text.trim().toUpperCase();
}
