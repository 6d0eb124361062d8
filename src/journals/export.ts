import { type Ledger, compareText } from '../ledger';
import { type AmountColumn, AmountTotals, type Decimal, ZERO } from '../money';
import { buildJournal } from './build/build-journal';
import { checkLines } from './check-lines';
import { type JournalFormat } from './formats/format';
import { JOURNAL_FORMATS } from './formats';
import { type Journal, accountOfLine } from './journal';
import { type JournalNote } from './notes';
import { type JournalProblem } from './problems';
import { type JournalRequest } from './request';
import { beancountChunks } from './writing/beancount';
import { hledgerChunks } from './writing/hledger';
import { type LineColumn, lineColumns } from './writing/line-columns';
import { type FilePart, csvChunks, jsonChunks, tabChunks } from './writing/table-files';

/** A file for the other ledger. Its text is made anew, piece by piece, each time that it is asked for. */
export interface JournalFile {
  /** `journal-xero.csv`, `journal-xero-2-of-3.csv` */
  readonly name: string;
  readonly mediaType: string;
  readonly lines: number;
  readonly documents: number;
  readonly chunks: () => Iterable<string>;
}

export interface JournalTotals {
  readonly lines: number;
  readonly documents: number;
  /** LCY; both are equal. */
  readonly debit: Decimal;
  readonly credit: Decimal;
}

/** What an account of the other ledger gets from a journal; in order of account numbers. */
export interface JournalAccountTotal {
  readonly no: string;
  readonly name: string;
  readonly debit: Decimal;
  readonly credit: Decimal;
}

/** A journal as files for another ledger. With problems there is no file. */
export interface JournalExport {
  readonly request: JournalRequest;
  readonly format: JournalFormat;
  readonly scale: number;
  readonly files: readonly JournalFile[];
  readonly problems: readonly JournalProblem[];
  readonly notes: readonly JournalNote[];
  readonly totals: JournalTotals;
  readonly accounts: readonly JournalAccountTotal[];
  /** The lines and their columns, for a sheet; undefined with problems. */
  readonly content: { readonly journal: Journal; readonly columns: readonly LineColumn[] } | undefined;
}

const FILE_TYPES = {
  csv: { extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  tabs: { extension: 'txt', mediaType: 'text/tab-separated-values;charset=utf-8' },
  json: { extension: 'json', mediaType: 'application/json' },
  hledger: { extension: 'journal', mediaType: 'text/plain;charset=utf-8' },
  beancount: { extension: 'beancount', mediaType: 'text/plain;charset=utf-8' },
} as const;

/**
 * Exports the G/L entries of a ledger as a journal for another ledger. Every file and every document in it balances.
 * @throws FilterError when a filter cannot be read
 */
export function exportJournalOf(ledger: Ledger, request: JournalRequest): JournalExport {
  const draft = buildJournal(ledger, request);
  const { journal } = draft;
  const columns = journal ? lineColumns(journal) : [];
  const checks = journal && checkLines(journal, columns);
  const problems = [...draft.problems, ...(checks?.problems ?? [])];
  const notes: JournalNote[] = [
    { kind: 'cost-posted-stays-unset', count: 1 },
    ...draft.notes,
    ...(checks?.descriptionsCut ? [{ kind: 'descriptions-cut' as const, count: checks.descriptionsCut }] : []),
    ...(checks?.textsMadeHarmless ? [{ kind: 'texts-made-harmless' as const, count: checks.textsMadeHarmless }] : []),
  ];
  const content = journal && problems.length === 0 ? { journal, columns } : undefined;
  return {
    request,
    format: JOURNAL_FORMATS[request.format],
    scale: ledger.scale,
    files: content ? filesOf(content.journal, content.columns) : [],
    problems,
    notes,
    totals: content ? totalsOf(content.journal) : { lines: 0, documents: 0, debit: ZERO, credit: ZERO },
    accounts: content ? accountTotals(content.journal) : [],
    content,
  };
}

function filesOf(journal: Journal, columns: readonly LineColumn[]): JournalFile[] {
  const { documents, files, format, request } = journal;
  const { extension, mediaType } = FILE_TYPES[format.file];
  const count = files.length - 1;
  return Array.from({ length: count }, (_, file) => {
    const part: FilePart = { firstDocument: files[file], endDocument: files[file + 1] };
    const which = count === 1 ? '' : `-${String(file + 1).padStart(String(count).length, '0')}-of-${count}`;
    return {
      name: `journal-${request.format}${which}.${extension}`,
      mediaType,
      lines: documents.firstLine[part.endDocument] - documents.firstLine[part.firstDocument],
      documents: part.endDocument - part.firstDocument,
      chunks: () => chunksOf(journal, columns, part),
    };
  });
}

function chunksOf(journal: Journal, columns: readonly LineColumn[], part: FilePart): Iterable<string> {
  switch (journal.format.file) {
    case 'csv':
      return csvChunks(journal, columns, part);
    case 'tabs':
      return tabChunks(journal, columns, part);
    case 'json':
      return jsonChunks(journal, columns, part);
    case 'hledger':
      return hledgerChunks(journal, part);
    case 'beancount':
      return beancountChunks(journal, part);
  }
}

function totalsOf({ documents, lines }: Journal): JournalTotals {
  const { credit, debit } = sidesBy(lines.amount, 1, () => 0);
  return {
    lines: lines.count,
    documents: documents.count,
    debit: debit.decimal(0),
    credit: credit.decimal(0).negated(),
  };
}

function accountTotals(journal: Journal): JournalAccountTotal[] {
  const { accounts } = journal.accounts;
  const { credit, debit } = sidesBy(journal.lines.amount, accounts.length, (line) => accountOfLine(journal, line));
  return accounts
    .map(({ name, no }, account) => ({
      no,
      name,
      debit: debit.decimal(account),
      credit: credit.decimal(account).negated(),
    }))
    .sort((a, b) => compareText(a.no, b.no) || compareText(a.name, b.name));
}

function sidesBy(amount: AmountColumn, count: number, totalOf: (line: number) => number) {
  const debit = new AmountTotals(amount.scale, Math.max(1, count));
  const credit = new AmountTotals(amount.scale, Math.max(1, count));
  for (let line = 0; line < amount.length; line++) {
    (amount.sign(line) > 0 ? debit : credit).add(totalOf(line), amount, line);
  }
  return { debit, credit };
}
