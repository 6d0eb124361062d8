import { type TableName } from '../../../ledger';
import { claimsOf, type NameClaim } from '../names/field-names';
import { LOCALES } from '../names/localized-forms';

/** Normalized headers by sheet column; an empty text where no header is. */
export type HeaderRow = readonly string[];

/** What a row of headers means for a table. */
export interface HeaderMapping {
  /** The column of each field that was found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Fields that two columns name in the same way, with all these columns. */
  readonly duplicates: ReadonlyMap<string, readonly number[]>;
}

interface ColumnClaim {
  readonly column: number;
  readonly field: string;
  /** Lower is better; equal only for equal headers. */
  readonly standing: number;
}

/** English names go first, then the language that most headers are in, then the other languages. */
const LANGUAGE_WEIGHT = 1_000_000;

const NONE: ReadonlyMap<string, string> = new Map();
/** What people said goes before every name that we know. */
const BY_HAND = -1;

/**
 * Finds the fields of a table among headers.
 * @param byHand - for normalized headers that people gave a meaning: their field
 */
export function mapHeaders(
  table: TableName,
  headers: HeaderRow,
  byHand: ReadonlyMap<string, string> = NONE,
): HeaderMapping {
  const claims = headers.map((header) => (header === '' ? [] : (claimsOf(table).get(header) ?? [])));
  const languages = languagesByUse(claims);
  const claimsByField = new Map<string, ColumnClaim[]>();
  claims.forEach((ofColumn, column) => {
    const field = byHand.get(headers[column]);
    const claim = field === undefined ? bestClaim(ofColumn, languages) : { field, standing: BY_HAND };
    if (claim) claimsByField.set(claim.field, [...(claimsByField.get(claim.field) ?? []), { column, ...claim }]);
  });
  const columns = new Map<string, number>();
  const duplicates = new Map<string, readonly number[]>();
  for (const [field, all] of claimsByField) {
    const best = Math.min(...all.map((claim) => claim.standing));
    const candidates = all.filter((claim) => claim.standing === best).map((claim) => claim.column);
    columns.set(field, candidates[0]);
    if (candidates.length > 1) duplicates.set(field, candidates);
  }
  return { columns, duplicates };
}

/** The place of each language in the order of preference: English, then by the number of headers that it explains. */
function languagesByUse(claims: readonly (readonly NameClaim[])[]): ReadonlyMap<string | undefined, number> {
  const uses = new Map<string, number>(LOCALES.map((locale) => [locale, 0]));
  for (const ofColumn of claims) {
    const locales = new Set(ofColumn.map((claim) => claim.locale).filter((locale) => locale !== undefined));
    for (const locale of locales) uses.set(locale, uses.get(locale)! + 1);
  }
  const order = [...uses].sort(([, a], [, b]) => b - a).map(([locale]) => locale);
  return new Map([[undefined, 0], ...order.map((locale, i) => [locale, i + 1] as const)]);
}

function bestClaim(
  claims: readonly NameClaim[],
  languages: ReadonlyMap<string | undefined, number>,
): { field: string; standing: number } | undefined {
  let best: { field: string; standing: number } | undefined;
  for (const { field, locale, rank } of claims) {
    const standing = languages.get(locale)! * LANGUAGE_WEIGHT + rank;
    if (!best || standing < best.standing) best = { field, standing };
  }
  return best;
}
