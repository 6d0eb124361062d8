/** Beyond so many texts the pool starts anew: it only saves memory for codes that repeat. */
const LIMIT = 20_000;

/** Gives one and the same string for equal texts, so that a ledger's codes are held once and not once a cell. */
export class TextPool {
  readonly #known = new Map<string, string>();

  intern(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= LIMIT) this.#known.clear();
    this.#known.set(text, text);
    return text;
  }
}
