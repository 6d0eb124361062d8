import { type Shown } from '../services';

/** The beginning of a list; the sheet of the report has all of it. */
export function shown<T, V>(list: readonly T[], most: number, view: (each: T) => V): Shown<V> {
  return { rows: list.slice(0, most).map(view), more: Math.max(0, list.length - most) };
}
