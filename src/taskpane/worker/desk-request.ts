import { Decimal } from '../../money';
import { type ClosingRequest } from '../../jobs';
import { type ReconciliationRequest, reconciliationRequest } from '../../reconciliation';
import { type ClosingForm, type ReconciliationForm } from '../services';
import { dateOf } from './adjustment-request';
import { code, dateOrderOf, todaySerial } from './posting-request';

/** The engine's request for what was filled in. */
export function reconciliationRequestOf(form: ReconciliationForm, shortDate: string): ReconciliationRequest {
  return reconciliationRequest({
    asOf: dateOf(form.asOf),
    accounts: form.accounts,
    filters: Object.fromEntries(Object.entries(form.filters).filter(([, filter]) => filter.trim() !== '')),
    materiality: new Decimal(form.materiality),
    userID: code(form.userID),
    today: todaySerial(),
    dateOrder: dateOrderOf(shortDate),
  });
}

/** The question whether a period can be closed; the form has both days. */
export function closingRequestOf(form: ClosingForm): ClosingRequest {
  return {
    ...reconciliationRequest({
      materiality: new Decimal(form.materiality),
      userID: code(form.userID),
      today: todaySerial(),
    }),
    period: { from: dateOf(form.from), to: dateOf(form.to) },
  };
}
