/** Documents as the importer tells them apart. */
export interface NumberedDocuments {
  readonly count: number;
  /** The number that the books have. */
  readonly number: (document: number) => string;
  /** What makes documents of one number different: their date, or nothing. */
  readonly mark: (document: number) => number;
}

/** Suffixes that keep documents apart: 0 where the number is the books' own, 2 for `-2`, and so on. */
export function documentSuffixes({ count, mark, number }: NumberedDocuments): Uint32Array {
  const suffixes = new Uint32Array(count);
  const taken = new Set<string>();
  const next = new Map<string, number>();
  for (let document = 0; document < count; document++) {
    const behind = `\n${mark(document)}`;
    const base = number(document);
    const key = base + behind;
    if (!taken.has(key)) {
      taken.add(key);
      continue;
    }
    let suffix = next.get(key) ?? 2;
    while (taken.has(withSuffix(base, suffix) + behind)) suffix++;
    taken.add(withSuffix(base, suffix) + behind);
    next.set(key, suffix + 1);
    suffixes[document] = suffix;
  }
  return suffixes;
}

export function withSuffix(number: string, suffix: number): string {
  return suffix === 0 ? number : `${number}-${suffix}`;
}
