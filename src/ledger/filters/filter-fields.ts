/** A field that a request page offers a filter for. */
export interface FilterField {
  /** BC's caption of the field, which a `FilterError` repeats. */
  readonly caption: string;
  /** Which of the two filter functions reads it: `codeFilter` or `dateFilter`. */
  readonly kind: 'code' | 'date';
}

/** The fields that can be filtered on. The batch job's own two come first. */
export const FILTER_FIELDS: readonly FilterField[] = [
  { caption: 'Item No.', kind: 'code' },
  { caption: 'Posting Date', kind: 'date' },
  { caption: 'Document No.', kind: 'code' },
  { caption: 'Location Code', kind: 'code' },
  { caption: 'Inventory Posting Group', kind: 'code' },
];
