import { type FileHandle } from 'node:fs/promises';
import { type OutputOptions, writeAtomically } from './atomic-file';

/** Writes text piece by piece as UTF-8, in whole or not at all. */
export async function writeTextFile(
  path: string,
  chunks: Iterable<string>,
  options: OutputOptions = {},
): Promise<void> {
  await writeAtomically(path, options, async (handle) => {
    for (const chunk of chunks) await writeText(handle, chunk);
  });
}

export async function writeText(handle: FileHandle, text: string): Promise<void> {
  await writeBytes(handle, Buffer.from(text, 'utf8'));
}

export async function writeBytes(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
}
