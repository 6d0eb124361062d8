import { type ClosingReasonView } from '../../services';
import { type Texts } from '../../texts';
import { causeText } from './cause-text';

/** Which month, account, item or register a reason is about. */
export function closingWhere(reason: ClosingReasonView, texts: Texts): string {
  const { text } = texts;
  switch (reason.kind) {
    case 'unposted':
    case 'skipped':
    case 'unadjusted':
      return reason.month === '' ? text('backlog.noDate') : texts.month(reason.month);
    case 'adjustment-impossible':
      return reason.itemNo === '' ? text('close.allItems') : text('close.item', { no: reason.itemNo });
    case 'difference':
      return [reason.accountNo || text('reconcile.noAccount'), reason.accountName].filter(Boolean).join(' ');
    case 'open-register':
      return text(reason.register === 'G/L Register' ? 'close.glRegister' : 'close.itemRegister', {
        no: String(reason.no),
      });
  }
}

/** What is the matter there; empty where the heading says it. */
export function closingWhat(reason: ClosingReasonView, texts: Texts): string {
  const { text } = texts;
  switch (reason.kind) {
    case 'unposted':
      return '';
    case 'skipped':
    case 'difference':
      return causeText(reason.cause, texts);
    case 'unadjusted':
      return reason.itemNo === '' ? text('close.orders') : text('close.item', { no: reason.itemNo });
    case 'adjustment-impossible':
      return texts.reasonMessage(reason.problem, reason.details);
    case 'open-register':
      return reason.since === '' ? text('close.open') : text('close.openSince', { date: texts.date(reason.since) });
  }
}
