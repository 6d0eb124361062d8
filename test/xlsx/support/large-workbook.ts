import { open } from 'node:fs/promises';
import { columnLetters } from '../../../src/workbook/cell';
import { writeBytes } from '../../../src/xlsx/text-file';
import { ZipOut } from '../../../src/xlsx/zip/zip-out';
import { workbookParts } from './packages';

const PIECE_LENGTH = 256 * 1024;

export interface LargeWorkbook {
  readonly rows: number;
  readonly columns: number;
  readonly texts: number;
}

/** Writes a workbook such as Business Central exports for many value entries: shared texts, dates, amounts. */
export async function writeLargeWorkbook(path: string, { rows, columns, texts }: LargeWorkbook): Promise<void> {
  const sheet = 'xl/worksheets/sheet1.xml';
  const strings = 'xl/sharedStrings.xml';
  const parts = workbookParts([{ name: 'Value Entries', rows: '' }], { sharedStrings: '' });
  const handle = await open(path, 'w');
  try {
    const zip = new ZipOut((piece) => writeBytes(handle, piece), path);
    for (const [name, xml] of Object.entries(parts)) {
      if (name === sheet) await zip.add(name, sheetXml(rows, columns, texts));
      else if (name === strings) await zip.add(name, stringsXml(columns, texts));
      else await zip.add(name, [xml]);
    }
    await zip.finish();
  } finally {
    await handle.close();
  }
}

function* sheetXml(rows: number, columns: number, texts: number): Generator<string> {
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column));
  let piece =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="A1:${letters[columns - 1]}${rows + 1}"/><sheetData>`;
  for (let row = 1; row <= rows + 1; row++) {
    piece += `<row r="${row}" spans="1:${columns}">`;
    for (let column = 0; column < columns; column++) {
      piece += `<c r="${letters[column]}${row}"${row === 1 ? ` t="s"><v>${column}</v></c>` : cell(row, column, columns, texts)}`;
    }
    piece += '</row>';
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

function cell(row: number, column: number, columns: number, texts: number): string {
  switch (column % 4) {
    case 0:
      return `><v>${row * 10 + column}</v></c>`;
    case 1:
      return ` t="s"><v>${columns + ((row * 31 + column * 17) % texts)}</v></c>`;
    case 2:
      return `><v>${(((row * 7919 + column * 104_729) % 10_000_000) - 5_000_000) / 100}</v></c>`;
    default:
      return row % 3 === 0 ? '/>' : `><v>${43_831 + (row % 366)}</v></c>`;
  }
}

function* stringsXml(columns: number, texts: number): Generator<string> {
  yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  for (let column = 0; column < columns; column++) yield `<si><t>Column ${column + 1}</t></si>`;
  for (let text = 0; text < texts; text++) yield `<si><t>Document ${text} of some vendor</t></si>`;
  yield '</sst>';
}
