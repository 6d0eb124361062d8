const START_A = 0x2f0b4c47;
const START_B = 0x5bd1e995;
const FACTOR_A = 0x85ebca6b;
const FACTOR_B = 0xc2b2ae35;
/** Stands behind each text, so that two texts and their concatenation differ. */
const END_OF_TEXT = 0x10000;

/**
 * A running hash of two words of 32 bits, each with its own factor. Each step maps the state one to one, so two inputs
 * that differ in a single word always have different hashes.
 */
export class Hash {
  /** The two words. */
  a = START_A;
  b = START_B;

  reset(): void {
    this.a = START_A;
    this.b = START_B;
  }

  addWords(words: Uint32Array | Int32Array | Uint8Array): void {
    let { a, b } = this;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      a = Math.imul(((a << 13) | (a >>> 19)) ^ word, FACTOR_A);
      b = Math.imul(((b << 15) | (b >>> 17)) ^ word, FACTOR_B);
    }
    this.a = a;
    this.b = b;
  }

  /** For each number, two words of a table: `pairs[2 * number]` and the next one. */
  addPairs(pairs: Int32Array, numbers: Uint32Array): void {
    let { a, b } = this;
    for (let i = 0; i < numbers.length; i++) {
      const place = numbers[i] * 2;
      a = Math.imul(((a << 13) | (a >>> 19)) ^ pairs[place], FACTOR_A);
      b = Math.imul(((b << 15) | (b >>> 17)) ^ pairs[place + 1], FACTOR_B);
    }
    this.a = a;
    this.b = b;
  }

  addText(text: string): void {
    let { a, b } = this;
    for (let i = 0; i <= text.length; i++) {
      const word = i < text.length ? text.charCodeAt(i) : END_OF_TEXT;
      a = Math.imul(((a << 13) | (a >>> 19)) ^ word, FACTOR_A);
      b = Math.imul(((b << 15) | (b >>> 17)) ^ word, FACTOR_B);
    }
    this.a = a;
    this.b = b;
  }

  /** 16 hexadecimal digits. */
  toString(): string {
    return [this.a, this.b].map((word) => (spread(word) >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

/** Spreads the bits of the last words over the whole result. */
function spread(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
