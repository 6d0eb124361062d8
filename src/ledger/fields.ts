import { type OptionSet } from './options';

/**
 * What a field holds. `code` is a Code field (trimmed, upper case, compared without case), `text` is kept as it is,
 * `amount` is money in units of the ledger, `quantity` a decimal of up to five places.
 */
export type FieldKind = 'integer' | 'date' | 'boolean' | 'option' | 'code' | 'text' | 'amount' | 'quantity';

export interface FieldDefinition<K extends FieldKind = FieldKind> {
  readonly kind: K;
  /** BC's caption in English. */
  readonly caption: string;
  /** Other names that a header may bear: older or newer captions, field names, API names. */
  readonly names: readonly string[];
  /** The table cannot be used without this column. */
  readonly required: boolean;
  /** Codes of one domain share a dictionary, so that they can be joined by number. */
  readonly domain?: string;
  readonly options?: OptionSet;
}

interface FieldOptions {
  readonly names?: readonly string[];
  readonly required?: boolean;
}

function field<K extends FieldKind>(kind: K, caption: string, options: FieldOptions): FieldDefinition<K> {
  return { kind, caption, names: options.names ?? [], required: options.required ?? false };
}

export const integer = (caption: string, options: FieldOptions = {}) => field('integer', caption, options);
export const date = (caption: string, options: FieldOptions = {}) => field('date', caption, options);
export const boolean = (caption: string, options: FieldOptions = {}) => field('boolean', caption, options);
export const text = (caption: string, options: FieldOptions = {}) => field('text', caption, options);
export const amount = (caption: string, options: FieldOptions = {}) => field('amount', caption, options);
export const quantity = (caption: string, options: FieldOptions = {}) => field('quantity', caption, options);

export function option(caption: string, set: OptionSet, options: FieldOptions = {}): FieldDefinition<'option'> {
  return { ...field('option', caption, options), options: set };
}

/** @param domain what the code names (default: the field alone) */
export function code(caption: string, domain: string = caption, options: FieldOptions = {}): FieldDefinition<'code'> {
  return { ...field('code', caption, options), domain };
}

export const required = { required: true } as const;

/** A ledger table: how its sheet is recognized and what its columns are called. */
export interface TableDefinition<F extends FieldDefinitions = FieldDefinitions> {
  /** BC's table name, as conformance cases spell it. */
  readonly name: string;
  /** BC's page caption, as messages and sheets call it. */
  readonly caption: string;
  readonly fields: F;
  /** Fields that together name a row. */
  readonly key: readonly string[];
  /**
   * Headers alone do not tell the table from others (Code and Name could be anything): its sheet or Excel table must
   * also bear the table's name.
   */
  readonly recognizedByName: boolean;
  /** Exactly one row, without a key. */
  readonly single: boolean;
}

export type FieldDefinitions = Readonly<Record<string, FieldDefinition>>;

export function defineTable<const F extends FieldDefinitions>(
  name: string,
  caption: string,
  key: readonly (keyof F & string)[],
  fields: F,
  options: { recognizedByName?: boolean; single?: boolean } = {},
): TableDefinition<F> {
  return {
    name,
    caption,
    key,
    fields,
    recognizedByName: options.recognizedByName ?? false,
    single: options.single ?? false,
  };
}
