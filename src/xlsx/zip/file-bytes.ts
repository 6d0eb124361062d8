import { type FileHandle, open, stat } from 'node:fs/promises';
import { MESSAGES, WorkbookFileError } from '../errors';

/** What `withFile` hands out: bytes from anywhere in a file. */
export interface FileBytes {
  readonly size: number;
  /** Fewer bytes come back only at the end of the file. */
  read(position: number, length: number): Promise<Buffer<ArrayBuffer>>;
}

/** When a file was last what it is: lets us notice that somebody else saved it meanwhile. */
export interface FileStamp {
  readonly size: number;
  readonly modified: number;
}

/** Opens a file for the time of `use`. No handle stays open between two reads, so that Excel may still save the file. */
export async function withFile<T>(path: string, use: (bytes: FileBytes) => Promise<T>): Promise<T> {
  const handle = await openForReading(path);
  try {
    return await use(await bytesOf(handle));
  } finally {
    await handle.close();
  }
}

/** Streams a slice of a file. */
export async function* fileSlice(path: string, position: number, length: number): AsyncGenerator<Buffer<ArrayBuffer>> {
  const handle = await openForReading(path);
  try {
    const bytes = await bytesOf(handle);
    const end = position + length;
    for (let at = position; at < end;) {
      const piece = await bytes.read(at, Math.min(READ_SIZE, end - at));
      if (piece.length === 0) return;
      at += piece.length;
      yield piece;
    }
  } finally {
    await handle.close();
  }
}

/** The stamp of a file, or a message that tells why there is none. */
export async function stampOf(path: string): Promise<FileStamp> {
  try {
    const info = await stat(path);
    return { size: info.size, modified: info.mtimeMs };
  } catch (error) {
    throw cannotRead(path, error);
  }
}

const READ_SIZE = 256 * 1024;

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw cannotRead(path, error);
  }
}

async function bytesOf(handle: FileHandle): Promise<FileBytes> {
  const { size } = await handle.stat();
  return {
    size,
    async read(position, length) {
      const buffer = Buffer.allocUnsafe(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
  };
}

function cannotRead(path: string, error: unknown): WorkbookFileError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return new WorkbookFileError(missing ? MESSAGES.missing(path) : MESSAGES.unreadable(path, code), { cause: error });
}
