export type Comparison = '<' | '<=' | '>' | '>=';

/**
 * A filter as a tree. `Operand` is what a value in the filter stands for: a code or pattern, a day or an accounting
 * period.
 */
export type FilterNode<Operand> =
  | { readonly kind: 'or'; readonly terms: readonly FilterNode<Operand>[] }
  | { readonly kind: 'and'; readonly terms: readonly FilterNode<Operand>[] }
  | FilterLeaf<Operand>;

export type FilterLeaf<Operand> =
  | { readonly kind: 'equals'; readonly operand: Operand }
  | { readonly kind: 'notEqual'; readonly operand: Operand }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly operand: Operand }
  /** Both ends belong to it; a missing end is open. */
  | { readonly kind: 'range'; readonly from: Operand | undefined; readonly to: Operand | undefined };
