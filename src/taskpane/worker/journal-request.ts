import { type JournalRequest, journalRequest } from '../../journals';
import { type JournalForm } from '../services';
import { code, dateOrderOf, todaySerial } from './posting-request';

/** The engine's request for what was filled in. */
export function journalRequestOf(form: JournalForm, shortDate: string): JournalRequest {
  const { dates, filters, journalNo, linesPerFile, register, settings, ...choices } = form;
  return journalRequest({
    format: choices.format,
    lines: choices.lines,
    reversed: choices.reversed,
    sameAccounts: choices.sameAccounts,
    amounts: choices.amounts,
    register: numberOf(register),
    linesPerFile: numberOf(linesPerFile),
    // What a preview makes is chosen by the filters of the posting.
    filters: choices.entries === 'posted' ? filledIn(filters) : {},
    settings: filledIn(settings),
    ...(journalNo.trim() !== '' && { journalNo: code(journalNo) }),
    ...(dates !== '' && { dates }),
    today: todaySerial(),
    workDate: todaySerial(),
    dateOrder: dateOrderOf(shortDate),
  });
}

/** 0 where nothing was filled in; the form lets nothing through but digits. */
function numberOf(text: string): number {
  return Number(text.trim());
}

function filledIn<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  ) as Partial<T>;
}
