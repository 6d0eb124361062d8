import { type CellOutput, LARGEST_BLOCK } from '../sheet-host';

/** The first block is a guess, and a careful one. */
const FIRST_BYTES = LARGEST_BLOCK / 3;
const GUESSED_BYTES_PER_CELL = 12;
const SAMPLE_ROWS = 100;
/** Excel gives up to 5,000,000 cells at once. */
const MOST_CELLS = 4_000_000;

/** How many rows to read at once, learned from the rows before. */
export class BlockSize {
  private bytesOfRow: number;
  /** Before anything was learned, and after a block was too large. */
  private most: number;

  constructor(private readonly columns: number) {
    this.bytesOfRow = GUESSED_BYTES_PER_CELL * columns;
    this.most = Math.ceil(FIRST_BYTES / this.bytesOfRow);
  }

  /** The rows of a block of so many bytes. */
  rowsIn(bytes: number): number {
    const cellsAllow = Math.floor(MOST_CELLS / Math.max(1, this.columns));
    return Math.max(1, Math.min(Math.floor(bytes / this.bytesOfRow), cellsAllow, this.most));
  }

  bytesOf(rows: number): number {
    return rows * this.bytesOfRow;
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
    this.bytesOfRow = bytes / sampled;
    this.most = Infinity;
  }

  /** So many rows were too large for Excel. */
  halve(rows: number): void {
    this.most = Math.max(1, Math.floor(rows / 2));
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
