import { type JournalResult } from '../jobs';
import { describeJournalFix, describeJournalNote, describeJournalProblem } from '../journals';
import { type Decimal } from '../money';
import { placeOf } from '../workbook';

/** A journal export for programs: amounts are texts in plain decimal notation. */
export function journalAsJson({ journal, read }: JournalResult, written: readonly string[]): object {
  const { accounts, files, notes, problems, request, scale, totals } = journal;
  const amount = (number: Decimal) => number.toFixed(scale);
  return {
    job: 'Journal Export',
    format: request.format,
    lines: totals.lines,
    documents: totals.documents,
    debit: amount(totals.debit),
    credit: amount(totals.credit),
    accounts: accounts.map(({ credit, debit, name, no }) => ({
      accountNo: no,
      accountName: name,
      debit: amount(debit),
      credit: amount(credit),
    })),
    files: files.map(({ documents, lines, name }) => ({ name, lines, documents })),
    written,
    notes: notes.map((note) => ({ ...note, message: describeJournalNote(note) })),
    beforeImport: journal.format.traps,
    problems: problems.map((problem) => {
      const { field, remedy, row, table } = problem;
      const at = remedy ?? { table, row, field };
      return {
        kind: problem.kind,
        message: describeJournalProblem(problem),
        fix: describeJournalFix(problem),
        cell: (at.row >= 0 || remedy ? placeOf(read.places, at.table, at.row, at.field) : undefined) ?? null,
      };
    }),
  };
}
