import { Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type ZipArchive } from './zip-archive';
import { type ZipEntry } from './zip-directory';

/** Excel writes this date into its packages, and packages of equal content should be equal. */
const NO_DATE = new Date(1980, 0, 1);
/** Level 4 packs sheets nearly as well as the usual 6 in two thirds of the time. */
const DEFLATE_LEVEL = 4;
const UTF8 = new TextEncoder();
const DEFLATE_STEP = 64 * 1024;
/** Beyond this a package needs zip64, which fflate does not write. */
const MAX_BYTES = 0xffffffff;
const MAX_ENTRIES = 0xfffe;

/** Writes a zip archive entry by entry; what waits to be written never exceeds one piece. */
export class ZipOut {
  private readonly zip: Zip;
  private waiting: Uint8Array[] = [];
  private failure: Error | undefined;
  private written = 0;
  private count = 0;

  constructor(
    private readonly write: (piece: Uint8Array) => Promise<void> | void,
    private readonly file: string,
  ) {
    this.zip = new Zip((error, piece) => {
      if (error) this.failure = error;
      else this.waiting.push(piece);
    });
  }

  /** Adds an entry, packing what `content` yields. */
  async add(name: string, content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): Promise<void> {
    const entry = new ZipDeflate(name, { level: DEFLATE_LEVEL });
    entry.mtime = NO_DATE;
    this.begin(entry);
    let size = 0;
    for await (const piece of content) {
      const bytes = typeof piece === 'string' ? UTF8.encode(piece) : piece;
      size += bytes.length;
      this.check(size);
      for (let at = 0; at < bytes.length; at += DEFLATE_STEP) {
        entry.push(bytes.subarray(at, at + DEFLATE_STEP));
        await this.flush();
      }
    }
    entry.push(new Uint8Array(0), true);
    await this.flush();
  }

  /** Adds an entry of another archive as it is packed there. */
  async copy(archive: ZipArchive, source: ZipEntry): Promise<void> {
    this.check(source.size);
    const entry: ZipInputFile = {
      filename: source.name,
      size: source.size,
      crc: source.crc,
      compression: source.method,
      mtime: NO_DATE,
    };
    this.begin(entry);
    for await (const piece of archive.packedChunks(source)) {
      entry.ondata!(null, piece, false);
      await this.flush();
    }
    entry.ondata!(null, new Uint8Array(0), true);
    await this.flush();
  }

  /** Writes the directory. The file is whole only after this. */
  async finish(): Promise<void> {
    this.zip.end();
    await this.flush();
  }

  private begin(entry: ZipInputFile): void {
    if (++this.count > MAX_ENTRIES) throw new WorkbookFileError(MESSAGES.outputTooLarge(this.file));
    this.zip.add(entry);
  }

  private async flush(): Promise<void> {
    if (this.failure) throw this.failure;
    const pieces = this.waiting;
    this.waiting = [];
    for (const piece of pieces) {
      this.check((this.written += piece.length));
      await this.write(piece);
    }
  }

  private check(bytes: number): void {
    if (bytes > MAX_BYTES) throw new WorkbookFileError(MESSAGES.outputTooLarge(this.file));
  }
}
