import { type Comparison, type FilterNode } from './filter-node';

export type Test<Value> = (value: Value) => boolean;

/** How a kind of field compares its values with what a filter names. */
export interface Comparing<Operand, Value> {
  /** All plain alternatives of an "or" at once, so that a long list of items costs one look-up. */
  equalsAny(operands: readonly Operand[]): Test<Value>;
  compares(operator: Comparison, operand: Operand): Test<Value>;
}

/** Turns a filter's tree into a test. */
export function compile<Operand, Value>(node: FilterNode<Operand>, comparing: Comparing<Operand, Value>): Test<Value> {
  switch (node.kind) {
    case 'or':
      return any(node.terms, comparing);
    case 'and':
      return every(node.terms.map((term) => compile(term, comparing)));
    case 'equals':
      return comparing.equalsAny([node.operand]);
    case 'notEqual': {
      const equals = comparing.equalsAny([node.operand]);
      return (value) => !equals(value);
    }
    case 'compare':
      return comparing.compares(node.operator, node.operand);
    case 'range': {
      const ends: Test<Value>[] = [];
      if (node.from !== undefined) ends.push(comparing.compares('>=', node.from));
      if (node.to !== undefined) ends.push(comparing.compares('<=', node.to));
      return every(ends);
    }
  }
}

function any<Operand, Value>(terms: readonly FilterNode<Operand>[], comparing: Comparing<Operand, Value>): Test<Value> {
  const operands: Operand[] = [];
  const tests: Test<Value>[] = [];
  for (const term of terms) {
    if (term.kind === 'equals') operands.push(term.operand);
    else tests.push(compile(term, comparing));
  }
  if (operands.length > 0) tests.unshift(comparing.equalsAny(operands));
  return (value) => tests.some((test) => test(value));
}

function every<Value>(tests: readonly Test<Value>[]): Test<Value> {
  return (value) => tests.every((test) => test(value));
}
