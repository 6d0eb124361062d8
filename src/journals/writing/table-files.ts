import { type Journal } from '../journal';
import { settingText, type LineColumn } from './line-columns';
import { fileText } from './file-text';

/** Documents of one file. */
export interface FilePart {
  readonly firstDocument: number;
  /** The first document that is not in the file any more. */
  readonly endDocument: number;
}

const CHUNK_LENGTH = 64 * 1024;
const NEEDS_QUOTES = /[",\r\n]/;

/** RFC 4180: commas, CRLF, quotation marks where a text needs them. */
export function* csvChunks(journal: Journal, columns: readonly LineColumn[], part: FilePart): Generator<string> {
  const above = cellsAbove(journal);
  const mark = journal.request.byteOrderMark ? '\uFEFF' : '';
  const head = [...(above.length > 0 ? [above, []] : []), columns.map(({ caption }) => caption)];
  yield mark + head.map((cells) => `${cells.map(csvField).join(',')}\r\n`).join('');
  yield* inChunks(lineTexts(journal, columns, part, (cells) => `${cells.join(',')}\r\n`, csvField));
}

/** Columns parted by tabs, as a grid takes them when they are pasted. */
export function* tabChunks(journal: Journal, columns: readonly LineColumn[], part: FilePart): Generator<string> {
  yield `${columns.map(({ caption }) => caption).join('\t')}\r\n`;
  yield* inChunks(
    lineTexts(
      journal,
      columns,
      part,
      (cells) => `${cells.join('\t')}\r\n`,
      (text) => text,
    ),
  );
}

/** An array of objects; amounts are numbers with all of their digits. */
export function* jsonChunks(journal: Journal, columns: readonly LineColumn[], part: FilePart): Generator<string> {
  const names = columns.map(({ caption }) => JSON.stringify(caption));
  const { firstLine } = journal.documents;
  const begin = firstLine[part.firstDocument];
  const field = (line: number) => (column: LineColumn, i: number) =>
    `${names[i]}: ${column.kind === 'amount' ? column.text(line) : JSON.stringify(column.text(line))}`;
  function* lines(): Generator<string> {
    for (let line = begin; line < firstLine[part.endDocument]; line++) {
      yield `${line === begin ? '' : ',\n'}  { ${columns.map(field(line)).join(', ')} }`;
    }
  }
  yield '[\n';
  yield* inChunks(lines());
  yield '\n]\n';
}

/** The cells above the header, where the format has them. */
export function cellsAbove({ format, ledger, request }: Journal): string[] {
  const textOf = fileText(format.file);
  return (format.above ?? []).map((value) => {
    if (typeof value === 'object' && 'setting' in value) return textOf(settingText({ ledger, request }, value.setting));
    return typeof value === 'object' && 'text' in value ? value.text : '';
  });
}

function* lineTexts(
  { documents: { firstLine } }: Journal,
  columns: readonly LineColumn[],
  { endDocument, firstDocument }: FilePart,
  join: (cells: readonly string[]) => string,
  field: (text: string) => string,
): Generator<string> {
  const cells: string[] = new Array<string>(columns.length);
  for (let line = firstLine[firstDocument]; line < firstLine[endDocument]; line++) {
    for (let i = 0; i < columns.length; i++) cells[i] = field(columns[i].text(line));
    yield join(cells);
  }
}

/** Pieces of a size that is worth writing. */
export function* inChunks(texts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function csvField(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
