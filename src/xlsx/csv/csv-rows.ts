import { basename } from 'node:path';
import Papa from 'papaparse';
import { MESSAGES, WorkbookFileError } from '../errors';
import { type CsvEncoding, csvText } from './csv-encoding';

/** How a CSV file is written. */
export interface CsvDialect {
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
}

const DELIMITERS = [',', ';', '\t'];
const SAMPLE_ROWS = 20;
/** The first line of files that tell Excel their delimiter. */
const DELIMITER_LINE = /^sep=(.)\n/;

/** Finds the delimiter from the first rows. */
export async function detectDelimiter(path: string, encoding: CsvEncoding): Promise<string> {
  for await (const sample of csvText(path, encoding)) {
    const declared = DELIMITER_LINE.exec(sample);
    if (declared) return declared[1];
    const scores = DELIMITERS.map((delimiter) => ({ delimiter, ...tryDelimiter(sample, delimiter) }));
    scores.sort((one, other) => other.likeHeader - one.likeHeader || other.columns - one.columns);
    return scores[0].delimiter;
  }
  return ',';
}

/** A delimiter is the better the more of the first rows have as many fields as the header, which must have several. */
function tryDelimiter(sample: string, delimiter: string): { likeHeader: number; columns: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
  const columns = data[0]?.length ?? 0;
  const alike = columns > 1 ? data.filter((row) => row.length === columns).length : 0;
  return { likeHeader: alike, columns };
}

/** The rows of a CSV file, many at a time. */
export async function* csvRows(path: string, dialect: CsvDialect, maxRowLength: number): AsyncGenerator<string[][]> {
  const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: '\n' });
  let text = '';
  let rowsBefore = 0;
  let isStart = true;
  const parse = (ignoreLastRow: boolean) => {
    const result = parser.parse(text, 0, ignoreLastRow) as Papa.ParseResult<string[]>;
    const fault = result.errors.find(({ type }) => type === 'Quotes');
    if (fault && !(ignoreLastRow && (fault.row ?? 0) >= result.data.length)) {
      throw broken(path, `${fault.message} in row ${rowsBefore + (fault.row ?? 0) + 1}`);
    }
    text = text.slice(result.meta.cursor);
    rowsBefore += result.data.length;
    return result.data;
  };
  for await (const piece of csvText(path, dialect.encoding)) {
    text += piece;
    if (isStart && text.length > 0) {
      text = text.replace(DELIMITER_LINE, '');
      isStart = false;
    }
    const rows = parse(true);
    if (rows.length > 0) yield rows;
    else if (text.length > maxRowLength)
      throw broken(path, `row ${rowsBefore + 1} does not end; is a quotation mark missing?`);
  }
  const rows = parse(false);
  if (rows.length > 0) yield rows;
}

function broken(path: string, what: string): WorkbookFileError {
  return new WorkbookFileError(MESSAGES.brokenCsv(basename(path), what));
}
