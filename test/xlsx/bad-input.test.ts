import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { type FileLimits, openWorkbookFile, WorkbookFileError } from '../../src/xlsx';
import { BUNDLED, row, temporaryFolder, workbookParts, writeParts } from './support/packages';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content);
  return path(name);
}

/** Opens a file and reads everything in it. */
async function readAll(name: string, limits: Partial<FileLimits> = {}): Promise<void> {
  const workbook = await openWorkbookFile(name, limits);
  for (const sheet of await workbook.sheets()) {
    await workbook.read({ sheet: sheet.name, firstRow: 0, columns: [0, 1] }, () => undefined);
  }
}

async function messageOf(name: string, limits: Partial<FileLimits> = {}): Promise<string> {
  const error: unknown = await readAll(name, limits).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookFileError);
  return (error as Error).message;
}

/** An OLE compound file that holds a stream of that name. */
function oleFile(stream: string): Uint8Array {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(2000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(500),
  ]);
}

describe('files that are no workbooks', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty.xlsx', '', /"empty\.xlsx" is empty/],
    ['text.xlsx', 'Entry No.;Amount\n1;2', /is a text file, not an Excel workbook/],
    ['page.xlsx', '<html><body></body></html>', /is a web page/],
    ['scan.xlsx', '%PDF-1.7 ...', /is a PDF file/],
    ['old.xls', oleFile('Workbook'), /Excel 97-2003 workbook.*Save it as/],
    ['secret.xlsx', oleFile('EncryptedPackage'), /password.*remove the password/],
    ['photo.xlsx', Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2]), /is a file of another kind/],
    ['pk.xlsx', 'PK', /is damaged/],
    ['archive.xlsx', zipSync({ 'readme.txt': strToU8('hello') }), /is a zip archive/],
  ])('%s', async (name, content, message) => {
    expect(await messageOf(file(name, content))).toMatch(message);
  });

  test('a missing file', async () => {
    expect(await messageOf(path('nowhere.xlsx'))).toMatch(/There is no file.*nowhere\.xlsx/);
  });

  test('a folder without CSV files', async () => {
    mkdirSync(path('folder'));
    expect(await messageOf(path('folder'))).toMatch(/is a folder without CSV files/);
  });

  test('a Word document', async () => {
    const parts = workbookParts([]);
    const word = {
      '[Content_Types].xml': parts['[Content_Types].xml'],
      '_rels/.rels': parts['_rels/.rels'].replace('xl/workbook.xml', 'word/document.xml'),
      'word/document.xml': '<document/>',
    };
    expect(await messageOf(writeParts(path('letter.xlsx'), word))).toMatch(/is a Word document/);
  });
});

describe('damaged archives', () => {
  const good = readFileSync(BUNDLED);

  test.each([0.1, 0.5, 0.9, 0.999])('one that breaks off at %d of its length', async (part) => {
    const name = file(`cut${part}.xlsx`, good.subarray(0, Math.floor(good.length * part)));
    expect(await messageOf(name)).toMatch(/is damaged \(its end is missing/);
  });

  test('one with a changed byte anywhere is refused or reads the same, never anything else', async () => {
    const small = zipSync(
      Object.fromEntries(
        Object.entries(workbookParts([{ name: 'A', rows: row(1, 1, 2) }])).map(([name, xml]) => [name, strToU8(xml)]),
      ),
    );
    for (let at = 2; at < small.length; at += 7) {
      const broken = Uint8Array.from(small);
      broken[at] ^= 0x55;
      const name = file('flipped.xlsx', broken);
      await readAll(name).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookFileError));
    }
  });

  test('wrong data behind a right directory is noticed by its checksum', async () => {
    const parts = Object.entries(workbookParts([{ name: 'A', rows: row(1, 111_111) }]));
    const stored = zipSync(Object.fromEntries(parts.map(([part, xml]) => [part, [strToU8(xml), { level: 0 }]])));
    const at = Buffer.from(stored).indexOf('111111');
    stored[at] = '9'.charCodeAt(0);
    expect(await messageOf(file('checksum.xlsx', stored))).toMatch(/sheet1\.xml" does not match its checksum/);
  });
});

describe('broken or hostile parts', () => {
  test.each<[string, string, RegExp]>([
    [
      'tags that do not match',
      '<row r="1"><c r="A1"><v>1</c></row>',
      /part "xl\/worksheets\/sheet1\.xml" cannot be read/,
    ],
    ['an unknown entity', '<row r="1"><c r="A1"><v>&x;</v></c></row>', /cannot be read/],
    ['rows out of order', row(5, 1) + row(4, 1), /row "4" follows row 5/],
    ['a number that is none', '<row r="1"><c r="A1"><v>12,5</v></c></row>', /holds "12,5"/],
    ['a text that is not in the list', '<row r="1"><c r="A1" t="s"><v>3</v></c></row>', /holds "3"/],
    ['a row beyond the last', '<row r="1048577"/>', /rows beyond row 1,048,576/],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>', /Sheet "A".*beyond column XFD/],
    ['an endless address', '<row r="1"><c r="AAAAAAAAAAAAAAAAAAAAAAAAAAAAA1"/></row>', /beyond column XFD/],
    ['deep nesting', '<a>'.repeat(1000) + '</a>'.repeat(1000), /nested too deeply/],
  ])('%s', async (_, rows, message) => {
    expect(await messageOf(writeParts(path('broken.xlsx'), workbookParts([{ name: 'A', rows }])))).toMatch(message);
  });

  test('ten million empty rows end with a message, soon', async () => {
    const name = writeParts(path('rows.xlsx'), workbookParts([{ name: 'A', rows: '<row/>'.repeat(10_000_000) }]));
    expect(await messageOf(name)).toMatch(/rows beyond row 1,048,576/);
  });

  test('a million columns end with a message', async () => {
    const name = writeParts(
      path('columns.xlsx'),
      workbookParts([{ name: 'A', rows: `<row>${'<c/>'.repeat(1_000_000)}</row>` }]),
    );
    expect(await messageOf(name)).toMatch(/cells beyond column XFD/);
  });

  test('a document type is refused, with its entities', async () => {
    const parts = workbookParts([{ name: 'A', rows: '' }]);
    parts['xl/worksheets/sheet1.xml'] =
      `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>${parts['xl/worksheets/sheet1.xml']}`;
    expect(await messageOf(writeParts(path('doctype.xlsx'), parts))).toMatch(/declares a document type/);
  });

  test('endless text without a tag', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(3_000_000)}</v></c></row>`;
    const name = writeParts(path('text.xlsx'), workbookParts([{ name: 'A', rows }]));
    expect(await messageOf(name, { maxTokenLength: 1_000_000 })).toMatch(/nothing but text/);
  });

  test('bytes that are no UTF-8', async () => {
    const parts: Record<string, Uint8Array> = {};
    for (const [name, xml] of Object.entries(workbookParts([{ name: 'A', rows: row(1, 'QQQ') }]))) {
      parts[name] = Uint8Array.from(strToU8(xml), (byte) => (byte === 81 ? 0xff : byte));
    }
    expect(await messageOf(file('utf8.xlsx', zipSync(parts)))).toMatch(/not valid UTF-8/);
  });

  test.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml'])('missing: %s', async (part) => {
    const parts = workbookParts([{ name: 'A', rows: '' }]);
    const others = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part));
    expect(await messageOf(writeParts(path('missing.xlsx'), others))).toContain(`its part "${part}" is missing`);
  });
});

describe('zip bombs', () => {
  const bomb = () =>
    writeParts(path('bomb.xlsx'), workbookParts([{ name: 'A', rows: `<!--${' '.repeat(4_000_000)}-->` }]));

  test('too much in all', async () => {
    expect(await messageOf(bomb(), { maxUnpackedBytes: 1_000_000 })).toMatch(/more than 1 MB/);
  });

  test('a part that unpacks to implausibly much', async () => {
    expect(await messageOf(bomb(), { ratioCheckedFromBytes: 1_000_000 })).toMatch(/zip bomb/);
  });

  test('a part that is longer than the directory says', async () => {
    const bytes = readFileSync(bomb());
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    bytes.writeUInt32LE(1000, entry - 46 + 24);
    expect(await messageOf(file('liar.xlsx', bytes))).toMatch(/longer than it says/);
  });
});

test('a sheet that does not exist is named', async () => {
  const workbook = await openWorkbookFile(BUNDLED);
  await expect(workbook.readHead('Nowhere', 1)).rejects.toThrow('has no sheet "Nowhere"');
});

test('a file that changes between two reads is noticed', async () => {
  const name = writeParts(path('changing.xlsx'), workbookParts([{ name: 'A', rows: row(1, 1) }]));
  const workbook = await openWorkbookFile(name);
  writeParts(name, workbookParts([{ name: 'A', rows: row(1, 1) + row(2, 22_222) }]));
  await expect(workbook.readHead('A', 1)).rejects.toThrow('was changed by another program');
});
