type ColumnConstructor<A> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): A;
};

/** A column begins at a multiple of this; it may leave fewer bytes than this unused. */
export const ALIGNMENT = 8;

/**
 * One block of memory for the columns of a table whose length is known beforehand. After every few columns with memory
 * of their own the garbage collector would look through everything that the caller holds; after one block it does so
 * once. What no column takes stays untouched and costs nothing.
 */
export class ColumnMemory {
  private buffer: ArrayBuffer | undefined;
  private used = 0;

  /** @param bytes - as many as all columns together may take */
  constructor(private readonly bytes: number) {}

  /** Zeros; undefined when the block has no room left. */
  take<A>(make: ColumnConstructor<A>, length: number): A | undefined {
    const bytes = Math.ceil((length * make.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
    if (this.used + bytes > this.bytes) return undefined;
    this.buffer ??= new ArrayBuffer(this.bytes);
    const offset = this.used;
    this.used += bytes;
    return new make(this.buffer, offset, length);
  }
}
