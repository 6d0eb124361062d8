import { unitsPerOne } from '../money';
import { JOURNAL_SETTINGS, type SettingName } from './formats/settings';
import { type Journal, accountOfLine } from './journal';
import { type JournalProblem } from './problems';
import { amountText } from './writing/amount-text';
import { type LineColumn, settingText } from './writing/line-columns';

/** What the importer would refuse, and how many texts it gets shorter or made harmless. */
export interface LineChecks {
  readonly problems: readonly JournalProblem[];
  readonly descriptionsCut: number;
  readonly textsMadeHarmless: number;
}

/** Looks at every line of a journal; each distinct text is named once. */
export function checkLines(journal: Journal, columns: readonly LineColumn[]): LineChecks {
  const problems: JournalProblem[] = [...missingSettings(journal, columns), ...amountProblems(journal)];
  let descriptionsCut = 0;
  const harmless = new Set<string>();
  for (const column of columns) {
    if (column.kind === 'amount' || column.kind === 'integer' || isConstant(column)) continue;
    const known = new Set<string>();
    const { length = Infinity, value } = column.column;
    const isSetting = typeof value === 'object' && 'setting' in value;
    let last: string | undefined;
    for (let line = 0; line < journal.lines.count; line++) {
      const text = column.text(line);
      if (text === last && !column.whole) continue;
      last = text;
      if (column.whole && column.whole(line).length > length) descriptionsCut++;
      if (known.has(text)) continue;
      // Descriptions and narrations can all be different; what is asked of them does not need to be remembered.
      if (!column.whole) known.add(text);
      if (text.startsWith("'")) harmless.add(text);
      if (text === '' && column.column.required && !isSetting) problems.push(...blank(journal, column, line));
      if (text.length > length && !column.whole) problems.push(tooLong(journal, column, line, text));
    }
  }
  return { problems, descriptionsCut, textsMadeHarmless: harmless.size };
}

/** A text of ours, the same in every line. */
function isConstant({ column: { value } }: LineColumn): boolean {
  return typeof value === 'object' && 'text' in value;
}

function missingSettings(journal: Journal, columns: readonly LineColumn[]): JournalProblem[] {
  return columns.flatMap(({ column: { required, value } }) => {
    if (!required || typeof value === 'string' || !('setting' in value)) return [];
    return settingText(journal, value.setting) === '' ? [settingMissing(value.setting)] : [];
  });
}

function settingMissing(name: SettingName): JournalProblem {
  const { caption, meaning } = JOURNAL_SETTINGS[name];
  return { kind: 'setting-missing', table: 'glEntries', row: -1, details: { setting: caption, meaning } };
}

/** The blank text of a required column; blank accounts have been told already. */
function blank({ documents, ledger, lines }: Journal, { column }: LineColumn, line: number): JournalProblem[] {
  const row = lines.row[line];
  const details = { entry: String(ledger.glEntries.columns.entryNo[row]) };
  if (column.value === 'postingDate' && documents.date[lines.document[line]] === 0) {
    return [{ kind: 'posting-date-missing', table: 'glEntries', row, field: 'postingDate', details }];
  }
  if (column.value !== 'documentNo') return [];
  return [{ kind: 'document-no-missing', table: 'glEntries', row, field: 'documentNo', details }];
}

function tooLong(journal: Journal, { caption, column }: LineColumn, line: number, text: string): JournalProblem {
  const { ledger, lines } = journal;
  const row = lines.row[line];
  const details = { column: caption, value: text, length: String(text.length), limit: String(column.length) };
  switch (column.value) {
    case 'documentNo':
      return { kind: 'document-no-too-long', table: 'glEntries', row, field: 'documentNo', details };
    case 'externalDocumentNo':
      return { kind: 'too-long', table: 'glEntries', row, field: 'externalDocumentNo', details };
    case 'accountNo':
    case 'accountName':
      return accountTooLong(journal, line, column.value, details);
    default:
      return { kind: 'too-long', table: dimensionTable(ledger), row: -1, details };
  }
}

function accountTooLong(
  journal: Journal,
  line: number,
  field: 'accountNo' | 'accountName',
  details: Readonly<Record<string, string>>,
): JournalProblem {
  const { columns } = journal.ledger.journalAccountMapping;
  const number = journal.ledger.glEntries.columns.glAccountNo.numbers[journal.lines.row[line]];
  const row = columns.glAccountNo.numbers.indexOf(number);
  const key = journal.accounts.accounts[accountOfLine(journal, line)].no;
  const table = 'journalAccountMapping';
  return { kind: 'too-long', table, row, field, details, remedy: { table, row, field, key } };
}

function dimensionTable({ dimensionSetEntries }: Journal['ledger']): 'dimensionSetEntries' | 'glEntries' {
  return dimensionSetEntries.present ? 'dimensionSetEntries' : 'glEntries';
}

function amountProblems({ format, ledger, lines }: Journal): JournalProblem[] {
  const problems: JournalProblem[] = [];
  const { amount } = lines;
  const tooPrecise = Math.max(0, ledger.scale - format.decimals);
  const factor = unitsPerOne(tooPrecise);
  const largest = format.digits === undefined ? Infinity : 10 ** format.digits;
  if (factor === 1 && largest === Infinity) return [];
  for (let line = 0; line < lines.count; line++) {
    const units = amount.units[line];
    const hasMore =
      factor > 1 && (Number.isNaN(units) ? !amount.wideUnits(line).mod(factor).isZero() : units % factor !== 0);
    const isLarge = largest !== Infinity && amount.decimal(line).abs().greaterThanOrEqualTo(largest);
    if (!hasMore && !isLarge) continue;
    const row = lines.row[line];
    problems.push({
      kind: hasMore ? 'too-many-decimals' : 'amount-too-large',
      table: 'glEntries',
      row,
      field: 'amount',
      details: {
        amount: amountText(amount, line),
        entry: String(ledger.glEntries.columns.entryNo[row]),
        limit: String(hasMore ? format.decimals : format.digits),
      },
    });
  }
  return problems;
}
