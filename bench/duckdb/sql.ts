import type { ColumnKind } from './columns';

/** Exact, and 64 bits wide: up to 9,999,999,999,999.99999; more is an error of the cast, never a rounded value. */
export const AMOUNT = 'DECIMAL(18, 5)';

export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

export function list(values: readonly string[]): string {
  return values.map(text).join(', ');
}

/** A text column as a value of its kind. Days are Excel serials. */
export function fromText(column: string, kind: ColumnKind | 'text'): string {
  const trimmed = `trim(coalesce(${column}, ''))`;
  switch (kind) {
    case 'boolean':
      return `lower(${trimmed}) IN ('true', 'yes', '1')`;
    case 'integer':
      return `CASE ${trimmed} WHEN '' THEN 0 ELSE ${trimmed}::INTEGER END`;
    case 'amount':
      return `CASE ${trimmed} WHEN '' THEN 0 ELSE ${trimmed}::${AMOUNT} END`;
    case 'day':
      return (
        `CASE WHEN ${trimmed} = '' THEN 0 ` +
        `WHEN ${trimmed} LIKE '%-%' THEN date_diff('day', DATE '1899-12-30', ${trimmed}::DATE) ` +
        `ELSE ${trimmed}::INTEGER END`
      );
    case 'code':
    case 'fewCodes':
      return `upper(${trimmed})`;
    case 'option':
    case 'text':
      return trimmed;
  }
}
