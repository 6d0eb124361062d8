/** `_x0020_` in the member names of the web services stands for a space. */
const ESCAPED_CHARACTER = /_x([0-9a-f]{4})_/gi;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/** The text that a name with `_xHHHH_` escapes stands for. */
export function unescaped(name: string): string {
  if (!name.includes('_x') && !name.includes('_X')) return name;
  return name.replace(ESCAPED_CHARACTER, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * A name with everything left out in which captions, field names, OData names and API names differ: `Cost Amount
 * (Actual)`, `Cost_Amount_Actual` and `costAmountActual` all become `costamountactual` (posting.md, section 1.1).
 */
export function normalizedName(name: string): string {
  return unescaped(name)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('%', 'percent')
    .replace(NEITHER_LETTER_NOR_DIGIT, '');
}
