import { type DateSerial, type TextColumn, isoDate } from '../../ledger';
import { columnsOf } from '../formats';
import { type JournalColumn, type JournalValueName } from '../formats/format';
import { JOURNAL_SETTINGS, type SettingName } from '../formats/settings';
import { type Journal, accountOfLine } from '../journal';
import { amountText, magnitudeText } from './amount-text';
import { dateTexts } from './date-text';
import { cutText, fileText } from './file-text';

/** A column of an import file: what stands in a line. Nothing is kept; every text is made when it is asked for. */
export interface LineColumn {
  readonly column: JournalColumn;
  readonly caption: string;
  readonly kind: 'text' | 'amount' | 'date' | 'integer';
  /** As the file has it, before quotation marks. */
  readonly text: (line: number) => string;
  /** Amounts as a cell holds them and dates as serials; null where the line has none. */
  readonly value: (line: number) => string | number | null;
  /** The whole text where `text` may be cut. */
  readonly whole?: (line: number) => string;
}

/** The columns of a journal's format. */
export function lineColumns(journal: Journal): LineColumn[] {
  const sources = valueSources(journal);
  return columnsOf(journal.format, journal.request.amounts).map((column) => {
    const source = sourceOf(journal, sources, column);
    return column.firstLineOnly ? onFirstLine(journal, source) : source;
  });
}

/** What a setting says, or what stands for it when nothing was given. */
export function settingText({ ledger, request }: Pick<Journal, 'ledger' | 'request'>, name: SettingName): string {
  const given = request.settings[name]?.trim() || JOURNAL_SETTINGS[name].standard;
  return given || (name === 'currency' ? currencyOf(ledger) : '');
}

/** LCY Code of General Ledger Setup; empty when there is none. */
export function currencyOf({ generalLedgerSetup }: Journal['ledger']): string {
  const { dictionary, numbers } = generalLedgerSetup.columns.lcyCode;
  return generalLedgerSetup.rowCount === 0 ? '' : dictionary.text(numbers[0]);
}

type ValueSource = Pick<LineColumn, 'kind' | 'text' | 'value'>;

function sourceOf(
  journal: Journal,
  sources: Readonly<Record<JournalValueName, ValueSource>>,
  column: JournalColumn,
): LineColumn {
  const { value } = column;
  const named = { column, caption: column.caption };
  if (value === 'description' || value === 'documentTitle') {
    const { length = Infinity } = column;
    const whole = sources[value].text;
    const text = (line: number) => cutText(whole(line), length);
    return { ...named, kind: 'text', text, value: text, whole };
  }
  if (typeof value === 'string') return { ...named, ...sources[value] };
  return { ...named, ...ofText(otherText(journal, value)) };
}

function otherText(
  { dimensions, format, ledger, lines, request }: Journal,
  value: Exclude<JournalColumn['value'], string>,
): (line: number) => string {
  const textOf = fileText(format.file);
  if ('text' in value) return () => value.text;
  if ('setting' in value) {
    const text = textOf(settingText({ ledger, request }, value.setting));
    return () => text;
  }
  if ('dimension' in value) return ofSet((set) => textOf(dimensions.value(set, value.dimension)));
  const code = textOf(dimensions.codes[value.dimensionCode]);
  return ofSet((set) => (dimensions.value(set, value.dimensionCode) === '' ? '' : code));

  /** Each distinct set of dimensions is looked at once. */
  function ofSet(textOfSet: (set: number) => string): (line: number) => string {
    const texts: (string | undefined)[] = [];
    return (line) => {
      const set = dimensions.setOf(lines.row[line]);
      return (texts[set] ??= textOfSet(set));
    };
  }
}

/** Every value of {@link JOURNAL_VALUES} from the lines of a journal. */
function valueSources(journal: Journal): Readonly<Record<JournalValueName, ValueSource>> {
  const { accounts, documents, format, ledger, lines, request } = journal;
  const { columns: c } = ledger.glEntries;
  const { amount, document, entries, row } = lines;
  const isSummary = request.lines === 'summarized';
  const textOf = fileText(format.file);
  const dateOf = (line: number) => documents.date[document[line]];
  const dateText = dateTexts(request.dates ?? format.dates);
  const nos = accounts.accounts.map(({ no }) => textOf(no));
  const names = accounts.accounts.map(({ name }) => textOf(name));
  const ofEntry = (column: TextColumn) => (isSummary ? () => '' : dictionaryTexts(column, row, textOf));
  const numberOf = numberTexts(journal);
  const sideText = (line: number, sign: number) =>
    amount.sign(line) === sign ? magnitudeText(amount, line, format.decimals) : '';
  const sideValue = (line: number, sign: number) => (amount.sign(line) === sign ? magnitude(amount.cell(line)) : null);
  const integer = (value: (line: number) => number): ValueSource => ({
    kind: 'integer',
    text: (line) => String(value(line)),
    value,
  });
  const ownDescription = dictionaryTexts(c.description, row, textOf);
  const description = (line: number) => summaryDescription(dateOf(line), entries[line]);
  return {
    postingDate: {
      kind: 'date',
      text: (line) => dateText(dateOf(line)),
      value: (line) => dateOf(line) || null,
    },
    documentNo: ofText(numberOf),
    documentTitle: ofText((line) => `Inventory Cost ${numberOf(line)}`.trim()),
    externalDocumentNo: ofText(ofEntry(c.externalDocumentNo)),
    accountNo: ofText((line) => nos[accountOfLine(journal, line)]),
    accountName: ofText((line) => names[accountOfLine(journal, line)]),
    account: ofText((line) => {
      const account = accountOfLine(journal, line);
      return accounts.accounts[account].isNamed || nos[account] === '' ? names[account] : nos[account];
    }),
    description: ofText(isSummary ? description : ownDescription),
    amount: {
      kind: 'amount',
      text: (line) => amountText(amount, line, format.decimals),
      value: (line) => amount.cell(line),
    },
    debit: { kind: 'amount', text: (line) => sideText(line, 1), value: (line) => sideValue(line, 1) },
    credit: { kind: 'amount', text: (line) => sideText(line, -1), value: (line) => sideValue(line, -1) },
    entryNo: isSummary ? ofText(() => '') : integer((line) => c.entryNo[row[line]]),
    sourceCode: ofText(ofEntry(c.sourceCode)),
    lineNo: integer((line) => (line + 1) * LINE_STEP),
    documentLineNo: integer((line) => line - documents.firstLine[document[line]] + 1),
    documentLineCount: integer((line) => documents.firstLine[document[line] + 1] - documents.firstLine[document[line]]),
  };
}

/** Business Central numbers journal lines in these steps, to leave room between them. */
const LINE_STEP = 10_000;

function ofText(text: (line: number) => string): ValueSource {
  return { kind: 'text', text, value: text };
}

/** A document's number, worked out once for its lines. */
function numberTexts({ documents, lines }: Journal): (line: number) => string {
  let current = -1;
  let text = '';
  return (line) => {
    const document = lines.document[line];
    if (document !== current) {
      current = document;
      text = documents.numberOf(document);
    }
    return text;
  };
}

/** Texts of entries, each distinct one made once. */
function dictionaryTexts(
  { dictionary, numbers }: TextColumn,
  rows: Uint32Array,
  textOf: (text: string) => string,
): (line: number) => string {
  const texts: (string | undefined)[] = [];
  return (line) => {
    const number = numbers[rows[line]];
    return (texts[number] ??= textOf(dictionary.text(number)));
  };
}

function summaryDescription(date: DateSerial, entries: number): string {
  return `Inventory Cost ${isoDate(date)}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`;
}

function magnitude(cell: number | string): number | string {
  return typeof cell === 'number' ? Math.abs(cell) : cell.replace('-', '');
}

function onFirstLine({ documents, lines }: Journal, source: LineColumn): LineColumn {
  const isFirst = (line: number) => documents.firstLine[lines.document[line]] === line;
  const { whole } = source;
  return {
    ...source,
    text: (line) => (isFirst(line) ? source.text(line) : ''),
    value: (line) => (isFirst(line) ? source.value(line) : null),
    ...(whole && { whole: (line: number) => (isFirst(line) ? whole(line) : '') }),
  };
}
