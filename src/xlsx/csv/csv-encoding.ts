import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { MESSAGES, WorkbookFileError } from '../errors';
import { fileSlice, withFile } from '../zip/file-bytes';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SAMPLE_BYTES = 64 * 1024;

/**
 * By its byte order mark, else UTF-8 when all of the file is valid UTF-8, else Windows-1252, which is what Excel and
 * NAV write on Western computers.
 */
export async function detectEncoding(path: string): Promise<CsvEncoding> {
  const start = await withFile(path, (bytes) => bytes.read(0, SAMPLE_BYTES));
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start.includes(0) || start.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    throw new WorkbookFileError(MESSAGES.notText(basename(path)));
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of fileSlice(path, 0, Number.MAX_SAFE_INTEGER)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}

/** The file's text, without byte order mark, with line feeds for all line ends. */
export async function* csvText(path: string, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let carried = '';
  for await (const piece of fileSlice(path, 0, Number.MAX_SAFE_INTEGER)) {
    const text = carried + decoder.decode(piece, { stream: true });
    // A carriage return at the end may belong to a line feed that comes next.
    carried = text.endsWith('\r') ? '\r' : '';
    yield withLineFeeds(carried ? text.slice(0, -1) : text);
  }
  yield withLineFeeds(carried + decoder.decode());
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
