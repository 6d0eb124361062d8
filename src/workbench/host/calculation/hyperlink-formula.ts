/** A `HYPERLINK(target,text)` that is a whole formula; target and text are split at the comma between them. */
const HYPERLINK = /^=HYPERLINK\(((?:"(?:[^"]|"")*"|[^",()]|\([^()]*\))+),((?:"(?:[^"]|"")*"|[^"()]|\([^()]*\))+)\)$/i;
const ONE_ARGUMENT = /^=HYPERLINK\(("(?:[^"]|"")*")\)$/i;

/**
 * What a link shows: the engine does not know HYPERLINK. Written-out texts and numbers come as they are, anything else as
 * the formula that gives them; a formula that is no link comes back as it was.
 */
export function linkText(formula: string): { readonly literal?: string | number; readonly formula: string } {
  const shown = (HYPERLINK.exec(formula)?.[2] ?? ONE_ARGUMENT.exec(formula)?.[1])?.trim();
  if (shown === undefined) return { formula };
  if (/^"(?:[^"]|"")*"$/.test(shown)) return { literal: shown.slice(1, -1).replaceAll('""', '"'), formula };
  return /^-?\d+(\.\d+)?$/.test(shown) ? { literal: Number(shown), formula } : { formula: `=${shown}` };
}
