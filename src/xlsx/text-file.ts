import { type FileHandle } from 'node:fs/promises';
import { type OutputOptions, writeAllAtomically } from './atomic-file';

export interface TextFile {
  readonly path: string;
  /** Its text, piece by piece. */
  readonly chunks: () => Iterable<string>;
}

/** Writes texts as UTF-8: all files, or none. */
export async function writeTextFiles(files: readonly TextFile[], options: OutputOptions = {}): Promise<void> {
  const newFiles = files.map(({ chunks, path }) => ({
    path,
    write: async (handle: FileHandle) => {
      for (const chunk of chunks()) await writeText(handle, chunk);
    },
  }));
  await writeAllAtomically(newFiles, options);
}

export async function writeText(handle: FileHandle, text: string): Promise<void> {
  await writeBytes(handle, Buffer.from(text, 'utf8'));
}

export async function writeBytes(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
}
