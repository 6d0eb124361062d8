import { basename } from 'node:path';
import { Inflate } from 'fflate';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type FileLimits, sizeInWords } from '../limits';
import { crc32 } from './crc32';
import { type FileStamp, fileSlice, stampOf, withFile } from './file-bytes';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** A zip archive on disk: its directory in memory, its entries streamed on demand. */
export class ZipArchive {
  private readonly byName = new Map<string, ZipEntry>();

  private constructor(
    readonly path: string,
    readonly entries: readonly ZipEntry[],
    private readonly stamp: FileStamp,
    private readonly limits: FileLimits,
  ) {
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      if (this.byName.has(key)) throw this.damaged(`it holds "${entry.name}" twice`);
      this.byName.set(key, entry);
    }
  }

  static async open(path: string, limits: FileLimits): Promise<ZipArchive> {
    const stamp = await stampOf(path);
    const entries = await withFile(path, (bytes) => readZipDirectory(bytes, basename(path)));
    // Entries are held to their declared size while they are unpacked, so this sum is a limit on all of them.
    const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (unpacked > limits.maxUnpackedBytes) {
      throw new WorkbookFileError(MESSAGES.tooLarge(basename(path), sizeInWords(limits.maxUnpackedBytes)));
    }
    return new ZipArchive(path, entries, stamp, limits);
  }

  /** File names in packages do not depend on case. */
  entry(name: string): ZipEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /** An entry's content, unpacked piece by piece; whoever stops early has read no more than he asked for. */
  async *chunks(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    let unpacked = 0;
    let crc = 0;
    for await (const piece of entry.method === 0 ? this.packedChunks(entry) : this.inflated(entry)) {
      unpacked += piece.length;
      this.checkSize(entry, unpacked);
      crc = crc32(piece, crc);
      yield piece;
    }
    if (unpacked !== entry.size || crc !== entry.crc) throw this.damaged(`"${entry.name}" does not match its checksum`);
  }

  /** An entry's content as it is stored, for copying. */
  async *packedChunks(entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const start = await this.dataStart(entry);
    let length = 0;
    for await (const piece of fileSlice(this.path, start, entry.packedSize)) {
      length += piece.length;
      yield piece;
    }
    if (length !== entry.packedSize) throw this.damaged(`"${entry.name}" is cut off`);
  }

  private async *inflated(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    let left = entry.packedSize;
    if (left === 0) throw this.damaged(`"${entry.name}" is cut off`);
    for await (const packed of this.packedChunks(entry)) {
      // Small steps: one packed byte may become a thousand, and the limits are checked after each step.
      for (let at = 0; at < packed.length; at += INFLATE_STEP) {
        const step = packed.subarray(at, at + INFLATE_STEP);
        left -= step.length;
        try {
          inflate.push(step, left === 0);
        } catch (error) {
          throw this.damaged(`"${entry.name}" cannot be unpacked`, error);
        }
        for (const piece of pieces) if (piece.length > 0) yield piece;
        pieces = [];
      }
    }
  }

  private checkSize(entry: ZipEntry, unpacked: number): void {
    if (unpacked > entry.size) throw this.damaged(`"${entry.name}" is longer than it says`);
    const { ratioCheckedFromBytes, maxCompressionRatio } = this.limits;
    if (unpacked > ratioCheckedFromBytes && unpacked > entry.packedSize * maxCompressionRatio) {
      throw new WorkbookFileError(MESSAGES.implausible(basename(this.path), entry.name));
    }
  }

  private async dataStart(entry: ZipEntry): Promise<number> {
    const stamp = await stampOf(this.path);
    if (stamp.size !== this.stamp.size || stamp.modified !== this.stamp.modified) {
      throw new WorkbookFileError(MESSAGES.changed(basename(this.path)));
    }
    const header = await withFile(this.path, (bytes) => bytes.read(entry.offset, LOCAL_HEADER_SIZE));
    if (header.length < LOCAL_HEADER_SIZE || header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
      throw this.damaged(`"${entry.name}" is not where the directory says`);
    }
    return entry.offset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  }

  private damaged(what: string, cause?: unknown): WorkbookFileError {
    return new WorkbookFileError(MESSAGES.corruptPackage(basename(this.path), what), { cause });
  }
}

const INFLATE_STEP = 16 * 1024;
const LOCAL_HEADER_SIZE = 30;
const LOCAL_SIGNATURE = 0x04034b50;
