import { type JournalResult } from '../jobs';
import {
  describeJournalFix,
  describeJournalNote,
  describeJournalProblem,
  journalOptionsText,
  type JournalProblem,
} from '../journals';
import { type TablePlaces, placeOf } from '../workbook';
import { money } from './print-run';
import { printable, textTable } from './text-table';

/** Problems and files listed one by one; `--json` has all of them. */
const LISTED = 50;

/** A journal export on the terminal: totals by account, what to know, and the files; or what keeps it from being made. */
export function printJournal({ journal, read }: JournalResult, written: readonly string[]): string {
  const heading = ['Journal Export', printable(journalOptionsText(journal.request))].join('\n');
  if (journal.problems.length > 0) {
    return [heading, problemList(journal.problems, read.places)].join('\n\n');
  }
  const { files, totals } = journal;
  const counts = `${count(totals.lines, 'line')} in ${count(totals.documents, 'document')} and ${count(files.length, 'file')}`;
  return [
    `${heading}\n${counts}`,
    accounts(journal),
    list('Please note', journal.notes.map(describeJournalNote)),
    list(`Before you import: ${journal.format.importedIn}`, journal.format.traps),
    list('Written', written),
  ].join('\n\n');
}

/** `Document 102160 of 2017-12-08 does not balance … → G_L Entries!D17` */
function journalProblemLine(problem: JournalProblem, places: TablePlaces): string {
  const { field, remedy, row, table } = problem;
  const place = remedy
    ? placeOf(places, remedy.table, remedy.row, remedy.field)
    : row < 0
      ? undefined
      : placeOf(places, table, row, field);
  const where = place ? ` → ${place.sheet}!${place.address}` : '';
  return printable(`${describeJournalProblem(problem)} ${describeJournalFix(problem)}${where}`);
}

function problemList(problems: readonly JournalProblem[], places: TablePlaces): string {
  const lines = problems.slice(0, LISTED).map((problem) => `  ${journalProblemLine(problem, places)}`);
  const more = problems.length - lines.length;
  return [
    `The journal was not exported: ${count(problems.length, 'problem')}. No file has been written.`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n');
}

function accounts({ accounts: rows, scale, totals }: JournalResult['journal']): string {
  const columns = [
    { caption: 'Account' },
    { caption: 'Name' },
    { caption: 'Debit', align: 'right' },
    { caption: 'Credit', align: 'right' },
  ] as const;
  return textTable(columns, [
    ...rows.map(({ credit, debit, name, no }) => [no, name, money(debit, scale, true), money(credit, scale, true)]),
    ['Total', '', money(totals.debit, scale), money(totals.credit, scale)],
  ]);
}

function list(title: string, texts: readonly string[]): string {
  const listed = texts.slice(0, LISTED).map((text) => `  ${printable(text)}`);
  const more = texts.length - listed.length;
  return [title, ...listed, ...(more > 0 ? [`  … and ${more} more`] : [])].join('\n');
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}
