/** The order of day, month and year in a text date. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How dates and numbers look in texts; what is undefined is found out from the texts themselves. */
export interface TextFormats {
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMark;
  readonly groupMark?: string;
  /** Serial numbers count from 1904. */
  readonly date1904: boolean;
}

export type DecimalMark = '.' | ',';

/** Which decimal marks a table's texts have shown beyond doubt. */
export class DecimalMarks {
  point = false;
  comma = false;

  saw(mark: DecimalMark): void {
    if (mark === '.') this.point = true;
    else this.comma = true;
  }

  /** The only mark seen, or undefined. */
  get only(): DecimalMark | undefined {
    if (this.point === this.comma) return undefined;
    return this.point ? '.' : ',';
  }
}

/** Texts as conformance cases and our own files have them: `-1234.50` and `2020-01-31`. */
export const PLAIN_FORMATS: TextFormats = { decimalMark: '.', groupMark: '', dateOrder: 'ymd', date1904: false };

const SAMPLE_NUMBER = 1_234_567.8;
/** 22 November 2033: each part is another number. */
const SAMPLE_DATE = Date.UTC(2033, 10, 22);

/**
 * The formats of a locale such as `de-DE`; without one, nothing is known beforehand.
 *
 * @throws RangeError when there is no such locale
 */
export function textFormats(locale: string | undefined, date1904: boolean): TextFormats {
  if (locale === undefined) return { date1904 };
  const numberParts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(SAMPLE_NUMBER);
  const markOf = (type: string) => numberParts.find((part) => part.type === type)?.value ?? '';
  const dateParts = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'numeric', year: 'numeric' },
    ...{ timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' },
  }).formatToParts(SAMPLE_DATE);
  const order = dateParts.filter((part) => /^(day|month|year)$/.test(part.type)).map((part) => part.type[0]);
  return {
    date1904,
    dateOrder: order.join('') as DateOrder,
    decimalMark: markOf('decimal') === ',' ? ',' : '.',
    groupMark: markOf('group'),
  };
}
