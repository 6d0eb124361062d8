/**
 * The texts of a column (or of all columns that hold the same kind of code, such as item numbers), each under a
 * small number. Number 0 is the empty text. Equal texts have equal numbers, so joins and groups compare numbers.
 */
export class Dictionary {
  private readonly texts: string[] = [''];
  private readonly numbers = new Map<string | number, number>([['', 0]]);

  /** @param normalize how a cell's text is brought into the field's form (Code fields: trimmed, upper case) */
  constructor(private readonly normalize: (text: string) => string = (text) => text) {}

  static ofCodes(): Dictionary {
    return new Dictionary(normalizeCode);
  }

  get size(): number {
    return this.texts.length;
  }

  text(number: number): string {
    return this.texts[number];
  }

  /** The number of a cell's text, new texts getting the next free one. A number cell stands for its digits. */
  intern(cell: string | number): number {
    const known = this.numbers.get(cell);
    return known === undefined ? this.add(cell) : known;
  }

  /** The number of a text, or -1 when no row has it. */
  find(text: string): number {
    return this.numbers.get(this.normalize(text)) ?? -1;
  }

  /** For each number its place in text order (code point order of the normalized text). */
  ranks(): Uint32Array {
    const order = this.texts.map((_, number) => number);
    order.sort((a, b) => compareText(this.texts[a], this.texts[b]));
    const ranks = new Uint32Array(order.length);
    order.forEach((number, rank) => (ranks[number] = rank));
    return ranks;
  }

  private add(cell: string | number): number {
    const text = this.normalize(String(cell));
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.numbers.set(text, number);
    }
    if (text !== cell) this.numbers.set(cell, number);
    return number;
  }
}

/** Code fields are trimmed and compared without case (posting.md, section 1.1). */
export function normalizeCode(text: string): string {
  return text.trim().toUpperCase();
}

/** Order of text by code point, upper case and lower case apart. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = left[i].codePointAt(0)! - right[i].codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
