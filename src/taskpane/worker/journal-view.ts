import { type JournalExport, type JournalFile } from '../../journals';
import { type ReadResult } from '../../workbook';
import { type JournalFileView, type JournalView } from '../services';
import { journalGroups } from './problem-groups';
import { shown } from './shown';

/** So many accounts are shown; the sheet has all lines. */
const SHOWN_ACCOUNTS = 50;

/** A journal as the pane shows it; its sheet is not written yet. */
export function journalView(journal: JournalExport, read: ReadResult, language: string): JournalView {
  const { accounts, files, notes, problems, scale, totals } = journal;
  return {
    lines: totals.lines,
    documents: totals.documents,
    debit: totals.debit.toFixed(scale),
    credit: totals.credit.toFixed(scale),
    accounts: shown(accounts, SHOWN_ACCOUNTS, ({ credit, debit, name, no }) => ({
      no,
      name,
      debit: debit.toFixed(scale),
      credit: credit.toFixed(scale),
    })),
    files: files.map(fileView),
    problems: journalGroups(problems, read.places, language),
    notes,
    sheets: [],
  };
}

/** The browser keeps a file's text outside of the memory that scripts have, and hands it on without a copy. */
function fileView({ chunks, documents, lines, mediaType, name }: JournalFile): JournalFileView {
  return { name, lines, documents, content: new Blob([...chunks()], { type: mediaType }) };
}
