import { type Comparison, type FilterLeaf, type FilterNode } from './filter-node';
import { type FilterSource } from './filter-source';
import { messages } from './messages';
import { type OperandToken, Scanner, type ScannerOptions, type SymbolToken, type Token } from './scanner';

/** How a kind of field understands the values in its filters. */
export interface OperandSyntax<Operand> extends ScannerOptions {
  /** A value that stands alone or after `=` or `<>`. */
  readValue(token: OperandToken): Operand;
  /** A value that stands in a range or after `<`, `<=`, `>` or `>=`. */
  readBound(token: OperandToken): Operand;
}

/** About three Excel cells full. */
const MOST_CHARACTERS = 100_000;
/** Far more than a person writes, far less than the call stack holds. */
const MOST_PARENTHESES = 100;

/**
 * Reads a filter.
 * @param source the filter, which is not blank
 * @param syntax what the values in it mean
 * @returns the filter as a tree
 * @throws FilterError at the first place, from the left, that cannot be read
 */
export function parseFilter<Operand>(source: FilterSource, syntax: OperandSyntax<Operand>): FilterNode<Operand> {
  const { length } = source.text;
  if (length > MOST_CHARACTERS)
    source.refuse({ index: 0, source: '' }, messages.tooLong({ length, limit: MOST_CHARACTERS }));
  return new Parser(source, syntax).filter();
}

/** Recursive descent, one method for each rule of the grammar (posting.md, section 11). */
class Parser<Operand> {
  private readonly scanner: Scanner;
  private previous: Token | undefined;
  private current: Token;
  private depth = 0;

  constructor(
    private readonly source: FilterSource,
    private readonly syntax: OperandSyntax<Operand>,
  ) {
    this.scanner = new Scanner(source, syntax);
    this.current = this.scanner.next();
  }

  filter(): FilterNode<Operand> {
    const node = this.or();
    if (this.current.kind !== 'end') this.refuseAfterTerm();
    return node;
  }

  private or(): FilterNode<Operand> {
    const terms = [this.and()];
    while (this.accept('|')) terms.push(this.and());
    return terms.length === 1 ? terms[0] : { kind: 'or', terms };
  }

  private and(): FilterNode<Operand> {
    const terms = [this.term()];
    while (this.accept('&')) terms.push(this.term());
    return terms.length === 1 ? terms[0] : { kind: 'and', terms };
  }

  private term(): FilterNode<Operand> {
    const { kind } = this.current;
    switch (kind) {
      case '(':
        return this.group();
      case '<>':
        this.advance();
        return { kind: 'notEqual', operand: this.value() };
      case '=':
        this.advance();
        return { kind: 'equals', operand: this.value() };
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.comparison(kind);
      default:
        return this.rangeOrValue();
    }
  }

  private group(): FilterNode<Operand> {
    const opening = this.advance();
    if (++this.depth > MOST_PARENTHESES) this.source.refuse(opening, messages.tooDeep({ limit: MOST_PARENTHESES }));
    const node = this.or();
    if (this.current.kind === 'end') this.source.refuse(opening, messages.parenthesisNotClosed());
    if (!this.accept(')')) this.refuseAfterTerm();
    this.depth--;
    return node;
  }

  private comparison(operator: Comparison): FilterLeaf<Operand> {
    this.advance();
    return { kind: 'compare', operator, operand: this.syntax.readBound(this.operand()) };
  }

  private rangeOrValue(): FilterLeaf<Operand> {
    if (this.accept('..')) return { kind: 'range', from: undefined, to: this.upperBound() };
    const token = this.operand();
    if (!this.accept('..')) return { kind: 'equals', operand: this.syntax.readValue(token) };
    return { kind: 'range', from: this.syntax.readBound(token), to: this.upperBound() };
  }

  private upperBound(): Operand | undefined {
    return this.current.kind === 'operand' ? this.syntax.readBound(this.operand()) : undefined;
  }

  private value(): Operand {
    return this.syntax.readValue(this.operand());
  }

  private operand(): OperandToken {
    const token = this.current;
    if (token.kind !== 'operand') {
      return this.source.refuse(
        token,
        messages.valueMissing({ before: this.previous?.source ?? '', found: token.source }),
      );
    }
    this.advance();
    return token;
  }

  private accept(kind: SymbolToken['kind']): boolean {
    if (this.current.kind !== kind) return false;
    this.advance();
    return true;
  }

  private advance(): Token {
    const token = this.current;
    this.previous = token;
    this.current = this.scanner.next();
    return token;
  }

  /** What stands behind a whole term is neither an operator nor the end. */
  private refuseAfterTerm(): never {
    const found = this.current;
    if (found.kind === ')') return this.source.refuse(found, messages.parenthesisNotOpened());
    if (found.kind === '..') return this.source.refuse(found, messages.secondRange());
    return this.source.refuse(found, messages.operatorMissing({ before: this.previous!.source, found: found.source }));
  }
}
