import { type CellOutput } from '../sheet-host';

const MEGABYTE = 1024 * 1024;

/**
 * Excel on the web takes and gives 5 MB in a request. A block stays well clear of it, for the client works on it without
 * a break: on the thread that the pane is drawn on.
 */
export const TARGET_BYTES = 3 * MEGABYTE;
/** The first block is a guess, and a careful one. */
const FIRST_BYTES = MEGABYTE;
const GUESSED_BYTES_PER_CELL = 12;
const SAMPLE_ROWS = 100;
/** Excel gives up to 5,000,000 cells at once. */
const MOST_CELLS = 4_000_000;

/** How many rows to read at once, learned from the rows before. */
export class BlockSize {
  private rows: number;

  constructor(private readonly columns: number) {
    this.rows = Math.ceil(FIRST_BYTES / (GUESSED_BYTES_PER_CELL * columns));
  }

  get next(): number {
    return Math.max(1, Math.min(this.rows, Math.floor(MOST_CELLS / Math.max(1, this.columns))));
  }

  /** Learns from a block that has been read. */
  learn(areas: readonly (readonly (readonly CellOutput[])[])[]): void {
    const count = areas[0]?.length ?? 0;
    if (count === 0) return;
    const step = Math.max(1, Math.floor(count / SAMPLE_ROWS));
    let bytes = 0;
    let sampled = 0;
    for (let row = 0; row < count; row += step, sampled++) {
      for (const area of areas) bytes += utf8Length(JSON.stringify(area[row])) + 1;
    }
    this.rows = Math.floor((TARGET_BYTES * sampled) / bytes);
  }

  /** The block was too large for Excel. */
  halve(): void {
    this.rows = Math.max(1, Math.floor(this.next / 2));
  }

  /** A single row cannot be halved. */
  get isSmallest(): boolean {
    return this.next === 1;
  }
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Each half of a surrogate pair counts for two of its four bytes.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
