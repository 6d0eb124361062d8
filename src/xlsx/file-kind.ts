import { basename } from 'node:path';
import { MESSAGES, WorkbookFileError } from './errors';
import { fileSlice, type FileBytes, withFile } from './zip/file-bytes';

/** Refuses a file that is no zip archive, saying what it is instead. */
export async function refuseUnlessZip(path: string): Promise<void> {
  const file = basename(path);
  const start = await withFile(path, async (bytes: FileBytes) => ({
    size: bytes.size,
    head: await bytes.read(0, 512),
  }));
  if (start.size === 0) throw new WorkbookFileError(MESSAGES.empty(file));
  if (start.head.toString('latin1', 0, 2) === 'PK') return;
  if (start.head.subarray(0, 8).equals(OLE_SIGNATURE)) {
    if (await containsUtf16(path, 'EncryptedPackage')) throw new WorkbookFileError(MESSAGES.encrypted(file));
    const isOldExcel = (await containsUtf16(path, 'Workbook')) || (await containsUtf16(path, 'Book'));
    throw new WorkbookFileError(
      MESSAGES.notAWorkbook(file, isOldExcel ? 'an Excel 97-2003 workbook (*.xls)' : 'an old Office file'),
    );
  }
  throw new WorkbookFileError(MESSAGES.notAWorkbook(file, kindOf(start.head)));
}

const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function kindOf(head: Buffer): string {
  const text = head.toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('%pdf')) return 'a PDF file';
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'a web page';
  if (text.startsWith('<?xml')) return 'an XML file';
  // BIFF 2 to 5, before the OLE container
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1])) return 'an Excel workbook of the 1990s (*.xls)';
  return head.includes(0) ? 'a file of another kind' : 'a text file';
}

async function containsUtf16(path: string, text: string): Promise<boolean> {
  const wanted = Buffer.from(text, 'utf16le');
  let before: Buffer = Buffer.alloc(0);
  for await (const piece of fileSlice(path, 0, Number.MAX_SAFE_INTEGER)) {
    if (Buffer.concat([before, piece]).includes(wanted)) return true;
    before = piece.subarray(Math.max(0, piece.length - wanted.length));
  }
  return false;
}
