import { type DateSerial } from '../dates';

/**
 * What a date in a filter stands for: one day, one closing date or an accounting period. Both ends are positions, and
 * both belong to it.
 *
 * Positions put closing dates in their place, after their day and before the next: a day stands at twice its serial,
 * its closing date one behind.
 */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
}

export function dayPosition(serial: DateSerial): number {
  return serial * 2;
}

/** One day. */
export function daySpan(serial: DateSerial): DateSpan {
  return daysSpan(serial, serial);
}

/** The closing date of a day. */
export function closingSpan(serial: DateSerial): DateSpan {
  const position = dayPosition(serial) + 1;
  return { first: position, last: position };
}

/** From one day to another, both included. */
export function daysSpan(first: DateSerial, last: DateSerial): DateSpan {
  return { first: dayPosition(first), last: dayPosition(last) };
}
