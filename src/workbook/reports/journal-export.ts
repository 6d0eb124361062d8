import {
  type JournalAccountTotal,
  type JOURNAL_VALUES,
  type JournalExport,
  type LineColumn,
  cellsAbove,
  describeJournalNote,
  fileOfDocument,
  journalOptionsText,
} from '../../journals';
import { type CellFormat, type HeadingLine, type ReportSheet, type WorkbookChanges } from '../changes';
import { amountCell } from './amount-cell';
import { type ReportField, reportField, reportTable } from './column';
import { type TextLine, TextLines } from './text-lines';

const LINES_SHEET = 'Journal Export Lines';

/**
 * A journal writes its sheets only; with problems it has none.
 * @param sheetNames - the sheets of the workbook: lines of an earlier journal do not stay beside those of another
 */
export function journalChanges(journal: JournalExport, sheetNames: readonly string[]): WorkbookChanges {
  const sheets = journal.content ? journalSheets(journal) : [];
  const isLeft = sheets.length === 1 && sheetNames.includes(LINES_SHEET);
  const left = { name: LINES_SHEET, heading: [{ text: 'The lines are on the sheet Journal Export.' }], tables: [] };
  return { columns: [], appends: [], removals: [], reports: isLeft ? [...sheets, left] : sheets };
}

/**
 * Journal Export: what was asked, what people must know, and the lines in the columns of the other ledger, or the text. A format that
 * wants cells above its header has its lines on a sheet of their own, where they stand as in its template.
 */
function journalSheets(journal: JournalExport): ReportSheet[] {
  const above = cellsAbove(journal.content!.journal);
  const heading = headingOf(journal);
  const isText = journal.format.file === 'hledger' || journal.format.file === 'beancount';
  if (isText) return [{ name: 'Journal Export', heading, tables: [textTable(journal)] }];
  if (above.length === 0) return [{ name: 'Journal Export', heading, tables: [linesTable(journal)] }];
  const [text, value, further] = above;
  return [
    { name: 'Journal Export', heading, tables: [accountsTable(journal)] },
    { name: LINES_SHEET, heading: [{ text, value, further }], tables: [linesTable(journal)] },
  ];
}

function headingOf(journal: JournalExport): HeadingLine[] {
  const { files, format, notes, request, scale, totals } = journal;
  return [
    { text: 'Journal Export', style: 'title' },
    { text: 'Import in', value: format.importedIn },
    { text: 'Options', value: journalOptionsText(request) },
    { text: 'Lines', value: totals.lines },
    { text: 'Documents', value: totals.documents },
    { text: 'Files', value: files.length },
    { text: 'Debit Amount', value: totals.debit.toFixed(scale) },
    { text: 'Credit Amount', value: totals.credit.toFixed(scale) },
    ...(request.inputFingerprint ? [{ text: 'Input fingerprint', value: request.inputFingerprint }] : []),
    ...notes.map((note, index) => ({ text: index === 0 ? 'Please note' : '', value: describeJournalNote(note) })),
    ...format.traps.map((trap, index) => ({ text: index === 0 ? 'Before you import' : '', value: trap })),
  ];
}

const FORMATS: Readonly<Record<LineColumn['kind'], CellFormat>> = {
  text: 'text',
  // Without thousands separators, so that copied or saved amounts are as the importer takes them.
  amount: 'plain amount',
  date: 'date',
  integer: 'integer',
};

/** Of values that are longer than others, in characters. */
const WIDTHS: Partial<Record<keyof typeof JOURNAL_VALUES, number>> = {
  description: 34,
  documentTitle: 26,
  accountName: 30,
  account: 30,
};

/** No totals row: it would be copied with the lines. */
function linesTable({ content, files, format, request, scale }: JournalExport) {
  const { columns, journal } = content!;
  const hasRealDates = format.file === 'tabs' || (request.dates ?? format.dates) === 'YYYY-MM-DD';
  const fields = columns.map((column): ReportField<number> => {
    if (column.kind === 'date' && !hasRealDates) return reportField(column.caption, 'text', column.text);
    const { value } = column.column;
    const width = typeof value === 'string' ? WIDTHS[value] : undefined;
    return reportField(column.caption, FORMATS[column.kind], column.value, width === undefined ? {} : { width });
  });
  const fileField = reportField<number>('File', 'text', (line) => {
    return files[fileOfDocument(journal, journal.lines.document[line])].name;
  });
  return reportTable<number>({
    name: 'JournalExport',
    scale,
    fields: files.length > 1 ? [...fields, fileField] : fields,
    rowCount: journal.lines.count,
    row: (line) => line,
  });
}

/** The text of the files, line by line. */
function textTable({ files, scale }: JournalExport) {
  const lines = new TextLines(files);
  const fields = [
    reportField<TextLine>('Text', 'text', ({ text }) => text, { width: 90 }),
    ...(files.length > 1 ? [reportField<TextLine>('File', 'text', ({ file }) => file, { width: 32 })] : []),
  ];
  return reportTable<TextLine>({
    name: 'JournalExport',
    scale,
    fields,
    rowCount: lines.count,
    row: (line) => lines.at(line),
  });
}

function accountsTable({ accounts, scale }: JournalExport) {
  return reportTable<JournalAccountTotal>({
    name: 'JournalExportAccounts',
    scale,
    fields: [
      reportField('Account No.', 'text', ({ no }) => no),
      reportField('Account Name', 'text', ({ name }) => name, { width: 30 }),
      reportField('Debit Amount', 'amount', ({ debit }) => amountCell(debit), { total: 'sum' }),
      reportField('Credit Amount', 'amount', ({ credit }) => amountCell(credit), { total: 'sum' }),
    ],
    rowCount: accounts.length,
    row: (index) => accounts[index],
  });
}
