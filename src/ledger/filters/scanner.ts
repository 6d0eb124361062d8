import { type FilterPiece, type FilterSource } from './filter-source';
import { messages } from './messages';

/** A value in the filter, not yet understood. */
export interface OperandToken extends FilterPiece {
  readonly kind: 'operand';
  /** Without the quotes around it, and trimmed. A leading `@` is kept. */
  readonly text: string;
  readonly quoted: boolean;
}

export interface SymbolToken extends FilterPiece {
  readonly kind: '|' | '&' | '(' | ')' | '..' | '<>' | '<=' | '>=' | '<' | '>' | '=' | 'end';
}

export type Token = OperandToken | SymbolToken;

export interface ScannerOptions {
  /** `31.01.20...`: the first of three dots belongs to the value before them. Otherwise three dots are refused. */
  readonly valuesEndWithDot: boolean;
}

/** The longer symbols first, so that `<=` is not read as `<` and `=`. */
const SYMBOLS = ['<>', '<=', '>=', '<', '>', '=', '|', '&', '(', ')'] as const;
const SYMBOL_STARTS = '<>=|&()';
const SPACE = /\s/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ELLIPSIS = '…';

/** Splits a filter into symbols and values, from left to right and no further than it is asked. */
export class Scanner {
  private index = 0;

  constructor(
    private readonly source: FilterSource,
    private readonly options: ScannerOptions,
  ) {}

  next(): Token {
    this.skipSpaces();
    const { text } = this.source;
    if (this.index >= text.length) return { kind: 'end', index: text.length, source: '' };
    const symbol = SYMBOLS.find((candidate) => text.startsWith(candidate, this.index));
    if (symbol) return this.symbol(symbol);
    if (text.startsWith('..', this.index)) return this.range();
    return this.operand();
  }

  private symbol(kind: SymbolToken['kind']): SymbolToken {
    const index = this.index;
    this.index += kind.length;
    return { kind, index, source: kind };
  }

  private range(): SymbolToken {
    const dots = this.dotsFrom(this.index);
    if (dots > 2) this.refuseDots(this.index, dots);
    return this.symbol('..');
  }

  private operand(): OperandToken {
    const { text } = this.source;
    const start = this.index;
    // '@J & V*' and @'J & V*' say the same, so both become the text @J & V*.
    if (text[this.index] === '@') {
      this.index++;
      this.skipSpaces();
      if (text[this.index] === `'`) return this.quoted(start, '@');
      this.index = start;
    }
    return text[start] === `'` ? this.quoted(start, '') : this.plain();
  }

  private quoted(start: number, prefix: string): OperandToken {
    const { text } = this.source;
    const parts = [prefix];
    let from = this.index + 1;
    for (;;) {
      const end = text.indexOf(`'`, from);
      if (end < 0) this.source.refuse({ index: this.index, source: text.slice(this.index) }, messages.quoteNotClosed());
      parts.push(text.slice(from, end));
      from = end + 1;
      if (text[from] !== `'`) break;
      parts.push(`'`);
      from++;
    }
    this.index = from;
    return {
      kind: 'operand',
      index: start,
      source: text.slice(start, from),
      text: parts.join('').trim(),
      quoted: true,
    };
  }

  private plain(): OperandToken {
    const { text } = this.source;
    const start = this.index;
    let end = start;
    while (end < text.length && !SYMBOL_STARTS.includes(text[end])) {
      if (text.startsWith('..', end)) {
        end = this.valueEndAtDots(start, end);
        break;
      }
      if (text[end] === `'` && !this.isApostrophe(start, end)) this.refuseQuote(end);
      if (text[end] === ELLIPSIS) this.source.refuse({ index: end, source: ELLIPSIS }, messages.ellipsis());
      end++;
    }
    this.index = end;
    const value = text.slice(start, end).trim();
    return { kind: 'operand', index: start, source: value, text: value, quoted: false };
  }

  /** Where a plain value ends that dots follow: before two, and after the first of three if that is its own. */
  private valueEndAtDots(start: number, end: number): number {
    const dots = this.dotsFrom(end);
    if (dots === 2) return end;
    if (dots === 3 && this.options.valuesEndWithDot && end > start) return end + 1;
    return this.refuseDots(end, dots);
  }

  private dotsFrom(index: number): number {
    let end = index;
    while (this.source.text[end] === '.') end++;
    return end - index;
  }

  private refuseDots(index: number, dots: number): never {
    return this.source.refuse({ index, source: '.'.repeat(dots) }, messages.tooManyDots());
  }

  /**
   * L'OREAL needs no quotes. Anywhere else inside a value a quote is more likely to be a misplaced opening quote, and
   * reading *'J & V'* as two values would find nothing without a word.
   */
  private isApostrophe(start: number, index: number): boolean {
    const { text } = this.source;
    const before = [...text.slice(Math.max(start, index - 2), index)].at(-1) ?? '';
    const after = String.fromCodePoint(text.codePointAt(index + 1) ?? 0);
    return LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
  }

  private refuseQuote(index: number): never {
    return this.source.refuse({ index, source: this.source.text.slice(index).trim() }, messages.quoteInside());
  }

  private skipSpaces(): void {
    const { text } = this.source;
    while (this.index < text.length && SPACE.test(text[this.index])) this.index++;
  }
}
