import { IntlMessageFormat } from 'intl-messageformat';
import { type FailureView } from '../services';
import type english from './en.json';
import type englishReasons from './reasons/en.json';

export type TextKey = keyof typeof english;
export type ReasonTextKey = keyof typeof englishReasons;

/** A reason or a reading problem in the user's language. `{name}` is filled from the problem's details. */
export interface ReasonText {
  readonly title: string;
  readonly message: string;
  readonly fix: string;
}

/** Everything that the pane says in one language. */
export interface Language {
  readonly tag: string;
  readonly texts: Readonly<Record<TextKey, string>>;
  readonly reasons: Readonly<Record<ReasonTextKey, ReasonText>>;
}

export type TextValues = Readonly<Record<string, string | number>>;

/** The pane's texts with numbers and plurals of its language, and figures in the user's own format. */
export class Texts {
  private readonly formats = new Map<string, IntlMessageFormat>();
  private readonly money: Intl.NumberFormat;
  private readonly integer: Intl.NumberFormat;
  private readonly decimals: Intl.NumberFormat;
  private readonly clock: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly monthOfYear: Intl.DateTimeFormat;

  /** @param locale - of figures and times, which may differ from the language of the texts */
  constructor(
    private readonly language: Language,
    readonly locale: string,
  ) {
    this.money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 5 });
    this.integer = new Intl.NumberFormat(locale);
    this.decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 });
    this.day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
    this.monthOfYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    this.clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  }

  get tag(): string {
    return this.language.tag;
  }

  text = (key: TextKey, values?: TextValues): string => this.fillIn(this.language.texts[key], values);

  /** Whether there is a text of this name. */
  has(key: string): key is TextKey {
    return Object.hasOwn(this.language.texts, key);
  }

  /** A title as it stands, for the words of reasons are filled in where an entry is shown. */
  reasonTitle(kind: ReasonTextKey): string {
    return this.language.reasons[kind].title;
  }

  reasonMessage(kind: ReasonTextKey, details: TextValues): string {
    return fillInDetails(this.language.reasons[kind].message, details);
  }

  reasonFix(kind: ReasonTextKey, details: TextValues): string {
    return fillInDetails(this.language.reasons[kind].fix, details);
  }

  /** What is said of a failure above all. */
  failureTitle({ kind, noRoom, sheets = [] }: FailureView): string {
    return this.text(`failure.${kind}`, { ...noRoom, sheets: sheets.join(', ') });
  }

  /** @param amount - a plain decimal, which keeps all its digits */
  amount(amount: string): string {
    return this.money.format(amount as Intl.StringNumericLiteral);
  }

  count(count: number): string {
    return this.integer.format(count);
  }

  /** What people typed as an amount, as a plain decimal; undefined when it is none. Groups of digits are not read. */
  plainAmount(typed: string): string | undefined {
    const separator = this.money.formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;
    const [whole, decimals, ...rest] = typed.trim().split(separator);
    const isAmount = rest.length === 0 && [whole, decimals ?? '0'].every((digits) => /^\d+$/.test(digits));
    return isAmount ? [whole, ...(decimals === undefined ? [] : [decimals])].join('.') : undefined;
  }

  /** @param quantity - a plain decimal */
  quantity(quantity: string): string {
    return this.decimals.format(quantity as Intl.StringNumericLiteral);
  }

  /** @param date - `2017-12-31` */
  date(date: string): string {
    return this.day.format(new Date(`${date}T00:00Z`));
  }

  /** @param month - `2017-12` */
  month(month: string): string {
    return this.monthOfYear.format(new Date(`${month}-01T00:00Z`));
  }

  time(time: Date): string {
    return this.clock.format(time);
  }

  private fillIn(pattern: string, values?: TextValues): string {
    let format = this.formats.get(pattern);
    if (!format) {
      format = new IntlMessageFormat(pattern, this.locale.startsWith(this.tag) ? this.locale : this.tag);
      this.formats.set(pattern, format);
    }
    return String(format.format(values));
  }
}

/** Details come from the ledger and may be missing: a name that has none is left out. */
function fillInDetails(sentence: string, details: TextValues): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
