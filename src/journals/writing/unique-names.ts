/** The name of each account, by its index. */
export type TextNames = (index: number) => string;

/** Names that other characters were taken out of may have become equal: later ones get -2, -3 … at their end. */
export function uniqueNames(names: readonly string[]): TextNames {
  const taken = new Set<string>();
  const unique = names.map((name) => {
    let candidate = name;
    for (let number = 2; taken.has(candidate); number++) candidate = `${name}-${number}`;
    taken.add(candidate);
    return candidate;
  });
  return (index) => unique[index];
}
