import { type FileHandle, copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MESSAGES, WorkbookFileError } from './errors';

export interface OutputOptions {
  /** Replace a file of that name; without it such a file is an error. */
  readonly overwrite?: boolean;
}

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  readonly write: (handle: FileHandle) => Promise<void>;
}

/**
 * Writes a file in whole or not at all: under another name in the same folder first, renamed when it is complete and on
 * disk. A failure leaves what was there before, and no remains.
 */
export async function writeAtomically(path: string, options: OutputOptions, write: NewFile['write']): Promise<void> {
  await writeAllAtomically([{ path, write }], options);
}

/** Writes files that belong together in the same way: all of them, or none. */
export async function writeAllAtomically(
  files: readonly NewFile[],
  { overwrite = false }: OutputOptions,
): Promise<void> {
  for (const { path } of files) await checkTarget(path, overwrite);
  const drafts: Draft[] = [];
  try {
    for (const { path, write } of files) {
      const draft = { path, temporary: temporaryFor(path, 'tmp') };
      await attempt(path, async () => {
        const handle = await open(draft.temporary, 'wx');
        drafts.push(draft);
        await fill(handle, write);
      });
    }
    // Somebody may have put a file there while we were writing.
    for (const { path } of files) await checkTarget(path, overwrite);
    await putInPlace(drafts);
  } catch (error) {
    for (const { temporary } of drafts) await rm(temporary, { force: true });
    throw error;
  }
}

/** A complete file under another name. */
interface Draft {
  readonly path: string;
  readonly temporary: string;
}

async function fill(handle: FileHandle, write: NewFile['write']): Promise<void> {
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives complete files their names; when one cannot have its name, those before it give theirs up again. */
async function putInPlace(drafts: readonly Draft[]): Promise<void> {
  const inPlace: { readonly path: string; readonly former: string | undefined }[] = [];
  const formers: string[] = [];
  try {
    for (const { path, temporary } of drafts) {
      await attempt(path, async () => {
        // A single file is replaced in one step, and nothing has to be taken back.
        const former = drafts.length > 1 ? await copyOf(path) : undefined;
        if (former !== undefined) formers.push(former);
        await rename(temporary, path);
        inPlace.push({ path, former });
      });
    }
  } catch (error) {
    for (const { former, path } of inPlace.reverse()) {
      if (former === undefined) await rm(path, { force: true });
      else await rename(former, path);
    }
    throw error;
  } finally {
    for (const former of formers) await rm(former, { force: true });
  }
}

/** A copy of the file that is there; undefined when there is none. */
async function copyOf(path: string): Promise<string | undefined> {
  if (!(await stat(path).catch(() => undefined))) return undefined;
  const copy = temporaryFor(path, 'old');
  await copyFile(path, copy);
  return copy;
}

function temporaryFor(path: string, ending: 'tmp' | 'old'): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${Date.now().toString(36)}.${ending}`);
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
