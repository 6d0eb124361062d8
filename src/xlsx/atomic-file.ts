import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MESSAGES, WorkbookFileError } from './errors';

export interface OutputOptions {
  /** Replace a file of that name; without it such a file is an error. */
  readonly overwrite?: boolean;
}

/**
 * Writes a file in whole or not at all: under another name in the same folder first, renamed when it is complete and on
 * disk. A failure leaves what was there before, and no remains.
 */
export async function writeAtomically(
  path: string,
  { overwrite = false }: OutputOptions,
  write: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  await checkTarget(path, overwrite);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  const handle = await attempt(path, () => open(temporary, 'wx'));
  try {
    try {
      await write(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Somebody may have put a file there while we were writing.
    await checkTarget(path, overwrite);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asMessage(path, error);
  }
}

/**
 * Whether a file may be written there, asked before hours of work rather than after them.
 * @throws WorkbookFileError when the file exists and must not be replaced, or is a folder
 */
export async function checkTarget(path: string, overwrite: boolean): Promise<void> {
  const present = await stat(path).catch(() => undefined);
  if (present?.isDirectory()) throw new WorkbookFileError(MESSAGES.outputIsFolder(path));
  if (present && !overwrite) throw new WorkbookFileError(MESSAGES.outputExists(path));
}

async function attempt<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw asMessage(path, error);
  }
}

function asMessage(path: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof WorkbookFileError || code === undefined || syscall === undefined) return error;
  const message =
    code === 'ENOENT' || code === 'ENOTDIR' ? MESSAGES.outputFolder(path) : MESSAGES.outputDenied(path, code);
  return new WorkbookFileError(message, { cause: error });
}
