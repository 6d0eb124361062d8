import { BLANK_DATE, type DateSerial, calendarDate, isoDate } from '../../ledger';
import { type DateForm } from '../formats/format';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Dates in a form; the blank date is an empty text. Each date is written once. */
export function dateTexts(form: DateForm): (date: DateSerial) => string {
  const known = new Map<DateSerial, string>();
  return (date) => {
    let text = known.get(date);
    if (text === undefined) known.set(date, (text = date === BLANK_DATE ? '' : dateText(date, form)));
    return text;
  };
}

function dateText(date: DateSerial, form: DateForm): string {
  const [year, month, day] = isoDate(date).split('-');
  return form
    .replace('MMM', MONTHS[calendarDate(date).month - 1])
    .replace('YYYY', year)
    .replace('YY', year.slice(2))
    .replace('MM', month)
    .replace('DD', day);
}
