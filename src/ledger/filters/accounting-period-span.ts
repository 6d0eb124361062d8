import { LAST_DATE, isoDate } from '../dates';
import { type DateFilterContext } from './date-filter-context';
import { type DateSpan, daysSpan } from './date-span';
import { type Refuse } from './filter-source';
import { messages } from './messages';

/**
 * The days of an accounting period.
 *
 * @param number counted from the start of the work date's fiscal year, and on into the years after it; 1 is the first
 */
export function accountingPeriodSpan(
  number: number,
  { accountingPeriods, workDate }: DateFilterContext,
  refuse: Refuse,
): DateSpan {
  if (accountingPeriods.length === 0) return refuse(messages.noAccountingPeriods());
  const periods = [...accountingPeriods].sort((a, b) => a.startingDate - b.startingDate);
  const first = periods.findLastIndex((period) => period.newFiscalYear && period.startingDate <= workDate);
  if (first < 0) return refuse(messages.noFiscalYear({ workDate: isoDate(workDate) }));
  const index = first + number - 1;
  if (index >= periods.length) {
    return refuse(
      messages.noSuchPeriod({
        number,
        fiscalYear: isoDate(periods[first].startingDate),
        count: periods.length - first,
      }),
    );
  }
  // BC lets the last period run to the end of time: nothing says where it ends.
  const end = index + 1 < periods.length ? periods[index + 1].startingDate - 1 : LAST_DATE;
  return daysSpan(periods[index].startingDate, end);
}
