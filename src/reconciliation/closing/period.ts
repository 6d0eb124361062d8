import { type DateSerial, calendarDate, daysInMonth, isoDate, serialOf, serialOfIso } from '../../ledger';

/** The days of a period, first and last included. */
export interface Period {
  readonly from: DateSerial;
  readonly to: DateSerial;
}

/** A month (`2020-01`) or two days (`2020-01-01..2020-03-31`); undefined when the text is neither. */
export function parsePeriod(text: string): Period | undefined {
  const month = /^\s*(\d{4})-(\d{2})\s*$/.exec(text);
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  const [from, to, ...rest] = text.split('..').map((day) => serialOfIso(day.trim()));
  if (from === undefined || to === undefined || rest.length > 0 || from > to) return undefined;
  return { from, to };
}

function monthOf(year: number, month: number): Period | undefined {
  const from = serialOf({ year, month, day: 1 });
  if (from === undefined) return undefined;
  return { from, to: from + daysInMonth(year, month) - 1 };
}

/** `2020-01` where the period is a whole month, `2020-01-01..2020-03-31` otherwise. */
export function periodText({ from, to }: Period): string {
  const { month, year } = calendarDate(from);
  const whole = monthOf(year, month);
  return whole?.from === from && whole.to === to ? isoDate(from).slice(0, 7) : `${isoDate(from)}..${isoDate(to)}`;
}
