import { type FieldDefinition, LEDGER_TABLES, type TableName } from '../../../ledger';
import { localizedForms } from './localized-forms';
import { normalizedName } from './normalize';

/** A field that a header may mean. */
export interface NameClaim {
  readonly field: string;
  /** Undefined for English. */
  readonly locale: string | undefined;
  /** 0 is the caption (or its commonest translation); the higher, the less usual is the name for the field. */
  readonly rank: number;
}

/** For each table: what a normalized header may mean there. */
const claimsByTable = new Map<TableName, ReadonlyMap<string, readonly NameClaim[]>>();

/** The fields of a table that a normalized header may mean. */
export function claimsOf(table: TableName): ReadonlyMap<string, readonly NameClaim[]> {
  let claims = claimsByTable.get(table);
  if (!claims) claimsByTable.set(table, (claims = collectClaims(LEDGER_TABLES[table].fields)));
  return claims;
}

let tablesByHeader: ReadonlyMap<string, readonly TableName[]> | undefined;

/** The tables that have a field of this normalized name. */
export function tablesWithHeader(header: string): readonly TableName[] {
  tablesByHeader ??= collectTables();
  return tablesByHeader.get(header) ?? [];
}

function collectClaims(fields: Readonly<Record<string, FieldDefinition>>): ReadonlyMap<string, readonly NameClaim[]> {
  const claims = new Map<string, NameClaim[]>();
  for (const [field, definition] of Object.entries(fields)) {
    for (const [name, claim] of namesOf(field, definition)) claims.set(name, [...(claims.get(name) ?? []), claim]);
  }
  return claims;
}

/** A field's names: English ones, then those of other languages, each with its claim. */
function namesOf(field: string, { caption, names }: FieldDefinition): [string, NameClaim][] {
  const captions = [caption, ...names];
  const english = captions.map((name, rank): [string, NameClaim] => [
    normalizedName(name),
    { field, locale: undefined, rank },
  ]);
  const localized = captions.flatMap((name, place) =>
    localizedForms(name).map((form): [string, NameClaim] => [
      form.name,
      { field, locale: form.locale, rank: place * PLACES + form.rank },
    ]),
  );
  return [...english, ...localized];
}

/** More than any caption has forms in one language: a translation of the caption goes before one of another name. */
const PLACES = 100;

function collectTables(): ReadonlyMap<string, readonly TableName[]> {
  const tables = new Map<string, TableName[]>();
  for (const table of Object.keys(LEDGER_TABLES) as TableName[]) {
    for (const header of claimsOf(table).keys()) tables.set(header, [...(tables.get(header) ?? []), table]);
  }
  return tables;
}
